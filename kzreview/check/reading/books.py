"""Phrases under the beginnings of their first words, written down beforehand: data/check/books/.

Putting thousands of phrases so takes several times as long as reading what comes of it. docs/make_reference.py writes
the books from the files that people edit; one that is not of these files as they are is not read, and what it would
say is made anew: slower, and the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.stems import by_beginning
from kzreview.paths import bundled_data
from kzreview.tables import json_table, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kzreview.check.reading.stems import Beginnings

FILES = {
    "concepts": ("check/concepts.toml",),
    "words": ("check/words.toml",),
    "places": ("places.toml", "check/places.toml"),
}


def beginnings(name: str, book: str, phrases: Callable[[], Iterable[tuple[str, str]]]) -> Beginnings:
    """What the book of that name says, or where it is not of the files as they are, what `phrases` come to."""
    data = bundled_data()
    path = path_of(data, name, book)
    text = path.read_bytes() if path.is_file() else b""
    if text.startswith(stamp(data, name).encode()):
        return json_table(text)
    return by_beginning(phrases(), book)


def path_of(data: Path, name: str, book: str) -> Path:
    """Where a book of a data folder lies."""
    return data / "check" / "books" / f"{name}.{book}.json"


def stamp(data: Path, name: str) -> str:
    """What a book begins with, which tells these files from any other state of them."""
    return opening(b"".join((data / file).read_bytes() for file in FILES[name]))
