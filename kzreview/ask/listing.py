"""What a list of visits leaves out: the source counts more than it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.query.visits import unnamed, visit_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.ask.question import Question
    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def unnamed_counts(base: FactBase, listed: Sequence[Fact], question: Question) -> list[Fact]:
    """The printed counts of which the visits in `listed` are only a part; none where a country was asked for."""
    if not listed or any(fact.kind != "visit" for fact in listed) or _narrowed(question):
        return []
    layout = base.views["visits"]
    kinds = {kind for kind in layout["types"] if f"type={kind}" in question.pool} or set(layout["types"])
    counts = [metric for kind in kinds for metric in layout["counts"].get(kind, ())]
    words = [f'"{word}"' for word in ("visit", *counts)]
    years = {fact.year for fact in listed}
    sources = {fact.source for fact in listed}
    tables = visit_tables(base.facts_of(years, sources, [words]), layout)
    return [fact for group in tables.groups if group.type in kinds for fact in unnamed(group)]


def _narrowed(question: Question) -> bool:
    return any(meaning.startswith("place:") for meaning in question.pool)
