"""The two facts that a change goes from and to: 19 trips in 2023 and 23 in 2024, or a rate before and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.twocountries import places_pair
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.when.backward import gone_back_to, is_set_against_year_after, looks_back, may_look_back

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.model import Period

_PAIR = 2


def pair_of(context: Context, candidate: Candidate, change: Change) -> tuple[Answer, Answer] | None:
    """What it changed from and to: two countries where two are compared, else two years."""
    if candidate.rule.timeless:
        return stages(context, candidate.rule)
    return places_pair(context, candidate, change) or _years_pair(context, candidate)


def stages(context: Context, rule: Rule) -> tuple[Answer, Answer] | None:
    """What was before and what is now, of a thing that was changed once."""
    by_stage = {answer.fact.qualifiers.get("stage"): answer for answer in all_of(context.known, rule.metric)}
    before, after = by_stage.get("before"), by_stage.get("after")
    return (before, after) if before and after else None


def _years_pair(context: Context, candidate: Candidate) -> tuple[Answer, Answer] | None:
    rule, scope = candidate.rule, context.scope
    named = _years_between(context.around.sentence)
    if len(named) == 1 and is_set_against_year_after(context):
        return _back_pair(context, rule, min(named))
    if looks_back(context):
        return _back_pair(context, rule, gone_back_to(context))
    between = sorted(named)
    if len(between) == _PAIR and scope.compared is None:
        between = _measure_first(context, between)
        ends = [in_year(context.known, rule, year, context.around) for year in between]
        return (ends[0], ends[1]) if ends[0] and ends[1] and _are_of_part(context, ends[0]) else None
    for year in scope.years:
        after = in_year(context.known, rule, year, context.around)
        base = scope.compared if scope.compared not in {None, year} else year - 1
        before = in_year(context.known, rule, base or year - 1, context.around)
        if before and after and before.fact.id != after.fact.id and _are_of_part(context, after):
            return before, after
    return _back_pair(context, rule, scope.year) if may_look_back(context) else None


def _years_between(sentence: Sentence) -> set[int]:
    """The years named whole; where none is, those of which the same part is: the first halves of 2023 and 2024."""
    whole = {when.period.end.year for when in sentence.dates if when.kind == "year"}
    parts = [when.period for when in sentence.dates if when.has_year and when.kind in _PARTS]
    same = len({_part_of(period) for period in parts}) == 1
    return whole or ({period.end.year for period in parts} if same else set())


_PARTS = {"half", "quarter", "month", "months"}


def _part_of(period: Period) -> tuple[int, ...]:
    return period.start.month, period.start.day, period.end.month, period.end.day


def _are_of_part(context: Context, answer: Answer) -> bool:
    """Whether a fact is of a part of a year that the clause speaks of, if of any."""
    dates, clause = context.around.sentence.dates, context.around.clause
    parts = {_part_of(when.period) for when in dates if when.kind in _PARTS and clause.holds(when.start)}
    return not parts or _part_of(answer.fact.period) in parts


def _measure_first(context: Context, between: list[int]) -> list[int]:
    """The earlier year first, unless the other one stands after "than": four more than the 23 of 2024."""
    sentence, place = context.around.sentence, context.around.clause.place
    thans = [than.start for than in sentence.concepts.get("than", ()) if than.start > place]
    if sentence.lang == "kk" or not thans:
        return between
    after = {when.period.end.year for when in sentence.dates if when.kind == "year" and when.start > thans[0]}
    return sorted(between, key=lambda year: (year not in after, year)) if len(after) == 1 else between


def _back_pair(context: Context, rule: Rule, year: int) -> tuple[Answer, Answer] | None:
    """The year after one, and that year, which the clause goes back to or sets against the later one."""
    told, earlier = (in_year(context.known, rule, one, context.around) for one in (year + 1, year))
    return (told, earlier) if told and earlier and told.fact.id != earlier.fact.id else None
