"""What has a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.model import Fact

_LONGEST = 62  # days: two months, "in the last two months of the year"


def dated(facts: Iterable[Fact]) -> list[Fact]:
    """Events, visits and plans, and what began on a day, in order of time; whole years and half-years have no date."""
    found = [fact for fact in facts if (fact.period.end - fact.period.start).days < _LONGEST]
    return sorted(found, key=lambda fact: (fact.period.start, fact.period.end))
