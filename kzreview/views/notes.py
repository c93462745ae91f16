"""Notes that stand under every table that shows their figure: without them it would be taken for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def doubts(base: FactBase, facts: Iterable[Fact], lang: str) -> Iterator[str]:
    """A line for each of the facts that views.toml names as easily misread: its year, what it is, its note."""
    for fact in facts:
        if fact.note and fact.id in base.views["misread"]:
            yield f"{fact.year}: {fact.label.in_language(lang)}. {fact.note.in_language(lang)}"
