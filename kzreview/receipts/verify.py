"""Whether every receipt of a source stands in a copy of it, and every paragraph reads as it did."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
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
    paragraph without facts reads differently), `absent` (no paragraph of the copy holds the receipt, where it is
    not known in which it stood) or `uncovered` (a figure that no receipt covers, with the few words around it).
    """

    source: str
    paragraph: int | None
    problem: str
    fact: str = ""
    printed: str = ""
    around: str = ""


def verify(source: Source, facts: Iterable[Fact], document: Document) -> list[Finding]:
    """Every receipt and paragraph of `source` that does not hold in the copy, in the order of paragraphs.

    Where no paragraphs of the source are known, a receipt holds that stands in any paragraph of the copy.
    """
    by_paragraph = defaultdict(list)
    for fact in facts:
        if fact.source == source.id:
            by_paragraph[fact.paragraph].append(fact)
    if not source.fingerprints:
        return [_absent(fact) for fact in by_paragraph[None] if not _stands(fact, document)]
    places = aligned(source, document)
    return [
        finding
        for number in range(1, len(source.fingerprints) + 1)
        for finding in _check_paragraph(source, number, by_paragraph[number], _found(document, places.get(number)))
    ]


def _stands(fact: Fact, document: Document) -> bool:
    return any(spans_of(fact.printed, text) for text in document.paragraphs)


def _absent(fact: Fact) -> Finding:
    return Finding(fact.source, None, "absent", fact.id, fact.printed)


class Place(NamedTuple):
    """Where a paragraph of the source stands in a copy, from 0, and whether it is the same to the letter."""

    at: int
    same: bool


def aligned(source: Source, document: Document) -> dict[int, Place]:
    """Each paragraph of the source in the copy, which may have lost or gained lines (a caption, a menu).

    A paragraph that reads differently is held against what stands in its place; one without a place is left out.
    """
    places: dict[int, Place] = {}
    matcher = SequenceMatcher(None, source.fingerprints, document.fingerprints, autojunk=False)
    for tag, start, end, at, _ in matcher.get_opcodes():
        if tag == "equal":
            places |= {start + step + 1: Place(at + step, same=True) for step in range(end - start)}
    for tag, start, end, at, until in matcher.get_opcodes():
        if tag == "replace":
            changed = zip(range(start, end), range(at, until), strict=False)
            places |= {number + 1: Place(there, same=False) for number, there in changed}
    return places


def _found(document: Document, place: Place | None) -> tuple[str, bool] | None:
    return None if place is None else (document.paragraphs[place.at], place.same)


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
