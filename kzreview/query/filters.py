"""The filters that are the same on every command: year, topic, metric, type, country, expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.query.names import country_code, one_of, visit_type, years

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

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
    where: str | None = None


def narrow(base: FactBase, filters: Filters, sieve: Collection[str] = ()) -> list[Fact]:
    """The facts that pass every filter, in their order; raises UnknownWordError for a word that names nothing.

    `sieve` saves reading: a fact that is wanted has one of these words in its table; others may be left out.
    """
    wanted_years = {year for given in filters.year for year in years(given, base.known_years)} or None
    words = _words(base, filters)
    predicates = list(_predicates(base, filters, words))
    groups = [group for group in (*words.values(), sieve, *_words_asked(base, filters.where)) if group]
    facts = base.facts_of(wanted_years, words=groups)
    return [fact for fact in facts if all(passes(fact) for passes in predicates)]


def _words(base: FactBase, filters: Filters) -> dict[str, set[str]]:
    """The ids that the filters by word ask for."""
    resolve: dict[str, Callable[[str], str]] = {
        "topic": lambda given: one_of("topic", given, base.terms.topics),
        "metric": lambda given: one_of("metric", given, base.metric_ids),
        "type": lambda given: visit_type(base, given),
        "country": lambda given: country_code(base, given),
    }
    asked = {name: {to_id(given) for given in getattr(filters, name)} for name, to_id in resolve.items()}
    return {name: ids for name, ids in asked.items() if ids}


def _words_asked(base: FactBase, where: str | None) -> Sequence[Collection[str]]:
    if where is None:
        return ()
    from kzreview.query.predicate import words_wanted

    return words_wanted(base, where)


def _predicates(base: FactBase, filters: Filters, words: Mapping[str, set[str]]) -> Iterator[Predicate]:
    if "topic" in words:
        yield lambda fact: fact.topic in words["topic"]
    if "metric" in words:
        yield lambda fact: fact.metric in words["metric"]
    for name in ("type", "country"):
        if name in words:
            yield _has(name, words[name])
    if filters.where is not None:
        from kzreview.query.predicate import compile_where

        yield compile_where(base, filters.where)


def _has(qualifier: str, ids: set[str]) -> Predicate:
    return lambda fact: not ids.isdisjoint(fact.qualifier(qualifier))
