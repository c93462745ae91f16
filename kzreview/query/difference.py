"""The change from one quantity to another, no more exact than the two are."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.query.bounds import Ends, ends_of

if TYPE_CHECKING:
    from kzreview.model import Number, Quantity

PERCENTAGE_POINT = "percentage_point"

_WHOLE = Decimal(1)
_CENT = Decimal("0.01")
_TEN = Decimal(10)


class Difference(NamedTuple):
    """What can be said of the way from a to b; `change` is in `unit`, `percent` is of a, None where it is not settled.

    `direction` is up, down or same, None where not even that is settled. `open` tells why there is no change though
    both values are there: "bound" (one of them is a limit or about so much) or "rounding" (it hides the change).
    `about` tells that a value is rounded: the change and the percent have only the digits that hold, give or take one
    in the last of them.
    """

    change: Number | None = None
    percent: Decimal | None = None
    unit: str | None = None
    direction: str | None = None
    open: str | None = None
    about: bool = False


def difference(a: Quantity, b: Quantity) -> Difference:
    """The change from a to b, two quantities of the same unit; of percentages it is in percentage points.

    >>> from kzreview.model import Quantity
    >>> found = difference(Quantity(19, "trip"), Quantity(23, "trip"))
    >>> found.change, found.percent
    (4, Decimal('21.05'))
    >>> rounded = difference(Quantity(Decimal("13.3e9"), "USD"), Quantity(Decimal("9.8e9"), "USD"))
    >>> int(rounded.change), int(rounded.percent), rounded.about
    (-3500000000, -26, True)
    """
    if a.bound != "exact" or b.bound != "exact":
        return Difference(direction=_settled_direction(a, b), open="bound")
    change = _rounded(b.value - a.value, max(a.step, b.step))
    rounded = bool(_slack(a) or _slack(b))
    if rounded and (not change or not _same_sign(_changes(a, b))):
        return Difference(open="rounding")
    if a.unit == "percent":
        return Difference(change, None, PERCENTAGE_POINT, _sign(change), about=rounded)
    percent = _rounded_percent(a, b) if rounded else _percent(change, a.value)
    return Difference(change, percent, a.unit, _sign(change), about=rounded)


def _rounded(change: Number, step: Decimal) -> Number:
    """The change to the coarser step of the two values: 2.6 million and 2,734,512 differ by 0.1 million."""
    steps = (Decimal(change) / step).quantize(_WHOLE, rounding=ROUND_HALF_UP)
    return int(steps) if step == _WHOLE else steps * step


def _percent(change: Number, whole: Number) -> Decimal | None:
    return (Decimal(change) / whole * 100).quantize(_CENT, rounding=ROUND_HALF_UP) if whole else None


def _slack(quantity: Quantity) -> Decimal:
    """How far the true value may lie from the printed one: half a step of a rounded figure, nothing of a whole one."""
    return Decimal(0) if isinstance(quantity.value, int) else quantity.step / 2


def _changes(a: Quantity, b: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the greatest change that the two printed values allow."""
    middle, slack = Decimal(b.value) - Decimal(a.value), _slack(a) + _slack(b)
    return middle - slack, middle + slack


def _same_sign(ends: tuple[Decimal, Decimal]) -> bool:
    return ends[0] >= 0 or ends[1] <= 0


def _rounded_percent(a: Quantity, b: Quantity) -> Decimal | None:
    """The percent in as many digits as hold: 13.3 billion and 9.8 billion differ by 26 percent, and no finer."""
    least, most = Decimal(a.value) - _slack(a), Decimal(a.value) + _slack(a)
    if least <= 0:
        return None
    ends = [
        (Decimal(b.value) - _slack(b)) / most * 100 - 100,
        (Decimal(b.value) + _slack(b)) / least * 100 - 100,
    ]
    percent = Decimal(b.value) / Decimal(a.value) * 100 - 100
    step = _CENT
    while step <= abs(percent):
        found = (percent / step).quantize(_WHOLE, rounding=ROUND_HALF_UP) * step
        if ends[0] <= found <= ends[1] and max(abs(end - found) for end in ends) <= step:
            return found
        step *= _TEN
    return None


def size(number: Number) -> Number:
    """How much it is, whichever its sign."""
    return -number if number < 0 else number


def _sign(change: Number) -> str:
    if not change:
        return "same"
    return "up" if change > 0 else "down"


def _ends(quantity: Quantity) -> Ends:
    return Ends(None, None) if quantity.bound == "about" else ends_of(quantity)


def _settled_direction(a: Quantity, b: Quantity) -> str | None:
    """Up or down where one lies wholly above the other: more than 20 is above 19, whatever it is."""
    if _above(_ends(b), _ends(a)):
        return "up"
    return "down" if _above(_ends(a), _ends(b)) else None


def _above(one: Ends, other: Ends) -> bool:
    if one.low is None or other.high is None:
        return False
    return one.low > other.high or (one.low == other.high and one.left_out)
