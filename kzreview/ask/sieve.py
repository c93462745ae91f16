"""Which written words may fold to a beginning: a sieve over unread text; reading and folding all of it takes long."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kzreview.ask.folding import LETTERS_FOLDED

_ACCENTED = range(0xC0, 0x250)  # Latin letters with accents
_CYRILLIC = range(0x400, 0x500)
_PAIRS = {"j": "z", "h": "k"}  # the first letter of two that are written for one: zh, kh
_DROPPED = "ъь"  # letters that leave nothing
_JOINED = "igh"  # letters that may go with the one before them: gh, ng, kh


@lru_cache(maxsize=64)
def written_as(folded: str) -> re.Pattern[str]:
    """What finds every spelling, in small letters, that folds to this text, and maybe some more.

    >>> bool(written_as("jarl").search("указ, жарлық"))
    True
    """
    parts = []
    for before, letter in zip(" " + folded, folded, strict=False):
        maybe = "?" if before + letter in _DOUBLE else ""  # one letter may be written for both
        after = "".join(map(_letters, letter + _JOINED)) + _DROPPED
        parts.append(f"[{_letters(letter)}]{maybe}[{after}]*")
    return re.compile("".join(parts))


def words_like(first: str, text: str) -> set[str]:
    """The words of a text, in small letters, that may fold to one with this first letter."""
    letters = f"[{_letters(first)}]"  # what is looked for stands first, or each place would be looked back from
    return set(re.findall(rf"{letters}(?<![^\W\d_]{letters})[^\W\d_]+", text))


_DOUBLE = frozenset(text for text in LETTERS_FOLDED.values() if text and len(text) == 2)


@lru_cache(maxsize=64)
def _letters(folded: str) -> str:
    """The letters that a folded one may be written by."""
    own = {chr(code) for code, text in LETTERS_FOLDED.items() if text and folded in text}
    own |= {letter for letter, bare in _bare(_ACCENTED).items() if folded in bare}
    own |= {letter for letter, bare in _bare(_CYRILLIC).items() if bare in own}
    return re.escape(folded + _PAIRS.get(folded, "") + "".join(sorted(own)))


@lru_cache(maxsize=2)
def _bare(codes: range) -> dict[str, str]:
    """Some letters, each with the small one that it is without its accent."""
    return {chr(code): unicodedata.normalize("NFD", chr(code))[0].casefold() for code in codes}
