"""Text prepared for reading, with the way back to the places of the original.

Drafts come from many programs: letters in two code points (NFD), a Latin "o" inside a Cyrillic word, spaces of
every width, soft hyphens, marks of writing direction. All of them read alike here, and every span found in the
prepared text can be given as a span of the original one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

_SPACES = (
    "\t\u000b\u000c\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_HYPHENS = "\u2010\u2011\u2043\u2212\ufe63\uff0d"
_APOSTROPHES = "\u02bc\u2019\u02b9\u2032\uff07"
_SAME_LENGTH = str.maketrans(
    _SPACES + _HYPHENS + _APOSTROPHES, " " * len(_SPACES) + "-" * len(_HYPHENS) + "'" * len(_APOSTROPHES)
)

# Soft hyphens, the broken hyphen "¬", zero-width characters and marks of direction, with the line they break.
_INVISIBLE = "\u00ad¬\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_CHANGED = re.compile(f"[^\\W\\d_][\u0300-\u036f]+|[\u00ad¬]\n(?=\\w)|[{_INVISIBLE}]+")

_LATIN = "aceopxyiABCEHIKMOPTXYhöüÖÜëïçÇ"
_CYRILLIC = "асеорхуіАВСЕНІКМОРТХУһөүӨҮёїҫҪ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_CYRILLIC_LETTER = "[\u0400-\u052f]"
_LATIN_LETTER = "[A-Za-z\u00c0-\u024f]"
_MIXED = re.compile(f"{_LATIN_LETTER}{_CYRILLIC_LETTER}|{_CYRILLIC_LETTER}{_LATIN_LETTER}")
_LETTERS = re.compile(r"[^\W\d_]+")


class Prepared(NamedTuple):
    """`text` to read, in pieces: where each begins here and in the original, and where it ends there if changed."""

    text: str
    places: list[int]
    origins: list[int]
    ends: list[int | None]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code-point span in the original of a span, not empty, of `text`."""
        return self._origin(start), self._end(end)

    def _origin(self, place: int) -> int:
        piece = bisect_right(self.places, place) - 1
        return self.origins[piece] + place - self.places[piece]

    def _end(self, place: int) -> int:
        piece = bisect_right(self.places, place - 1) - 1
        end = self.ends[piece]
        return self.origins[piece] + place - self.places[piece] if end is None else end


def prepare(text: str) -> Prepared:
    """`text` as it is read: NFC, one kind of space, hyphen and apostrophe, nothing invisible, words of one script.

    >>> prepare("көрсет¬кіш").text
    'көрсеткіш'
    """
    text = text.translate(_SAME_LENGTH)
    pieces: list[str] = []
    places: list[int] = []
    origins: list[int] = []
    ends: list[int | None] = []
    length = last = 0
    for found in _CHANGED.finditer(text):
        for piece, origin, end in (
            (text[last : found.start()], last, None),
            (_read_as(found.group()), found.start(), found.end()),
        ):
            if piece:
                pieces.append(piece)
                places.append(length)
                origins.append(origin)
                ends.append(end)
                length += len(piece)
        last = found.end()
    return Prepared(_one_script("".join([*pieces, text[last:]])), [*places, length], [*origins, last], [*ends, None])


def _read_as(characters: str) -> str:
    """Letters with their marks as one letter; a mark that makes no letter, as the stress in a textbook, is left out."""
    if characters[0] in "\u00ad¬" or not characters[0].isalpha():
        return ""
    return "".join(letter for letter in unicodedata.normalize("NFC", characters) if not unicodedata.combining(letter))


def _one_script(text: str) -> str:
    """Words with letters of both scripts, in the one that most of their letters belong to; the length stays."""
    if _MIXED.search(text) is None:
        return text
    return _LETTERS.sub(lambda word: _of_one_script(word.group()), text)


def _of_one_script(word: str) -> str:
    if _MIXED.search(word) is None:
        return word
    cyrillic, latin = len(re.findall(_CYRILLIC_LETTER, word)), len(re.findall(_LATIN_LETTER, word))
    wholly_cyrillic = word.translate(_TO_CYRILLIC)
    if cyrillic > latin or (cyrillic == latin and not re.search(_LATIN_LETTER, wholly_cyrillic)):
        return wholly_cyrillic
    return word.translate(_TO_LATIN)
