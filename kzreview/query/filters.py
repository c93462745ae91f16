"""The filters that are the same on every command: year, topic, metric, type, country, source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.query.names import country_code, one_of, visit_type, years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact

    Predicate = Callable[[Fact], bool]


class Filters(NamedTuple):
    """What was typed; several words of one filter widen it, several filters narrow each other."""

    year: Sequence[str] = ()
    topic: Sequence[str] = ()
    metric: Sequence[str] = ()
    type: Sequence[str] = ()
    country: Sequence[str] = ()
    source: Sequence[str] = ()
    where: str | None = None


def narrow(base: FactBase, filters: Filters) -> list[Fact]:
    """The facts that pass every filter, in their order; raises UnknownWordError for a word that names nothing."""
    wanted_years = {year for given in filters.year for year in years(given, base.years)} or None
    sources = {one_of("source", given, base.sources) for given in filters.source} or None
    predicates = list(_predicates(base, filters))
    return [fact for fact in base.facts_of(wanted_years, sources) if all(passes(fact) for passes in predicates)]


def _predicates(base: FactBase, filters: Filters) -> Iterator[Predicate]:
    if filters.topic:
        topics = {one_of("topic", given, base.terms.topics) for given in filters.topic}
        yield lambda fact: fact.topic in topics
    if filters.metric:
        metrics = {one_of("metric", given, base.metrics) for given in filters.metric}
        yield lambda fact: fact.metric in metrics
    if filters.type:
        types = {visit_type(base, given) for given in filters.type}
        yield lambda fact: not types.isdisjoint(fact.qualifier("type"))
    if filters.where is not None:
        from kzreview.query.predicate import compile_where

        yield compile_where(base, filters.where)
    if filters.country:
        countries = {country_code(base, given) for given in filters.country}
        yield lambda fact: not countries.isdisjoint(fact.qualifier("country"))
