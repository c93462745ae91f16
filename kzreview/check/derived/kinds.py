"""Visits of two kinds counted together: twelve state and official visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.sums import judge_parts
from kzreview.check.derived.than import says_measure
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.metrics.lists import is_named_only
from kzreview.check.reading.concepts import KINDS
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.wordless.kinds import is_set_apart, kinds_named

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_NOUNS = frozenset({"trip", "visit", "occasion", "short-state", "short-official", "short-working", "state", "official"})
_METRICS = {f"{kind}-visits": kind for kind in KINDS}
_COUNTRY = frozenset({"country"})


def judge_kinds(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """The verdict on a number of visits of several kinds at once: their sum; None where no kinds are joined."""
    if amount.unit not in {"", "occasion"} or (head.kind != "none" and head.names.isdisjoint(_NOUNS | _COUNTRY)):
        return None
    if context.around.sentence.concepts.keys().isdisjoint(KINDS):
        return None
    kinds = _joined_kinds(context, amount, head)
    if not kinds:
        return None
    parts = [part for kind in kinds if (part := count_of(context, kind)) is not None]
    twice = head.names.isdisjoint(_NOUNS) and not head.names.isdisjoint(_COUNTRY) and _is_one_twice(context, kinds)
    if len(parts) != len(kinds) or twice:
        return left_open(amount)
    judgement = judge_parts(context, amount, parts)
    sentence = context.around.sentence
    some = any(part.value == amount.value for part in parts) or is_named_only(sentence, amount)
    if judgement.verdict == "contradicted" and (some or sentence.places):
        return left_open(amount)
    return judgement


def kind_before(context: Context, own: Answer) -> str:
    """The kind of visit told before visits of another: seven state ones were made; official, two fewer.

    Empty where there is none, or the sentence says what it compares with.
    """
    around = context.around
    if own.fact.metric not in _METRICS or says_measure(context):
        return ""
    told = [one for one in kinds_named(around.sentence) if one.end <= around.clause.place]
    told = [*(kinds_named(around.before) if around.before is not None else ()), *told]
    return next((one.name for one in reversed(told) if _METRICS[own.fact.metric] != one.name), "")


def _is_one_twice(context: Context, kinds: list[str]) -> bool:
    """Whether a country saw visits of two of the kinds in the year, so that there are more visits than countries."""
    countries = context.known.visits.get(context.scope.year, {})
    return any(len(made.keys() & kinds) > 1 for made in countries.values())


def _joined_kinds(context: Context, amount: Amount, head: Head) -> list[str]:
    """The kinds of visit side by side that the figure counts."""
    sentence, clause = context.around.sentence, context.around.clause
    number = sentence.word_after(amount.end)
    rows = _rows(sentence)
    counted = number if head.names.isdisjoint(_COUNTRY) else sentence.word_after(head.end)
    here = [row for row in rows if clause.holds(row[0].start)]
    after = (row for row in rows if 0 <= row[0].first - counted <= _NEAR and not _is_of_next(sentence, amount, row))
    row = (
        next((row for row in after if _are_several(row)), None)
        or _last_before(sentence, number, here)
        or _only_after(number, here, head)
    )
    return [one.name for one in row] if row and _are_several(row) else []


def _is_of_next(sentence: Sentence, amount: Amount, row: list[Mention]) -> bool:
    """Whether a comma parts the kinds from a figure, and none from the next: 11 елге, ресми сапармен 5 елге."""
    following = next((one.start for one in sentence.amounts if one.start >= row[-1].end), None)
    if following is None:
        return False
    signs = [sign.start for sign in sentence.signs if sign.key in _PARTING and amount.end <= sign.start < following]
    return any(start < row[0].start for start in signs) and not any(start >= row[-1].end for start in signs)


def _are_several(row: list[Mention]) -> bool:
    return len({one.name for one in row}) > 1


def _last_before(sentence: Sentence, number: int, rows: list[list[Mention]]) -> list[Mention] | None:
    """The kinds right before a figure, unless it is told of besides them: besides state visits, he went to 11."""
    row = next((row for row in reversed(rows) if row[-1].last < number), None)
    return None if row is None or any(is_set_apart(sentence, one) for one in row) else row


def _only_after(number: int, rows: list[list[Mention]], head: Head) -> list[Mention] | None:
    """The kinds of which countries are counted: 12 countries saw him on state and official visits."""
    single = len(rows) == 1 and rows[0][0].first >= number
    return rows[0] if single and not head.names.isdisjoint(_COUNTRY) else None


_PARTING = frozenset({",", ";"})
_NEAR = 1  # words between a figure and the first kind: 12 such state and official visits


def _rows(sentence: Sentence) -> list[list[Mention]]:
    """The kinds named, those that stand side by side together."""
    rows: list[list[Mention]] = []
    for one in kinds_named(sentence):
        if rows and _are_joined(sentence, rows[-1][-1], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _are_joined(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether no more than a joining word or a comma stands between: state and official, state or official."""
    joins = {join.first for name in ("joins", "either") for join in sentence.marks.get(name, ())}
    between = range(one.last + 1, other.first)
    comma = any(one.end <= sign.start < other.start and sign.key == "," for sign in sentence.signs)
    parted = any(one.end <= amount.start < other.start for amount in sentence.amounts)
    return not parted and all(number in joins for number in between) and (comma or bool(between))


def count_of(context: Context, kind: str) -> Answer | None:
    """How many visits of a kind there were in the year."""
    return next(
        (
            answer
            for rule in context.around.announced
            if _counts_visits(rule, kind) and not is_vetoed(rule, context.around)
            if (answer := in_year(context.known, rule, context.scope.year, context.around)) is not None
        ),
        None,
    )


def _counts_visits(rule: Rule, kind: str) -> bool:
    return "visit" in rule.heads and any({kind, f"short-{kind}"} & set(way) for way in rule.needs)
