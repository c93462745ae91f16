"""Visits of two kinds counted together: twelve state and official visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.sums import judge_parts
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.verdict import Judgement
from kzreview.check.wordless.kinds import kinds_named

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_NOUNS = frozenset({"trip", "visit", "occasion", "short-state", "short-official", "short-working", "state", "official"})


_KINDS = frozenset({"state", "official", "working"})
_COUNTRY = frozenset({"country"})


def judge_kinds(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """The verdict on a number of visits of several kinds at once: their sum; None where no kinds are joined."""
    if amount.unit not in {"", "occasion"} or (head.kind != "none" and head.names.isdisjoint(_NOUNS | _COUNTRY)):
        return None
    if _KINDS.isdisjoint(context.around.sentence.concepts):
        return None
    kinds = _joined_kinds(context, amount, head)
    if not kinds:
        return None
    parts = [part for kind in kinds if (part := _count_of(context, kind)) is not None]
    twice = head.names.isdisjoint(_NOUNS) and not head.names.isdisjoint(_COUNTRY) and _is_one_twice(context, kinds)
    if len(parts) != len(kinds) or twice:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    judgement = judge_parts(context, amount, parts)
    one_of_them = any(part.value == amount.value for part in parts)
    if judgement.verdict == "contradicted" and (one_of_them or context.around.sentence.places):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    return judgement


def _is_one_twice(context: Context, kinds: list[str]) -> bool:
    """Whether a country saw visits of two of the kinds in the year, so that there are more visits than countries."""
    countries = context.known.visits.get(context.scope.year, {})
    return any(len(made.keys() & kinds) > 1 for made in countries.values())


def _joined_kinds(context: Context, amount: Amount, head: Head) -> list[str]:
    """The kinds of visit side by side that the figure counts: right after it or its countries, or before it."""
    sentence, clause = context.around.sentence, context.around.clause
    number = sentence.word_after(amount.end)
    counted = number if head.names.isdisjoint(_COUNTRY) else sentence.word_after(head.end)
    for row in _rows(sentence):
        after = 0 <= row[0].first - counted <= _NEAR
        before = row[-1].last < number and clause.holds(row[0].start)
        if len({one.name for one in row}) > 1 and (after or before):
            return [one.name for one in row]
    return []


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


def _count_of(context: Context, kind: str) -> Answer | None:
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
