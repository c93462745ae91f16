"""Counting facts by a field, and adding up their values where that means something."""

from __future__ import annotations

from datetime import date, timedelta
from functools import reduce
from itertools import chain, combinations
from operator import add
from typing import TYPE_CHECKING, Any

from kzreview.errors import UnknownWordError
from kzreview.query.fields import FIELDS
from kzreview.query.pairing import scope_of
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from kzreview.metric import Metric
    from kzreview.model import Fact

    Stretch = tuple[date, date]

GROUPABLE = tuple(name for name, info in FIELDS.items() if info.type in {"word", "number"} or name == "period")


def group_columns(field: str) -> tuple[Column, ...]:
    """The columns of facts grouped by `field`; raises UnknownWordError where facts cannot be grouped by it."""
    if field not in GROUPABLE:
        raise UnknownWordError("group", field, GROUPABLE)
    return (Column(field), *map(Column, ("count", "sum", "sum_unit", "sum_bound", "no_sum")))


def group_rows(
    facts: Sequence[Fact],
    field: str,
    metrics: Mapping[str, Metric],
    leading: Callable[[Sequence[Fact]], Sequence[Fact]] = list,
) -> Iterator[dict[str, Any]]:
    """One row for each value of `field`: how many facts, and their sum, or why there is none (`no_sum`).

    `no_sum` is "" where there is a sum, else `no-values`, `unlike` (different metrics or units, or plans beside
    outcomes), `not-additive` (the metric is none that can be added up), `years` (years of it can be compared with
    caution at best), `overlap` (a total and its parts, or periods that overlap), `periods` (a year beside a part of
    another) or `bounds` (a range, or bounds of different kinds). A fact with several values of the field counts for
    each. `leading` leaves of several sources' values for one thing the one that leads: all of them are counted, and
    one is added up.
    """
    groups: dict[Any, list[Fact]] = {}
    for fact in facts:
        for value in FIELDS[field].get(fact) or (None,):
            groups.setdefault(str(value) if field == "period" else value, []).append(fact)
    for value, members in groups.items():
        yield {field: value, "count": len(members), **_sum(leading(members), metrics)}


def _sum(facts: Sequence[Fact], metrics: Mapping[str, Metric]) -> dict[str, Any]:
    valued = [fact for fact in facts if fact.quantity is not None]
    refused = why_no_sum(valued, metrics)
    if refused:
        return {"sum": None, "sum_unit": None, "sum_bound": None, "no_sum": refused}
    quantities = [fact.quantity for fact in valued if fact.quantity is not None]
    return {
        "sum": reduce(add, (quantity.value for quantity in quantities)),
        "sum_unit": quantities[0].unit,
        "sum_bound": next((one.bound for one in quantities if one.bound != "exact"), "exact"),
        "no_sum": "",
    }


def why_no_sum(facts: Sequence[Fact], metrics: Mapping[str, Metric]) -> str:
    """Why the values of some facts cannot be added up; "" where they can."""
    if not facts:
        return "no-values"
    kinds = {(fact.metric, fact.kind, fact.quantity.unit) for fact in facts if fact.quantity}
    if len(kinds) > 1:
        return "unlike"
    metric = metrics[facts[0].metric or ""]
    if not metric.additive:
        return "not-additive"
    years = {fact.year for fact in facts}
    if len(years) > 1 and metric.judged(years).comparable != "yes":
        return "years"
    bounds = {fact.quantity.bound for fact in facts if fact.quantity} - {"exact"}
    if "range" in bounds or len(bounds) > 1:
        return "bounds"
    return _why_not_in_time(facts)


def _why_not_in_time(facts: Sequence[Fact]) -> str:
    if any(overlap(one, other) for one, other in combinations(facts, 2)):
        return "overlap"
    return "" if are_of_like_periods(facts) else "periods"


def are_of_like_periods(facts: Sequence[Fact]) -> bool:
    """Whether the figures are of times of one length: no year is added to a part of another.

    Parts of a year that follow each other may also be taken together: two quarters are alike a first half.
    """
    told: dict[Hashable, list[Stretch]] = {}
    for fact in facts:
        told.setdefault((scope_of(fact), fact.year), []).append((fact.period.start, fact.period.end))
    joined = [stretch for stretches in told.values() for stretch in _joined(stretches)]
    return any(len({_length(*stretch) for stretch in held}) == 1 for held in (chain(*told.values()), joined))


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches with those in one that follow each other without a gap."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and found[-1][1] + timedelta(days=1) == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _length(start: date, end: date) -> tuple[str, int]:
    """In months where it is of whole months, else in days: a February is as long as a January."""
    after = end + timedelta(days=1)
    if start.day == after.day == 1:
        return "months", 12 * (after.year - start.year) + after.month - start.month
    return "days", (after - start).days


def overlap(one: Fact, other: Fact) -> bool:
    """Whether two figures of a metric may count the same thing: one's scope holds the other's, at the same time."""
    same_time = one.period.start <= other.period.end and other.period.start <= one.period.end
    keys = one.qualifiers.keys() & other.qualifiers.keys()
    apart = any(set(one.qualifier(key)).isdisjoint(other.qualifier(key)) for key in keys)
    return same_time and not apart
