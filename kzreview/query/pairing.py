"""Putting the figures of two periods side by side: like with like, and the unlike that people take for like.

A figure stands for a metric, narrowed by qualifiers (a country, a group, a platform), over a period. Nothing is judged
here; see verdict.py.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kzreview.model import Period, Quantity
from kzreview.query.periods import part_of_year, shape
from kzreview.query.rank import is_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from kzreview.metric import Metric, Unlike
    from kzreview.model import Fact

    Scope = tuple[tuple[str, tuple[str, ...]], ...]
    Metrics = Mapping[str, Metric]
    Key = TypeVar("Key", bound=Hashable)


_JUDGED = {"status", "span"}


class Side(NamedTuple):
    """One figure: a fact with a value, a count of listed visits, or a fact without a number (`quantity` is None)."""

    metric: str
    unit: str
    scope: Scope
    quantity: Quantity | None
    period: Period
    facts: tuple[Fact, ...]

    @property
    def ids(self) -> str:
        """The ids of the facts, with spaces between them."""
        return " ".join(fact.id for fact in self.facts)


class Pair(NamedTuple):
    """Two figures side by side; one of them is None where its period has none."""

    a: Side | None
    b: Side | None

    @property
    def sides(self) -> list[Side]:
        return [side for side in self if side is not None]

    @property
    def metric(self) -> str:
        return self.sides[0].metric

    @property
    def metric_b(self) -> str | None:
        """The other metric, where the two sides count different things."""
        return self.b.metric if self.a and self.b and self.a.metric != self.b.metric else None


def words_of_figures(metrics: Metrics) -> set[str]:
    """Words of which the table of a fact has one if the fact is part of any figure; `metrics` as for `sides`."""
    kinds = {metric.counted["kind"] for metric in metrics.values() if "kind" in metric.counted}
    written = {quote + kind + quote for kind in kinds for quote in "\"'"}
    return {"metric"} | written | {fact_id for metric in metrics.values() for fact_id in metric.without_number}


def sides(facts: Iterable[Fact], metrics: Metrics, year: int | None) -> list[Side]:
    """The figures among the facts of one period; visits are counted only for a whole `year`, for few tell their day.

    `metrics` are those that are counted from a list or told without a number, see FactBase.listing. Where a source
    prints the total of its list, the total stands and the list is left: the two are one figure.
    """
    held = list(facts)
    found = [
        Side(fact.metric, fact.quantity.unit, scope_of(fact), fact.quantity, fact.period, (fact,))
        for fact in held
        if fact.metric and fact.quantity
    ]
    silent = {fact_id: metric for metric in metrics.values() for fact_id in metric.without_number}
    found += [_silent_side(silent[fact.id], fact) for fact in held if fact.id in silent]
    if year:
        found += [count for count in counts(held, metrics, year) if not any(is_total_of(side, count) for side in found)]
    return found


def _silent_side(metric: Metric, fact: Fact) -> Side:
    return Side(metric.id, metric.unit, scope_of(fact), None, fact.period, (fact,))


def scope_of(fact: Fact) -> Scope:
    """What narrows the fact; whether it is done or planned and over which time does not: that is judged."""
    return tuple(sorted((key, tuple(sorted(fact.qualifier(key)))) for key in fact.qualifiers if key not in _JUDGED))


def counts(facts: Sequence[Fact], metrics: Metrics, year: int) -> Iterator[Side]:
    """The metrics that are counted from a list of the year, once for each source that has one."""
    for metric in metrics.values():
        if metric.counted:
            listed = [fact for fact in facts if _is_counted(fact, metric.counted)]
            for source in dict.fromkeys(fact.source for fact in listed):
                of_source = tuple(fact for fact in listed if fact.source == source)
                count = Quantity(len(of_source), metric.unit)
                yield Side(metric.id, metric.unit, (), count, Period.parse(f"{year:04}"), of_source)


def is_counted(side: Side) -> bool:
    """Whether the figure is a count of listed facts rather than a printed one."""
    return bool(side.quantity) and side.facts[0].metric != side.metric


def is_total_of(side: Side, count: Side) -> bool:
    """Whether a figure is what the source prints for the very list that `count` counts: of the year, and done."""
    one, listed = side.facts[0], count.facts
    return (
        (side.metric, side.scope, one.source) == (count.metric, count.scope, listed[0].source)
        and not is_counted(side)
        and side.quantity is not None
        and is_plan(one) == is_plan(listed[0])
        and _is_of_the_year(side.period, count.period)
    )


def _is_of_the_year(period: Period, year: Period) -> bool:
    """Whether a figure is of the year as far as it is told: a review may be printed in its last month."""
    return period.start == year.start and period.end.month == year.end.month and period.end <= year.end


def _is_counted(fact: Fact, rule: Mapping[str, str]) -> bool:
    return all(fact.kind == word if key == "kind" else word in fact.qualifier(key) for key, word in rule.items())


def pairs(a: Sequence[Side], b: Sequence[Side], metrics: Metrics, unlike: Iterable[Unlike]) -> list[Pair]:
    """Each figure of a and b in one pair or more, in the order of `metrics`."""
    of_a, of_b = _grouped(a, _metric_and_scope), _grouped(b, _metric_and_scope)
    found = [pair for key in of_a | of_b for pair in _alike(of_a.get(key, ()), of_b.get(key, ()))]
    for entry in unlike:
        found = _with_unlike(found, entry)
    rank = {metric: place for place, metric in enumerate(metrics)}
    return sorted((pair for pair in found if _tells(pair)), key=lambda pair: rank[pair.metric])


def _grouped(held: Iterable[Side], key: Callable[[Side], Key]) -> dict[Key, list[Side]]:
    groups: dict[Key, list[Side]] = {}
    for side in held:
        groups.setdefault(key(side), []).append(side)
    return groups


def _metric_and_scope(side: Side) -> tuple[str, Scope]:
    return side.metric, side.scope


def _alike(a: Sequence[Side], b: Sequence[Side]) -> list[Pair]:
    """Pairs of one metric and scope: of the same part of the year first, then what is left if it is one to a side."""
    of_a, of_b = (_grouped(held, lambda side: part_of_year(side.period)) for held in (a, b))
    matched = [pair for part in of_a if part in of_b for pair in _across_sources(of_a[part], of_b[part])]
    paired = {id(side) for pair in matched for side in pair}
    left_a, left_b = ([side for side in held if id(side) not in paired] for held in (a, b))
    if min(len(left_a), len(left_b)) == 1:
        return matched + [Pair(one, other) for one, other in product(left_a, left_b)]
    return [*matched, *(Pair(one, None) for one in left_a), *(Pair(None, other) for other in left_b)]


def _across_sources(a: Sequence[Side], b: Sequence[Side]) -> Iterator[Pair]:
    """Each source of a with each source of b; of two figures of one source each stands against one."""
    of_a, of_b = (_grouped(held, lambda side: side.facts[0].source) for held in (a, b))
    for source, other in product(of_a, of_b):
        yield from map(Pair, of_a[source], of_b[other])


def same_shape(pair: Pair) -> bool:
    """Whether the two periods differ by nothing but their year."""
    return len({shape(side.period) for side in pair.sides}) == 1


def _with_unlike(found: list[Pair], entry: Unlike) -> list[Pair]:
    """The pairs with two unlike metrics put together, where one period holds only the one and the other the other."""
    held_a = {pair.a.metric for pair in found if pair.a}
    held_b = {pair.b.metric for pair in found if pair.b}
    for first, second in ((entry.a, entry.b), (entry.b, entry.a)):
        if first in held_a - held_b and second in held_b - held_a:
            of_a = [pair.a for pair in found if pair.a and pair.b is None and pair.metric == first]
            of_b = [pair.b for pair in found if pair.b and pair.a is None and pair.metric == second]
            if of_a and of_b:
                rest = [pair for pair in found if None not in pair or pair.metric not in {first, second}]
                return rest + [Pair(one, other) for one, other in product(of_a, of_b)]
    return found


def _tells(pair: Pair) -> bool:
    """Whether at least one side has a number."""
    return any(side.quantity for side in pair.sides)
