"""Bare figures that count what the figure beside them does: 33 days went on it, the regions got 17."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.choice import TIE, candidates_here, is_named_here, judge_best
from kzreview.check.derived.changes import change_of
from kzreview.check.derived.echoes import in_its_scale
from kzreview.check.judges import judge_as
from kzreview.check.metrics.fits import measured_as
from kzreview.check.metrics.partitives import is_dated_part
from kzreview.check.metrics.parts import is_whole
from kzreview.check.metrics.rules import rules_of
from kzreview.check.metrics.units import done_to, is_done_to
from kzreview.check.metrics.whynot import transposes
from kzreview.check.reading.heads import Head, before_bracket, head_of, is_oblique, number_of
from kzreview.check.reading.wordlists import listed, listed_by_part
from kzreview.check.verdict import Judgement, left_open
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


def with_unit_before(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure that has the unit of the one before it: 33 days went on it; the regions got seventeen."""
    earlier = [one for one in context.around.sentence.amounts if one.end <= amount.start]
    here = bool(earlier)
    earlier = earlier or (_measured_before(context) if amount.role != "to" else [])
    while len(earlier) > 1 and _has_no_unit(context, earlier[-1]):
        if earlier.pop().unit in _RELATIVE:
            context = _from(context, earlier[-1].end)
    if not _is_bare(context, amount, head) or not earlier or earlier[-1].unit not in _ELLIPTIC:
        return None
    if is_done_to(context.around, before_bracket(context.around.sentence, amount)):
        return None
    carried = measured_as(amount, earlier[-1])
    found = candidates_here(context, carried, Head("unit", frozenset({carried.unit}), amount.end))
    long = carried.unit in _LONG and amount.unit == ""
    if not any(long or is_named_here(context, candidate) for candidate in found):
        return None
    judgement = judge_as(context, carried, head_of(context.around.sentence, carried))
    if not here and "uses-up" not in context.around.sentence.marks:
        return judgement if judgement.verdict == "supported" else None
    return judgement if long else _as_measure(context, amount, head, judgement)


def _measured_before(context: Context) -> list[Amount]:
    """The one figure of the sentence before, where it is right as a measure: it took 33 days. The regions got 17."""
    before = context.around.before
    told = before.told if before is not None else []
    return [one.amount for one in told if one.right and one.amount.unit in _ELLIPTIC - _LONG and len(told) == 1]


def _from(context: Context, start: int) -> Context:
    """The clause from an earlier place on: the regions took half as many, 17."""
    around = context.around
    return context._replace(around=around._replace(clause=around.clause._replace(start=start)))


def _has_no_unit(context: Context, amount: Amount) -> bool:
    """Whether a figure hands no unit on: a bare one, or one of another: in the regions half as many."""
    bare = not amount.unit and _is_bare(context, amount, head_of(context.around.sentence, amount))
    return amount.unit in _RELATIVE or bare


def _is_bare(context: Context, amount: Amount, head: Head) -> bool:
    """Whether nothing is counted by the words after a figure, which may only say where: 33 beyond the border."""
    return head.kind == "none" or (head.kind == "other" and not amount.unit and _opens_place(context, amount))


def with_unit_after(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure of the first of two measures: the regions took 17, other countries 33 days."""
    sentence = context.around.sentence
    later = [one for one in sentence.amounts if one.start >= amount.end]
    if head.kind != "none" or amount.unit or not later or later[0].unit not in (_ELLIPTIC - _LONG) | {"occasion"}:
        return None
    if later[0].unit == "occasion" and not _goes_with(sentence, amount, later[0]):
        return None
    if number_of(sentence, amount) or change_of(context.around, amount, head) or is_done_to(context.around, amount):
        return None
    carried = measured_as(amount, later[0])
    unit = Head("unit", frozenset({carried.unit}), amount.end)
    if _goes_with(sentence, amount, later[0]):
        return judge_as(context, carried, unit)
    own = {one.rule.metric for one in candidates_here(context, carried, unit) if is_named_here(context, one)}
    if not own or not _is_of_another_later(context, carried, own):
        return None
    return _as_measure(context, amount, head, judge_as(context, carried, unit))


def with_percent_after(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure of the first of two rises in percent: doctors' pay rose by 30 and nurses' by 20 percent."""
    later = [one for one in context.around.sentence.amounts if one.start >= amount.end]
    if head.kind != "none" or amount.unit or amount.ordinal or not later or later[0].unit != "percent":
        return None
    carried = measured_as(amount, later[0])
    unit = Head("unit", frozenset({"percent"}), amount.end)
    found = [one for one in candidates_here(context, carried, unit) if is_named_here(context, one)]
    return judge_as(context, carried, unit) if any(one.rule.growth and one.rule.groups for one in found) else None


def with_sum_after(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure in the millions of the next country's sum: Франция 458,4, Бельгия 585,3 млн доллар."""
    sentence = context.around.sentence
    later = [one for one in sentence.amounts if one.start >= amount.end]
    if head.kind == "noun" or amount.unit or not later or later[0].unit not in MONEY:
        return None
    places = {number for place in sentence.places for number in range(place.first, place.last + 1)}
    between = range(sentence.word_after(amount.end), sentence.word_after(later[0].opening))
    little = listed("and", sentence.book)
    if places.isdisjoint(between) or any(one not in places and sentence.keys[one] not in little for one in between):
        return None
    carried = in_its_scale(amount, later[0])
    return None if carried is None else judge_as(context, carried, Head("unit", frozenset({carried.unit}), amount.end))


def _goes_with(sentence: Sentence, amount: Amount, later: Amount) -> bool:
    """Whether no more than "and" stands between two figures, which share their unit: 33 and 17 days."""
    number = sentence.word_after(amount.end)
    joined = any(join.first == number for join in sentence.marks.get("joins", ()))
    return joined and sentence.word_after(later.start) == number + 1


def _is_of_another_later(context: Context, amount: Amount, own: set[str]) -> bool:
    """Whether what follows the figure announces another metric of the same unit, so that the two go side by side."""
    sentence = context.around.sentence
    later = sentence.named_in(amount.end, sentence.end)
    return any(
        rule.metric not in own and amount.unit in rule.heads and any(later.issuperset(way) for way in rule.needs)
        for rule in context.around.announced
    )


def _is_surely_measured(amount: Amount, head: Head, judgement: Judgement) -> bool:
    """Whether a wrong figure has the digits of the measure, or only where it was follows: 38 beyond the border."""
    fact = judgement.fact
    if judgement.verdict != "contradicted" or fact is None or fact.quantity is None:
        return False
    return head.kind == "other" or transposes(amount, Decimal(fact.quantity.value))


def _as_measure(context: Context, amount: Amount, head: Head, judgement: Judgement) -> Judgement | None:
    """The judgement on a bare figure with the unit of another: where it is wrong, only if it is so as a count too.

    What would be right or wrong as a count alone is left open, unless it is said that something was done to it.
    """
    if judgement.verdict == "supported" or _is_surely_measured(amount, head, judgement):
        return judgement
    counted = judge_as(context, amount, head)
    if judgement.verdict != "contradicted" and judgement.reason != "other-year":
        return None
    if counted.verdict not in {"supported", "contradicted"}:
        return None
    if judgement.verdict == "contradicted" and (
        counted.verdict == judgement.verdict or _only_says_where(context, counted)
    ):
        return judgement
    return None if _is_counted(context) else left_open(amount)


def _is_counted(context: Context) -> bool:
    """Whether it is said that something was done to what would be counted: 33 days abroad, and 14 regions visited."""
    return any(context.around.clause.holds(one.start) for one in done_to(context.around.sentence))


def _only_says_where(context: Context, counted: Judgement) -> bool:
    """Whether what would be counted only says where the measure was: 33 days abroad, in the regions 14."""
    sentence, clause = context.around.sentence, context.around.clause
    rules = rules_of(counted.fact.metric) if counted.fact is not None else ()
    nouns = [
        one
        for name in {head for rule in rules for head in rule.heads}
        for one in sentence.concepts.get(name, ())
        if clause.holds(one.start)
    ]
    return bool(nouns) and all(is_oblique(sentence, one) and not _parted(sentence, one, counted) for one in nouns)


def _parted(sentence: Sentence, noun: Mention, counted: Judgement) -> bool:
    """Whether a comma parts a noun and the figure after it: на регионы, которых он объехал 14."""
    return "," in sentence.text[noun.end - sentence.start : max(0, counted.start - sentence.start)]


def _opens_place(context: Context, amount: Amount) -> bool:
    """Whether the words after a figure say where, so that nothing is counted: 33 beyond the border."""
    sentence = context.around.sentence
    number = sentence.word_after(amount.end)
    return any(one.first == number for name in _WHERE for one in sentence.concepts.get(name, ()))


_WHERE = ("abroad", "foreign-land", "other-land", "at-home")
_RELATIVE = {"times", "share"}
_LONG = {"month"}  # for 18 months instead of 12: a bare number beside a length is no number of years
_ELLIPTIC = {"day", "km", "minute", *_LONG}


def with_noun_before(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure that counts what the one before it does: 56 posts on X plus 63 on Instagram; right or not told.

    Of what is said to go on with the sentence before it may also be wrong: two briefings. At 14 more …
    """
    if (head.kind != "none" and not is_dated_part(context.around, amount)) or amount.unit:
        return None
    if amount.role == "by" and change_of(context.around, amount, head):
        return None
    noun, is_part = _noun_before(context, amount)
    if noun.kind != "noun":
        return None
    carried = Head("noun", noun.names, amount.end)
    named = candidates_here(context, amount, carried)
    found = [one for one in named if is_part or _has_own_word(context, one, noun.names)]
    best = [one for one in found if found[0].score - one.score < TIE]
    judgement = judge_best(context, amount, carried, best) if len(best) == 1 else None
    settled = {"supported", "contradicted"} if is_part or noun.end == 0 else {"supported"}
    if judgement is not None and judgement.verdict not in settled and _counts_more_of_them(context, amount):
        single = judge_best(context, amount, head, candidates_here(context, amount, head))
        return left_open(amount) if single.verdict == "supported" else None  # nor of what else it would be right for
    return judgement if judgement is not None and judgement.verdict in settled else None


def _counts_more_of_them(context: Context, amount: Amount) -> bool:
    """Whether it is said to be more of what was counted before, and of nothing else: two briefings, and 11 more."""
    sentence = context.around.sentence
    first, last = sentence.word_after(amount.start), sentence.word_before(amount.end)
    besides = any(mark.last == first - 1 for mark in sentence.marks.get("besides", ()))
    return besides or not listed("more-of-them", sentence.book).isdisjoint(sentence.keys[last + 1 : last + 2])


def _noun_before(context: Context, amount: Amount) -> tuple[Head, bool]:
    """The noun of the figure before, and whether that is a total of which this one is a part."""
    sentence, before = context.around.sentence, context.around.before
    earlier = [one for one in sentence.amounts if one.end <= amount.start]
    while len(earlier) > 1 and not earlier[-1].unit and head_of(sentence, earlier[-1]).kind == "none":
        earlier.pop()  # state visits to seven countries, official ones to five, working ones to 11
    if earlier:
        dated = any(when.has_year or when.relative for when in sentence.dates)
        return head_of(sentence, earlier[-1]), dated and is_whole(context.around, earlier[-1])
    told = before.amounts[-1:] if before is not None and _goes_on(sentence, amount) else ()
    return (head_of(before, told[0])._replace(end=0) if before and told else Head("none", frozenset(), 0)), False


def _goes_on(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word beside a figure says that it counts more of the same: another 14, ещё 14, тағы 14-ін."""
    words = listed_by_part("going-on", sentence.book)
    first, after = sentence.word_after(amount.start), sentence.word_after(amount.end)
    before = sentence.keys[max(0, first - 1) : first]
    return any(key in words["before"] for key in before) or any(
        key in words["after"] for key in sentence.keys[after : after + 1]
    )


def _has_own_word(context: Context, candidate: Candidate, nouns: frozenset[str]) -> bool:
    """Whether the clause names all that announces the metric but for the noun."""
    around = context.around
    ways = [set(way) - nouns for way in candidate.rule.needs if not nouns.isdisjoint(way)]
    return any(way and all(around.has(name) for name in way) for way in ways)
