"""The figures of a document that no receipt covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.numbers import find_figures
from kzreview.receipts.match import spans_of
from kzreview.receipts.verify import Finding, aligned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.catalogue import Source
    from kzreview.model import Fact
    from kzreview.receipts.document import Document

_AROUND = 24


def uncovered_figures(source: Source, facts: Iterable[Fact], document: Document) -> list[Finding]:
    """Every figure, in digits or words, that neither a receipt nor an exemption of its paragraph covers."""
    receipts: dict[int | None, list[str]] = {}  # under None those that may stand in any paragraph
    for fact in facts:
        if fact.source == source.id:
            receipts.setdefault(fact.paragraph, []).append(fact.printed)
    for exemption in source.exemptions:
        receipts.setdefault(exemption.paragraph, []).append(exemption.printed)
    numbers = {place.at: number for number, place in aligned(source, document).items()}
    return [
        Finding(source.id, at + 1, "uncovered", "", text[start:end], _around(text, start, end))
        for at, text in enumerate(document.paragraphs)
        for start, end in bare_figures(text, source.language, receipts.get(numbers.get(at), []))
    ]


def bare_figures(text: str, lang: str, receipts: list[str]) -> list[tuple[int, int]]:
    """Where figures stand in a paragraph that no receipt covers."""
    covered = [span for printed in receipts for span in spans_of(printed, text)]
    return [
        (figure.start, figure.end)
        for figure in find_figures(text, lang)
        if not any(start <= figure.start and figure.end <= end for start, end in covered)
    ]


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - _AROUND) : end + _AROUND]
