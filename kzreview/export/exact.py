"""Numbers as binary ones, for formats that know no others: only where no digit is lost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.errors import KzreviewError
from kzreview.render.result import plain_number

if TYPE_CHECKING:
    from kzreview.model import Number


_DIGITS = 15  # so many decimal digits a binary float always gives back


class NotExactError(KzreviewError):
    """A value with more digits than a format can hold."""

    key = "export/not-exact"

    def __init__(self, value: Number, row: str, format_: str) -> None:
        super().__init__(value=plain_number(value), row=row, format=format_)


def binary(value: Number, row: str, format_: str, *, largest: int) -> int | float:
    """The value as an int up to `largest`, or as a float that has all its digits.

    Raises NotExactError, which names the `row`.

    >>> binary(Decimal("13.3e9"), "fdi", "SQLite", largest=2**63 - 1)
    13300000000
    """
    if value == int(value):
        if -largest <= value <= largest:
            return int(value)
    elif len(Decimal(value).normalize().as_tuple().digits) <= _DIGITS:
        return float(value)
    raise NotExactError(value, row, format_)
