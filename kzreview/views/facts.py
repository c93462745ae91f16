"""A list of facts for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import write_period, write_quantity
from kzreview.messages import say
from kzreview.views.receipt import receipt
from kzreview.views.rivals import Others
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def facts_view(base: FactBase, facts: Sequence[Fact], lang: str) -> View:
    """The facts by source, each with its value, period and receipt."""
    sources = dict.fromkeys(fact.source for fact in facts)
    others = Others.of_facts(base, lang, facts)
    return View(
        title=say(lang, "facts-title", n=len(facts)),
        headings=[say(lang, f"heading-{name}") for name in ("id", "what", "value", "period", "receipt")],
        sections=[
            Section(source, [_row(base, fact, others) for fact in facts if fact.source == source]) for source in sources
        ],
    )


def _row(base: FactBase, fact: Fact, others: Others) -> list[str]:
    return [
        fact.id,
        fact.label.in_language(others.lang),
        others.beside(fact.id, value_words(base, fact, others.lang)),
        write_period(fact.period, others.lang),
        receipt(fact),
    ]


def value_words(base: FactBase, fact: Fact, lang: str) -> str:
    """The value with its unit and bound; a plan is said to be one."""
    value = write_quantity(fact.quantity, lang, base.terms) if fact.quantity else ""
    if fact.kind == "plan":
        value = f"{value} ({base.terms.name('kind', 'plan', lang)})".strip()
    return value
