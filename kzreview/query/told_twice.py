"""Visits that several sources tell: each counts once, of the source that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.query.rank import rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def told_twice(base: FactBase, facts: Iterable[Fact]) -> set[str]:
    """The ids of visits that a source of higher rank tells too: of one kind, to one country, at a time that may be one.

    A visit stands for one of each other source at most, so that three journeys to a country stay three.
    """
    groups: dict[object, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "visit":
            key = (frozenset(fact.qualifier("type")), frozenset(fact.qualifier("country")))
            groups.setdefault(key, []).append(fact)
    several = [group for group in groups.values() if len({fact.source for fact in group}) > 1]
    return {fact_id for group in several for fact_id in _repeated(base, group)}


def _repeated(base: FactBase, visits: Sequence[Fact]) -> set[str]:
    """Source by source, the one that leads first: what it adds to the visits told before is kept."""
    ordered = sorted(visits, key=lambda fact: rank(base, fact))
    sources = list(dict.fromkeys(fact.source for fact in ordered))
    kept: list[Fact] = []
    left: set[str] = set()
    for source in sources:
        free = list(kept)
        for fact in sorted((fact for fact in visits if fact.source == source), key=_length):
            met = [other for other in free if _overlap(fact, other)]
            if met:
                free.remove(min(met, key=_length))
                left.add(fact.id)
            else:
                kept.append(fact)
    return left


def _length(fact: Fact) -> timedelta:
    return fact.period.end - fact.period.start


def _overlap(one: Fact, other: Fact) -> bool:
    return one.period.start <= other.period.end and other.period.start <= one.period.end
