"""Finding the names of places, people and qualifiers in a question, inflected or not, in any alphabet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.ask.folding import split
from kzreview.ask.index import ENTRY, PART, index, section_of
from kzreview.ask.lexicon import LETTERS
from kzreview.ask.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kzreview.ask.endings import Endings
    from kzreview.factbase import FactBase


class Name(NamedTuple):
    """A name as folded words, and what it means: place:NL, person:berik-uali or crop=apples."""

    words: tuple[str, ...]
    meaning: str
    kind: str  # country, city, region, point, person, or a qualifier


class NameFound(NamedTuple):
    """The words in which a name was found."""

    start: int
    end: int
    names: tuple[Name, ...]


class Names:
    """Names by their first letters, as the index has them."""

    def __init__(self, written: Mapping[str, str], endings: Endings) -> None:
        self._written = written
        self._endings = endings

    def _beginning(self, letters: str) -> Iterator[Name]:
        for entry in self._written.get(letters, "").split(ENTRY):
            spelling, _, rest = entry.partition(PART)
            meaning, _, kind = rest.partition(PART)
            words = tuple(split(spelling))
            if words:
                yield Name(words, meaning, kind)

    def scan(self, words: Sequence[str]) -> Iterator[NameFound]:
        """The names in `words` (folded), the longest where several begin at one word."""
        return scan(words, self._at)

    def _at(self, words: Sequence[str], at: int) -> NameFound | None:
        fitting = {
            name: None
            for cut in range(1, min(len(words[at]), LETTERS) + 1)
            for name in self._beginning(words[at][:cut])
            if self._fits(name, words[at : at + len(name.words)])
        }
        if not fitting:
            return None
        longest = max(len(name.words) for name in fitting)
        chosen = [name for name in fitting if len(name.words) == longest]
        exact = [name for name in chosen if list(name.words) == list(words[at : at + longest])]
        return NameFound(at, at + longest, tuple(exact or chosen))

    def _fits(self, name: Name, words: Sequence[str]) -> bool:
        return len(words) == len(name.words) and all(
            word == own or not self._endings.stems(word).isdisjoint(self._endings.near_stems(own))
            for word, own in zip(words, name.words, strict=True)
        )

    def spellings(self, letters: Collection[str]) -> dict[str, list[Name]]:
        """Names of one word that begin with one of the letters, to hold a mistyped word against."""
        known: dict[str, list[Name]] = {}
        for first in self._written:
            if first[0] not in letters:
                continue
            for name in self._beginning(first):
                if len(name.words) == 1:
                    known.setdefault(name.words[0], []).append(name)
        return known


@lru_cache(maxsize=4)
def places(base: FactBase, endings: Endings) -> Names:
    """The names of all countries, cities and regions."""
    if base.is_bundled:
        return Names(index()["places"], endings)
    from kzreview.ask.indexing import entries_text, names_of

    return Names(section_of(entries_text(names_of(base.places.values(), "place"))), endings)


@lru_cache(maxsize=4)
def people(base: FactBase, endings: Endings) -> Names:
    """The names of the people whom the sources name."""
    if base.is_bundled:
        return Names(index()["people"], endings)
    from kzreview.ask.indexing import entries_text, names_of

    return Names(section_of(entries_text(names_of(base.people.values(), "person"))), endings)


@lru_cache(maxsize=4)
def values(base: FactBase, endings: Endings) -> Names:
    """The names of what a pack tells its facts apart by, groups and the like; the bundled ones are among the words."""
    if base.is_bundled:
        return Names({}, endings)
    from kzreview.ask.indexing import entries_text

    spelt = (
        (spelling, f"{key}={value}", key)
        for key in base.terms.qualifiers
        for value, names in base.terms.value_names(key).items()
        for spelling in names
    )
    return Names(section_of(entries_text(spelt)), endings)
