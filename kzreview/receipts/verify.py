"""Whether every receipt of a source stands in a copy of it, and every paragraph reads as it did."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kzreview.receipts.match import spans_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kzreview.catalogue import Source
    from kzreview.model import Fact
    from kzreview.receipts.document import Document


class Finding(NamedTuple):
    """Something that does not hold in a copy.

    `problem` is `changed` (the paragraph reads differently, the receipt still stands in it), `lost` (the
    paragraph reads differently and the receipt is gone), `not-printed` (the paragraph is the one the fact was
    taken from, and does not hold the receipt), `missing` (the copy has no such paragraph), `paragraph` (a
    paragraph without facts reads differently) or `uncovered` (a figure that no receipt covers, with the few
    words around it).
    """

    source: str
    paragraph: int
    problem: str
    fact: str = ""
    printed: str = ""
    around: str = ""


def verify(source: Source, facts: Iterable[Fact], document: Document) -> list[Finding]:
    """Every receipt and paragraph of `source` that does not hold in the copy, in the order of paragraphs."""
    by_paragraph = defaultdict(list)
    for fact in facts:
        if fact.source == source.id:
            by_paragraph[fact.paragraph].append(fact)
    places = _places(source, document)
    return [
        finding
        for number in range(1, len(source.fingerprints) + 1)
        for finding in _check_paragraph(source, number, by_paragraph[number], places.get(number))
    ]


def _places(source: Source, document: Document) -> dict[int, tuple[str, bool]]:
    """Each paragraph of the source in the copy: its text there, and whether it is the same to the letter.

    A copy may have lost or gained lines (a caption, a menu), so a paragraph is looked for by its fingerprint
    first; one that is nowhere is held against what stands between the neighbours that are found.
    """
    at = {mark: place for place, mark in reversed(list(enumerate(document.fingerprints)))}
    places: dict[int, tuple[str, bool]] = {}
    shift = 0
    for number, mark in enumerate(source.fingerprints, 1):
        same_place = number - 1 + shift
        if same_place < len(document.fingerprints) and document.fingerprints[same_place] == mark:
            places[number] = (document.paragraphs[same_place], True)
        elif mark in at:
            places[number] = (document.paragraphs[at[mark]], True)
            shift = at[mark] - (number - 1)
        elif 0 <= same_place < len(document.paragraphs):
            places[number] = (document.paragraphs[same_place], False)
    return places


def _check_paragraph(
    source: Source, number: int, facts: list[Fact], found: tuple[str, bool] | None
) -> Iterator[Finding]:
    if found is None:
        yield from _all_facts(source, number, facts, "missing")
        return
    text, same = found
    if same:
        lost = [fact for fact in facts if not spans_of(fact.printed, text)]
        yield from (Finding(source.id, number, "not-printed", fact.id, fact.printed) for fact in lost)
        return
    if not facts:
        yield Finding(source.id, number, "paragraph")
    for fact in facts:
        problem = "changed" if spans_of(fact.printed, text) else "lost"
        yield Finding(source.id, number, problem, fact.id, fact.printed)


def _all_facts(source: Source, number: int, facts: list[Fact], problem: str) -> Iterator[Finding]:
    if not facts:
        yield Finding(source.id, number, problem)
    for fact in facts:
        yield Finding(source.id, number, problem, fact.id, fact.printed)
