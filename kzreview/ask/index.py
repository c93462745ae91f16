"""The words and names that questions are read by, folded and put by their first letters: data/ask/index.txt.

Reading it takes a tenth of what folding takes. docs/make_reference.py writes it from the files that people edit, and
where it is not of these files as they are, its text is made anew: slower, and the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILES = ("ask/words.toml", "places.toml", "people.toml")
SECTION, ENTRY, PART = "\n\n", "\t", "|"


def stamp(data: Path) -> str:
    """What tells these files from any other state of them."""
    return format(crc32(b"".join((data / name).read_bytes() for name in FILES)), "08x")


def path_of(data: Path) -> Path:
    """Where the index of a data folder lies."""
    return data / "ask" / "index.txt"


@lru_cache(maxsize=1)
def index() -> Mapping[str, Mapping[str, str]]:
    """Its sections (endings, words, places, people), each with what stands under a beginning, not yet taken apart."""
    data = bundled_data()
    path = path_of(data)
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if not text.startswith(stamp(data)):
        from kzreview.ask.indexing import index_text

        text = index_text(data)
    return {section.partition("\n")[0]: section_of(section.partition("\n")[2]) for section in text.split(SECTION)[1:]}


def section_of(text: str) -> Mapping[str, str]:
    """The entries of a section by their beginning."""
    return dict(line.split(ENTRY, 1) for line in text.strip("\n").split("\n")) if text.strip() else {}
