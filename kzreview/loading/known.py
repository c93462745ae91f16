"""The ids that data may refer to, gathered while folders are checked one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PLACE_KINDS = ("country", "region", "city", "point")
_ENTRIES = {"sources": "source", "metrics": "metric", "places": "place", "people": "person"}


@dataclass
class Known:
    """Raw tables by id; only sound enough tables are taken in, so that one mistake is told once.

    `folder` is the one being checked, and `origins` tells which file an id stands in, by its kind (facts, sources,
    metrics …) and itself.
    """

    sources: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    metrics: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    places: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    people: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    topics: dict[str, Any] = field(default_factory=dict)
    units: dict[str, Any] = field(default_factory=dict)
    qualifier_keys: dict[str, Any] = field(default_factory=dict)
    qualifier_values: dict[str, dict[str, Any]] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    origins: dict[tuple[str, str], Path] = field(default_factory=dict)
    folder: Path = Path()

    def add_catalogue(self, name: str, table: Mapping[str, Any]) -> None:
        """Takes in what is sound of one catalogue file: sources, metrics, places, people or terms."""
        if name == "terms":
            self._add_terms(table)
            return
        entries = getattr(self, name)
        given = table.get(_ENTRIES[name], ())
        for entry in given if isinstance(given, list) else ():
            if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
                entries[entry["id"]] = entry
                self.origins.setdefault((name, entry["id"]), self.folder / f"{name}.toml")

    def _add_terms(self, table: Mapping[str, Any]) -> None:
        for group, held in (("topic", self.topics), ("unit", self.units), ("qualifier", self.qualifier_keys)):
            held.update(_mapping(table.get(group)))
        for key, values in _mapping(table.get("value")).items():
            self.qualifier_values.setdefault(key, {}).update(_mapping(values))

    def of_kinds(self, *kinds: str) -> list[str]:
        """The ids of the places of some kinds; a place whose kind is itself wrong is told once, so it may be any."""
        return [
            place
            for place, table in self.places.items()
            if table.get("kind") in kinds or table.get("kind") not in PLACE_KINDS or _no_country(place, table)
        ]

    def add_facts(self, document: Mapping[str, Any], file: str) -> None:
        for entry in document.get("fact", ()):
            self.add_fact(entry["id"], file)

    def add_fact(self, fact: str, file: str) -> None:
        self.facts.add(fact)
        self.origins.setdefault(("facts", fact), self.folder / file)

    def where(self, kind: str, taken: str) -> str:
        """The file that an id stands in; only its name within the folder where that is the one being checked."""
        file = self.origins[kind, taken]
        return (file.relative_to(self.folder) if file.is_relative_to(self.folder) else file).as_posix()


def is_country_code(place: str) -> bool:
    """Whether an id has the form of an ISO 3166-1 alpha-2 code."""
    return len(place) == 2 and place.isascii() and place.isalpha() and place.isupper()


def _no_country(place: str, table: Mapping[str, Any]) -> bool:
    return table.get("kind") == "country" and not is_country_code(place)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
