"""One fact for people, with all that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import place_name, write_period, write_quantity
from kzreview.messages import say
from kzreview.views.receipt import quoted
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def fact_view(base: FactBase, fact: Fact, lang: str) -> View:
    """The fact as two columns: what it says, its scope, its receipt, and whether it may be compared."""
    return View(
        title=fact.label.in_language(lang),
        headings=["", ""],
        sections=[Section("", [[say(lang, f"show-{name}"), words] for name, words in _lines(base, fact, lang)])],
        footer=[fact.note.in_language(lang)] if fact.note else [],
    )


def _lines(base: FactBase, fact: Fact, lang: str) -> Iterator[tuple[str, str]]:
    if fact.quantity:
        yield "value", write_quantity(fact.quantity, lang, base.terms)
    yield "period", write_period(fact.period, lang)
    yield "kind", base.terms.name("kind", fact.kind, lang)
    yield "topic", base.terms.name("topic", fact.topic, lang)
    for key in fact.qualifiers:
        names = [_qualifier(base, key, word, lang) for word in fact.qualifier(key)]
        yield "qualifier", f"{base.terms.name('qualifier', key, lang)}: {', '.join(names)}"
    source = base.sources[fact.source]
    yield "receipt", quoted(fact.printed)
    yield (
        "source",
        say(
            lang,
            "show-where",
            publisher=source.publisher.in_language(lang),
            title=source.title,
            paragraph=fact.paragraph,
        ),
    )
    yield "page", source.page
    if fact.metric:
        metric = base.metrics[fact.metric]
        yield "rule", metric.rule.in_language(lang)
        verdict = say(lang, f"comparable-{metric.comparable}")
        yield "comparable", say(lang, "show-comparable-why", verdict=verdict, reason=metric.reason.in_language(lang))
    yield "id", fact.id


def _qualifier(base: FactBase, key: str, word: str, lang: str) -> str:
    if key in {"country", "city", "region"}:
        return place_name(base, word, lang)
    if key == "person":
        return base.people[word].name.in_language(lang) if word in base.people else word
    return base.terms.value_name(key, word, lang)
