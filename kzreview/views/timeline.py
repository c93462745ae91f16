"""Dated facts for people, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import write_period
from kzreview.messages import say
from kzreview.views.facts import value_words
from kzreview.views.receipt import receipt
from kzreview.views.rivals import Others
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def timeline_view(base: FactBase, facts: Sequence[Fact], lang: str) -> View:
    """The facts by the year they happened in."""
    years = dict.fromkeys(fact.period.start.year for fact in facts)
    others = Others.of_facts(base, lang, facts)
    return View(
        title=say(lang, "timeline-title"),
        headings=[say(lang, f"heading-{name}") for name in ("period", "what", "value", "receipt")],
        sections=[
            Section(str(year), [_row(base, fact, others) for fact in facts if fact.period.start.year == year])
            for year in years
        ],
    )


def _row(base: FactBase, fact: Fact, others: Others) -> list[str]:
    return [
        write_period(fact.period, others.lang),
        fact.label.in_language(others.lang),
        others.beside(fact.id, value_words(base, fact, others.lang)),
        receipt(fact),
    ]
