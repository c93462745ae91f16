"""What an average is divided by: the days, weeks or months of its period, or another count of the same year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.bearing import is_said
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.rules import rules
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import listed, listed_by_part
from kzreview.check.when.rates import rates_in
from kzreview.check.when.spans import is_of_length

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.model import Period


def divisors(context: Context, amount: Amount, total: Answer) -> list[tuple[Answer, Decimal]]:
    """What the sentence divides by: the months of the period, or else the figure of another metric that it announces.

    Of several such metrics it is the one named right behind the words of the average: in a month, на одну поездку.
    """
    time = _units_of_time(total.fact.period)
    over = [(total, Decimal(time[unit])) for unit in _over_time(context.around.sentence)]
    found = []
    for rule in dict.fromkeys([*context.around.announced, *_counted_here(context.around.sentence)]):
        other = in_year(context.known, rule, context.scope.year, context.around)
        if other is None or other.fact.id == total.fact.id or other.value <= 1:
            continue
        meant = rule in context.around.announced or is_said(context, amount, other)
        if meant and _names_noun(context, rule):
            found.append((rule, (other, other.value)))
    near = [one for rule, one in found if _follows_rate(context.around.sentence, rule)]
    return over + near if over or near else [one for _, one in found]


def _counted_here(sentence: Sentence) -> list[Rule]:
    """The metrics of what the figures of the sentence count by their nouns: 17 days for 14 regions."""
    nouns = frozenset[str]().union(
        *(head_of(sentence, one).names for one in sentence.amounts if not one.unit and one.bound == "exact")
    )
    return [rule for rule in rules() if nouns and not rule.growth and not nouns.isdisjoint(rule.heads)]


def _over_time(sentence: Sentence) -> list[str]:
    """Over which stretches of time an average is told: in a month; в среднем за каждый из одиннадцати месяцев."""
    keys = {key for mark in rates_in(sentence) for key in sentence.keys[mark.first : mark.last + 2]}
    over = listed_by_part("rate-over", sentence.book)
    if not listed("average", sentence.book).isdisjoint(sentence.keys):
        keys |= {
            key
            for number, key in enumerate(sentence.keys)
            if any(one in over["per"] for one in sentence.keys[max(0, number - _TO_TIME) : number])
        }
    return [unit for unit in ("day", "week", "month") if not keys.isdisjoint(over[unit])]


_TO_TIME = 3  # words from "per" to the time: за каждый из одиннадцати месяцев


def _follows_rate(sentence: Sentence, rule: Rule) -> bool:
    """Whether what the metric counts is named right behind the words of an average: на одну зарубежную поездку."""
    ends = [mark.last for mark in rates_in(sentence)]
    named = [one for name in rule.heads for one in sentence.concepts.get(name, ())]
    return any(0 <= one.first - end <= _TO_NOUN for one in named for end in ends)


_TO_NOUN = 3  # words from "for each" to the noun


def _names_noun(context: Context, rule: Rule) -> bool:
    """Whether what the metric counts is named, here or in the sentence before: for each of his trips, per day."""
    sentence, before = context.around.sentence, context.around.before
    named = sentence.concepts.keys() | (before.concepts.keys() if before is not None else set())
    return not named.isdisjoint(rule.heads)


def _units_of_time(period: Period) -> dict[str, int]:
    """How many days, weeks and months a period has."""
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    return {"day": _days(period), "week": _WEEKS, "month": months}


_WEEKS = 52


def _days(period: Period) -> int:
    """The days of a period; one that is a year but for its last days is the year."""
    days = (period.end - period.start).days + 1
    whole = date(period.start.year + 1, 1, 1) - date(period.start.year, 1, 1)
    return whole.days if is_of_length(period) else days
