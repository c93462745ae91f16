"""Meetings with people of two sorts named in one row: with presidents, prime ministers and business, 136."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.sums import judge_parts
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.judgements import supported
from kzreview.check.reading.wordlists import listed, listed_by_part, words_without_noun
from kzreview.check.wordless.kinds import is_set_apart

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_SORTS = (frozenset({"foreign-leader", "president-word"}), frozenset({"other-leader"}))
_COUNTS = {"", "occasion"}  # 136 meetings, 136 times
_TWO = 2


def judge_met_both(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """The sum of the meetings with those of the row; one sort's own number is wrong of both, unless both stand there.

    Any other number is left to the other judges.
    """
    sentence = context.around.sentence
    if (
        amount.unit not in _COUNTS
        or amount.role
        or amount.bound != "exact"
        or "meeting" not in sentence.concepts
        or not _are_in_a_row(sentence)
    ):
        return None
    parts = _parts(context)
    if len(parts) != _TWO:
        return None
    values = {part.value for part in parts}
    both = values <= {one.value for one in sentence.amounts}
    if "meeting" not in head.names and not _follows_row(context, amount, head):
        return _in_turn(context, amount, parts) if both else _of_one_sort(context, amount, parts)
    judgement = judge_parts(context, amount, parts)
    if judgement.verdict == "supported" or (amount.value in values and not both):
        return judgement
    return _in_turn(context, amount, parts) if both else None


def _follows_row(context: Context, amount: Amount, head: Head) -> bool:
    """Whether nothing is counted but what the row before tells: meetings with presidents and premiers numbered 136."""
    sentence, sorts = context.around.sentence, frozenset[str]().union(*_SORTS)
    bare = head.kind == "none" or amount.unit
    if not bare or not sentence.named_in(amount.end, context.around.clause.end).isdisjoint(sorts):
        return False
    since = max((one.end for one in sentence.amounts if one.end <= amount.start), default=sentence.start)
    told = sentence.named_in(since, amount.start)
    return all(not told.isdisjoint(sort) for sort in _SORTS)


def _in_turn(context: Context, amount: Amount, parts: list[Answer]) -> Judgement | None:
    """The figures of both sorts in the order of the row: with presidents and premiers, 30 and 106 meetings."""
    sentence = context.around.sentence
    figures = sentence.amounts
    named = [min((one.start for name in sort for one in sentence.concepts.get(name, ())), default=0) for sort in _SORTS]
    if len(figures) != _TWO or max(named) > figures[0].start or named[0] > named[1]:
        return None
    part = parts[0 if amount is figures[0] else 1]
    return supported(context, amount, part) if amount.value == part.value else None


def _of_one_sort(context: Context, amount: Amount, parts: list[Answer]) -> Judgement | None:
    """A bare part of the sum, where those of one sort follow it: of the 136 meetings 30 were with presidents."""
    clause, total = context.around.clause, sum(part.value for part in parts)
    named = context.around.sentence.named_in(amount.end, clause.end)
    told = [part for part, sort in zip(parts, _SORTS, strict=True) if not named.isdisjoint(sort)]
    whole = any(one.value == total for one in context.around.sentence.amounts)
    return supported(context, amount, told[0]) if whole and len(told) == 1 and told[0].value == amount.value else None


def _parts(context: Context) -> list[Answer]:
    """The figures of the year of the meetings with either sort."""
    around = context.around
    ways = [{("meet", name) for name in sort} for sort in _SORTS]
    rules = [next((one for one in around.announced if not way.isdisjoint(one.needs)), None) for way in ways]
    found = [in_year(context.known, rule, context.scope.year, around) for rule in rules if rule is not None]
    return [one for one in found if one is not None]


def met_in_a_row(context: Context) -> list[Answer]:
    """The figures of both sorts, where they are told in one row: meetings with presidents, premiers and business."""
    sentence = context.around.sentence
    return _parts(context) if "meeting" in sentence.concepts and _are_in_a_row(sentence) else []


def _are_in_a_row(sentence: Sentence) -> bool:
    """Whether those of one sort are named right beside those of the other.

    Leaders in one word may be of anything (руководители организаций), and heads of government are of one sort alone.
    """
    others = [one for name in _SORTS[1] for one in sentence.concepts.get(name, ())]
    leaders = [*sentence.concepts.get("president-word", ()), *sentence.concepts.get("foreign-leader", ())]
    presidents = {one.first for one in sentence.concepts.get("president-word", ())}
    leaders = [one for one in leaders if one.last > one.first or one.first in presidents]
    pairs = [(one, other) for one in leaders for other in others if not is_set_apart(sentence, one)]
    alone = {one.first for one, other in pairs if _is_of_the_other(sentence, one, other)}
    return any(_is_beside(sentence, one, other) for one, other in pairs if one.first not in alone)


def _is_of_the_other(sentence: Sentence, leader: Mention, other: Mention) -> bool:
    """Whether a leader is one of the other sort: business leaders, руководители правительств, heads of government."""
    if leader.first <= other.last + 1 and other.first <= leader.last + 1:
        return not _are_joined(sentence, leader, other)
    return (
        other.first == leader.last + _TWO
        and sentence.keys[leader.last + 1] in listed_by_part("of", sentence.book)["of"]
    )


def _are_joined(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether a comma or "and" stands between two names, and no other sign."""
    first, last = (one, other) if one.first < other.first else (other, one)
    signs = {sign.key for sign in sentence.signs if first.end <= sign.start < last.start}
    joins = any(first.last < join.first < last.first for join in sentence.marks.get("joins", ()))
    parted = any(first.end <= amount.start < last.start for amount in sentence.amounts)
    return (bool(signs) or joins) and signs <= {","} and not parted


def _is_beside(sentence: Sentence, leader: Mention, other: Mention) -> bool:
    """Whether two names are joined, and but for little words and "foreign" nothing stands between."""
    if not _are_joined(sentence, leader, other):
        return False
    first, last = min(leader.last, other.last) + 1, max(leader.first, other.first)
    marks = [one for name in ("foreign-word", "joins", "and") for one in sentence.marks.get(name, ())]
    passed = {number for one in marks for number in range(one.first, one.last + 1)}
    plain = words_without_noun(sentence.book) | listed("them", sentence.book)  # and those with premiers
    return all(number in passed or sentence.keys[number] in plain for number in range(first, last))
