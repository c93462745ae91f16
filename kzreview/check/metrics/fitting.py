"""A figure that fits a fact, and whether it is said of what the fact is of: "France and Italy, 14 each"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.wholes import is_less_than_a_part
from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.countries import is_put_abroad, listed_countries
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.judgements import contradicted, supported
from kzreview.check.metrics.limits import is_of_a_sector
from kzreview.check.metrics.local import is_local
from kzreview.check.metrics.parts import follows_part, is_whole
from kzreview.check.metrics.totalsofmore import takes_whole_to
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.verdict import left_open
from kzreview.check.when.rates import is_a_rate, is_of_one
from kzreview.check.when.spans import in_conflict, is_of_year

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When


def judge_fitting(context: Context, amount: Amount, rule: Rule, answer: Answer) -> Judgement:
    """Supported, unless it is said of a longer time, of another, or of each day or thing."""
    whole = is_whole(context.around, amount) or follows_part(context.around.sentence, amount)
    if not rule.timeless and in_conflict(context, answer) and not whole:
        return _judge_longer(context, amount, rule, answer)
    if not rule.timeless and _is_told_by_later(context, answer):
        return left_open(amount, answer.fact)
    if _is_of_another(context, rule, answer) or not _is_of_each(context, amount, rule, answer):
        return left_open(amount, answer.fact, "whose")
    rate = not rule.growth and (is_a_rate(context, amount) or (bool(amount.unit) and is_of_one(context)))
    if rate or is_less_than_a_part(context, amount) or _is_of_a_part(context, amount, answer):
        return left_open(amount, answer.fact)
    return supported(context, amount, answer)


def _judge_longer(context: Context, amount: Amount, rule: Rule, answer: Answer) -> Judgement:
    """What fits the count of another time than the one spoken of; right where the year's is told to have led to it."""
    of_year = [one for one in all_of(context.known, rule.metric) if _answers_year(context, answer, one)]
    if of_year and takes_whole_to(context.around.sentence, amount, of_year[0].value):
        return supported(context, amount, answer)
    only_carried = not (of_year or context.scope.whole or context.around.sentence.dates)
    if only_carried or _is_told_of_its_part(context, answer):
        return left_open(amount, answer.fact)
    right = of_year[0] if len(of_year) == 1 else answer
    return contradicted(context, amount, right, "scope")._replace(because=answer.fact)


def _is_told_by_later(context: Context, answer: Answer) -> bool:
    """Whether it is said of a month long after the stretch of the fact: by December, of the first half of the year.

    Late in a month is after it too: what January to November brought was not reached in late December.
    """
    sentence, end = context.around.sentence, answer.fact.period.end
    dates = [when for when in sentence.dates if when.kind == "month" and context.around.clause.holds(when.start)]
    after = [when for when in dates if when.has_year and when.prefix == "until"]
    late = any(when.period.start > end and _is_late_in(sentence, when) for when in dates if when.has_year)
    return late or any((when.period.start - end).days > _A_MONTH for when in after)


def _is_late_in(sentence: Sentence, when: When) -> bool:
    """Whether the end of a month is meant: late December, в конце декабря, желтоқсанның соңында."""
    first, last = sentence.word_after(when.start), sentence.word_before(when.end)
    near = sentence.keys[last + 1 : last + 2] if sentence.lang == "kk" else sentence.keys[max(0, first - _TWO) : first]
    return not listed("late-in", sentence.book).isdisjoint(near)


_TWO = 2  # words: the end of December


_A_MONTH = 31  # days


def _is_of_a_part(context: Context, amount: Amount, answer: Answer) -> bool:
    """Whether it is said of one city, month or branch, of abroad, or of somebody else than the fact tells of."""
    around, topic = context.around, answer.fact.topic
    if topic == "investment":
        return is_local(context, abroad=True) or _is_of_one_month(context, answer) or is_put_abroad(context)
    if topic == "regions":
        return any(place.country != "KZ" and around.clause.holds(place.start) for place in around.sentence.places)
    if topic == "media":
        return any(around.clause.holds(one.start) for one in around.sentence.marks.get("other-actor", ()))
    return topic == "pay" and is_of_a_sector(context, amount)


def _is_of_one_month(context: Context, answer: Answer) -> bool:
    """Whether a month is named as the time of what was counted in several: 15.8 trillion in November."""
    sentence, period = context.around.sentence, answer.fact.period
    named = [when for when in sentence.dates if when.kind == "month" and _is_its_time(sentence, when)]
    months = [when.period if when.has_year else when.in_year(period.end.year) for when in named]
    return any(month != period and month.within(period) for month in months) and not is_of_year(answer)


def _is_its_time(sentence: Sentence, when: When) -> bool:
    """Whether a date is when something was, and not up to when: in November and not by the end of November."""
    if sentence.lang == "kk":
        return sentence.keys[sentence.word_before(when.end)].endswith(affixes("locative", sentence.book))
    number = sentence.word_after(when.start)
    return number > 0 and sentence.keys[number - 1] in listed("in-a-month", sentence.book)


def _is_told_of_its_part(context: Context, answer: Answer) -> bool:
    """Whether the sentence before tells of the half-year of the fact, so that the year alone may mean it."""
    before = context.around.before
    return before is not None and any(when.period == answer.fact.period for when in before.dates)


def _is_of_each(context: Context, amount: Amount, rule: Rule, answer: Answer) -> bool:
    """Whether the figure is right for every country that is named beside the fact's: France and Italy, 14 each."""
    countries = listed_countries(context.around) if answer.fact.metric == rule.metric else []
    if answer.fact.qualifiers.get("country") not in countries:
        return True
    of_year = [one for one in all_of(context.known, rule.metric) if one.fact.year == answer.fact.year]
    return all(
        any(country in one.fact.qualifier("country") and fit(amount, one.quantity) == "yes" for one in of_year)
        for country in countries
    )


def _answers_year(context: Context, answer: Answer, other: Answer) -> bool:
    """Whether another fact is of the year spoken of, where the one that fits counts from an earlier year on."""
    same = answer.fact.qualifiers == other.fact.qualifiers and answer.fact.source == other.fact.source
    return same and is_of_year(other) and other.fact.year == context.scope.year


def _is_of_another(context: Context, rule: Rule, answer: Answer) -> bool:
    """Whether the sentence gives the figure to another than the fact does: the President's way to the aircraft."""
    return any(context.around.has(concept) for concept, facts in rule.another if answer.fact.id in facts)
