"""Whether the size of a change or share is what a figure says: "a quarter" is 23 to 27 percent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.fits import HEDGES, is_another_number

if TYPE_CHECKING:
    from kzreview.language.amounts import Amount


def fits_change(amount: Amount, actual: Decimal, kind: str) -> bool:
    """Whether the size of a change is what the figure says, to the digits it shows."""
    size = abs(actual)
    if amount.unit == "share":
        return fits_share(amount, size / 100)
    if _is_another(amount, size, kind):
        return False
    if kind == "times" and amount.bound == "odd":
        return amount.interval().holds(size)
    if kind == "times" and amount.bound in {"more_than", "at_least", "less_than", "up_to"}:
        return _bound_holds(amount, size)
    if kind == "times":
        near = amount.value * (Decimal("0.15") if amount.bound in HEDGES else Decimal("0.08"))
        shown = amount.bound == "exact" and amount.figure.kind == "digits"
        return abs(size - amount.value) <= (min(near, amount.step / 2) if shown else near)
    return amount.interval().holds(size) or _rounds_to(amount, size)


_FAR = Decimal("0.35")  # of the figure: over five times for 8.2 is true, and says too little


def says_little(amount: Amount, actual: Decimal) -> bool:
    """Whether a bound on how often something is more holds, and is far from it; or a rounding: two hours for 1:32."""
    exact = amount.bound == "exact" and amount.unit not in {"times", "share"}
    if exact and abs(actual) * 2 > amount.step and amount.interval().holds(abs(actual)):
        return abs(abs(actual) - amount.value) > amount.value * _FAR_ROUNDED
    bounded = amount.unit == "times" and amount.bound in {"more_than", "at_least", "less_than", "up_to"}
    size = abs(actual)
    return bounded and _bound_holds(amount, size) and abs(size - amount.value) > max(Decimal(1), amount.value * _FAR)


_FAR_ROUNDED = Decimal("0.15")  # of the figure


def _is_another(amount: Amount, size: Decimal, kind: str) -> bool:
    """Whether it is no rounding but another number: nearly twenty for 16; a year longer for half a year."""
    if amount.bound in HEDGES:
        return is_another_number(amount, size)
    return kind == "difference" and amount.bound == "exact" and size * 2 <= amount.step


_BARE_SHARE = Decimal("0.06")  # of the share: "a fifth" is 21 %
_NEAR_SHARE = Decimal("0.12")  # of the share: "just over a quarter" is 26 %, and 28


def is_share(amount: Amount, share: Decimal) -> bool:
    """Whether a part of a whole is the share or the percent that the figure says, as roundly as it says it."""
    if amount.unit == "share":
        return amount.interval().holds(share) or fits_share(amount, share)
    return amount.interval().holds(share * 100) or _rounds_to(amount, share * 100)


def fits_share(amount: Amount, size: Decimal) -> bool:
    """A share is said roundly: a quarter is 23 to 27 percent, just over a quarter 25 to 28."""
    if amount.bound in {"more_than", "at_least", "less_than", "up_to"}:
        return _bound_holds(amount, size) and abs(size - amount.value) <= amount.value * _FAR
    if amount.bound in {"just_over", "almost"} and (size < amount.value) != (amount.bound == "almost"):
        return False
    near = max(amount.step / 2, amount.value * (_BARE_SHARE if amount.bound == "exact" else _NEAR_SHARE))
    return abs(size - amount.value) <= near


def _bound_holds(amount: Amount, size: Decimal) -> bool:
    if amount.bound in {"more_than", "at_least"}:
        return size >= amount.value
    return size <= amount.value if amount.bound in {"less_than", "up_to"} else True


def _rounds_to(amount: Amount, size: Decimal) -> bool:
    return amount.bound == "exact" and (size / amount.step).quantize(Decimal(1)) * amount.step == amount.value
