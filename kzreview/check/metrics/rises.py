"""A rise that is that of several years together: 25 percent a year, 100 in the end, which is to say it doubled."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer
from kzreview.check.metrics.fits import fit, in_unit
from kzreview.check.metrics.judgements import supported
from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.rates import is_every_year
from kzreview.check.when.spans import years_up_to

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def judge_whole_rise(context: Context, amount: Amount, rule: Rule, answer: Answer) -> Judgement | None:
    """Right as the rise of several years, where no year is said; else open, unless a year alone is meant."""
    whole = _over_a_longer_time(context, amount, rule, answer)
    if whole is None:
        return None
    if _comes_of_rises(context, amount) or _is_of_no_time(context, amount):
        return supported(context, amount, whole)
    open_ = amount.unit == "times" or not _is_of_one_year_alone(context)
    return left_open(amount, answer.fact) if open_ else None


def _over_a_longer_time(context: Context, amount: Amount, rule: Rule, answer: Answer) -> Answer | None:
    """What the rises of several years make, where the figure is of them and the clause is not of a single year."""
    group = answer.fact.qualifiers.get("group")
    if (
        not rule.growth
        or group is None
        or (amount.unit == "times" and (_is_in_a_year(context) or _is_in_a_single_year(context.around.sentence)))
    ):
        return None
    for fact in context.known.facts:
        if fact.topic != answer.fact.topic or fact.period != answer.fact.period or fact.quantity is None:
            continue
        if fact.qualifiers.get("group") != group or fact.quantity.value <= answer.value:
            continue
        whole = Answer(fact, fact.quantity)
        if fit(measured(amount, whole, rule.growth), fact.quantity) == "yes":
            return whole
    return None


def _comes_of_rises(context: Context, amount: Amount) -> bool:
    """Whether what it rose by each year is told before: 25 percent a year, so that it doubled."""
    sentence = context.around.sentence
    before = any(one.unit in {"percent", "share"} and one.end <= amount.start for one in sentence.amounts)
    return before and "yearly" in sentence.concepts and not _is_in_a_year(context)


def _is_of_no_time(context: Context, amount: Amount) -> bool:
    """Whether a rise in percent is told without saying in which time, and not as what it rose by each year."""
    scope = context.scope
    timed = scope.stated or scope.whole or bool(years_up_to(context))
    yearly = "yearly" in context.around.sentence.concepts or is_every_year(context)
    return amount.unit == "percent" and not timed and not yearly


def _is_of_one_year_alone(context: Context) -> bool:
    """Whether it is said to be no longer than a year: in 2023, over the year, each year."""
    sentence = context.around.sentence
    if context.scope.whole or "yearly" in sentence.concepts or is_every_year(context):
        return True
    if _is_in_a_year(context) and "than" not in sentence.concepts:
        return True  # but: 100 percent higher in 2023 than in 2019
    return not listed("year-alone", sentence.book).isdisjoint(sentence.keys)


def _is_in_a_year(context: Context) -> bool:
    """Whether the clause says in which year: in 2023, and not by 2023."""
    sentence, clause = context.around.sentence, context.around.clause
    return any(
        when.prefix == "in" or sentence.keys[sentence.word_before(when.end)] in listed("in-the-year", sentence.book)
        for when in sentence.dates
        if when.kind == "year" and clause.holds(when.start)
    )


def _is_in_a_single_year(sentence: Sentence) -> bool:
    """Whether a word right before a year says that it was no more than that one: within the single year 2023."""
    single = listed("single-year", sentence.book)
    firsts = [sentence.word_after(when.start) for when in sentence.dates if when.kind == "year"]
    return any(not single.isdisjoint(sentence.keys[max(0, first - 2) : first + 1]) for first in firsts)


def measured(amount: Amount, answer: Answer, growth: str) -> Amount:
    """The amount in the unit of the answer: shares and multiples as percent, months as years."""
    unit = answer.quantity.unit
    if unit == "percent" and amount.unit == "share":
        return replace(amount, value=amount.value * 100, step=amount.step * 100, unit=unit)
    if unit == "percent" and amount.unit == "times" and amount.value > 0:
        value = (amount.value - 1) * 100 if growth == "up" else (1 - 1 / amount.value) * 100
        return replace(amount, value=value, step=Decimal(1), unit=unit)
    return in_unit(amount, unit)
