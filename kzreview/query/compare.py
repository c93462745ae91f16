"""Two periods side by side: each figure of the one with that of the other, and whether the two may be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.model import LANGUAGES, Text
from kzreview.query.filters import Filters, narrow
from kzreview.query.names import one_of
from kzreview.query.pairing import Pair, pairs, sides, words_of_figures
from kzreview.query.periods import Asked, SamePeriodError, asked_period, same_days, shape
from kzreview.query.rivals import leading_sides
from kzreview.query.verdict import Verdict, joined, judge, reason
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kzreview.factbase import FactBase
    from kzreview.metric import Metric
    from kzreview.query.pairing import Side

COMPARE_COLUMNS = (
    Column("metric"),
    Column("label", texts=True),
    Column("unit"),
    Column("a"),
    Column("b"),
    Column("change"),
    Column("percent"),
    Column("comparable"),
    Column("reason", texts=True),
    Column("fact_a"),
    Column("fact_b"),
    Column("metric_b"),
    Column("unit_b"),
    Column("period_a"),
    Column("period_b"),
    Column("a_to"),
    Column("b_to"),
    Column("bound_a"),
    Column("bound_b"),
    Column("change_unit"),
    Column("direction"),
)
COMPARE_MORE = (Column("topic"),)
COMPARE_SHOWN = ("label", "a", "b", "change", "percent", "comparable", "reason")


class Compared(NamedTuple):
    """A pair with its verdict; `labels` name what is counted (two if unlike), `asked` the periods asked for."""

    pair: Pair
    labels: tuple[Text, ...]
    verdict: Verdict
    asked: tuple[Asked, Asked]

    @property
    def label(self) -> Text:
        return Text(*(" / ".join(text.in_language(lang) for text in self.labels) for lang in LANGUAGES))


def compare(base: FactBase, a: str, b: str, filters: Filters) -> list[Compared]:
    """What can be said of b against a, two periods such as "2023" and "2024", for the facts that pass `filters`.

    Raises UnknownWordError or UnknownPeriodError for a period of which nothing is known, SamePeriodError for one period
    given twice, UnknownWordError for a filter that names nothing.
    """
    sieve = words_of_figures(base.metrics)
    asked = (asked_period(base, a, sieve), asked_period(base, b, sieve))
    if same_days(asked[0].period, asked[1].period):
        raise SamePeriodError(given=a)
    wanted = wanted_metrics(base, filters)
    facts = narrow(base, _of_years(asked), sieve)
    side_a, side_b = (
        leading_sides(base, sides((fact for fact in facts if one.takes(fact)), base.listing, one.year)) for one in asked
    )
    found = pairs(side_a, side_b, base.metrics, base.unlike)
    chosen = chosen_facts(base, filters, sieve)
    return [
        compared(base, pair, asked)
        for pair in found
        if not wanted.isdisjoint({pair.metric, pair.metric_b}) and is_chosen(pair, chosen)
    ]


def wanted_metrics(base: FactBase, filters: Filters) -> set[str]:
    """The metrics that pass the filters by metric and topic: of counted ones no fact bears the name."""
    metrics = {one_of("metric", given, base.metrics) for given in filters.metric} or set(base.metrics)
    if not filters.topic:
        return metrics
    topics = {one_of("topic", given, base.terms.topics) for given in filters.topic}
    return {metric for metric in metrics if base.metrics[metric].topic in topics}


def chosen_facts(base: FactBase, filters: Filters, sieve: Collection[str]) -> set[str] | None:
    """The ids of the facts that pass the filters by anything but metric and topic, None where there are none of these.

    Pairs are made of all facts first: else a figure that a filter hides would be told to be missing.
    """
    others = filters._replace(metric=(), topic=())
    return None if others == Filters() else {fact.id for fact in narrow(base, others, sieve)}


def is_chosen(pair: Pair, chosen: Collection[str] | None) -> bool:
    """Whether a figure of the pair is chosen, or all that its counts are made of."""
    if chosen is None or all(fact.id in chosen for side in pair.sides for fact in side.facts):
        return True
    return any(side.facts[0].metric == side.metric and side.facts[0].id in chosen for side in pair.sides)


def _of_years(asked: Iterable[Asked]) -> Filters:
    years = [one.year for one in asked]
    return Filters(year=() if None in years else tuple(map(str, years)))


def compared(base: FactBase, pair: Pair, asked: tuple[Asked, Asked]) -> Compared:
    """A pair with its label and verdict."""
    named = pair.sides if pair.metric_b else pair.sides[:1]
    labels = tuple(label_of(base.metrics, side) for side in named)
    return Compared(pair, labels, _verdict(base, pair, asked), asked)


def _verdict(base: FactBase, pair: Pair, asked: tuple[Asked, Asked]) -> Verdict:
    if None in pair:
        return _verdict_on_one(base.metrics[pair.metric], asked[0 if pair.a else 1], _years(asked))
    one, other = (each.period for each in asked)
    if one.within(other) or other.within(one):
        return Verdict("no", reason("part"))
    if shape(one) != shape(other):
        return Verdict("no", reason("other-shape-asked"))
    return judge(pair, base.metrics, base.unlike)


def _years(asked: Iterable[Asked]) -> set[int]:
    return {one.period.end.year for one in asked}


def _verdict_on_one(metric: Metric, asked: Asked, years: Collection[int]) -> Verdict:
    only = reason("only-year", year=asked.year) if asked.year else reason("only-period", period=asked.period)
    judged = metric.judged(years)
    return Verdict("no", joined(only, judged.reason) if judged.comparable == "no" else only)


def label_of(metrics: Mapping[str, Metric], side: Side) -> Text:
    """The name of the metric, or the fact's own label where it is of one country, group or the like."""
    return side.facts[0].label if side.scope else metrics[side.metric].name


def compare_row(compared: Compared) -> dict[str, Any]:
    """One pair by column name; where it may not be compared, change and percent are None."""
    pair, verdict = compared.pair, compared.verdict
    return {
        "metric": pair.metric,
        "label": compared.label,
        "unit": pair.sides[0].unit,
        "change": verdict.difference.change,
        "percent": verdict.difference.percent,
        "comparable": verdict.comparable,
        "reason": verdict.reason,
        "metric_b": pair.metric_b,
        "unit_b": pair.sides[1].unit if pair.metric_b else None,
        "change_unit": verdict.difference.unit,
        "direction": verdict.difference.direction,
        **_side_cells(pair.a, "a"),
        **_side_cells(pair.b, "b"),
    }


def _side_cells(side: Side | None, name: str) -> dict[str, Any]:
    quantity = side.quantity if side else None
    return {
        name: quantity.value if quantity else None,
        f"{name}_to": quantity.upper if quantity else None,
        f"bound_{name}": quantity.bound if quantity else None,
        f"period_{name}": side.period.text if side else None,
        f"fact_{name}": side.ids if side else None,
    }
