"""Whether what a draft says of a number and what a fact says of it can both be true.

Three answers: "yes", "no", and "open" where the one is less exact than the other, or both are bounds.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.language.amounts import Amount
    from kzreview.model import Quantity

_FAR_ABOVE = Decimal("1.35")  # "more than 20" for 23 is right, for 60 it says too little to be called right
_FAR_BELOW = Decimal("0.7")
_LESS = {"less_than", "up_to", "almost"}
_MORE = {"more_than", "at_least", "just_over", "odd"}
HEDGES = {"about", "almost", "just_over"}


def in_unit(amount: Amount, unit: str) -> Amount:
    """The amount in another unit of the same measure: months as years, days as minutes."""
    scale = _SCALES.get((amount.unit, unit))
    if scale is None:
        return amount
    return replace(amount, value=amount.value * scale, step=amount.step * scale, unit=unit)


def measured_as(amount: Amount, other: Amount) -> Amount:
    """A bare amount in the unit of another; of a length of time in that other's own: 245 hours, and then 243.

    Sums of money are left as they are written.
    """
    scale = other.value / other.figure.value if other.unit == "minute" and other.figure.value else Decimal(1)
    return replace(amount, value=amount.value * scale, step=amount.step * scale, unit=other.unit)


_SCALES = {
    ("month", "year"): 1 / Decimal(12),
    ("day", "minute"): Decimal(24 * 60),
    ("week", "day"): Decimal(7),
    ("month", "day"): Decimal("30.4"),
}


def fit(amount: Amount, quantity: Quantity, *, floor: bool = False) -> str:
    """Whether `amount`, in the unit of `quantity`, says what the fact says.

    With `floor`, the fact is a threshold that says nothing of what lies above it ("cities of more than 500 000").
    """
    value = Decimal(quantity.value)
    if quantity.bound == "range":
        return _fit_range(amount, value, Decimal(quantity.upper or value))
    if quantity.bound in {"more_than", "at_least"}:
        return _fit_more(amount, value, floor=floor)
    if quantity.bound == "about" or quantity.unit == "times":
        return _fit_about(amount, value)
    return _fit_exact(amount, value, quantity)


def _fit_range(amount: Amount, low: Decimal, high: Decimal) -> str:
    if amount.upper is not None:
        return "yes" if (amount.value, amount.upper) == (low, high) else "no"
    return "open" if low <= amount.value <= high else "no"


def _fit_more(amount: Amount, value: Decimal, *, floor: bool) -> str:
    """The fact says "more than `value`"; who writes so would write the next round number if it were reached."""
    said, next_round = amount.value, value + round_step(value)
    if said == value:
        return _same_number(amount)
    if amount.bound in _LESS:
        return "no" if said <= value else "open"
    if said > value:
        return "open" if floor or said < next_round else "no"
    if amount.bound in _MORE:
        as_exact = _last_worth(said) == round_step(value)  # over 14 for over 17, where over 15 may be a rounding
        return "no" if as_exact or said < value * Decimal("0.75") else "open"
    return "no"


def _same_number(amount: Amount) -> str:
    """The number itself where more than it is printed: right with the same hedge, open without one."""
    if amount.bound in _MORE:
        return "yes"
    if amount.bound in _LESS:
        return "no"
    return "yes" if amount.bound == "about" else "open"


def _fit_about(amount: Amount, value: Decimal) -> str:
    if amount.interval().holds(value) or (amount.value == value and amount.bound != "more_than"):
        return "yes"
    near = abs(amount.value - value) <= value * Decimal("0.05")
    if amount.bound in {"exact", "about"}:
        return "yes" if near else "no"
    return "open" if near else "no"


def _fit_exact(amount: Amount, value: Decimal, quantity: Quantity) -> str:
    interval = amount.interval()
    if interval.holds(value):
        return _fit_within(amount, value, quantity)
    if amount.upper is None and amount.other is not None and amount.other == value:
        return "yes"
    half = quantity.step / 2
    rounded = not isinstance(quantity.value, int)
    if rounded and _overlap(interval.low, interval.high, value - half, value + half):
        return "open"
    cut = quantity.unit == "minute" and amount.step > 1 and amount.bound != "less_than"
    if cut and value // amount.step * amount.step == amount.value:
        return "open"  # 243 hours for 243 hours 46 minutes: cut off rather than rounded
    if amount.value == value and _is_precise(amount):
        return "open"
    return _fit_near(amount, value)


def _fit_within(amount: Amount, value: Decimal, quantity: Quantity) -> str:
    """The words admit the value: yes, unless they say too little or something else."""
    if amount.bound in HEDGES and is_another_number(amount, value):
        return "no"
    little = _says_little(amount, value) or _rounds_elsewhere(amount, value)
    return _rounded_far(amount, value, quantity) or ("open" if little else "yes")


def _fit_near(amount: Amount, value: Decimal) -> str:
    """A hedge beside a number that misses: open where the number is near, and on the side that the hedge says."""
    off = abs(amount.value - value)
    if amount.bound == "about" and off <= value / 10:
        return "no" if is_another_number(amount, value) else "open"
    if amount.bound in {"almost", "just_over"} and off <= value * Decimal("0.03"):
        return "open" if (amount.bound == "almost") == (value < amount.value) else "no"
    return "no"


def is_another_number(amount: Amount, value: Decimal) -> bool:
    """Whether the number said is shown to the digit, and differs: "some 57,233" is not said of 53,237."""
    return abs(amount.value - value) > _worth_shown(amount) * Decimal("1.5")


def _rounded_far(amount: Amount, value: Decimal, quantity: Quantity) -> str:
    """A rounding by more than a tenth is no figure to call right, and of a length of time it is wrong: 2 for 1.5."""
    if amount.bound != "exact" or abs(amount.value - value) <= value / 10:
        return ""
    return "no" if quantity.unit == "year" else "open"


def _rounds_elsewhere(amount: Amount, value: Decimal) -> bool:
    """Whether "about" stands with a number that the fact does not round to: about 391 thousand for 391 786."""
    return amount.bound == "about" and abs(amount.value - value) > _worth_shown(amount) / 2


def _worth_shown(amount: Amount) -> Decimal:
    """What the last digit of the number as it is written is worth: about ten days is within half a day of it."""
    said = amount.figure.value
    return _last_worth(said) * (amount.value / said) if said else _last_worth(amount.value)


def _last_worth(value: Decimal) -> Decimal:
    """What the last digit shown is worth; a five may be a rounding to fives."""
    step = round_step(value)
    return step * 5 if value / step % 10 == 5 else step


_PRECISE = 4  # digits shown
_FAR_IN_DIGITS = 10  # of the last digit shown, of which there are three


def _is_precise(amount: Amount, digits: int = _PRECISE) -> bool:
    """Whether the number is shown to the digit, so that no bound is meant: stretched over 152,921 kilometres."""
    shown = amount.figure.value.normalize().as_tuple().digits
    return amount.bound in _LESS | _MORE and len(shown) >= digits


def _says_little(amount: Amount, value: Decimal) -> bool:
    if _is_precise(amount) and is_another_number(amount, value):
        return True
    if _is_precise(amount, _PRECISE - 1) and abs(amount.value - value) > _worth_shown(amount) * _FAR_IN_DIGITS:
        return True  # over 341 thousand for 391 786
    if amount.bound in {"more_than", "at_least"}:
        return value > amount.value * _FAR_ABOVE
    if amount.bound in {"less_than", "up_to"}:
        return value < amount.value * _FAR_BELOW
    return amount.upper is not None and amount.upper > amount.value * _FAR_ABOVE


def _overlap(low: Decimal | None, high: Decimal | None, first: Decimal, last: Decimal) -> bool:
    """Whether the open intervals have a value in common."""
    return (low is None or low < last) and (high is None or first < high)


def round_step(value: Decimal) -> Decimal:
    """What the last digit that is no nought is worth.

    >>> round_step(Decimal(130))
    Decimal('1E+1')
    """
    return Decimal((0, (1,), int(value.normalize().as_tuple().exponent)))
