"""An answer for people: the value first, then its receipt, then what lies near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.message import count
from kzreview.language.writing import write_period, write_quantity
from kzreview.messages import say
from kzreview.views.receipt import receipt, source_line
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.ask.answer import Answer
    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def ask_view(base: FactBase, answer: Answer, lang: str, *, chart: bool) -> View:
    """The answer, or what comes closest where there is none."""
    if answer.compared:
        from kzreview.views.compare import compare_view

        return compare_view(base, answer.compared, lang, chart=chart)
    sections = []
    if answer.facts:
        sections.append(Section("", [_row(base, fact, lang) for fact in answer.facts]))
    if answer.nearest:
        heading = say(lang, "ask/near" if answer.facts else "ask/nearest")
        sections.append(Section(heading, [_row(base, fact, lang) for fact in answer.nearest]))
    return View(
        title=count(answer, lang),
        headings=[""] * 4,
        sections=sections,
        footer=[*_words(answer, lang), *_sources(base, answer.facts, lang)],
    )


def _row(base: FactBase, fact: Fact, lang: str) -> list[str]:
    value = _value(base, fact, lang)
    return [value, fact.label.in_language(lang), write_period(fact.period, lang), receipt(fact)]


def _value(base: FactBase, fact: Fact, lang: str) -> str:
    return write_quantity(fact.quantity, lang, base.terms) if fact.quantity else ""


def _words(answer: Answer, lang: str) -> list[str]:
    words = answer.message.in_language(lang).replace(count(answer, lang), "").strip()
    return [words] if words and answer.answered else []


def _sources(base: FactBase, facts: Sequence[Fact], lang: str) -> list[str]:
    used = dict.fromkeys(fact.source for fact in facts)
    return [f"¶ {source_line(base, name, lang)}" for name in used]
