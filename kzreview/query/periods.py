"""The periods that people ask for, and which facts belong to one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.errors import KzreviewError
from kzreview.model import Period
from kzreview.nearest import nearest
from kzreview.query.names import years

if TYPE_CHECKING:
    from collections.abc import Collection

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


class UnknownPeriodError(KzreviewError):
    """A period that is none, or of which there is no figure."""

    key = "compare/unknown-period"


class SamePeriodError(KzreviewError):
    """The same period asked for twice."""

    key = "compare/same-period"


class Asked(NamedTuple):
    """A period as asked for; `year` where it is a calendar year."""

    period: Period
    year: int | None

    def takes(self, fact: Fact) -> bool:
        """A year takes in all facts of that year, half-years too; any other period only those of just these days."""
        return fact.year == self.year if self.year else same_days(fact.period, self.period)


def asked_period(base: FactBase, given: str, sieve: Collection[str]) -> Asked:
    """The period that `given` names: 2024, 2023-H1, 2024-01/2024-11 and so on; `sieve` as for `narrow`.

    Raises UnknownWordError for a year without facts, UnknownPeriodError for any other period without figures.
    """
    try:
        period = Period.parse(given.strip())
    except ValueError:
        raise _unknown(base, given, None, sieve) from None
    year = period.start.year
    if same_days(period, Period.parse(str(year))):
        years(str(year), base.known_years)
        return Asked(period, year)
    if not any(fact.quantity and same_days(fact.period, period) for fact in base.facts_of(words=[sieve])):
        raise _unknown(base, given, period, sieve)
    return Asked(period, None)


def _unknown(base: FactBase, given: str, period: Period | None, sieve: Collection[str]) -> UnknownPeriodError:
    held = {fact.period.text: fact.period for fact in base.facts_of(words=[sieve]) if fact.quantity}
    alike = [other for other in held.values() if period and shape(other) == shape(period)]
    if period and alike:
        near = [min(alike, key=lambda other: abs(other.start - period.start)).text]
    else:
        near = nearest(given, held) or [str(year) for year in base.years[-1:]]
    return UnknownPeriodError(given=given, nearest="".join(near))


def same_days(one: Period, other: Period) -> bool:
    return one.start == other.start and one.end == other.end


def shape(period: Period) -> tuple[int, ...]:
    """What two periods have in common that differ only by their year: whole years, first halves, the same months.

    Single days are alike, whichever they are: a pay rise of 1 September and one of 1 January.

    >>> shape(Period.parse("2023-H1")) == shape(Period.parse("2024-01/2024-06"))
    True
    """
    return () if period.start == period.end else part_of_year(period)


@lru_cache(maxsize=1024)
def part_of_year(period: Period) -> tuple[int, ...]:
    """The months and days of a period without its year; the end of February is one in leap years too."""
    start, end = period.start, period.end
    last_of_month = end == Period.parse(f"{end.year:04}-{end.month:02}").end
    return (start.month, start.day, end.month, 0 if last_of_month else end.day, end.year - start.year)
