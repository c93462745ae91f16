"""Text of a draft made fit for a terminal: no control character, and nothing that turns the direction of writing."""

from __future__ import annotations

import unicodedata

_SHOWN = "\u00b7"


def printable(text: str) -> str:
    r"""`text` with a middle dot for every character that a terminal would obey instead of showing it.

    >>> printable("a\x1b[31mb\u202ec")
    'a·[31mb·c'
    """
    if text.isprintable():
        return text
    return "".join(character if _is_shown(character) else _SHOWN for character in text)


def _is_shown(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"
