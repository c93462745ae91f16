"""The names of topics, units, kinds, bounds and qualifiers, from terms.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class Terms:
    """The terms of several folders, later ones adding to earlier."""

    def __init__(self, tables: Iterable[Mapping[str, Any]]) -> None:
        self._groups: dict[str, dict[str, Any]] = {}
        for table in tables:
            for group, entries in table.items():
                self._groups.setdefault(group, {}).update(entries)

    @property
    def topics(self) -> list[str]:
        return list(self._groups["topic"])

    @property
    def qualifiers(self) -> list[str]:
        return list(self._groups["qualifier"])

    def values(self, qualifier: str) -> Mapping[str, Any]:
        """The values that a qualifier may take, with their names and aliases."""
        values: Mapping[str, Any] = self._groups["value"].get(qualifier, {})
        return values

    def name(self, group: str, word: str, lang: str) -> str:
        """The name of a topic, kind, bound or qualifier; the word itself where it has none."""
        entry = self._groups[group].get(word)
        return entry["name"][lang] if entry else word

    def names(self, group: str) -> dict[str, tuple[str, ...]]:
        """The words of a group (topic, kind, unit …), each with its names in the three languages."""
        return {word: tuple(_names(entry)) for word, entry in self._groups[group].items()}

    def value_names(self, qualifier: str) -> dict[str, tuple[str, ...]]:
        """The values of a qualifier, each with its names and aliases."""
        return {
            word: (*entry["name"].values(), *entry.get("aliases", ())) for word, entry in self.values(qualifier).items()
        }

    def value_name(self, qualifier: str, word: str, lang: str) -> str:
        """The name of a qualifier's value (type state: "state visit"); the word itself where it has none."""
        entry = self.values(qualifier).get(word)
        return entry["name"][lang] if entry else word

    def plural_name(self, qualifier: str, word: str, lang: str) -> str:
        """The plural of a value's name (type state: "state visits")."""
        entry = self.values(qualifier)[word]
        return str(entry["plural"][lang])

    def bound(self, word: str) -> Mapping[str, Any]:
        entry: Mapping[str, Any] = self._groups["bound"][word]
        return entry

    def unit(self, word: str) -> Mapping[str, Any]:
        entry: Mapping[str, Any] = self._groups["unit"][word]
        return entry


def _names(entry: Mapping[str, Any]) -> Iterator[str]:
    """The names of a topic or kind; the word forms and signs of a unit."""
    if "name" in entry:
        yield from entry["name"].values()
        return
    for forms in entry.values():
        yield from forms.values() if isinstance(forms, dict) else (forms,)
