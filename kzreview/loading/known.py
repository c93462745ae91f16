"""The ids that data may refer to, gathered while folders are checked one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_ENTRIES = {"sources": "source", "metrics": "metric", "places": "place", "people": "person"}


@dataclass
class Known:
    """Raw tables by id; only sound enough tables are taken in, so that one mistake is told once."""

    sources: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    metrics: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    places: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    people: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    topics: dict[str, Any] = field(default_factory=dict)
    units: dict[str, Any] = field(default_factory=dict)
    qualifier_keys: dict[str, Any] = field(default_factory=dict)
    qualifier_values: dict[str, dict[str, Any]] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)

    @property
    def countries(self) -> list[str]:
        return [place for place, table in self.places.items() if table.get("kind") == "country"]

    def add_catalogue(self, name: str, table: Mapping[str, Any]) -> None:
        """Takes in one catalogue file: sources, metrics, places, people or terms."""
        if name == "terms":
            self.topics |= table.get("topic", {})
            self.units |= table.get("unit", {})
            self.qualifier_keys |= table.get("qualifier", {})
            for key, values in table.get("value", {}).items():
                self.qualifier_values.setdefault(key, {}).update(values)
            return
        entries = getattr(self, name)
        for entry in table.get(_ENTRIES[name], ()):
            if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
                entries[entry["id"]] = entry

    def add_facts(self, document: Mapping[str, Any]) -> None:
        self.facts |= {entry["id"] for entry in document.get("fact", ())}
