"""Making the index of words and names from the files that people edit; see index.py."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kzreview.ask.folding import fold
from kzreview.ask.index import ENTRY, PART, SECTION, stamp
from kzreview.ask.lexicon import FILLER, LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kzreview.catalogue import Person, Place

_RUN = re.compile(r"[^\W\d_]+|\d+")
_TABLES = {
    "light": "light:",
    "soft": "~",
    "intent": "?",
    "joining": "+",
    "years": "year:",
    "parts": "part:",
    "dimension": "@",
    "value": "",
    "people": "place:",
    "cities": "city-of:",
    "concept": "",
    "compound": "&",
    "beyond": "beyond:",
}


def index_text(data: Path) -> str:
    """The whole index of a data folder."""
    import tomli

    from kzreview.factbase import FactBase

    words, base = tomli.loads((data / "ask" / "words.toml").read_text(encoding="utf-8")), FactBase((data,))
    sections = {
        "endings": _written(_endings(words)),
        "words": entries_text(_spellings(words)),
        "places": entries_text(names_of(base.places.values(), "place")),
        "people": entries_text(names_of(base.people.values(), "person")),
    }
    return stamp(data) + "".join(f"{SECTION}{name}\n{text}" for name, text in sections.items()) + "\n"


def entries_text(spelt: Iterable[tuple[str, ...]]) -> str:
    """Spellings, each with what it means, as the text of a section; they are folded in one go, a tenth of the time."""
    held = [(spelling, PART.join(meaning)) for spelling, *meaning in spelt]
    folded = fold("\n".join(spelling for spelling, _ in held)).split("\n")
    found: dict[str, list[str]] = {}
    for spelling, (_, meaning) in zip(folded, held, strict=True):
        entry = f"{spelling}{PART}{meaning}"
        entries = found.setdefault(_beginning(spelling.lstrip("=")), [])
        if entry not in entries:
            entries.append(entry)
    return _written(sorted(found.items()))


def names_of(held: Iterable[Place | Person], sort: str) -> Iterator[tuple[str, str, str]]:
    """The names of places or people, each with its meaning and kind."""
    for one in held:
        for spelling in (one.name.kk, one.name.ru, one.name.en, *one.other):
            yield spelling, f"{sort}:{one.id}", getattr(one, "kind", sort)


def _written(groups: Iterable[tuple[str, Iterable[str]]]) -> str:
    return "\n".join(ENTRY.join((key, *entries)) for key, entries in groups if key)


def _endings(words: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    table = words["endings"]
    yield from ((f"kk{place}", slot) for place, slot in enumerate(table["kk"]))
    yield "others", [*table["ru"], *table["en"]]
    yield "speaker", [fold(word) for word in words["speaker"]["words"]]
    for sort in ("since", "until", "short-year"):
        yield from ((f"{sort}-{name}", [fold(word).lstrip("=") for word in own]) for name, own in words[sort].items())


def _spellings(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """All spellings with their meanings."""
    for group, prefix in _TABLES.items():
        yield from ((spelling, prefix + name) for name, own in words[group].items() for spelling in own)
    for spoken in (words["filler"], *words["chatter"].values()):
        yield from ((spelling, FILLER) for own in spoken.values() for spelling in own)


def _beginning(text: str) -> str:
    """The first letters of a text, by which it is found: as many as are looked at, or fewer before a gap."""
    first = text[:LETTERS]
    if first.isalpha():
        return first
    run = _RUN.match(first)
    return run[0] if run else first
