"""Quantities as a text has them: a figure with its unit, its hedge and its part in a change.

amount = [hedge] [sign] number [unit] [hedge]      nearly 159 thousand kilometres · 20-дан астам · $13.3bn
       | number "-" number [unit]                  5-6 · от 5 до 6 · between 5 and 6 · бес-алты
       | number hours number minutes               243 сағат 46 минут
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.lexicon import language_table

if TYPE_CHECKING:
    from kzreview.language.numbers import Figure

MONEY = frozenset({"USD", "KZT"})  # the currencies that the facts are told in
A_SUM = 10**6  # a bare number so large may be a sum of money


class Interval(NamedTuple):
    """The values that an amount admits; None is no limit, `open` ends are not admitted themselves."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, actual: Decimal) -> bool:
        """Whether the interval admits `actual`.

        >>> from decimal import Decimal
        >>> Interval(Decimal(20), None, low_open=True).holds(Decimal(20))
        False
        """
        if self.low is not None and (actual < self.low or (self.low_open and actual == self.low)):
            return False
        return self.high is None or actual < self.high or (actual == self.high and not self.high_open)


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in base units, with the span of its figure, sign and unit in the original text."""

    start: int
    end: int
    text: str
    figure: Figure
    value: Decimal
    step: Decimal  # worth of the last digit shown
    unit: str  # "" of a bare count; percent, percentage_point, share, USD, KZT, km, minute, day, times, occasion …
    printed_unit: str  # before conversion: hour, metre, mile
    bound: str  # exact, about, more_than, at_least, less_than, up_to, almost, just_over, odd, range
    hedge: tuple[int, int] | None = None
    upper: Decimal | None = None  # of a range
    case: str = ""  # Kazakh case of the figure or the unit
    role: str = ""  # from, to, by
    direction: str = ""  # up, down, where the number word tells it
    other: Decimal | None = None  # the value if the mark is read the other way

    @property
    def ordinal(self) -> bool:
        return self.figure.kind in {"ordinal", "roman"}

    @property
    def opening(self) -> int:
        """Where it begins, with a hedge that stands before it: "more than 60" at "more"."""
        return self.start if self.hedge is None else min(self.start, self.hedge[0])

    def interval(self) -> Interval:
        """What actual values the words admit; an exact figure admits what rounds to its last digit."""
        half = self.step / 2
        if self.bound in {"exact", "range"}:
            return Interval(self.value - half, (self.value if self.upper is None else self.upper) + half)
        if self.bound == "odd":
            return Interval(self.value, self.value + self._worth(), low_open=True, high_open=True)
        limits = language_table("bounds")[self.bound]
        low, high = limits.get("low"), limits.get("high")
        return Interval(
            None if low is None else self.value * low,
            None if high is None else self.value * high,
            low_open=low == 1 and not limits["inside"],
            high_open=high == 1 and not limits["inside"],
        )

    def _worth(self) -> Decimal:
        """What the last digit shown that is no nought is worth, in the unit of the value."""
        said = self.figure.value
        worth = said.normalize().as_tuple().exponent
        return self.value / said * Decimal(10) ** int(worth) if said else self.step
