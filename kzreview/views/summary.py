"""The year on one page: two columns of figures, a heading for each topic."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from kzreview.language.writing import write_amount, write_part_of_year
from kzreview.messages import say
from kzreview.views.notes import doubts
from kzreview.views.receipt import paragraph_mark, source_line
from kzreview.views.rivals import Others
from kzreview.views.view import Heading, Section, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.summary import TopicFigures

Line = tuple[str, str, str]
_EMPTY: Line = ("", "", "")


def summary_view(base: FactBase, year: str, topics: Sequence[TopicFigures], lang: str) -> View:
    """The figures of a year with the paragraph that each stands in."""
    blocks = [_block(base, topic, lang) for topic in topics]
    left, right = _two_columns(blocks)
    rows = [[*one, *other] for one, other in zip_longest(left, right, fillvalue=_EMPTY)]
    facts = [fact for topic in topics for fact in topic.facts]
    sources = dict.fromkeys(fact.source for fact in facts)
    return View(
        title=say(lang, "summary-title", year=year),
        headings=[""] * 6,
        sections=[Section("", rows)],
        right=frozenset({0, 3}),
        footer=[
            *_differing(base, topics, lang),
            *doubts(base, facts, lang),
            *(f"¶ {source_line(base, name, lang)}" for name in sources),
        ],
    )


def _differing(base: FactBase, topics: Sequence[TopicFigures], lang: str) -> Iterator[str]:
    """A line for each figure of which another source says otherwise: the columns have no room for it."""
    facts = [fact for topic in topics for fact in topic.facts if fact.quantity]
    others = Others.of_facts(base, lang, facts)
    for fact in facts:
        value, name, _ = _line(base, fact, lang)
        told = others.beside(fact.id, value)
        if told != value:
            yield f"{name}: {told}"


def _block(base: FactBase, topic: TopicFigures, lang: str) -> list[Line]:
    name = topic.name[lang] if topic.name else base.terms.name("topic", topic.topic, lang)
    return [("", Heading(name), ""), *[_line(base, fact, lang) for fact in topic.facts]]


def _line(base: FactBase, fact: Fact, lang: str) -> Line:
    assert fact.quantity is not None
    name = _short_name(base, fact.metric or "", lang)
    part = write_part_of_year(fact.period, lang)
    if part:
        name = f"{name}, {part}"
    return (write_amount(fact.quantity, lang, base.terms), name, paragraph_mark(fact))


def _short_name(base: FactBase, metric: str, lang: str) -> str:
    short = base.views["short"].get(metric)
    return str(short[lang]) if short else base.metrics[metric].name.in_language(lang)


def _two_columns(blocks: Sequence[list[Line]]) -> tuple[list[Line], list[Line]]:
    """The blocks in two columns of about the same length; a topic is not broken."""
    total = sum(map(len, blocks))
    left: list[Line] = []
    right: list[Line] = []
    for block in blocks:
        column = left if not right and len(left) + len(block) / 2 <= total / 2 else right
        column += block
    return left, right
