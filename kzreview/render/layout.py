"""Texts in columns: how wide a text is on a screen, where it is folded, and which width each column gets."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

GAP = " "  # between two columns

# Letters, digits and signs that all take one place; what else stands in a text is looked at one by one.
_ONE_PLACE = re.compile(r"[\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf▏-▐│]*")


def places(text: str) -> int:
    """How many places a text takes on a screen: two for 中, none for an accent that stands over a letter.

    >>> places("中文"), places("Қазақ")
    (4, 5)
    """
    if text.isascii() or _ONE_PLACE.fullmatch(text):
        return len(text)
    return sum(map(_places_of, text))


def _places_of(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def folded(text: str, width: int) -> list[str]:
    """The lines of a text, each at most `width` places long; a word that is longer is cut.

    >>> folded("more than 20 countries", 12)
    ['more than 20', 'countries']
    """
    if places(text) <= width:
        return [text]
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if places(longer) <= width:
            lines[-1] = longer
        elif places(word) <= width:
            lines.append(word)
        else:
            *whole, last = _cut(word, width)
            lines += [*whole, last]
    return [line for line in lines if line]


def _cut(word: str, width: int) -> Iterator[str]:
    """A word in pieces of at most `width` places, one letter at least."""
    piece = ""
    for char in word:
        if piece and places(piece + char) > width:
            yield piece
            piece = ""
        piece += char
    yield piece


def column_widths(natural: Sequence[int], most: int, whole: Collection[int] = ()) -> list[int]:
    """What each column gets of `most` places; the widest give way first, those of the places `whole` last.

    >>> column_widths([4, 30, 50], 62)
    [4, 28, 28]
    """
    widths = list(natural)
    excess = sum(widths) + len(GAP) * (len(widths) - 1) - most
    for group in ([place for place in range(len(widths)) if place not in whole], list(range(len(widths)))):
        excess = _taken_from(widths, group, excess)
    return widths


def _taken_from(widths: list[int], group: Sequence[int], excess: int) -> int:
    """Takes places from the widest columns of a group, one at a time; gives what could not be taken."""
    while excess > 0:
        widest = max(group, key=lambda place: widths[place], default=None)
        if widest is None or widths[widest] <= 1:
            break
        widths[widest] -= 1
        excess -= 1
    return excess
