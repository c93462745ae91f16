"""Which source a copy is of, and where a receipt stands in a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzreview.errors import KzreviewError, UnknownDocumentError
from kzreview.receipts.document import fold, read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kzreview.catalogue import Source
    from kzreview.receipts.document import Document


class NoDocumentsError(KzreviewError):
    """Paths that hold no copy of any source."""

    key = "no-documents"


def read_copies(paths: Iterable[Path], sources: Mapping[str, Source]) -> list[tuple[Source, Document]]:
    """The copies found at `paths`, files or folders of .txt files, each with the source it is a copy of.

    A file given by name must be a copy of a source (UnknownDocumentError); in a folder, other texts are passed
    over. Raises NoDocumentsError where nothing is left, UnreadableFileError where a file cannot be read.
    """
    copies = []
    paths = list(paths)
    seen: set[Path] = set()
    for path, named in _files(paths):
        if path.resolve() in seen:
            continue
        seen.add(path.resolve())
        document = read_document(path)
        source = source_of(document, sources)
        if source is not None:
            copies.append((source, document))
        elif named:
            raise UnknownDocumentError(path, list(sources))
    if not copies:
        raise NoDocumentsError(path=", ".join(map(str, paths)))
    return copies


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Each file with whether it was given by name."""
    for path in paths:
        if path.is_dir():
            yield from ((file, False) for file in sorted(path.rglob("*.txt")))
        else:
            yield path, True


def source_of(document: Document, sources: Mapping[str, Source]) -> Source | None:
    """The source that most paragraphs of the document belong to, else the one it is named after."""
    shared = {source.id: len(set(source.fingerprints) & set(document.fingerprints)) for source in sources.values()}
    best = max(shared, key=lambda source: shared[source], default=None)
    if best is not None and shared[best]:
        return sources[best]
    return sources.get(document.path.stem)


def spans_of(printed: str, paragraph: str) -> list[tuple[int, int]]:
    """Where a receipt stands in a folded paragraph: white space and NFC aside, never cutting a number.

    >>> spans_of("3 миллиард", "13,3 миллиард доллар")
    []
    """
    words = fold(printed)
    if not words:
        return []
    before = r"(?<!\d)(?<!\d[.,])(?<!\d[.,] )(?<!\d )" if words[0].isdigit() else r"(?<!\w)"
    after = r"(?!\d)(?![., ]\d{3})(?!,\d)" if words[-1].isdigit() else r""
    return [found.span() for found in re.finditer(before + re.escape(words) + after, paragraph)]
