"""Fractions in two words: a number, then the word of the part; and what follows "point"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.language.cursor import Cursor
    from kzreview.language.lexicon import Word

# "two thirds" up to "eleven twelfths"; greater parts are not said in words.
MOST_PARTS = 12


def fraction_after(first: Word, place: int, cursor: Cursor) -> Decimal | None:
    """The fraction that a number word makes with the word at `place`, None where it makes none."""
    if first.case == "ablative":
        return _of_parts(first, place, cursor)
    part = cursor.word(place)
    if part is None or first.case:
        return None
    if part.kind == "fraction" and first.value <= MOST_PARTS:
        return first.value * part.value
    if part.kind == "ordinal" and first.value < part.value <= MOST_PARTS and _agrees(cursor.key(place), first, part):
        return first.value / part.value
    return None


def _of_parts(first: Word, place: int, cursor: Cursor) -> Decimal | None:
    """As in "үштен екісі": out of three, two."""
    key = cursor.key(place)
    upper = cursor.words.part_of(key)
    if upper is None and (key in cursor.words.one_as_part or cursor.key(place + 1) in cursor.words.part_nouns):
        word = cursor.word(place)
        upper = word.value if word is not None else Decimal(1)
    return upper / first.value if upper is not None and upper < first.value else None


def _agrees(key: str, upper: Word, part: Word) -> bool:
    """As in "одна пятая", "две пятых", "one fifth": the ordinal agrees with the number of parts."""
    if part.value < 3:
        return False
    if upper.value == 1:
        return key.isascii() or key.endswith(("ая", "ой", "ую"))
    return key.endswith(("ых", "ым", "ыми"))


def decimal_after(place: int, cursor: Cursor) -> tuple[Decimal, int] | None:
    """What "point" and its digit at `place` add, and where they end: целых восемь десятых, бүтін оннан сегіз."""
    if cursor.key(place) not in cursor.words.points:
        return None
    first, second = cursor.word(place + 1), cursor.word(place + 2)
    if first is None or second is None or first.kind != "cardinal":
        return None
    if second.kind == "scale" and second.value >= 1000:
        digit, parts, end = first, Decimal(10), place + 2  # nine point eight billion
    else:
        digit, parts = (second, first.value) if first.case == "ablative" else (first, second.value)
        end = place + 3
    return (digit.value / parts, end) if digit.value < parts and parts in _DECIMAL_PARTS else None


_DECIMAL_PARTS = {Decimal(10), Decimal(100)}
