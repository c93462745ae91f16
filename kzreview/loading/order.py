"""Which numbers of a list stand out of order."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def misplaced(numbers: Sequence[int]) -> list[int]:
    """The places of the fewest numbers without which the rest never falls; of two that are swapped, the later.

    >>> misplaced([1, 2, 30, 3, 4, 4])
    [2]
    >>> misplaced([1, 5, 4])
    [2]
    """
    ends: list[int] = []  # of the longest run that ends at each length, read from the back: its last number, negated
    places: list[int] = []
    before: dict[int, int | None] = {}
    for place in range(len(numbers) - 1, -1, -1):
        length = bisect_right(ends, -numbers[place])
        before[place] = places[length - 1] if length else None
        ends[length:] = [-numbers[place], *ends[length + 1 :]]
        places[length:] = [place, *places[length + 1 :]]
    kept = set()
    last = places[-1] if places else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return [place for place in range(len(numbers)) if place not in kept]
