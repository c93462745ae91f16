"""Whether two printed values can both be true: between which ends each of them lies, and whether these meet."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzreview.model import Quantity

_LOOSE, _LOOSEST = Decimal("0.05"), Decimal("0.1")  # how far off "about" may be: a share of the value
_HOUR = Decimal(60)


class Between(NamedTuple):
    """Where a value lies; an end that is None is open, `above` and `below` leave the lower and upper end itself out."""

    low: Decimal | None
    high: Decimal | None
    above: bool = False
    below: bool = False

    def meets(self, other: Between) -> bool:
        """Whether some value lies in both."""
        return not (_past(self, other) or _past(other, self))


def _past(one: Between, other: Between) -> bool:
    """Whether all of `one` lies above all of `other`."""
    if one.low is None or other.high is None:
        return False
    return one.low > other.high or (one.low == other.high and (one.above or other.below))


def between(quantity: Quantity) -> Between:
    """Where the value of a quantity may lie, by its bound and by how many digits it shows.

    >>> from kzreview.model import Quantity
    >>> between(Quantity(Decimal("82.5e3"), "appeal"))
    Between(low=Decimal('8.245E+4'), high=Decimal('8.255E+4'), above=False, below=True)
    """
    value, bound = Decimal(quantity.value), quantity.bound
    if bound == "range":
        return Between(value, Decimal(value if quantity.upper is None else quantity.upper))
    if bound in {"more_than", "at_least"}:
        return Between(value, None, above=bound == "more_than")
    if bound == "up_to":
        return Between(None, value)
    if bound == "about":
        slack = _about(value)
        return Between(value - slack, value + slack)
    half = quantity.step / 2
    if quantity.unit == "minute" and value % _HOUR == 0:  # hours without minutes are rounded, or cut off
        return Between(value - _HOUR / 2, value + _HOUR, below=True)
    return Between(value - half, value + half, below=True)


def _about(value: Decimal) -> Decimal:
    """Half of what its last digit is worth, noughts at its end left aside; but neither next to nothing nor too much."""
    last = Decimal((0, (1,), int(value.normalize().as_tuple().exponent)))
    return min(max(last / 2, abs(value) * _LOOSE), abs(value) * _LOOSEST)


def same(one: Quantity, other: Quantity) -> bool:
    """Whether the two print the same number, and not the one as less and the other as more."""
    against = {one.bound, other.bound} == {"more_than", "up_to"}
    return (one.value, one.upper) == (other.value, other.upper) and not against


def compatible(one: Quantity, other: Quantity) -> bool:
    """Whether what is told by both can be true: more than 100 and 106, 82.5 thousand and about 83 thousand."""
    return same(one, other) or between(one).meets(between(other))
