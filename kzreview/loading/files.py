"""The files of a data folder: catalogues, and facts, of which only those are read that can matter."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kzreview.loading.build import build_facts
from kzreview.tables import compiled_form, json_table, read_table, toml_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from kzreview.model import Fact

_FACT_LINE = re.compile(rb"^[ \t]*\[\[[ \t]*fact[ \t]*\]\]", re.MULTILINE)

_ID_LINE = re.compile(r"""^[ \t]*id[ \t]*=[ \t]*["']([^"']+)["']""", re.MULTILINE)

# What stands around the facts of a compiled file, each of which has a line.
_FACTS_BEGIN, _FACTS_END, _NEXT_FACT = b',\n"fact":[\n', b"\n]}\n", b",\n"

CATALOGUE = ("sources", "metrics", "places", "people", "terms")


def catalogue_tables(folders: tuple[Path, ...], name: str) -> Iterator[dict[str, Any]]:
    """The file `name`.toml of each folder that has one."""
    for folder in folders:
        path = folder / f"{name}.toml"
        if path.is_file():
            yield read_table(path)


def catalogue_ids(folders: tuple[Path, ...], name: str) -> list[str]:
    """The ids of a catalogue in the order of its files, found by their lines without reading what they stand for."""
    paths = [folder / f"{name}.toml" for folder in folders]
    return [found for path in paths if path.is_file() for found in _ID_LINE.findall(path.read_text("utf-8"))]


def fact_ids(folder: Path) -> list[str]:
    """The ids of the facts of a folder, found by their lines: the files may be unfinished."""
    return [found for path in fact_paths(folder) for found in _ID_LINE.findall(path.read_text("utf-8"))]


def fact_paths(folder: Path) -> list[Path]:
    """The files of facts of a folder, by name."""
    return sorted((folder / "facts").glob("*.toml"))


class FactFile:
    """A file of facts, cut into its facts; each is parsed once, when it is asked for.

    The head before the first fact tells the source and the years to be found inside. Bytes are cut and sieved, for to
    make text of them takes longer.
    """

    def __init__(self, path: Path) -> None:
        self._written = path.read_bytes()
        compiled = compiled_form(path, self._written)
        facts = _WrittenFacts(self._written) if compiled is None else _CompiledFacts(compiled)
        self._tables = facts.tables
        self._head = facts.head
        self._pieces = facts.pieces
        self.source: str = self._head["source"]
        self.years: frozenset[int] = frozenset(self._head["years"])
        self._built: dict[int, Fact] = {}

    def __len__(self) -> int:
        return len(self._pieces)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the file, in its order."""
        return self._facts_at(range(len(self._pieces)))

    def facts_with(self, words: Sequence[Collection[str]]) -> tuple[Fact, ...]:
        """The facts whose table holds a word of each group, and maybe some more: a sieve, not the filter itself."""
        if len(self._built) == len(self._pieces):
            return self.facts
        groups = [[word.encode() for word in group] for group in words]
        return self._facts_at([place for place, piece in enumerate(self._pieces) if _may_hold(piece, groups)])

    @cached_property
    def text(self) -> str:
        """All from the first fact on as it is written, in small letters."""
        first = _FACT_LINE.search(self._written)
        return self._written[first.end() :].decode().casefold() if first else ""

    def holds(self, word: str) -> bool:
        """Whether the word, as written, stands anywhere in the facts."""
        return any(word.encode() in piece for piece in self._pieces)

    def _facts_at(self, places: Sequence[int]) -> tuple[Fact, ...]:
        missing = [place for place in places if place not in self._built]
        if missing:
            tables = self._tables([self._pieces[place] for place in missing])
            self._built |= zip(missing, build_facts(self._head | tables), strict=True)
        return tuple(self._built[place] for place in places)


def _may_hold(piece: bytes, words: Sequence[Collection[bytes]]) -> bool:
    """Whether a fact as written may hold a word of each group; an escape could hide one."""
    return b"\\" in piece or all(any(word in piece for word in group) for group in words)


class _WrittenFacts:
    """A file of facts in TOML. No text of a fact holds a line break (the loader sees to it), so a line [[fact]] always
    begins one.
    """

    def __init__(self, written: bytes) -> None:
        head, *self.pieces = _FACT_LINE.split(written)
        self.head = toml_table(head.decode())

    @staticmethod
    def tables(pieces: Sequence[bytes]) -> dict[str, Any]:
        """Some of the facts, as a file of them would be read."""
        return toml_table(b"".join(b"[[fact]]" + piece for piece in pieces).decode())


class _CompiledFacts:
    """The same as JSON, a line for each fact."""

    def __init__(self, compiled: bytes) -> None:
        head, _, facts = compiled.partition(_FACTS_BEGIN)
        self.pieces = facts.removesuffix(_FACTS_END).split(_NEXT_FACT) if facts else []
        self.head = json_table(head + b"}" if facts else head)

    @staticmethod
    def tables(pieces: Sequence[bytes]) -> dict[str, Any]:
        """Some of the facts, as a file of them would be read."""
        return json_table(b'{"fact":[' + b",".join(pieces) + b"]}")


class CheckedFile:
    """A file of facts of a pack, which was read to be checked."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.source: str = document["source"]
        self.years: frozenset[int] = frozenset(document["years"])
        self._document = document

    def __len__(self) -> int:
        return len(self._document.get("fact", ()))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the file, in its order."""
        return tuple(build_facts(self._document))

    def facts_with(self, words: Sequence[Collection[str]]) -> tuple[Fact, ...]:  # noqa: ARG002
        """All facts of the file: nothing is saved by sieving what is read."""
        return self.facts

    @property
    def text(self) -> str:
        """All of the facts as they are written, in small letters."""
        return str(self._document).casefold()

    def holds(self, word: str) -> bool:  # noqa: ARG002
        """That it may."""
        return True
