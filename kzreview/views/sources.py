"""Sources, and what is wrong with a copy of one, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import write_day, write_period
from kzreview.messages import say
from kzreview.views.receipt import quoted
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.catalogue import Source
    from kzreview.factbase import FactBase
    from kzreview.receipts.verify import Finding


def sources_view(base: FactBase, facts: Mapping[str, int], lang: str) -> View:
    sources = [source for source in base.sources.values() if source.id in facts]
    names = ("source", "publisher", "title", "covers", "facts", "published", "word", "read", "page")
    return View(
        title=say(lang, "sources-title"),
        headings=[say(lang, f"heading-{name}") for name in names],
        sections=[Section("", [_row(base, source, facts[source.id], lang) for source in sources])],
        right=frozenset({4}),
    )


def _row(base: FactBase, source: Source, facts: int, lang: str) -> list[str]:
    return [
        source.id,
        source.publisher.in_language(lang),
        source.title or "",
        write_period(source.covers, lang),
        str(facts),
        write_day(source.published, lang) if source.published else "",
        base.ranks["word"][source.word]["name"][lang] if source.word else "",
        base.ranks["read"][source.read]["name"][lang],
        source.page or "",
    ]


def findings_view(findings: Sequence[Finding], lang: str) -> View:
    rows = [
        [
            finding.source,
            "" if finding.paragraph is None else f"¶{finding.paragraph}",
            finding.fact,
            quoted(finding.printed) if finding.printed else "",
            say(lang, f"problem-{finding.problem}", around=finding.around),
        ]
        for finding in findings
    ]
    names = ("source", "paragraph", "id", "receipt", "problem")
    return View(
        title=say(lang, "verify-title"),
        headings=[say(lang, f"heading-{name}") for name in names],
        sections=[Section("", rows)],
    )
