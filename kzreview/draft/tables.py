"""The tables of data/draft.toml, read when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kzreview.check.reading.stems import Phrasebook, by_beginning
from kzreview.paths import bundled_data


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    import tomli

    return tomli.loads((bundled_data() / "draft.toml").read_text(encoding="utf-8"))


def table(name: str) -> dict[str, Any]:
    """One table, such as "bound"."""
    return _tables()[name]


@lru_cache(maxsize=8)
def two_sides(book: str) -> Phrasebook:
    """The phrases of a language in which "two" counts nothing; `book` is kk, kk-latin, kk-signs, ru or en."""
    phrases = ((phrase, "two-sides") for phrase in table("two-sides")[book.partition("-")[0]])
    return Phrasebook(by_beginning(phrases, book), book)
