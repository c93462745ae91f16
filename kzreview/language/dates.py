"""Dates and periods as a text names them, before and after their year is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kzreview.model import Period


class Part(NamedTuple):
    """Part of some year: the whole of it, months, or days; days are 0 where whole months are meant.

    A first month greater than the last ends in the next year (winter, "декабрь–январь").
    """

    kind: str  # day, days, month, months, quarter, half, season, year, years
    months: tuple[int, int] = (1, 12)
    days: tuple[int, int] = (0, 0)
    years: int = 0  # how many more years it goes on

    def of(self, year: int) -> Period:
        """That part of `year`; raises ValueError where the year has no such day."""
        if self.kind == "year":
            return Period.parse(f"{year}")
        if self.kind == "years":
            return Period.parse(f"{year}/{year + self.years}")
        if self.kind == "half":
            return Period.parse(f"{year}-H{1 if self.months[0] == 1 else 2}")
        first, last = self._point(year, 0), self._point(year + (self.months[0] > self.months[1]), 1)
        return Period.parse(first if first == last else f"{first}/{last}")

    def _point(self, year: int, end: int) -> str:
        day = f"-{self.days[end]:02}" if self.days[end] else ""
        return f"{year}-{self.months[end]:02}{day}"


@dataclass(frozen=True, slots=True)
class When:
    """A date or period, with its span in the original text.

    `period` is resolved: what is relative from the day the text was written, what names no year in that day's year.
    """

    start: int
    end: int
    text: str
    kind: str  # as of Part, and years
    period: Period
    part: Part
    has_year: bool  # False: the text names no year, the year of `period` is a guess
    relative: bool  # биыл, в прошлом году, last year, "a year earlier"
    marked: bool  # False for a bare number that is probably a year
    prefix: str  # since, until, in, earlier, or empty

    def in_year(self, year: int) -> Period:
        """The same part of another year; of 29 February the day before where there is none.

        >>> When(0, 11, "10 December", "day", Period.parse("2024-12-10"),
        ...      Part("day", (12, 12), (10, 10)), False, False, True, "").in_year(2023).text
        '2023-12-10'
        """
        try:
            return self.part.of(year)
        except ValueError:
            return self.part._replace(days=(28, 28)).of(year)
