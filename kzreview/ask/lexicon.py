"""The words of questions, from data/ask/words.toml: what a word or a phrase means, in whichever of the languages.

A meaning is a short name: `law`, `type=state`, `@country` (the word for what facts are told apart by), `?many` (what
the question wants), `year:-1`, `part:H1`; a filler means nothing and a soft word asks for nothing of its own.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.ask.endings import Endings
from kzreview.ask.folding import fold, split
from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FILLER = ""
LETTERS = 3  # by so many first letters words are found
_RUN = re.compile(r"[^\W\d_]+|\d+")
_TABLES = {
    "light": "light:",
    "soft": "~",
    "intent": "?",
    "joining": "+",
    "years": "year:",
    "parts": "part:",
    "dimension": "@",
    "value": "",
    "people": "place:",
    "concept": "",
    "beyond": "beyond:",
}


class Stem(NamedTuple):
    """The beginning of a word and what may follow: nothing, an ending, or anything."""

    text: str
    tail: str  # "exact", "ending", "any"


class Entry(NamedTuple):
    """A word or a phrase, and what it means."""

    stems: tuple[Stem, ...]
    meaning: str


class Found(NamedTuple):
    """The words of a text that an entry, or several of the same length, were found in."""

    start: int
    end: int
    meanings: frozenset[str]


class Lexicon:
    """Entries by their first stem."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.endings = Endings(table["endings"])
        self.since = frozenset(fold(word).lstrip("=") for word in table["since"]["words"])
        self.since_before = frozenset(fold(word).lstrip("=") for word in table["since"]["before"])
        self._spelt = list(_spellings(table))
        self._entries: dict[str, list[Entry]] = {}
        self._begun: dict[str, list[tuple[int, Entry]]] = {}

    @cached_property
    def _by_beginning(self) -> dict[str, list[tuple[str, str]]]:
        """Meanings and spellings by the first letters; most are never looked at, so they are not read further."""
        found: dict[str, list[tuple[str, str]]] = {}
        for entry in self._spelt:
            found.setdefault(beginning(entry[1].lstrip("=")), []).append(entry)
        return found

    def beginnings(self, meaning: str) -> list[str]:
        """With what a word of this meaning may begin."""
        return self._by_meaning.get(meaning, [])

    @cached_property
    def _by_meaning(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for meaning, spelling in self._spelt:
            first = spelling.lstrip("=").partition(" ")[0]
            found.setdefault(meaning.lstrip("~"), []).append(first.rstrip("*"))
        return found

    def scan(self, words: Sequence[str]) -> Iterator[Found]:
        """What stands in `words` (folded), longest first, none overlapping; unknown words are left out."""
        at = 0
        while at < len(words):
            found = self._at(words, at)
            if found:
                yield found
            at = found.end if found else at + 1

    def _at(self, words: Sequence[str], at: int) -> Found | None:
        best = (0, 0)
        meanings: set[str] = set()
        for length, entry in self._beginning(words[at]):
            if len(entry.stems) > 1 and not self._goes_on(entry, words, at):
                continue
            rank = (len(entry.stems), length)
            if rank > best:
                best, meanings = rank, set()
            if rank == best:
                meanings.add(entry.meaning)
        return Found(at, at + best[0], frozenset(meanings)) if meanings else None

    def _beginning(self, word: str) -> list[tuple[int, Entry]]:
        """The entries that a word may begin, each with the length of its first stem."""
        known = self._begun.get(word)
        if known is None:
            known = self._begun[word] = [
                (len(entry.stems[0].text), entry)
                for cut in range(1, min(len(word), LETTERS) + 1)
                for entry in self._read(word[:cut])
                if self._fits(entry.stems[0], word)
            ]
        return known

    def _read(self, letters: str) -> list[Entry]:
        """The entries that begin so."""
        if letters not in self._entries:
            found = self._by_beginning.get(letters, ())
            self._entries[letters] = [Entry(tuple(_stems(spelling)), meaning) for meaning, spelling in found]
        return self._entries[letters]

    def _goes_on(self, entry: Entry, words: Sequence[str], at: int) -> bool:
        rest = words[at + 1 : at + len(entry.stems)]
        return len(rest) == len(entry.stems) - 1 and all(map(self._fits, entry.stems[1:], rest))

    def _fits(self, stem: Stem, word: str) -> bool:
        if not word.startswith(stem.text):
            return False
        tail = word[len(stem.text) :]
        return not tail or stem.tail == "any" or (stem.tail == "ending" and self.endings.is_ending(tail))

    def spellings(self) -> dict[str, list[str]]:
        """The single words that carry a meaning of their own, to hold a mistyped word against."""
        known: dict[str, list[str]] = {}
        for meaning, spelling in self._spelt:
            word = spelling.lstrip("=").rstrip("*")
            if word.isalnum():
                known.setdefault(word, []).append(meaning)
        return known


def beginning(text: str) -> str:
    """The first letters of a text, by which it is found: as many as are looked at, or fewer before a gap."""
    first = text[:LETTERS]
    if first.isalpha():
        return first
    run = _RUN.match(first)
    return run[0] if run else first


def _spellings(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """All meanings with their spellings, which are folded in one go: that takes a tenth of the time."""
    named = [
        (prefix + name, spelling)
        for group, prefix in _TABLES.items()
        for name, spellings in table[group].items()
        for spelling in spellings
    ]
    named += [(FILLER, spelling) for spellings in table["filler"].values() for spelling in spellings]
    folded = fold("\n".join(spelling for _, spelling in named)).split("\n")
    return zip((meaning for meaning, _ in named), folded, strict=True)


def _stems(spelling: str) -> Iterator[Stem]:
    exact = spelling.startswith("=")
    for word in spelling.lstrip("=").split():
        pieces = split(word)
        for piece in pieces:
            last = piece is pieces[-1]
            tail = "any" if word.endswith("*") and last else "ending"
            yield Stem(piece, "exact" if exact or (len(piece) <= 2 and tail == "ending") else tail)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the bundled data."""
    import tomli

    return Lexicon(tomli.loads((bundled_data() / "ask" / "words.toml").read_text(encoding="utf-8")))
