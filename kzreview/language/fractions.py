"""Fractions in two words: a number, then the word of the part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from kzreview.language.cursor import Cursor
    from kzreview.language.lexicon import Word

# "two thirds" up to "eleven twelfths"; greater parts are not said in words.
_MOST_PARTS = 12


def fraction_after(first: Word, place: int, cursor: Cursor) -> Decimal | None:
    """The fraction that a number word makes with the word at `place`, None where it makes none."""
    if first.case == "ablative":
        return _of_parts(first, place, cursor)
    part = cursor.word(place)
    if part is None or first.case:
        return None
    if part.kind == "fraction" and first.value <= _MOST_PARTS:
        return first.value * part.value
    if part.kind == "ordinal" and first.value < part.value <= _MOST_PARTS and _agrees(cursor.key(place), first, part):
        return first.value / part.value
    return None


def _of_parts(first: Word, place: int, cursor: Cursor) -> Decimal | None:
    """As in "үштен екісі": out of three, two."""
    upper = cursor.words.part_of(cursor.key(place))
    return upper / first.value if upper is not None and upper < first.value else None


def _agrees(key: str, upper: Word, part: Word) -> bool:
    """As in "одна пятая", "две пятых", "one fifth": the ordinal agrees with the number of parts."""
    if part.value < 3:
        return False
    if upper.value == 1:
        return key.isascii() or key.endswith(("ая", "ой", "ую"))
    return key.endswith(("ых", "ым", "ыми"))
