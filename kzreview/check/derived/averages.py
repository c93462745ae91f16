"""Averages, one figure by another or by time: so many a month, so many days for each trip.

An average is called wrong only where the figures that it is made from stand beside it.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.derived.bearing import is_said
from kzreview.check.derived.divisors import divisors
from kzreview.check.derived.shown import derived, short
from kzreview.check.metrics.answers import Answer, answers, in_year
from kzreview.check.metrics.around import KINDS
from kzreview.check.metrics.candidates import candidates
from kzreview.check.metrics.fits import HEDGES, is_another_number, round_step
from kzreview.check.reading.wordlists import listed, listed_by_part
from kzreview.check.verdict import left_open
from kzreview.check.when.rates import comes_to_one, is_rate
from kzreview.check.when.spans import is_of_year
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_CLOSE = Decimal("0.05")  # of the value: how near an average that is said roundly must be
_ROUNDLY = Decimal("0.2")  # of the value: what is further off is not that value told in round numbers
_LOWER = {"more_than", "at_least", "just_over"}  # bounds that a value lies above
_UPPER = {"less_than", "up_to", "almost"}
_COUNTS = frozenset({"", "occasion"})  # units of what is counted and not measured


def judge_average(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """So many a month, or for every project: the total by the months, or by another count of the same year."""
    each = any(one.start <= amount.start < one.end for one in context.around.sentence.marks.get("rate", ()))
    if _is_one_of_many(context, amount):
        return left_open(amount)
    if each or not (is_rate(context) or _is_each(context, amount)):
        return None  # for one trip is no average of it
    told: list[tuple[Answer, Answer, Decimal]] = []
    meant = [one.rule for one in found or _of_measure(context, amount, head)]
    for rule in dict.fromkeys([*meant, *_told(context, amount, head)]):
        if amount.unit not in _COUNTS | rule.heads:
            continue
        found_here = answers(context.known, rule, context.scope, context.around)
        for total in [one for one in found_here if is_of_year(one)] or found_here:
            for part, divisor in divisors(context, amount, total):
                if amount.value in {total.value, part.value}:
                    return None  # what is divided, or by what
                if _is_close(amount, total.value / divisor):
                    return _average(context, amount, (total, part), divisor)
                if _is_meant(context, amount, total, part):
                    told.append((total, part, divisor))
    return _off(context, amount, told)


def _is_one_of_many(context: Context, amount: Amount) -> bool:
    """Whether a "one" in words is each of those that an average is of: один проект дал в среднем 75 рабочих мест."""
    sentence = context.around.sentence
    one = amount.value == 1 and not amount.unit and amount.figure.kind == "words"
    return one and len(sentence.amounts) > 1 and not listed("average", sentence.book).isdisjoint(sentence.keys)


def _is_meant(context: Context, amount: Amount, total: Answer, part: Answer) -> bool:
    """Whether an average is of this total by this part: both stand beside it, or it is called the average of a year."""
    if part is not total and total.value <= part.value:
        return False
    if is_said(context, amount, total) and (part is total or is_said(context, amount, part)):
        return True
    average = total.value / (part.value if part is not total else 1)
    sentence = context.around.sentence
    named = not listed("average", sentence.book).isdisjoint(sentence.keys) or comes_to_one(context)
    dated = context.scope.stated or (part is not total and is_said(context, amount, part))  # of 134 projects
    near = part is total or average / 3 <= amount.value <= average * 3
    return named and dated and near and is_of_year(total)


def _off(context: Context, amount: Amount, told: list[tuple[Answer, Answer, Decimal]]) -> Judgement | None:
    """A wrong average, where the sentence says what it is of and by what that is divided, and nothing else may be."""
    sizes = {(total.value, divisor) for total, _, divisor in told}
    if len(sizes) != 1 or amount.upper is not None:
        return None
    if not KINDS.isdisjoint(context.around.sentence.concepts):
        return None  # those of one kind may be longer or shorter
    total, part, divisor = told[0]
    average = total.value / divisor
    if amount.bound not in {"exact", *HEDGES}:
        beyond = _is_beyond(amount, average) and is_said(context, amount, total) and is_said(context, amount, part)
        return _wrong(context, amount, (total, part), divisor) if beyond else None
    wide = max(amount.step, round_step(amount.value)) / 2  # about 20 a day for 22, but no hundred for 75
    near = max(average * _CLOSE + min(amount.step, Decimal(1)) / 2, min(wide, average * _ROUNDLY))
    if abs(amount.value - average) <= near or total.quantity.bound != "exact" or _goes_by_working_days(context):
        return None
    return _wrong(context, amount, (total, part), divisor)


def _wrong(context: Context, amount: Amount, facts: tuple[Answer, Answer], divisor: Decimal) -> Judgement:
    return _average(context, amount, facts, divisor)._replace(verdict="contradicted", reason="value")


def _is_beyond(amount: Amount, average: Decimal) -> bool:
    """Whether an average is plainly beyond a bound: more than two days for 1.7."""
    near = average * _CLOSE
    low = amount.bound in _LOWER and average + near < amount.value
    return low or (amount.bound in _UPPER and amount.value < average - near)


def _goes_by_working_days(context: Context) -> bool:
    """Whether it is an average of working days, which nobody counted: 213 each working day, күн сайын жұмыс күнінде."""
    sentence = context.around.sentence
    words = listed_by_part("working-day", sentence.book)
    return any(
        key.startswith(words["working"]) and following.startswith(words["day"])
        for key, following in pairwise(sentence.keys)
    )


def _average(context: Context, amount: Amount, facts: tuple[Answer, Answer], divisor: Decimal) -> Judgement:
    total, lang = facts[0], context.around.sentence.lang
    return derived(context, amount, total.value / divisor, facts, f"{short(total, lang)} / {divisor}")


def _is_each(context: Context, amount: Amount) -> bool:
    """Whether a sum of money is that of each: worth 1.4 billion each."""
    sentence = context.around.sentence
    clause = context.around.clause
    keys = {key for word, key in zip(sentence.words, sentence.keys, strict=True) if clause.holds(word.start)}
    return amount.unit in MONEY and not listed("apiece", sentence.book).isdisjoint(keys)


def _of_measure(context: Context, amount: Amount, head: Head) -> list[Candidate]:
    return [one for one in candidates(context.around, amount, head, change=True) if amount.unit in one.rule.heads]


def _told(context: Context, amount: Amount, head: Head) -> list[Rule]:
    """The metrics whose figures the sentence has told, where the average has no noun of its own: по 75 на каждый."""
    sentence = context.around.sentence
    following = sentence.word_after(amount.end)  # 75 per project are no projects
    per = any(mark.first == following for mark in sentence.marks.get("rate", ()))
    if amount.unit or (head.kind == "noun" and not per):
        return []
    told: list[Rule] = []
    for rule in context.around.announced:
        answer = in_year(context.known, rule, context.scope.year, context.around)
        if answer is not None and answer.quantity.unit not in MONEY and is_said(context, amount, answer):
            told.append(rule)
    return told


def _is_close(amount: Amount, value: Decimal) -> bool:
    """Whether an average is said to the digits shown, or nearly so where it is said roundly."""
    if amount.bound == "exact":
        return abs(amount.value - value) <= min(amount.step / 2, amount.value * _ROUNDLY)
    if amount.bound in _LOWER and value < amount.value:
        return False
    if amount.bound in _UPPER and value > amount.value:
        return False
    if amount.bound in HEDGES and is_another_number(amount, value):
        return False
    near = amount.step / 2 if amount.bound in HEDGES else amount.step
    return abs(amount.value - value) <= max(value * _CLOSE, near)
