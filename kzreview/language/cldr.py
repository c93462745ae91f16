"""Numbers, dates and plural rules as CLDR has them for the three languages; see data/language/cldr.toml."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.tables import bundled_table

if TYPE_CHECKING:
    from datetime import date

    from kzreview.model import Number

_MOST_DIGITS = 12  # behind the decimal mark
_CONTEXT = Context(prec=100, rounding=ROUND_HALF_EVEN)


@lru_cache(maxsize=1)
def cldr() -> dict[str, Any]:
    """By language: the marks in numbers, the rules of plural forms, the names of months and the patterns of dates."""
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


def month_name(month: int, lang: str) -> str:
    """The name of a month, 1 to 12, as it stands beside a day."""
    return str(cldr()[lang]["months"]["MMMM"][month - 1])


def write_date(day: date, pattern: str, lang: str) -> str:
    r"""A day by a pattern of the language: long, or yMMMM and the like for parts of it.

    >>> from datetime import date
    >>> write_date(date(2023, 12, 8), "long", "ru"), write_date(date(2023, 12, 8), "yMMMM", "ru")
    ('8 декабря 2023\u202fг.', 'декабрь 2023\u202fг.')
    """
    return _filled(cldr()[lang]["dates"][pattern], day, lang)


def write_interval(start: date, end: date, pattern: str, lang: str) -> str:
    """From a day to another by a pattern of the language, which names what the two have in common only once.

    >>> from datetime import date
    >>> write_interval(date(2023, 10, 17), date(2023, 10, 18), "yMMMd", "en")
    '17–18 Oct 2023'
    """
    intervals = cldr()[lang]["intervals"]
    parts = next((own for field, own in intervals[pattern].items() if _differ(field, start, end)), None)
    if parts:
        return "".join(_filled(part, day, lang) for part, day in zip(parts, (start, end), strict=True))
    first, last = (write_date(day, pattern, lang) for day in (start, end))
    return first if first == last else str(intervals["fallback"].format(start=first, end=last))


def _differ(field: str, start: date, end: date) -> bool:
    """Whether the two differ in a field of CLDR: y, M, or d."""
    name = {"y": "year", "M": "month", "d": "day"}[field]
    return bool(getattr(start, name) != getattr(end, name))


def _filled(pattern: str, day: date, lang: str) -> str:
    months = {name: names[day.month - 1] for name, names in cldr()[lang]["months"].items()}
    return pattern.format(y=day.year, d=day.day, **months)
