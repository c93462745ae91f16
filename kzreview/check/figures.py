"""The verdict on one figure: which metric it is of, which fact answers, and whether the two agree."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.answers import all_of, answers, several_countries
from kzreview.check.candidates import Around, Candidate, candidates
from kzreview.check.changes import Change, change_of, opposite
from kzreview.check.derived import judge_change, judge_share, judge_sum
from kzreview.check.fits import fit
from kzreview.check.heads import Head, head_of
from kzreview.check.notclaims import idle, name_or_code
from kzreview.check.subject import ABROAD, FOREIGN
from kzreview.check.values import write_quantity
from kzreview.check.verdict import Judgement
from kzreview.check.whynot import explain

if TYPE_CHECKING:
    from kzreview.check.answers import Answer
    from kzreview.check.known import Known
    from kzreview.check.rules import Rule
    from kzreview.check.scope import Scope
    from kzreview.language.amounts import Amount

_TIE = 0.3


class Context(NamedTuple):
    """What a figure is judged by beside its own words."""

    known: Known
    around: Around
    scope: Scope
    subject: str


def judge_amount(context: Context, amount: Amount) -> Judgement:
    """The verdict on one amount of a sentence."""
    sentence = context.around.sentence
    why = name_or_code(sentence, amount)
    if why:
        return Judgement(amount.start, amount.end, "not-a-claim", why)
    head = head_of(sentence, amount)
    if context.subject == FOREIGN:
        return _unsettled(context, amount, head, "other-subject")
    change = change_of(context.around, amount, head)
    found = _candidates(context, amount, head)
    if _is_change(change, found):
        assert change is not None
        judged = judge_change(context, amount, head, change)
        if judged is not None:
            return judged
    if amount.unit == "share" and not found:
        return judge_share(context, amount) or _unsettled(context, amount, head, "unclear")
    summed = judge_sum(context, amount, head, found)
    if summed is not None:
        return summed
    if not found:
        return _unsettled(context, amount, head, "unclear")
    return _best(context, amount, head, found)


def _candidates(context: Context, amount: Amount, head: Head) -> list[Candidate]:
    return [
        candidate
        for candidate in candidates(context.around, amount, head)
        if (context.subject != ABROAD or candidate.rule.abroad) and _country_fits(context, candidate)
    ]


def _country_fits(context: Context, candidate: Candidate) -> bool:
    places = context.around.sentence.places
    if candidate.rule.with_country:
        return bool(places)
    if candidate.rule.without_country == "clause":
        return not any(context.around.clause.holds(place.start) for place in places)
    return not (candidate.rule.without_country and places)


def _is_change(change: Change | None, found: list[Candidate]) -> bool:
    """A difference is one by its words; percent and multiples only where no metric of that unit is meant."""
    if change is None:
        return False
    return change.kind == "difference" or not any(not candidate.wrong_unit for candidate in found)


def _unsettled(context: Context, amount: Amount, head: Head, reason: str) -> Judgement:
    why = idle(context.around.sentence, amount, head)
    if why:
        return Judgement(amount.start, amount.end, "not-a-claim", why)
    return Judgement(amount.start, amount.end, "unknown", reason)


def _best(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement:
    """The verdict of the best candidate; of several as good, one that all of them share."""
    best = [candidate for candidate in found if found[0].score - candidate.score < _TIE]
    judged = [_judge_metric(context, amount, head, candidate) for candidate in best]
    settled = [judgement for judgement in judged if judgement.verdict != "unknown"]
    if len({judgement.verdict for judgement in settled}) == 1:
        return settled[0]
    supported = [judgement for judgement in settled if judgement.verdict == "supported"]
    if len(supported) == 1 and len(settled) > 1:
        return supported[0]
    return judged[0]


def _judge_metric(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement:
    """The verdict as a figure of one metric; where the year is open, one that holds for each year it may be."""
    scope = context.scope
    if not scope.open or candidate.rule.timeless:
        return _judge_in_scope(context, amount, head, candidate)
    judged = [
        _judge_in_scope(context._replace(scope=scope._replace(years=(year,), open=False)), amount, head, candidate)
        for year in scope.years
    ]
    if len({judgement.verdict for judgement in judged}) == 1:
        return judged[0]
    return Judgement(amount.start, amount.end, "unknown", "unclear")


def _judge_in_scope(context: Context, amount: Amount, head: Head, candidate: Candidate) -> Judgement:
    rule = candidate.rule
    found = _since(answers(context.known, rule, context.scope, context.around), context.scope)
    if not found:
        reason = "other-year" if all_of(context.known, rule.metric) else "no-fact"
        return Judgement(amount.start, amount.end, "unknown", reason)
    if candidate.wrong_unit:
        return _judge_wrong_unit(context, amount, found)
    if rule.growth and opposite(context.around, amount, rule.growth):
        return _contradicted(context, amount, found[0], "direction")
    fits = [fit(measured(amount, answer, rule.growth), answer.quantity, floor=rule.with_city) for answer in found]
    answer = _answer_in_scope(found, fits, context.scope)
    outside = scope_conflict(answer, context.scope) and not _part_unread(context)
    if _is_tally(rule) and _is_of_year(answer) and _of_another_span(context, fits):
        return Judgement(amount.start, amount.end, "unknown", "unclear", answer.fact)
    if "yes" in fits and not outside:
        return _supported(context, amount, found[fits.index("yes")])
    if "yes" in fits:
        return _contradicted(context, amount, answer, "scope")
    if "open" in fits:
        return Judgement(amount.start, amount.end, "unknown", "open", answer.fact)
    reason, because = explain(context.known, amount, answer)
    if "country" in answer.fact.qualifiers and several_countries(context.around):
        return Judgement(amount.start, amount.end, "unknown", "unclear", answer.fact)
    if not rule.timeless and _is_yet_to_come(context):
        return Judgement(amount.start, amount.end, "unknown", "unclear", answer.fact)
    soft = bool(head.names & rule.soft) and not head.names & (rule.heads - rule.soft)
    if soft and not (because and because.quantity and because.quantity.unit == answer.quantity.unit):
        return Judgement(amount.start, amount.end, "unknown", "unclear", answer.fact)
    if head.kind == "other" or (outside and reason not in {"unit", "place", "year"}):
        return Judgement(amount.start, amount.end, "unknown", "unclear", answer.fact)
    return _contradicted(context, amount, answer, reason)._replace(because=because)


def _is_tally(rule: Rule) -> bool:
    """Whether the figure is a count over the year, so that a shorter or longer time has another one."""
    return not (rule.growth or rule.timeless or rule.with_country or rule.without_country)


def _of_another_span(context: Context, fits: list[str]) -> bool:
    """Whether the sentence speaks of a day, a month or several years, while the facts count the year."""
    sentence, part = context.around.sentence, context.scope.part
    if "other-span" in sentence.marks:
        return True
    if part is not None and not context.scope.whole and not any(when.kind == "year" for when in sentence.dates):
        return True
    if "yes" in fits:
        return False
    days = any(when.kind in {"day", "days"} for when in sentence.dates)
    if days and not any(when.kind == "year" for when in sentence.dates):
        return True
    return any(amount.unit in {"year", "month", "week"} and amount.value > 1 for amount in sentence.amounts)


def _is_of_year(answer: Answer) -> bool:
    """Whether the fact counts a whole year."""
    return answer.fact.period.text == str(answer.fact.year)


def _part_unread(context: Context) -> bool:
    """Whether a part of the year is named that was not read as a date: then nothing is said of the whole year."""
    return context.scope.part is None and "part-of-year" in context.around.sentence.concepts


def _is_yet_to_come(context: Context) -> bool:
    around = context.around
    return any(around.clause.holds(mention.start) for mention in around.sentence.marks.get("future", ()))


def _since(found: list[Answer], scope: Scope) -> list[Answer]:
    """Where the sentence says since which year, only facts that begin then."""
    if scope.since is None or not found or found[0].quantity.unit in {"calendar-year", "year", "percent"}:
        return found
    return [answer for answer in found if answer.fact.period.start.year == scope.since]


def _answer_in_scope(found: list[Answer], fits: list[str], scope: Scope) -> Answer:
    if "yes" in fits:
        return found[fits.index("yes")]
    whole = [answer for answer in found if answer.fact.period.text == str(answer.fact.year)]
    return whole[0] if whole else found[0]


def scope_conflict(answer: Answer, scope: Scope) -> bool:
    """Whether the sentence speaks of another stretch of time than the fact: the whole year, not its first half."""
    period = answer.fact.period
    if scope.part is not None and scope.part.start.year == answer.fact.year:
        return not _about_same(period, scope.part)
    short = period.start.year == period.end.year and (period.end - period.start).days not in {0, 364, 365}
    return short and (scope.whole or scope.stated)


def _about_same(period: object, part: object) -> bool:
    """A part of the year that ends where the fact does; a month or quarter says nothing of a whole year's fact."""
    from kzreview.model import Period

    assert isinstance(period, Period)
    assert isinstance(part, Period)
    days = (period.end - period.start).days
    if days > 300:
        return True
    if days < 32:
        return period.within(part) or part.within(period)
    return period.start == part.start and period.end == part.end


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
    from kzreview.check.whynot import same_digits

    measures = {"km", "minute", "day"}
    for answer in found:
        if same_digits(amount, answer.value) or {amount.unit, answer.quantity.unit} <= measures:
            return _contradicted(context, amount, answer, "unit")
    return Judgement(amount.start, amount.end, "unknown", "unclear")


def measured(amount: Amount, answer: Answer, growth: str) -> Amount:
    """The amount in the unit of the answer: shares and multiples as percent, months as years."""
    unit = answer.quantity.unit
    if unit == "percent" and amount.unit == "share":
        return _scaled(amount, amount.value * 100, amount.step * 100)
    if unit == "percent" and amount.unit == "times" and amount.value > 0:
        value = (amount.value - 1) * 100 if growth == "up" else (1 - 1 / amount.value) * 100
        return _scaled(amount, value, Decimal(1))
    if unit == "year" and amount.unit == "month":
        return _scaled(amount, amount.value / 12, amount.step / 12)
    return amount


def _scaled(amount: Amount, value: Decimal, step: Decimal) -> Amount:
    from dataclasses import replace

    return replace(amount, value=value, step=step, unit="percent" if amount.unit != "month" else "year")
