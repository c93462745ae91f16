"""One figure over all the years there are: gaps stay gaps, and a year is compared with the one before if it may be."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.model import Period
from kzreview.query.compare import chosen_facts, compared, is_chosen, wanted_metrics
from kzreview.query.names import one_of
from kzreview.query.pairing import Pair, pairs, sides, words_of_figures
from kzreview.query.periods import Asked
from kzreview.query.rivals import leading_sides
from kzreview.query.verdict import Verdict, reason
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.metric import Metric
    from kzreview.model import Fact, Text
    from kzreview.query.compare import Compared
    from kzreview.query.filters import Filters
    from kzreview.query.pairing import Scope, Side

TREND_COLUMNS = (
    Column("year"),
    Column("period"),
    Column("value"),
    Column("value_to"),
    Column("unit"),
    Column("bound"),
    Column("change"),
    Column("percent"),
    Column("comparable"),
    Column("reason", texts=True),
    Column("fact"),
    Column("source"),
    Column("paragraph"),
    Column("printed"),
    Column("label", texts=True),
    Column("metric"),
    Column("qualifiers"),
    Column("change_unit"),
    Column("direction"),
)
TREND_SHOWN = ("year", "label", "value", "change", "percent", "comparable", "reason")


class Point(NamedTuple):
    """A year of a series: its figure, None in a gap, and the verdict on it and the year before, None in the first.

    A year is `lone` where that verdict says no more than that one of the two years has no figure.
    """

    year: int
    scope: Scope
    label: Text
    side: Side | None
    verdict: Verdict | None
    lone: bool = False


class Trend(NamedTuple):
    """The points of one metric, series after series; `parts` tells whether there are parts that are not among them."""

    metric: str
    points: Sequence[Point]
    parts: bool


def trend(base: FactBase, given: str, filters: Filters) -> Trend:
    """The metric `given` over the years; where it has a total, the total alone unless a country is asked for.

    Raises UnknownWordError for an unknown metric and for a filter that names nothing.
    """
    metric = one_of("metric", given, base.metrics)
    if metric not in wanted_metrics(base, filters):
        return Trend(metric, [], parts=False)
    sieve = words_of_figures(base.metrics)
    held = _sides_by_year(base, base.facts_of(words=[sieve]))
    chosen = chosen_facts(base, filters, sieve)
    of_metric = [side for side in chain.from_iterable(held.values()) if side.metric == metric]
    every = dict.fromkeys(side.scope for side in of_metric if is_chosen(Pair(side, None), chosen))
    scopes = [()] if () in every else list(every)
    points = [point for scope in scopes for point in _series(base, metric, scope, held)]
    return Trend(metric, points, parts=len(scopes) < len(every))


def _sides_by_year(base: FactBase, facts: Iterable[Fact]) -> dict[int, list[Side]]:
    """The leading figures of every year from the first that has any to the last."""
    of_year: dict[int, list[Fact]] = {}
    for fact in facts:
        of_year.setdefault(fact.year, []).append(fact)
    every = {year: sides(held, base.listing, year) for year, held in of_year.items()}
    years = [year for year, held in every.items() if any(side.quantity for side in held)]
    span = range(min(years), max(years) + 1) if years else ()
    return {year: leading_sides(base, every.get(year, ())) for year in span}


def _series(base: FactBase, metric: str, scope: Scope, held: Mapping[int, Sequence[Side]]) -> Iterator[Point]:
    """The points of one scope; figures that people take for the metric tell why there is a gap."""
    unlike = {other for entry in base.unlike if metric in {entry.a, entry.b} for other in (entry.a, entry.b)} - {metric}
    before: list[Side] | None = None
    for year, every in held.items():
        now = [side for side in every if side.metric in unlike or (side.metric == metric and side.scope == scope)]
        found = pairs(before or [], now, base.metrics, base.unlike)
        asked = (_asked(year - 1), _asked(year))
        judged = [compared(base, pair, asked) for pair in found if metric in {side.metric for side in pair.sides}]
        points = _points(judged, metric, year, first=before is None) or [_gap(base, judged, metric, year)]
        yield from (point._replace(scope=scope) for point in points)
        before = now


def _asked(year: int) -> Asked:
    return Asked(Period.parse(f"{year:04}"), year)


def _points(judged: Sequence[Compared], metric: str, year: int, *, first: bool) -> list[Point]:
    """One point for each figure of the year; paired with several of the year before, the first pair tells."""
    points: dict[str, Point] = {}
    for entry in judged:
        side = entry.pair.b
        if side and side.metric == metric and side.ids not in points:
            alone = Verdict("no", reason("after-gap"))
            verdict = entry.verdict if entry.pair.a else alone
            lone = entry.pair.a is None or entry.pair.metric_b is not None
            points[side.ids] = Point(year, (), entry.labels[-1], side, None if first else verdict, lone)
    return list(points.values())


def _gap(base: FactBase, judged: Sequence[Compared], metric: str, year: int) -> Point:
    unlike = [entry.verdict for entry in judged if entry.pair.metric_b]
    verdict = unlike[0] if unlike else Verdict("no", reason("gap", year=year))
    label = judged[0].labels[0] if judged else base.metrics[metric].name
    return Point(year, (), label, None, verdict, lone=not unlike)


def trend_row(metric: Metric, point: Point) -> dict[str, Any]:
    """One point by column name; in a gap nothing but the year, its label and the reason."""
    verdict = point.verdict
    return {
        "year": point.year,
        "label": point.label,
        "metric": metric.id,
        "unit": metric.unit,
        "change": verdict.difference.change if verdict else None,
        "percent": verdict.difference.percent if verdict else None,
        "change_unit": verdict.difference.unit if verdict else None,
        "direction": verdict.difference.direction if verdict else None,
        "comparable": verdict.comparable if verdict else None,
        "reason": verdict.reason if verdict else None,
        **(_side_cells(point.side) if point.side else {}),
    }


def _side_cells(side: Side) -> dict[str, Any]:
    quantity, first = side.quantity, side.facts[0]
    one = len(side.facts) == 1
    return {
        "period": side.period.text,
        "value": quantity.value if quantity else None,
        "value_to": quantity.upper if quantity else None,
        "bound": quantity.bound if quantity else None,
        "fact": side.ids,
        "source": first.source,
        "paragraph": first.paragraph if one else None,
        "printed": first.printed if one else None,
        "qualifiers": first.qualifiers if one else {},
    }
