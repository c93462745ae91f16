"""One fact for people, with all that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import place_name, write_day, write_period, write_quantity
from kzreview.messages import say
from kzreview.views.receipt import quoted
from kzreview.views.rivals import beside_lines
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
        yield from (("also", line) for line in beside_lines(base, fact, lang))
    yield "period", write_period(fact.period, lang)
    yield "kind", base.terms.name("kind", fact.kind, lang)
    yield "topic", base.terms.name("topic", fact.topic, lang)
    for key in fact.qualifiers:
        names = [_qualifier(base, key, word, lang) for word in fact.qualifier(key)]
        yield "qualifier", f"{base.terms.name('qualifier', key, lang)}: {', '.join(names)}"
    yield "receipt", quoted(fact.printed)
    yield from _source_lines(base, fact, lang)
    if fact.metric:
        metric = base.metrics[fact.metric]
        yield "rule", metric.rule.in_language(lang)
        verdict = say(lang, f"comparable-{metric.comparable}")
        yield "comparable", say(lang, "show-comparable-why", verdict=verdict, reason=metric.reason.in_language(lang))
    yield "id", fact.id


def _source_lines(base: FactBase, fact: Fact, lang: str) -> Iterator[tuple[str, str]]:
    """Where it stands, whose word it is, when it was published, and how much of the page was read."""
    source = base.sources[fact.source]
    where = [source.publisher.in_language(lang)]
    if source.title:
        where.append(say(lang, "show-title", title=source.title))
    if fact.paragraph is not None:
        where.append(say(lang, "show-paragraph", paragraph=fact.paragraph))
    yield "source", ", ".join(where)
    if source.word:
        yield "word", base.ranks["word"][source.word]["name"][lang]
    if source.published:
        yield "published", write_day(source.published, lang)
    yield "read", base.ranks["read"][source.read]["name"][lang]
    if source.page:
        yield "page", source.page


def _qualifier(base: FactBase, key: str, word: str, lang: str) -> str:
    if key in {"country", "city", "region"}:
        return place_name(base, word, lang)
    if key == "person":
        return base.people[word].name.in_language(lang) if word in base.people else word
    return base.terms.value_name(key, word, lang)
