"""Sources, and what is wrong with a copy of one, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import write_day, write_period
from kzreview.messages import say
from kzreview.views.receipt import quoted
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kzreview.catalogue import Source
    from kzreview.factbase import FactBase
    from kzreview.receipts.verify import Finding


def sources_view(base: FactBase, facts: Mapping[str, int], lang: str) -> View:
    """Each source under its id: who published it, what it covers, whose word it carries, where it stands."""
    return View(
        title=say(lang, "sources-title"),
        headings=["", ""],
        sections=[
            Section(source.id, [list(line) for line in _lines(base, source, facts[source.id], lang)])
            for source in base.sources.values()
            if source.id in facts
        ],
    )


def _lines(base: FactBase, source: Source, facts: int, lang: str) -> Iterator[tuple[str, str]]:
    who = [source.publisher.in_language(lang)]
    if source.title:
        who.append(say(lang, "show-title", title=source.title))
    if source.published:
        who.append(write_day(source.published, lang))
    yield say(lang, "heading-publisher"), ", ".join(who)
    yield say(lang, "heading-covers"), f"{write_period(source.covers, lang)}, {say(lang, 'facts-title', n=facts)}"
    if source.word:
        yield say(lang, "show-word"), base.ranks["word"][source.word]["name"][lang]
    yield say(lang, "show-read"), base.ranks["read"][source.read]["name"][lang]
    if source.page:
        yield say(lang, "show-page"), source.page
    if source.note:
        yield say(lang, "show-note"), source.note.in_language(lang)


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
