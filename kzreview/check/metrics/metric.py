"""The verdict on a figure as one of a certain metric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.opposite import opposite
from kzreview.check.derived.sizes import fits_share
from kzreview.check.metrics.answers import Answer, all_of, answers
from kzreview.check.metrics.besides import of_other_page
from kzreview.check.metrics.doubts import Finding, is_doubtful, is_since_then
from kzreview.check.metrics.fits import fit, in_unit, round_step
from kzreview.check.metrics.fitting import judge_fitting
from kzreview.check.metrics.judgements import contradicted, supported
from kzreview.check.metrics.limits import is_narrowed, is_understood
from kzreview.check.metrics.ofall import judge_total_of_all
from kzreview.check.metrics.others import is_after_its_growth
from kzreview.check.metrics.partitives import follows_its_part
from kzreview.check.metrics.rises import judge_whole_rise, measured
from kzreview.check.metrics.rules import is_tally
from kzreview.check.metrics.slipped import judge_wrong_unit
from kzreview.check.metrics.values import write_quantity
from kzreview.check.metrics.whynot import explain, near, slips, transposes
from kzreview.check.verdict import Judgement, by_arithmetic, left_open
from kzreview.check.when.bases import is_base
from kzreview.check.when.became import is_changed_from
from kzreview.check.when.spans import (
    is_before,
    is_of_a_time,
    is_of_year,
    is_unfinished,
    of_another_span,
    since_said,
    years_up_to,
)
from kzreview.check.when.unreal import is_planned
from kzreview.check.when.yearbefore import year_before_said
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact


def judge_metric(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement:
    """The verdict as a figure of one metric; where the year is open, one that holds for each year it may be."""
    candidate = candidate._replace(rule=of_other_page(context, candidate.rule))
    if candidate.rule.stock and _stands_now(context):
        years = default_years(context.around.sentence.today)
        context = context._replace(scope=context.scope._replace(years=years, since=None))
    scope = context.scope
    if not scope.open or candidate.rule.timeless:
        judgement = _judge_in_scope(context, amount, head, candidate)
        return _judge_before_it(context, amount, head, candidate) or judgement if _is_of_none(judgement) else judgement
    judged = [
        _judge_in_scope(context._replace(scope=scope._replace(years=(year,), open=False)), amount, head, candidate)
        for year in scope.years
    ]
    return judged[0] if len({judgement.verdict for judgement in judged}) == 1 else left_open(amount)


def _is_of_none(judgement: Judgement) -> bool:
    return judgement.reason == "other-year"


def _judge_before_it(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement | None:
    """Right by the years that the draft spoke of before its own, of which nothing is known yet; never wrong by them."""
    years = context.scope.told_before(context.known.years_held)
    scopes = [context.scope._replace(years=(year,)) for year in years]
    judged = [_judge_in_scope(context._replace(scope=scope), amount, head, candidate) for scope in scopes]
    told = [one for one in judged if not _is_of_none(one)]
    return told[0] if told and all(one.verdict == "supported" for one in told) else None


def _stands_now(context: Context) -> bool:
    """Whether the clause speaks of the present, whatever day it names beside: opened in 2022, it now has 44,000."""
    around = context.around
    return any(around.clause.holds(mark.start) for mark in around.sentence.marks.get("at-present", ()))


def _judge_in_scope(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement:
    rule = candidate.rule
    around = context.around
    from_start = around.has("from-the-start") and not any(
        when.kind == "year" and around.clause.holds(when.start) for when in around.sentence.dates
    )
    scope = context.scope._replace(since=None) if rule.stock else context.scope
    found = since_said(answers(context.known, rule, context.scope, around), scope, from_start=from_start)
    if found and is_before(context, found[0]) and (judgement := _judge_before(context, amount, rule, found[0])):
        return judgement
    if not found or _is_all_to_come(context, found):
        return left_open(amount, reason="other-year" if all_of(context.known, rule.metric) else "no-fact")
    if candidate.wrong_unit:
        return judge_wrong_unit(context, amount, head, found)
    if rule.growth and opposite(around, amount, rule) and not is_after_its_growth(context, amount, rule):
        return contradicted(context, amount, found[0], "direction")
    return _compare(context, amount, head, rule, found)


def _is_all_to_come(context: Context, found: list[Answer]) -> bool:
    """Whether the year that has an answer has hardly begun and nobody named it, so that it is not the one meant."""
    scope = context.scope
    early = not scope.stated and len(scope.years) > 1
    return early and all(is_unfinished(one.fact, context.around.sentence.today) for one in found)


def _fit(context: Context, amount: Amount, rule: Rule, answer: Answer) -> str:
    """A share said roundly of a change in percent is near it; else as its number fits."""
    if rule.growth and amount.unit == "share" and amount.bound in _ROUGHLY and answer.quantity.unit == "percent":
        return "yes" if fits_share(amount, answer.value / 100) else "no"
    floor = rule.with_city and not _is_threshold(context)
    return fit(measured(amount, answer, rule.growth), answer.quantity, floor=floor)


def _is_threshold(context: Context) -> bool:
    """Whether the law on agglomerations is told of, and of which size its cities are; of no city by name."""
    around = context.around
    return around.has("agglomeration") and around.has("city") and not around.weight("city-name")


_ROUGHLY = {"about", "almost", "just_over"}


def _compare(context: Context, amount: Amount, head: Head, rule: Rule, found: list[Answer]) -> Judgement:
    fits = [_fit(context, amount, rule, answer) for answer in found]
    fitting = [one for one, said in zip(found, fits, strict=True) if said == "yes"]
    answer = _closest(amount, fitting) if fitting else _whole_year(found)
    if is_tally(rule) and _counts_something_else(context, amount, head, answer, fits="yes" in fits):
        return left_open(amount, answer.fact)
    if "yes" in fits:
        return judge_fitting(context, amount, rule, answer)._replace(rivals=_rivals(found, answer))
    turned = _turns_digits(amount, answer) and is_understood(context, head)
    if "open" in _of_year_told(context, found, fits) and not turned:
        return left_open(amount, answer.fact, "open")
    answer = _whole_year([one for one in found if context.known.is_held(one.fact)] or found)
    reason, because = explain(context.known, amount, answer)
    whole = judge_whole_rise(context, amount, rule, answer) or judge_total_of_all(context, amount, answer)
    if whole is not None:
        return whole
    if is_doubtful(context, amount, Finding(head, rule, answer, reason, because)):
        return left_open(amount, answer.fact)
    wrong = contradicted(context, amount, answer, reason)._replace(because=because, rivals=_rivals(found, answer))
    return _of_its_year(context, amount, rule, because, found) or wrong


def _is_told_with_its_end(sentence: Sentence, amount: Amount, found: list[Answer]) -> bool:
    """Whether what came of a change is a later figure of the sentence, of which this one is what was so before."""
    later = [one for one in sentence.amounts if one.start >= amount.end and one.unit]
    turned = any(mark.start >= amount.end for mark in sentence.marks.get("against", ()))  # one year instead of 1.5
    return not (amount.role or turned) and any(
        fit(in_unit(one, answer.quantity.unit), answer.quantity) == "yes" for one in later for answer in found
    )


def _of_its_year(
    context: Context, amount: Amount, rule: Rule, because: Fact | None, found: list[Answer]
) -> Judgement | None:
    """What another thing of the same year is set against: two briefings of his own in 2024, against 14 with leaders."""
    around = context.around
    sentence = around.sentence
    if because is None or because.quantity is None or because.metric != rule.metric:
        return None
    if amount.role == "from" and because.year == context.scope.year - 1 and is_changed_from(sentence, amount):
        return left_open(amount, because)  # fell from 27, eight fewer
    # It ran for one year, now for 1.5; 8022 items of 13,931.
    begun = because.qualifiers.get("stage") == "before" and _is_told_with_its_end(sentence, amount, found)
    if begun or (because.year == context.scope.year and follows_its_part(sentence, amount)):
        return supported(context, amount, Answer(because, because.quantity))
    if not is_base(sentence, amount):
        return None
    before = sentence.named_in(sentence.start, around.clause.start)
    named = any(around.has(name) and name not in before for way in rule.needs for name in way)
    if not named or year_before_said(sentence, around.clause):
        return None
    told = [when.period.end.year for when in sentence.dates if when.kind == "year" and when.start < around.clause.start]
    return supported(context, amount, Answer(because, because.quantity)) if because.year in told[-1:] else None


def _of_year_told(context: Context, found: list[Answer], fits: list[str]) -> list[str]:
    """How the facts of the year fit where one is told of; else all: in 2023 over ten thousand is of no longer time."""
    scope = context.scope
    told = (scope.stated or scope.whole) and scope.since is None and scope.until is None and scope.part is None
    of_year = [said for answer, said in zip(found, fits, strict=True) if is_of_year(answer)]
    return of_year if told and of_year else fits


def _turns_digits(amount: Amount, answer: Answer) -> bool:
    """Whether a bound has the digits of the fact as roundly said, in another order: over 35 thousand for 53 237."""
    step = max(amount.step, round_step(amount.value))
    roundly = amount.bound in {"more_than", "at_least"} and step > 1
    return roundly and transposes(amount, answer.value // step * step)


def _closest(amount: Amount, fitting: list[Answer]) -> Answer:
    """Of several sources that bear a figure out the one that prints it so, else the leading one."""
    return next((one for one in fitting if one.value == amount.value), fitting[0])


def _rivals(found: list[Answer], answer: Answer) -> tuple[Fact, ...]:
    """The facts of other sources on the same time that give another value."""
    return tuple(
        other.fact
        for other in found
        if other.fact.source != answer.fact.source
        and other.fact.period == answer.fact.period
        and other.quantity.value != answer.quantity.value
    )


def _counts_something_else(context: Context, amount: Amount, head: Head, answer: Answer, *, fits: bool) -> bool:
    """Whether the sentence speaks of another stretch of time, of a plan, or of a part of what the fact counts."""
    if is_narrowed(context, amount, head) or (fits and answer.fact.kind != "plan" and is_planned(context)):
        return True
    if is_before(context, answer) or (fits and is_of_year(answer) and _is_of_years_since(context, answer)):
        return True
    if not is_of_year(answer) or not of_another_span(context, answer.fact.period, fits=fits):
        return False
    return fits or not _is_wrong_for_a_part(context, amount, answer)


def _is_of_years_since(context: Context, answer: Answer) -> bool:
    """Whether it is counted from an earlier year on, of which the sentence before tells: opened in 2022; since then."""
    before = context.around.before
    dates = [*context.around.sentence.dates, *(before.dates if before is not None else ())]
    earlier = any(when.has_year and when.period.start.year < answer.fact.year for when in dates)
    return earlier and is_since_then(context)


def _is_wrong_for_a_part(context: Context, amount: Amount, answer: Answer) -> bool:
    """Whether no part of the year can have the figure: more than the year's, or, after a half-year's, a slip for it."""
    part = context.scope.part
    if part is None or not part.within(answer.fact.period) or is_of_a_time(context):
        return False
    if amount.unit not in _PARTED and in_unit(amount, answer.quantity.unit).value > answer.value:
        return True
    said_here = any(when.kind not in {"year", "years"} for when in context.around.sentence.dates)
    return (
        not said_here and answer.value >= _LONG_NUMBER and (slips(amount, answer.value) or near(amount, answer.value))
    )


_PARTED = {"percent", "share", "times"}
_LONG_NUMBER = 100  # of three digits, of which one is hardly another by chance


def _whole_year(found: list[Answer]) -> Answer:
    return next((answer for answer in found if is_of_year(answer)), found[0])


def _judge_before(context: Context, amount: Amount, rule: Rule, answer: Answer) -> Judgement | None:
    """What was counted before a year: the count from the beginning on, less that of the year."""
    facts = all_of(context.known, rule.metric)
    of_year = [one for one in facts if is_of_year(one) and one.fact.year == answer.fact.year]
    since = [one for one in facts if one.fact.period.start.year < one.fact.period.end.year == answer.fact.year]
    if len(of_year) != 1 or len(since) != 1 or answer.fact.year not in years_up_to(context):
        return None
    whole, last = since[0], of_year[0]
    left = whole.quantity._replace(value=whole.quantity.value - last.quantity.value)
    fits = fit(amount, left)
    near = left.value / 3 <= amount.value <= left.value * 3
    if fits == "open" or (fits == "no" and (amount.bound != "exact" or not near)):
        return None
    lang = context.around.sentence.lang
    expected = write_quantity(left, lang)
    arithmetic = f"{write_quantity(whole.quantity, lang)} − {write_quantity(last.quantity, lang)} = {expected}"
    return by_arithmetic(amount, fits == "yes", whole.fact, expected, arithmetic, last.fact)
