"""What is counted, and what people take for the same: named tuples, which are made in no time, for short answers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kzreview.model import Text

COMPARABLE = ("yes", "caution", "no")
UNLIKE_KINDS = ("scope", "counting")

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Judged(NamedTuple):
    """Whether figures may be compared (yes, caution, no), and why: of pairs with one of `years`, or of all others."""

    comparable: str
    reason: Text
    years: frozenset[int] = frozenset()


class Metric(NamedTuple):
    """What is counted, by which rule, and whether two years of it may be compared (yes, caution, no).

    `counted` tells which facts are counted where no total is printed; `without_number` are the ids of the facts that
    speak of it but give no number ("several interviews"). `reason_years` are the years that `reason` speaks of, where
    it speaks of some; `other_years` judges pairs of other years.
    """

    id: str
    topic: str
    unit: str
    name: Text
    rule: Text
    comparable: str
    reason: Text
    additive: bool = False
    counted: Mapping[str, str] = _NOTHING
    without_number: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = _NOTHING
    reason_years: frozenset[int] = frozenset()
    other_years: tuple[Judged, ...] = ()

    def judged(self, years: Collection[int]) -> Judged:
        """Whether figures of some years may be compared with one another."""
        return _of_years(years, Judged(self.comparable, self.reason, self.reason_years), self.other_years)


class Unlike(NamedTuple):
    """Two metrics that readers take for the same, and why they are not; the years as for a metric.

    `kind` tells in what they differ where sources that speak of one year may be set against each other by them: scope
    (what is taken in) or counting (visits or countries); None where they are no rivals.
    """

    a: str
    b: str
    reason: Text
    kind: str | None = None
    reason_years: frozenset[int] = frozenset()
    other_years: tuple[Judged, ...] = ()

    def why(self, years: Collection[int]) -> Text:
        """Why figures of some years are not the same thing."""
        return _of_years(years, Judged("no", self.reason, self.reason_years), self.other_years).reason


def _of_years(years: Collection[int], first: Judged, others: Iterable[Judged]) -> Judged:
    """What is said of these years: by name first, then what goes for all others, else what goes for all."""
    if first.years and first.years >= set(years):
        return first
    named = next((other for other in others if not other.years.isdisjoint(years)), None)
    rest = next((other for other in others if not other.years), None)
    return named or rest or first
