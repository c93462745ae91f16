"""What a bound says of a value: between which ends it lies, and whether that settles a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kzreview.model import Number, Quantity


class Ends(NamedTuple):
    """Between which ends a value lies (None: no end), and whether the lower end itself is left out."""

    low: Number | None
    high: Number | None
    left_out: bool = False


def ends_of(quantity: Quantity) -> Ends:
    """The ends of a quantity; one that is about so much is taken as it is printed.

    >>> from kzreview.model import Quantity
    >>> ends_of(Quantity(20, "country", "more_than"))
    Ends(low=20, high=None, left_out=True)
    """
    value, bound = quantity.value, quantity.bound
    low = None if bound == "up_to" else value
    high = None if bound in {"more_than", "at_least"} else value
    return Ends(low, high if quantity.upper is None else quantity.upper, bound == "more_than")


def _above(ends: Ends, wanted: Number) -> bool:
    return ends.low is not None and (ends.low > wanted or (ends.left_out and ends.low == wanted))


# Whether a value between some ends surely is equal to a number, below it and so on.
SURELY: Mapping[str, Callable[[Ends, Number], bool]] = {
    "=": lambda ends, wanted: ends.low == wanted == ends.high,
    "<": lambda ends, wanted: ends.high is not None and ends.high < wanted,
    "<=": lambda ends, wanted: ends.high is not None and ends.high <= wanted,
    ">": _above,
    ">=": lambda ends, wanted: ends.low is not None and ends.low >= wanted,
}
