"""Texts in columns: where a text is folded, and which width each column gets.

How wide a text is on a screen Rich knows; the part of it that tells is loaded in no time. It is asked only where there
are other letters than Latin, Cyrillic and the signs beside them, as it takes its time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

GAP = " "  # between two columns

# Letters, digits and signs that all take one place.
_ONE_PLACE = re.compile(
    r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u20a0-\u20bf\u2502\u2588-\u2590]*"
)


def places(text: str) -> int:
    """How many places a text takes on a screen: two for 中, none for an accent that stands over a letter.

    >>> places("中文"), places("Қазақ")
    (4, 5)
    """
    return len(text) if _ONE_PLACE.fullmatch(text) else cell_len(text)


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
            lines += chop_cells(word, width)
    return [line for line in lines if line]


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
