"""Numbers and plural rules as CLDR has them for the three languages; see data/language/cldr.toml."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.tables import bundled_table

if TYPE_CHECKING:
    from kzreview.model import Number

_MOST_DIGITS = 12  # behind the decimal mark
_CONTEXT = Context(prec=100, rounding=ROUND_HALF_EVEN)


@lru_cache(maxsize=1)
def cldr() -> dict[str, Any]:
    """By language: the marks between thousands and before the fraction, and the rules of its plural forms."""
    return bundled_table("language/cldr")


def decimal(value: Number, lang: str, digits: int = _MOST_DIGITS) -> str:
    r"""A number with the marks of the language and no more than so many digits behind the decimal mark.

    >>> decimal(Decimal("1234.50"), "ru")
    '1\xa0234,5'
    """
    number = Decimal(value)
    if -int(number.as_tuple().exponent) > digits:
        number = _CONTEXT.quantize(number, Decimal((0, (1,), -digits)))
    written = f"{number:,f}"
    bare = written.rstrip("0").rstrip(".") if "." in written else written
    return bare.translate(_marks(lang))


@lru_cache(maxsize=3)
def _marks(lang: str) -> dict[int, str]:
    return str.maketrans({",": cldr()[lang]["group"], ".": cldr()[lang]["decimal"]})
