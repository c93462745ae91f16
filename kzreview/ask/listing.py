"""What a list of visits leaves out: the source counts more than it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.query.visits import unnamed, visit_tables

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kzreview.ask.question import Question
    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def unnamed_counts(base: FactBase, listed: Sequence[Fact], question: Question) -> list[Fact]:
    """What the visits in `listed` fall short of: printed counts, and that some countries were visited several times.

    None where a country was asked for.
    """
    if not listed or any(fact.kind != "visit" for fact in listed) or _narrowed(question):
        return []
    layout = base.views["visits"]
    kinds = {kind for kind in layout["types"] if f"type={kind}" in question.pool} or set(layout["types"])
    counts = [metric for kind in kinds for metric in layout["counts"].get(kind, ())]
    words = [f'"{word}"' for word in ("visit", *counts, *kinds)]
    held = base.facts_of({fact.year for fact in listed}, {fact.source for fact in listed}, [words])
    short = [fact for group in visit_tables(held, layout).groups if group.type in kinds for fact in unnamed(group)]
    return [*short, *(fact for fact in held if _tells_of_several(fact, kinds))]


def _tells_of_several(fact: Fact, kinds: Collection[str]) -> bool:
    """Whether a fact without a number tells of several countries that were visited so."""
    of_kind = not set(kinds).isdisjoint(fact.qualifier("type"))
    return fact.kind == "event" and of_kind and len(fact.qualifier("country")) > 1


def _narrowed(question: Question) -> bool:
    return any(meaning.startswith("place:") for meaning in question.pool)
