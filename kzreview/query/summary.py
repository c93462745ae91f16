"""The figures of one year that a page about it shows: by topic, in the order of views.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.factbase import PLAN
from kzreview.query.names import years_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


class TopicFigures(NamedTuple):
    """A topic, the name it has on the page (by language, none where it is the topic's own), and its figures."""

    topic: str
    name: Mapping[str, str] | None
    facts: Sequence[Fact]


def headline_figures(facts: Iterable[Fact], layout: Sequence[dict[str, Any]]) -> list[TopicFigures]:
    """The headline figures among `facts`: totals of their metric, so none of a single country or group."""
    totals = [fact for fact in facts if fact.kind == "figure" and not _is_part(fact)]
    topics = [
        TopicFigures(
            entry["topic"],
            entry.get("name"),
            [fact for metric in entry["metrics"] for fact in totals if fact.metric == metric],
        )
        for entry in layout
    ]
    return [topic for topic in topics if topic.facts]


def _is_part(fact: Fact) -> bool:
    return any(key in fact.qualifiers for key in ("country", "city", "region", "group", "sector"))


def plans_alone(base: FactBase, given: str) -> list[Fact]:
    """The plans for a year to which no fact belongs, told in other years; none for any other year.

    Raises UnknownWordError for a year of which not even a plan is known.
    """
    asked = set(years_of(base, given))
    if not asked.isdisjoint(base.known_years):
        return []
    return [fact for fact in base.facts_of(words=[PLAN]) if fact.kind == "plan" and fact.period.end.year in asked]
