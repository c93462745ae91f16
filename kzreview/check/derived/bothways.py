"""Days of the trips at home and of those abroad, counted together, and of those the ones of either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.sums import judge_parts
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.countries import says_each
from kzreview.check.metrics.fits import fit, measured_as
from kzreview.check.metrics.parts import end_of_whole
from kzreview.check.metrics.rules import rules, rules_of
from kzreview.check.metrics.values import write_quantity
from kzreview.check.reading.wordlists import words_without_noun
from kzreview.check.verdict import Judgement

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_BOTH = "home-and-abroad"
_ABROAD = ("abroad", "foreign-land", "other-land")
_HOME = ("region", "at-home", "round-home")
_TWO = 2
_PARTING = {":", ",", "—", "–", "("}


def judge_both_ways(context: Context, amount: Amount) -> Judgement | None:
    """The only figure beside "at home and abroad": the sum of the two; wrong only where it is neither of them."""
    if not amount.unit:
        return None
    itemised = _is_itemised(context, amount)
    if not itemised and not (_is_said_of_both(context, amount) and _stands_alone(context, amount)):
        return None
    parts = _parts(context, amount.unit)
    if len(parts) != _TWO:
        return None
    judgement = judge_parts(context, amount, parts)
    if itemised:
        return judgement if judgement.verdict == "supported" else None
    return None if any(part.value == amount.value for part in parts) else judgement


def judge_part_of_both(context: Context, amount: Amount) -> Judgement | None:
    """Of the days said of both ways those of the one that the part names: 50 days, 17 of them in the regions."""
    sentence, clause = context.around.sentence, context.around.clause
    whole = next((one for one in sentence.amounts if one.unit == "day"), None)
    marked = any(clause.holds(mark.start) for mark in sentence.marks.get("part-of", ()))
    if whole is None or amount.start <= whole.start or amount.unit not in {"", "day"} or not marked:
        return None
    before = context._replace(
        around=context.around._replace(clause=clause._replace(start=sentence.start, end=clause.start))
    )
    if not _is_said_of_both(before, whole):
        return None
    said = [one for one in _parts(context, whole.unit) if _is_named(context, one)]
    if len(said) != 1 or (fits := fit(measured_as(amount, whole), said[0].quantity)) == "open":
        return None
    verdict, reason = ("supported", "exact") if fits == "yes" else ("contradicted", "value")
    expected = write_quantity(said[0].quantity, sentence.lang)
    return Judgement(amount.start, amount.end, verdict, reason, said[0].fact, expected)


def _is_itemised(context: Context, amount: Amount) -> bool:
    """Whether both ways are told only behind the sign after a figure: 50 days of trips: 33 abroad and 17 at home."""
    sentence = context.around.sentence
    colon = next((sign.start for sign in sentence.signs if sign.key in _PARTING and sign.start >= amount.end), None)
    if colon is None or not any(one.start > colon for one in sentence.amounts):
        return False
    said, named = sentence.named_in(sentence.start, colon), sentence.named_in(colon, sentence.end)
    ways = (set(_ABROAD), set(_HOME))
    return all(way & named and not way & said for way in ways)


def _is_named(context: Context, answer: Answer) -> bool:
    """Whether the clause of a part names what announces the metric by itself."""
    ways = [way for rule in rules_of(answer.fact.metric) for way in rule.needs if len(way) == 1]
    return any(context.around.has(name) for (name,) in ways)


def _parts(context: Context, unit: str) -> list[Answer]:
    """The year's figures of the metrics that are not meant where both are spoken of."""
    found = [
        in_year(context.known, rule, context.scope.year, context.around)
        for rule in rules()
        if unit in rule.heads and _BOTH in rule.unless
    ]
    return [one for one in found if one is not None]


def _is_said_of_both(context: Context, amount: Amount) -> bool:
    sentence, clause = context.around.sentence, context.around.clause
    end = end_of_whole(context.around, amount)
    clause = clause if end is None else clause._replace(end=end)  # of the 50 days that trips at home and abroad took
    if any(clause.holds(one.start) for one in sentence.concepts.get(_BOTH, ())):
        return True
    away = [one for name in _ABROAD for one in sentence.concepts.get(name, ()) if clause.holds(one.start)]
    home = [one for name in _HOME for one in sentence.concepts.get(name, ()) if clause.holds(one.start)]
    return any(_are_joined(sentence, one, other) for one in away for other in home)


def _are_joined(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether the two stand side by side with "and" between: abroad and in the regions, шетел мен өңірлер."""
    first, last = sorted((one, other), key=lambda mention: mention.first)
    between = range(first.last + 1, last.first)
    little = words_without_noun(sentence.book)
    joins = {mark.first for mark in sentence.marks.get("and", ()) if mark.first in between}
    trips = {one.first for name in ("trip", "visit") for one in sentence.concepts.get(name, ())}
    linking = joins | trips
    return len(joins) == 1 and all(number in linking or sentence.keys[number] in little for number in between)


def _stands_alone(context: Context, amount: Amount) -> bool:
    """Whether no other figure shares the unit, as in "33 and 17 days at home and abroad"."""
    sentence = context.around.sentence
    if "in-turn" in sentence.marks or says_each(context, amount):
        return False
    before = [one for one in sentence.amounts if one.end <= amount.start]
    between = range(sentence.word_after(before[-1].end), sentence.word_after(amount.start)) if before else range(0)
    little = words_without_noun(sentence.book)
    return not between or any(sentence.keys[number] not in little for number in between)
