"""A gap between two figures, two countries or two years: 1.7 billion and 1.1, the gap is 600 million."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.bearing import bearing
from kzreview.check.derived.changes import Change
from kzreview.check.derived.shown import derived, exact, short
from kzreview.check.derived.unlike import MEASURES, are_alike
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.metrics.values import write_measure
from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement, by_arithmetic, left_open

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_TWO = 2


def judge_gap(context: Context, amount: Amount) -> Judgement | None:
    """The difference is seven: between the two other figures of the sentence, where the facts bear both."""
    around = context.around
    named = [one.start for one in around.sentence.concepts.get("gap-noun", ()) if around.clause.holds(one.start)]
    if not named or amount.unit == "year":
        return None  # revived after a gap of 24 years
    others = [other for other in around.sentence.amounts if other.start != amount.start]
    others = [other for other in others if other.unit == "occasion"] or others
    if len(others) < _TWO:
        return (
            _gap_of_things(context, amount)
            or _gap_of_countries(context, amount)
            or _gap_beside(context, amount, alone=not others)
        )
    first, second = others[-2:]
    facts = [fact for other in (first, second) if (fact := bearing(context, other)) is not None]
    if len(facts) < _TWO or abs(first.value - second.value) != amount.value:
        return left_open(amount)
    more, less = sorted(facts, key=lambda answer: -answer.value)
    lang = around.sentence.lang
    return derived(context, amount, amount.value, (more, less), f"{short(more, lang)} − {short(less, lang)}")


def _gap_of_things(context: Context, amount: Amount) -> Judgement | None:
    """The difference of the two things of one year that are named beside the noun: between laws and orders, seven."""
    around, stretch = context.around, _named_between(context.around.sentence, amount)
    if stretch is None:
        return None
    named: dict[str, Rule] = {}
    for rule in around.announced:
        spots = [one.first for name in rule.heads for one in around.sentence.concepts.get(name, ())]
        if not rule.growth and any(one in stretch for one in spots) and _is_told(around.sentence, rule, stretch):
            named.setdefault(rule.metric, rule)
    if len(named) < _TWO:
        return left_open(amount) if named and _is_of_another_thing(around.sentence, stretch) else None
    facts = [in_year(context.known, rule, context.scope.year, around) for rule in named.values()]
    told = [one for one in facts if one is not None]
    if len(told) != _TWO or len(facts) != _TWO or told[0].fact.period != told[1].fact.period or not are_alike(*told):
        return left_open(amount)
    counted = "" if MEASURES.isdisjoint(one.quantity.unit for one in told) else told[0].quantity.unit
    return _judge_gap(context, amount, told) if amount.unit == counted else left_open(amount)


def _is_told(sentence: Sentence, rule: Rule, stretch: range) -> bool:
    """Whether all that announces the metric stands there."""
    here = {name for name, found in sentence.concepts.items() if any(one.first in stretch for one in found)}
    return any(here.issuperset(way) for way in rule.needs)


def _is_of_another_thing(sentence: Sentence, stretch: range) -> bool:
    """Whether the other of the two is neither a year nor a country: a thing that is not clear."""
    joins = [one.first for one in sentence.marks.get("and", ()) if one.first in stretch]
    dated = any(sentence.word_after(when.start) in range(stretch.start, joins[0]) for when in sentence.dates if joins)
    return bool(joins) and not dated and not any(place.first in stretch for place in sentence.places)


def _named_between(sentence: Sentence, amount: Amount) -> range | None:
    """The words of what differs: those behind "between" up to a sign, in Kazakh those before the noun."""
    words = listed("gap-between", sentence.book)
    signs = [sentence.word_after(sign.start) for sign in sentence.signs if not sign.key.isalnum()]
    for one in sentence.concepts["gap-noun"]:
        if sentence.lang == "kk":
            return range(max((sign for sign in signs if sign <= one.first), default=0), one.first)
        near = range(one.last + 1, min(one.last + 1 + _REACH + _TWO, len(sentence.keys)))
        opens = next((number for number in near if sentence.keys[number] in words), None)
        if opens is not None:
            ends = [sign for sign in (*signs, sentence.word_after(amount.start)) if sign > opens]
            return range(opens, min(ends, default=len(sentence.keys)))
    return None


def _gap_of_countries(context: Context, amount: Amount) -> Judgement | None:
    """The difference between the figures of the two countries that the sentence names."""
    countries = {place.country for place in context.around.sentence.places}
    if len(countries) != _TWO:
        return None
    for rule in context.around.announced:
        facts = [one for one in all_of(context.known, rule.metric) if one.fact.year in context.scope.years]
        facts = [one for one in facts if one.fact.qualifiers.get("country") in countries]
        if amount.unit in rule.heads and len(facts) == _TWO and facts[0].fact.period == facts[1].fact.period:
            return _judge_gap(context, amount, facts)
    return None


_REACH = 3  # words from the noun to the figure: the difference this year was four


def _gap_beside(context: Context, amount: Amount, *, alone: bool) -> Judgement | None:
    """A figure right after the noun, a difference of two years, or of what stands before; it is none of its own.

    In years the gap beside other figures is a fact: the title was given to six after a gap of 24 years.
    """
    if not alone and amount.unit == "year":
        return None
    number = context.around.sentence.word_after(amount.start)
    nouns = context.around.sentence.concepts["gap-noun"]
    after = context.around.sentence.word_after(max(amount.end, amount.hedge[1] if amount.hedge else 0))
    first = after if amount.unit else after + 1  # seven days separated them, but: 23 separate trips
    reach = after + _TWO if alone else first + 1
    beside = any(0 < number - one.last <= _REACH or first <= one.first < reach for one in nouns)
    open_ = left_open(amount) if beside else None
    return (_gap_of_years(context, amount) if alone else None) or open_


def _gap_of_years(context: Context, amount: Amount) -> Judgement | None:
    """The difference between the figures of the two years named, of the one metric that the sentence tells of."""
    sentence = context.around.sentence
    years = sorted({when.period.end.year for when in sentence.dates if when.kind == "year"})
    if len(years) == 1 and not {"up", "down"}.isdisjoint(sentence.concepts):
        years = [years[0] - 1, *years]  # the days grew in 2024: the difference is three
    if len(years) != _TWO or any(place.country != "KZ" for place in sentence.places):
        return None
    pairs = [
        [in_year(context.known, rule, year, context.around) for year in years]
        for rule in context.around.announced
        if _tells_of(sentence, rule, amount) and not (rule.growth or rule.timeless or is_vetoed(rule, context.around))
    ]
    pairs = [pair for pair in pairs if None not in pair]
    if len(pairs) != 1:
        return None
    less, more = sorted((one for one in pairs[0] if one is not None), key=lambda answer: answer.value)
    judgement = judge_pair(context, amount, Change("difference", "up"), (less, more))
    gap = more.value - less.value
    near = gap / 3 <= amount.value <= gap * 3  # what is further off may be of something else: of time zones
    if judgement.verdict == "contradicted" and not near:
        return left_open(amount)
    return judgement


def _tells_of(sentence: Sentence, rule: Rule, amount: Amount) -> bool:
    """Whether the sentence has all that announces the metric, and the figure its unit or a noun of its own."""
    counts = amount.unit in rule.heads if amount.unit else not rule.heads.isdisjoint(sentence.concepts)
    return counts and any(sentence.concepts.keys() >= set(way) for way in rule.needs)


def _judge_gap(context: Context, amount: Amount, facts: list[Answer]) -> Judgement:
    less, more = sorted(facts, key=lambda answer: answer.value)
    difference = more.value - less.value
    lang = context.around.sentence.lang
    expected = write_measure(exact(difference), more.quantity.unit, lang)
    arithmetic = f"{short(more, lang)} − {short(less, lang)} = {expected}"
    holds = amount.interval().holds(difference)
    return by_arithmetic(amount, holds, more.fact, expected, arithmetic, less.fact)


def judge_gap_before(context: Context, amount: Amount, others: list[Borne]) -> Judgement | None:
    """1.7 billion and 1.1, the gap is 600 million: the difference of the two figures right before it.

    Where its sentence has but one, the other is the last of the sentence before: 23 trips. It was 19, the gap is four.
    """
    sentence, earlier = context.around.sentence, context.around.before
    before = [one for one in sentence.amounts if one.end <= amount.start][-_TWO:]
    starts = {one.start for one in before}
    ends = [one for one in others if one.amount.start in starts]
    if len(before) == len(ends) == 1 and earlier is not None:
        alike = [one for one in earlier.told if one.answer.fact.metric == ends[0].answer.fact.metric]
        ends = (alike or earlier.told)[-1:] + ends
    if len(ends) != _TWO or not all(one.right for one in ends) or not names_gap(sentence, before[-1], amount):
        return None
    less, more = sorted((one.answer for one in ends), key=lambda answer: answer.value)
    return judge_pair(context, amount, Change("difference", "up"), (less, more)) if are_alike(less, more) else None


def names_gap(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    return any(before.end <= one.start < amount.start for one in sentence.concepts.get("gap-noun", ()))
