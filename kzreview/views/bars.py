"""Bars of text, for people who would rather look than read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.model import Number

_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"
_RIGHT_HALF = "▐"
_AXIS = "│"


def bar(value: Number, most: Number, width: int) -> str:
    """A bar to the right, `width` places long for `most`; what is not nothing is at least a line.

    >>> bar(3, 4, 10)
    '███████▌'
    """
    eighths = _scaled(value, most, width * 8)
    full, rest = divmod(eighths, 8)
    return _FULL * full + _EIGHTHS[rest].strip()


def swing(change: Number, most: Number, width: int) -> str:
    """A bar from an axis in the middle, to the left for a fall and to the right for a rise, `width` places each way.

    A change beyond `most` ends in an arrow.

    >>> swing(-2, 4, 4)
    '  ██│'
    """
    if change >= 0:
        return " " * width + _AXIS + (bar(change, most, width) if change <= most else _FULL * (width - 1) + "▶")
    if -change > most:
        return "◀" + _FULL * (width - 1) + _AXIS
    full, rest = divmod(_scaled(-change, most, width * 2), 2)
    return (_RIGHT_HALF * rest + _FULL * full).rjust(width) + _AXIS


def _scaled(value: Number, most: Number, steps: int) -> int:
    """`value` in steps of which `most` has so many, rounded, but one at least where there is any value."""
    if value <= 0 or most <= 0:
        return 0
    return max(1, round(Decimal(value) * steps / Decimal(most)))
