"""A year's figure ten times those of the years beside it: a digit too many, or one too few."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kzreview.sanity.doubt import doubt, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kzreview.loading.problem import Problem
    from kzreview.sanity.rules import Figure, Rules

_MONTH = 30.44  # days, on average


class _Odd(NamedTuple):
    """A figure that is far above (1) or far below (-1) the nearest of each year beside it."""

    figure: Figure
    direction: int
    others: Sequence[Figure]


def doubtful_jumps(figures: Sequence[Figure], own: Collection[str], rules: Rules) -> Iterator[Problem]:
    """Figures of the facts `own`, by id, that are far from those of all the years beside them."""
    held: dict[tuple[object, ...], dict[int, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        if figure.metric not in rules.growth:
            held[_thing(figure)][figure.fact.year].append(figure)
    for years in held.values():
        if len(years) > 1:
            yield from (_told(odd) for odd in _to_tell(_odd_ones(years, rules), own))


def _thing(figure: Figure) -> tuple[object, ...]:
    """What a figure is of: alike are those of one metric and scope over periods of about the same length."""
    days = (figure.fact.period.end - figure.fact.period.start).days + 1
    return figure.metric, figure.qualifiers, round(days / _MONTH)


def _odd_ones(years: Mapping[int, Sequence[Figure]], rules: Rules) -> list[_Odd]:
    known = sorted(years)
    ends = {year: (_lowest(years[year]), _highest(years[year])) for year in known}
    found = []
    for place, year in enumerate(known):
        beside = [*known[max(place - 1, 0) : place], *known[place + 1 : place + 2]]
        beside = [other for other in beside if abs(other - year) <= rules.within]
        for figure in years[year]:
            far = [_far(figure, *ends[other], rules) for other in beside]
            directions = {direction for direction, _ in far}
            if directions in ({1}, {-1}):
                found.append(_Odd(figure, directions.pop(), [other for _, other in far]))
    return found


def _lowest(figures: Sequence[Figure]) -> Figure:
    return min(figures, key=lambda figure: figure.value)


def _highest(figures: Sequence[Figure]) -> Figure:
    return max(figures, key=lambda figure: figure.value)


def _far(figure: Figure, lowest: Figure, highest: Figure, rules: Rules) -> tuple[int, Figure]:
    """Whether a figure is far above the highest of another year (1), far below the lowest (-1), or neither (0)."""
    if figure.value >= rules.times * highest.value > 0 and figure.value >= rules.least and figure.low is not None:
        return int(highest.high is not None), highest
    if 0 < figure.value * rules.times <= lowest.value and lowest.value >= rules.least and lowest.low is not None:
        return -int(figure.high is not None), lowest
    return 0, highest


def _to_tell(odd: Sequence[_Odd], own: Collection[str]) -> Iterator[_Odd]:
    """Of a figure and the one beside it only one is told: the one that is odd on both sides, else the higher."""
    both = {one.figure.fact.year for one in odd if len(one.others) > 1}
    high = {one.figure.fact.id for one in odd if len(one.others) == 1 and one.direction > 0} & set(own)
    for one in odd:
        beside = one.others[0].fact
        told_there = len(one.others) == 1 and (beside.year in both or (one.direction < 0 and beside.id in high))
        if one.figure.fact.id in own and not told_there:
            yield one


def _told(odd: _Odd) -> Problem:
    other = odd.others[0]
    return doubt(
        odd.figure.fact,
        "value",
        "far-above" if odd.direction > 0 else "far-below",
        given=shown(odd.figure.value),
        other=shown(other.value),
        year=other.fact.year,
        fact=other.fact.id,
    )
