"""What is known, arranged for judging: figures by metric, visits by year and country, places by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from kzreview.check.reading.places import Gazetteer
from kzreview.query.rank import rank

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.own import OwnRules
    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.rank import Rank


class Known:
    """The facts of some sources; made once, read by many threads."""

    def __init__(self, base: FactBase, sources: Collection[str] | None = None) -> None:
        self.base = base
        self.facts = base.facts_of(sources=sources)
        self.by_id = {fact.id: fact for fact in self.facts}
        self.figures: dict[str, list[Fact]] = {}
        self.visits: dict[int, dict[str, dict[str, Fact]]] = {}
        for fact in self.facts:
            self._file(fact)
        self._gazetteers: dict[str, Gazetteer] = {}
        self._arranged: dict[str, Any] = {}
        self._ranks: dict[str, Rank] = {}

    def gazetteer(self, book: str) -> Gazetteer:
        """The names of places in kk, kk-latin, kk-signs, ru or en."""
        if book not in self._gazetteers:
            self._gazetteers[book] = Gazetteer(self.base, book)
        return self._gazetteers[book]

    def remember(self, name: str, make: Callable[[], Any]) -> Any:
        """What `make` makes, made once: another module's own arrangement of these facts."""
        if name not in self._arranged:
            self._arranged[name] = make()
        return self._arranged[name]

    def _file(self, fact: Fact) -> None:
        if fact.metric is not None and fact.quantity is not None:
            self.figures.setdefault(fact.metric, []).append(fact)
        elif fact.kind == "visit":
            countries = self.visits.setdefault(fact.year, {})
            countries.setdefault(str(fact.qualifiers["country"]), {})[str(fact.qualifiers["type"])] = fact

    def by_rank(self, answers: list[Answer]) -> list[Answer]:
        """The answers, those of the source that leads first."""
        if len({answer.fact.source for answer in answers}) < 2:
            return answers
        return sorted(answers, key=lambda answer: self._rank(answer.fact))

    def _rank(self, fact: Fact) -> Rank:
        if fact.id not in self._ranks:
            self._ranks[fact.id] = rank(self.base, fact)
        return self._ranks[fact.id]

    @cached_property
    def unlike(self) -> dict[str, list[str]]:
        """For each metric those that sources may give in its place: wider or narrower, or counted otherwise."""
        found: dict[str, list[str]] = {}
        for pair in self.base.unlike:
            if pair.kind is not None:
                found.setdefault(pair.a, []).append(pair.b)
                found.setdefault(pair.b, []).append(pair.a)
        return found

    def is_held(self, fact: Fact) -> bool:
        """Whether a copy of the fact's document is held, so that its figure was held against the text itself."""
        return fact.source in self._held

    @cached_property
    def _held(self) -> frozenset[str]:
        return frozenset(name for name, source in self.base.sources.items() if source.fingerprints)

    @cached_property
    def own(self) -> OwnRules:
        """The rules of the metrics that data/check does not know."""
        from kzreview.check.metrics.own import OwnRules

        return OwnRules(self)

    @cached_property
    def years(self) -> frozenset[int]:
        return frozenset(fact.year for fact in self.facts)

    @cached_property
    def years_held(self) -> frozenset[int]:
        """The years that the documents of which a copy is held are of."""
        return frozenset(fact.year for fact in self.facts if self.is_held(fact) and fact.kind != "plan")

    def lists_all(self, year: int, kind: str) -> bool:
        """Whether the list of visits of a year names every visit of a kind: its entries add up to the trips printed.

        State and official visits are named in full where, with the working visits counted, they make all the trips.
        """
        if kind not in {"state", "official"} or year not in self.visits:
            return False
        if not all(self.is_held(fact) for kinds in self.visits[year].values() for fact in kinds.values()):
            return False
        listed = sum(1 for kinds in self.visits[year].values() for one in kinds if one in {"state", "official"})
        trips = self._count("trips-abroad", year)
        working = self._count("working-visits", year) or self._count("working-visit-countries", year)
        return trips is not None and working is not None and listed + working == trips

    def _count(self, metric: str, year: int) -> int | None:
        for fact in self.figures.get(metric, ()):
            if fact.year == year and fact.quantity is not None:
                return int(fact.quantity.value)
        return None
