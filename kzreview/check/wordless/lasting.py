"""How long something went on: the visit to Germany lasted two days; he has been on X for twelve years now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.limits import all_known
from kzreview.check.metrics.rules import rules
from kzreview.check.metrics.values import write_day
from kzreview.check.verdict import Judgement, by_arithmetic
from kzreview.check.wordless.named import events_told, is_announced

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Fact

_A_MONTH = 31  # days: what is longer is no event of days


def judge_years_so_far(context: Context, amount: Amount) -> Judgement | None:
    """The verdict on a number of years up to now, beside the year since which it is so: 12 years now, since 2011."""
    sentence = context.around.sentence
    dates = [when for when in sentence.dates if when.kind == "year" and _stands_by(sentence, amount, when)]
    since = [when.period.start.year for when in dates if when.prefix in _SINCE]
    if amount.unit != "year" or amount.bound != "exact" or amount.ordinal or len(since) != 1:
        return None
    for rule in rules():
        if (
            "calendar-year" not in rule.heads
            or not rule.prefixes
            or not any(all(context.around.has(name) for name in way) for way in rule.needs)
        ):
            continue
        for fact in context.known.figures.get(rule.metric, ()):
            if fact.quantity is not None and fact.quantity.value == since[0]:
                return _of_years(sentence, amount, fact, since[0])
    return None


_SINCE = {"since", "from"}
_BESIDE = 3  # words: twelve years now, since 2011


def _stands_by(sentence: Sentence, amount: Amount, when: When) -> bool:
    if when.start < amount.start:
        return sentence.word_after(amount.start) - sentence.word_before(when.end) <= _BESIDE
    return sentence.word_after(when.start) - sentence.word_before(amount.end) <= _BESIDE


def _of_years(sentence: Sentence, amount: Amount, fact: Fact, since: int) -> Judgement | None:
    """Right where so many years have gone by; wrong where it is not even one more or less, as the years are counted."""
    years = sentence.today.year - since
    if abs(amount.value - years) == 1 or (
        amount.value != years and not all_known(sentence, sentence.start, sentence.end)
    ):
        return None
    return by_arithmetic(amount, amount.value == years, fact, str(years), f"{sentence.today.year} − {since} = {years}")


def judge_lasting(context: Context, amount: Amount) -> Judgement | None:
    """The verdict on a number of days beside a word such as "lasted", where one event of days is spoken of."""
    sentence = context.around.sentence
    if amount.unit != "day" or amount.bound != "exact" or not context.around.has("lasting"):
        return None
    facts = [event.facts[0] for event in events_told(context.known, "date", sentence) if is_announced(event, sentence)]
    if len(facts) != 1 or facts[0].year not in context.scope.years:
        return None
    period = facts[0].period
    days = (period.end - period.start).days + 1
    if not 1 < days <= _A_MONTH:
        return None
    shown = write_day(period, sentence.lang)
    return by_arithmetic(amount, amount.value == days, facts[0], str(days), f"{shown} = {days}")
