"""What is to be said of a folder of data, for people: by file, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.messages import say
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.sanity.folder import Finding


def findings_view(findings: Sequence[Finding], lang: str) -> View:
    files = dict.fromkeys(finding.file for finding in findings)
    return View(
        title=say(lang, "sanity/title"),
        headings=[say(lang, f"sanity/heading-{name}") for name in ("line", "item", "field", "what")],
        sections=[
            Section(file, [_row(finding, lang) for finding in findings if finding.file == file]) for file in files
        ],
        right=frozenset({0}),
    )


def _row(finding: Finding, lang: str) -> list[str]:
    message = finding.message.in_language(lang)
    if finding.severity == "doubt":
        message = say(lang, "sanity/doubt", message=message)
    return [str(finding.line or ""), finding.item, finding.field, message]
