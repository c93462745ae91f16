"""Finding the names of places, people and qualifiers in a question, inflected or not, in any alphabet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.ask.folding import fold, split
from kzreview.ask.lexicon import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    """Names by their first letters."""

    def __init__(self, spelt: Iterable[tuple[str, str, str]], endings: Endings) -> None:
        self._endings = endings
        self._names: dict[str, list[Name]] = {}
        for name in _names(spelt):
            self._names.setdefault(name.words[0][:LETTERS], []).append(name)

    def scan(self, words: Sequence[str]) -> Iterator[NameFound]:
        """The names in `words` (folded), the longest where several begin at one word."""
        at = 0
        while at < len(words):
            found = self._at(words, at)
            if found:
                yield found
            at = found.end if found else at + 1

    def _at(self, words: Sequence[str], at: int) -> NameFound | None:
        fitting = {
            name: None
            for cut in range(1, min(len(words[at]), LETTERS) + 1)
            for name in self._names.get(words[at][:cut], ())
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

    def spellings(self) -> dict[str, list[Name]]:
        """Names of one word, to hold a mistyped word against."""
        known: dict[str, list[Name]] = {}
        for names in self._names.values():
            for name in names:
                if len(name.words) == 1:
                    known.setdefault(name.words[0], []).append(name)
        return known


@lru_cache(maxsize=4)
def places(base: FactBase, endings: Endings) -> Names:
    """The names of all countries, cities and regions."""
    spelt = (
        (f"place:{place.id}", place.kind, spelling)
        for place in base.places.values()
        for spelling in (place.name.kk, place.name.ru, place.name.en, *place.other)
    )
    return Names(spelt, endings)


@lru_cache(maxsize=4)
def people(base: FactBase, endings: Endings) -> Names:
    """The names of the people whom the sources name."""
    spelt = (
        (f"person:{person.id}", "person", spelling)
        for person in base.people.values()
        for spelling in (person.name.kk, person.name.ru, person.name.en, *person.other)
    )
    return Names(spelt, endings)


@lru_cache(maxsize=4)
def values(base: FactBase, endings: Endings) -> Names:
    """The names of what facts are told apart by, groups and the like: those of a pack are in no other list."""
    spelt = (
        (f"{key}={value}", key, spelling)
        for key in base.terms.qualifiers
        for value, names in base.terms.value_names(key).items()
        for spelling in names
    )
    return Names(spelt, endings)


def _names(spelt: Iterable[tuple[str, str, str]]) -> Iterable[Name]:
    """Meanings, kinds and spellings as names; they are folded in one go, which takes a tenth of the time."""
    held = list(spelt)
    folded = fold("\n".join(spelling for _, _, spelling in held)).split("\n")
    for (meaning, kind, _), spelling in zip(held, folded, strict=True):
        words = tuple(split(spelling))
        if words:
            yield Name(words, meaning, kind)
