"""Grammatical endings of the three languages, to hold two forms of one word against each other."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST_FORM = re.compile("[aeiou]+|s")
_SHORTEST = 3  # letters that a stem has at least
_SHORT_WORD = 5  # a name of so many letters loses one to its ending at most


class Endings:
    """The endings of data/ask/words.toml: `kazakh` ones follow one another, a slot each; the others stand alone."""

    def __init__(self, kazakh: Sequence[Sequence[str]], others: Iterable[str]) -> None:
        self._kazakh = re.compile("".join(f"(?:{'|'.join(slot)})?" for slot in kazakh))
        self._others = frozenset(others)
        self.is_ending = cache(self._is_ending)

    def _is_ending(self, tail: str) -> bool:
        return not tail or tail in self._others or self._kazakh.fullmatch(tail) is not None

    def stems(self, word: str) -> set[str]:
        """The word, and what is left of it without an ending of up to three letters or more.

        Two forms of a word share a stem.
        """
        return {word, *(word[:cut] for cut in range(_SHORTEST, len(word)) if self.is_ending(word[cut:]))}

    def are_forms(self, one: str, other: str) -> bool:
        """Whether the two may be forms of one word: they share a stem of four letters or more, or are the same."""
        if one == other:
            return True
        return one[:4] == other[:4] and any(len(stem) > _SHORTEST for stem in self.stems(one) & self.stems(other))

    def near_stems(self, word: str) -> set[str]:
        """The stems of a word in its first form, which has a short ending of vowels, an s, or none."""
        shortest = len(word) - 1 if len(word) <= _SHORT_WORD else max(_SHORT_WORD - 1, len(word) - 3)
        cuts = range(max(_SHORTEST, shortest), len(word))
        return {word, *(word[:cut] for cut in cuts if _FIRST_FORM.fullmatch(word[cut:]) and self.is_ending(word[cut:]))}
