"""Whether a word stands in the name of any fact or metric, told by all the names at once: no fact is read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.ask.called import every_name
from kzreview.ask.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.ask.question import Term
    from kzreview.factbase import FactBase

TOLD_APART = 4  # letters; folded, shorter words are too soon the same: "көл" and "қол"
BEGINNING = 4  # letters that two forms of a word share


class Said(NamedTuple):
    """All names, a line for each language: as `written`, in small letters, and `folded`."""

    written: str
    folded: str

    def holds(self, term: Term) -> bool:
        """Whether some name speaks of the term, which has no known meaning."""
        if len(term.text) < TOLD_APART:
            return _as_a_word(term.written.casefold()).search(self.written) is not None
        words = words_beginning(term.text[:BEGINNING], self.folded)
        return any(lexicon().endings.are_forms(term.text, word) for word in words)

    def holds_beginning(self, term: Term) -> bool:
        """Whether some word begins as the term does, which may be another form of it, or it mistyped."""
        return bool(words_beginning(term.text[:BEGINNING], self.folded))

    def words(self, letters: Iterable[str]) -> set[str]:
        """The words, folded, that begin with one of some letters."""
        return words_of_letters(letters, self.folded)


def words_beginning(start: str, text: str) -> set[str]:
    """The words of a folded text that begin so."""
    return set(_words(re.escape(start)).findall(text))


def words_of_letters(letters: Iterable[str], text: str) -> set[str]:
    """The words of a folded text that begin with one of some letters."""
    return set(_words(f"[{re.escape(''.join(letters))}]").findall(text))


@lru_cache(maxsize=64)
def _words(start: str) -> re.Pattern[str]:
    # What is looked for stands first, or each place would be looked back from.
    return re.compile(rf"{start}(?<![^\W\d_]{start})[^\W\d_]*")


def _as_a_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(word)}(?<![^\W\d_]{re.escape(word)})(?![^\W\d_])")


@lru_cache(maxsize=4)
def said(base: FactBase) -> Said:
    """What the facts and metrics of a base are called."""
    names = every_name(base)
    return Said("\n".join(names).casefold(), "\n".join(names.values()))
