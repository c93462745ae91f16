"""The words of questions, from data/ask/words.toml: what a word or a phrase means, in whichever of the languages.

A meaning is a short name: `law`, `type=state`, `@country` (the word for what facts are told apart by), `?many` (what
the question wants), `year:-1`, `part:H1`; a filler means nothing and a soft word asks for nothing of its own.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.ask.endings import Endings
from kzreview.ask.folding import split
from kzreview.ask.index import ENTRY, PART, index
from kzreview.ask.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

FILLER = ""
LETTERS = 3  # by so many first letters words are found


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
    """Entries by their first letters, as the index has them; what no question needs is not taken apart."""

    def __init__(self, index: Mapping[str, Mapping[str, str]]) -> None:
        endings = {name: own.split(ENTRY) for name, own in index["endings"].items()}
        self.endings = Endings([own for name, own in endings.items() if name.startswith("kk")], endings["others"])
        self.since = frozenset(endings["since-words"])
        self.since_before = frozenset(endings["since-before"])
        self.until_before = tuple(f" {text}" for text in endings["until-before"])
        self.until_after = tuple(endings["until-after"])
        self.after_short_year = frozenset(endings["short-year-after"])
        self.before_speaker = frozenset(endings["speaker"])
        self._written = index["words"]
        self._entries: dict[str, list[Entry]] = {}
        self._begun: dict[str, list[tuple[int, Entry]]] = {}

    def _spelt(self, letters: str) -> Iterator[tuple[str, str]]:
        """The spellings that begin so, folded, with their meanings."""
        for entry in self._written.get(letters, "").split(ENTRY):
            spelling, _, meaning = entry.partition(PART)
            if spelling:
                yield spelling, meaning

    @property
    def all(self) -> Iterator[tuple[str, str]]:
        """Every spelling with its meaning."""
        return (entry for letters in self._written for entry in self._spelt(letters))

    def scan(self, words: Sequence[str]) -> Iterator[Found]:
        """What stands in `words` (folded), longest first, none overlapping; unknown words are left out."""
        return scan(words, self._at)

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
            self._entries[letters] = [Entry(tuple(_stems(spelling)), own) for spelling, own in self._spelt(letters)]
        return self._entries[letters]

    def _goes_on(self, entry: Entry, words: Sequence[str], at: int) -> bool:
        rest = words[at + 1 : at + len(entry.stems)]
        return len(rest) == len(entry.stems) - 1 and all(map(self._fits, entry.stems[1:], rest))

    def _fits(self, stem: Stem, word: str) -> bool:
        if not word.startswith(stem.text):
            return False
        tail = word[len(stem.text) :]
        return not tail or stem.tail == "any" or (stem.tail == "ending" and self.endings.is_ending(tail))

    def spellings(self, letters: Collection[str]) -> dict[str, list[str]]:
        """The single words that begin with one of the letters, to hold a mistyped word against."""
        known: dict[str, list[str]] = {}
        begun = (entry for first in self._written if first[0] in letters for entry in self._spelt(first))
        for spelling, meaning in begun:
            word = spelling.lstrip("=").rstrip("*")
            if word.isalnum():
                known.setdefault(word, []).append(meaning)
        return known

    def words_of_phrases(self, letters: Collection[str]) -> set[str]:
        """The words that begin with one of the letters and have a meaning beside others: "senim" of "senim gramota"."""
        return {word for word in self._in_phrases if word[0] in letters}

    @cached_property
    def _in_phrases(self) -> set[str]:
        """The words of all phrases that mean something; most beginnings have none, and are not taken apart."""
        spelt = (entry for letters, own in self._written.items() if " " in own for entry in self._spelt(letters))
        phrases = (spelling.lstrip("=").split() for spelling, meaning in spelt if meaning != FILLER)
        return {word.rstrip("*") for words in phrases if len(words) > 1 for word in words}


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
    return Lexicon(index())
