"""The verdict on a figure as one of a certain metric."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.answers import all_of, answers, several_countries
from kzreview.check.changes import opposite
from kzreview.check.fits import fit
from kzreview.check.spans import in_conflict, is_local, is_of_year, is_rate, is_yet_to_come, of_another_span, since_said
from kzreview.check.values import write_quantity
from kzreview.check.verdict import Judgement
from kzreview.check.whynot import explain, same_digits

if TYPE_CHECKING:
    from kzreview.check.answers import Answer
    from kzreview.check.candidates import Candidate
    from kzreview.check.context import Context
    from kzreview.check.heads import Head
    from kzreview.check.rules import Rule
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact

_MEASURES = {"km", "minute"}


def judge_metric(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement:
    """The verdict as a figure of one metric; where the year is open, one that holds for each year it may be."""
    scope = context.scope
    if not scope.open or candidate.rule.timeless:
        return _judge_in_scope(context, amount, head, candidate)
    judged = [
        _judge_in_scope(context._replace(scope=scope._replace(years=(year,), open=False)), amount, head, candidate)
        for year in scope.years
    ]
    return judged[0] if len({judgement.verdict for judgement in judged}) == 1 else _open(amount)


def _judge_in_scope(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement:
    rule = candidate.rule
    found = since_said(answers(context.known, rule, context.scope, context.around), context.scope)
    if not found:
        return _open(amount, reason="other-year" if all_of(context.known, rule.metric) else "no-fact")
    if candidate.wrong_unit:
        return _judge_wrong_unit(context, amount, found)
    if rule.growth and opposite(context.around, amount, rule.growth):
        return _contradicted(context, amount, found[0], "direction")
    return _compare(context, amount, head, rule, found)


def _compare(context: Context, amount: Amount, head: Head, rule: Rule, found: list[Answer]) -> Judgement:
    fits = [fit(measured(amount, answer, rule.growth), answer.quantity, floor=rule.with_city) for answer in found]
    answer = found[fits.index("yes")] if "yes" in fits else _whole_year(found)
    if _is_tally(rule) and is_of_year(answer) and of_another_span(context, fits="yes" in fits):
        return _open(amount, answer.fact)
    if "yes" in fits:
        if in_conflict(context, answer):
            return _contradicted(context, amount, answer, "scope")
        return _supported(context, amount, answer)
    if "open" in fits:
        return _open(amount, answer.fact, "open")
    reason, because = explain(context.known, amount, answer)
    if _doubtful(context, amount, rule, head, answer, reason, because):
        return _open(amount, answer.fact)
    return _contradicted(context, amount, answer, reason)._replace(because=because)


def _doubtful(
    context: Context, amount: Amount, rule: Rule, head: Head, answer: Answer, reason: str, because: Fact | None
) -> bool:
    """Whether a figure that differs may still be of something else than the fact, so that it is not called wrong."""
    if "country" in answer.fact.qualifiers and several_countries(context.around):
        return True
    if not rule.timeless and (is_yet_to_come(context) or is_rate(context)):
        return True
    if _counts_softly(head, rule) and not _same_unit(because, answer):
        return True
    if not rule.growth and not rule.timeless and (is_local(context) or _is_far(amount, answer, reason, because)):
        return True
    return head.kind == "other" or (in_conflict(context, answer) and reason not in {"unit", "place", "year"})


def _is_far(amount: Amount, answer: Answer, reason: str, because: Fact | None) -> bool:
    """Whether the figure is so far off that it more likely counts a part, one trip or one place."""
    near = answer.value / 3 <= amount.value <= answer.value * 3
    if near or reason in {"unit", "year", "place", "scope"}:
        return False
    return because is None or (because.topic != answer.fact.topic and not _same_unit(because, answer))


def _counts_softly(head: Head, rule: Rule) -> bool:
    return bool(head.names & rule.soft) and not head.names & (rule.heads - rule.soft)


def _same_unit(because: Fact | None, answer: Answer) -> bool:
    return because is not None and because.quantity is not None and because.quantity.unit == answer.quantity.unit


def _is_tally(rule: Rule) -> bool:
    """Whether the figure is a count over the year, so that a shorter or longer time has another one."""
    return not (rule.growth or rule.timeless or rule.with_country or rule.without_country)


def _whole_year(found: list[Answer]) -> Answer:
    return next((answer for answer in found if is_of_year(answer)), found[0])


def _open(amount: Amount, fact: Fact | None = None, reason: str = "unclear") -> Judgement:
    return Judgement(amount.start, amount.end, "unknown", reason, fact)


def _supported(context: Context, amount: Amount, answer: Answer) -> Judgement:
    reason = "exact" if amount.bound == "exact" else "hedge"
    if reason == "exact" and Decimal(answer.quantity.value) != amount.value:
        reason = "rounded"
    expected = write_quantity(answer.quantity, context.around.sentence.lang)
    return Judgement(amount.start, amount.end, "supported", reason, answer.fact, expected)


def _contradicted(context: Context, amount: Amount, answer: Answer, reason: str) -> Judgement:
    expected = write_quantity(answer.quantity, context.around.sentence.lang)
    return Judgement(amount.start, amount.end, "contradicted", reason, answer.fact, expected)


def _judge_wrong_unit(context: Context, amount: Amount, found: list[Answer]) -> Judgement:
    """The digits of the fact with another unit are a slip of the unit; other digits may be another figure."""
    for answer in found:
        if same_digits(amount, answer.value) or {amount.unit, answer.quantity.unit} <= _MEASURES:
            return _contradicted(context, amount, answer, "unit")
    return _open(amount)


def measured(amount: Amount, answer: Answer, growth: str) -> Amount:
    """The amount in the unit of the answer: shares and multiples as percent, months as years."""
    unit = answer.quantity.unit
    if unit == "percent" and amount.unit == "share":
        return replace(amount, value=amount.value * 100, step=amount.step * 100, unit=unit)
    if unit == "percent" and amount.unit == "times" and amount.value > 0:
        value = (amount.value - 1) * 100 if growth == "up" else (1 - 1 / amount.value) * 100
        return replace(amount, value=value, step=Decimal(1), unit=unit)
    if unit == "year" and amount.unit == "month":
        return replace(amount, value=amount.value / 12, step=amount.step / 12, unit=unit)
    return amount
