"""Figures beyond what they can be: below nothing, more than their base, longer than their period, outside a range."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from kzreview.language.lexicon import lexicon
from kzreview.language.numbers import find_figures
from kzreview.sanity.doubt import doubt, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kzreview.catalogue import Source
    from kzreview.loading.problem import Problem
    from kzreview.model import Fact, Number
    from kzreview.sanity.rules import Figure, Rules

_HOUR = 60  # minutes
_WORD = re.compile(r"[\s\u00a0]*([^\W\d_]+)")


def beyond_limits(figure: Figure, rules: Rules) -> Iterator[Problem]:
    """What a figure of its unit cannot be."""
    quantity = figure.fact.quantity
    assert quantity is not None
    limit = rules.limits.get(quantity.unit, {})
    low, high = quantity.value, quantity.value if quantity.upper is None else quantity.upper
    least, most = limit.get("least", 0), limit.get("most")
    if low < least:
        yield doubt(figure.fact, "value", "below", given=shown(low), limit=shown(least), unit=quantity.unit)
    elif most is not None and high > most:
        yield doubt(figure.fact, "value", "above", given=shown(high), limit=shown(most), unit=quantity.unit)
    elif quantity.unit == "percent" and figure.metric not in rules.growth and high > 100:
        yield doubt(figure.fact, "value", "percent", given=shown(high), metric=figure.metric)
    elif quantity.unit in rules.time and rules.adds_up(figure.metric):
        yield from _longer_than_its_period(figure, rules.time[quantity.unit])


def _longer_than_its_period(figure: Figure, of_a_day: Number) -> Iterator[Problem]:
    days = (figure.fact.period.end - figure.fact.period.start).days + 1
    most = days * of_a_day
    if figure.value > most:
        unit = figure.fact.quantity.unit if figure.fact.quantity else ""
        yield doubt(figure.fact, "value", "longer", given=shown(figure.value), unit=unit, most=shown(most), days=days)


def outside_ranges(figures: Sequence[Figure]) -> Iterator[Problem]:
    """Figures that lie outside a range given of the same thing."""
    held: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        held[figure.metric, figure.qualifiers, figure.fact.period].append(figure)
    for same in held.values():
        ranges = [figure for figure in same if figure.fact.quantity and figure.fact.quantity.bound == "range"]
        for span in ranges[:1]:
            yield from (_outside(figure, span) for figure in same if _misses(figure, span))


def _misses(figure: Figure, span: Figure) -> bool:
    below = figure.high is not None and span.low is not None and figure.high < span.low
    above = figure.low is not None and span.high is not None and figure.low > span.high
    return below or above


def _outside(figure: Figure, span: Figure) -> Problem:
    quantity = span.fact.quantity
    assert quantity is not None
    assert quantity.upper is not None
    return doubt(
        figure.fact,
        "value",
        "outside",
        given=shown(figure.value),
        low=shown(quantity.value),
        high=shown(quantity.upper),
        fact=span.fact.id,
    )


def said_twice(facts: Sequence[Fact]) -> Iterator[Problem]:
    """Facts that give the same value of the same thing with the same receipt as one before them."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        if fact.quantity is None:
            continue
        place = (fact.source, fact.paragraph, fact.printed)
        what = (fact.metric, fact.quantity.value, fact.quantity.upper, tuple(sorted(fact.qualifiers.items())))
        first = seen.setdefault((*place, *what), fact)
        if first is not fact:
            yield doubt(fact, "printed", "twice", given=shown(fact.quantity.value), fact=first.id)


def minutes_over_an_hour(fact: Fact, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Printed durations of hours and more than 59 minutes."""
    source = sources.get(fact.source)
    if source is None:
        return
    hours_before = False
    for figure in find_figures(fact.printed, source.language):
        word = _WORD.match(fact.printed, figure.end)
        minutes = lexicon(source.language).minutes_of(word[1].lower()) if word else None
        if minutes == 1 and hours_before and figure.value >= _HOUR:
            yield doubt(fact, "printed", "minutes", given=shown(figure.value), printed=fact.printed)
        hours_before = minutes == _HOUR
