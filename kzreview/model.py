"""Facts as frozen values, with their quantities and periods. What facts refer to is in catalogue.py.

Named tuples: making a dataclass costs a start about a millisecond.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, Self

LANGUAGES = ("kk", "ru", "en")
KINDS = ("figure", "visit", "event", "role", "plan")
BOUNDS = ("exact", "about", "more_than", "at_least", "up_to", "range")

Number = int | Decimal
QualifierValue = str | tuple[str, ...]


class Text(NamedTuple):
    """The same words in the three languages of the project."""

    kk: str
    ru: str
    en: str

    def in_language(self, lang: str) -> str:
        """The words in `lang`, one of kk, ru, en."""
        return str(getattr(self, lang))


class Period(NamedTuple):
    """A stretch of days, both ends included, with the text it was written as.

    >>> Period.parse("2023-H1").end
    datetime.date(2023, 6, 30)
    """

    text: str
    start: date
    end: date

    @staticmethod
    def parse(text: str) -> "Period":
        """Reads 2024, 2023-H1, 2023-08, 2023-12-08, or two of these with a slash between them.

        Raises ValueError where the text is none of these, or ends before it begins.
        """
        return _parse_period(text)

    def within(self, other: Self) -> bool:
        return other.start <= self.start and self.end <= other.end

    def __str__(self) -> str:
        return self.text


_POINT = re.compile(r"(\d{4})(?:-(?:H([12])|(\d{2})(?:-(\d{2}))?))?")


def _point(text: str) -> tuple[date, date]:
    found = _POINT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, half, month, day = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    if half is not None:
        return date(year, 6 * half - 5, 1), _month_end(year, 6 * half)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), _month_end(year, month)
    return date(year, month, day), date(year, month, day)


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


@lru_cache(maxsize=4096)
def _parse_period(text: str) -> Period:
    first, slash, last = text.partition("/")
    start, end = _point(first)
    if slash:
        end = _point(last)[1]
    if end < start:
        raise ValueError(text)
    return Period(text, start, end)


class Quantity(NamedTuple):
    """A value in base units (USD, KZT, km, minute, person …), never a binary float.

    A `Decimal` keeps the digits that the source shows: 2.6e6 ("2,6 million") is known to the hundred
    thousand, the int 391786 to the last digit. `upper` is the upper end where `bound` is "range".
    """

    value: Number
    unit: str
    bound: str = "exact"
    upper: Number | None = None

    @property
    def step(self) -> Decimal:
        """What one unit of the last digit shown is worth.

        >>> Quantity(Decimal("2.6e6"), "subscriber").step
        Decimal('1E+5')
        """
        if isinstance(self.value, int):
            return Decimal(1)
        return Decimal((0, (1,), int(self.value.as_tuple().exponent)))


class Fact(NamedTuple):
    """One thing that a source says, with its receipt: `printed`, a few words of `paragraph` of `source`.

    `paragraph` is None where no copy of the source is held, so that its paragraphs could not be counted.
    """

    id: str
    kind: str
    topic: str
    metric: str | None
    year: int
    period: Period
    quantity: Quantity | None
    qualifiers: Mapping[str, QualifierValue]
    source: str
    paragraph: int | None
    printed: str
    label: Text
    note: Text | None = None

    def qualifier(self, key: str) -> tuple[str, ...]:
        """All values of one qualifier, none where the fact lacks it."""
        value = self.qualifiers.get(key, ())
        return (value,) if isinstance(value, str) else value
