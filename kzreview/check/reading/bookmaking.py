"""Writing the books of phrases from the files that people edit; see books.py."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kzreview.check.reading import concepts, places, wordlists
from kzreview.check.reading.books import path_of, stamp
from kzreview.check.reading.keys import BOOKS
from kzreview.check.reading.stems import by_beginning
from kzreview.factbase import FactBase
from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def books() -> dict[Path, str]:
    """What each book of the bundled data should hold."""
    data = bundled_data()
    known = FactBase((data,)).places
    found = {}
    for book in BOOKS:
        found[path_of(data, "concepts", book)] = _text(stamp(data, "concepts"), concepts.phrases_of(book), book)
        found[path_of(data, "words", book)] = _text(stamp(data, "words"), wordlists.phrases_of(book), book)
        found[path_of(data, "places", book)] = _text(stamp(data, "places"), places.phrases_of(known, book), book)
    return found


def write_books() -> None:
    """Writes the books of the bundled data."""
    for path, text in books().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _text(begun: str, phrases: Iterable[tuple[str, str]], book: str) -> str:
    """A line for each beginning."""
    found = by_beginning(phrases, book)
    return ",\n".join([begun, *(f"{_json(one)}:{_json(found[one])}" for one in sorted(found))]) + "}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
