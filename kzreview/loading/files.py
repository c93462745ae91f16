"""The TOML files of a data folder, read with exact numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

import tomli

from kzreview.loading.build import build_facts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from kzreview.model import Fact

_FACT_LINE = re.compile(r"^[ \t]*\[\[[ \t]*fact[ \t]*\]\]", re.MULTILINE)

_ID_LINE = re.compile(r"""^[ \t]*id[ \t]*=[ \t]*["']([^"']+)["']""", re.MULTILINE)

# A table [metric.words] or [metric.rule] up to the next line that opens one.
_METRIC_WORDS = re.compile(r"^\[metric\.(?:words|rule)\][ \t]*\n(?:(?!\[).*\n?)*", re.MULTILINE)

# Where an entry of a catalogue begins, and what tells that a metric is counted from a list or told without a number.
_ENTRY = re.compile(r"^(?=[ \t]*\[\[[ \t]*(?:metric|unlike)[ \t]*\]\])", re.MULTILINE)
_LISTING = re.compile(r"^[ \t]*(?:\[[ \t]*metric\.)?[\"']?(?:counted|without_number)\b", re.MULTILINE)

# The fingerprints of a source, one to a line, up to the bracket that closes them.
_FINGERPRINTS = re.compile(r"^fingerprints = \[[^\]]*\][ \t]*$", re.MULTILINE)

CATALOGUE = ("sources", "metrics", "places", "people", "terms")


def read_table(path: Path) -> dict[str, Any]:
    """One file; a float of TOML becomes a Decimal with the digits as written (13.3e9).

    Raises OSError, UnicodeDecodeError, or tomli.TOMLDecodeError.
    """
    return tomli.loads(path.read_bytes().decode("utf-8"), parse_float=Decimal)


def catalogue_tables(folders: tuple[Path, ...], name: str) -> Iterator[dict[str, Any]]:
    """The file `name`.toml of each folder that has one."""
    for folder in folders:
        path = folder / f"{name}.toml"
        if path.is_file():
            yield read_table(path)


def metric_rules(folders: tuple[Path, ...]) -> list[dict[str, Any]]:
    """metrics.toml of each folder that has one, without the words and rules, which take longer than all the rest."""
    return [tomli.loads(_METRIC_WORDS.sub("", text), parse_float=Decimal) for text in _metric_files(folders)]


def metric_lists(folders: tuple[Path, ...]) -> list[dict[str, Any]]:
    """The tables of the metrics that are counted from a list or told without a number, found by their lines alone."""
    pieces = [piece for text in _metric_files(folders) for piece in _ENTRY.split(text) if _LISTING.search(piece)]
    bare = [_METRIC_WORDS.sub("", piece) for piece in pieces]
    return [table for piece in bare for table in tomli.loads(piece, parse_float=Decimal).get("metric", ())]


def _metric_files(folders: tuple[Path, ...]) -> Iterator[str]:
    for folder in folders:
        path = folder / "metrics.toml"
        if path.is_file():
            yield path.read_bytes().decode("utf-8")


def source_heads(folders: tuple[Path, ...]) -> list[dict[str, Any]]:
    """The tables of sources.toml of each folder that has one, without the fingerprints, which are most of it."""
    texts = [path.read_bytes().decode("utf-8") for folder in folders if (path := folder / "sources.toml").is_file()]
    return [table for text in texts for table in tomli.loads(_FINGERPRINTS.sub("", text)).get("source", ())]


def ranks(folder: Path) -> dict[str, Any]:
    """Whose word a source may carry, nearest to the origin first, and how much of it may have been read."""
    return read_table(folder / "ranks.toml")


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
    """A file of facts, in the pieces that its [[fact]] lines cut it into; a piece is parsed once, when it is asked for.

    The head before the first fact tells the source and the years to be found inside. No text of a fact holds a
    line break (the loader sees to it), so a line [[fact]] always begins one.
    """

    def __init__(self, path: Path) -> None:
        head, *self._pieces = _FACT_LINE.split(path.read_bytes().decode("utf-8"))
        self._head = tomli.loads(head)
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
        whole = len(self._built) == len(self._pieces)
        if whole or not words or any("\\" in piece for piece in self._pieces):  # an escape could hide a word
            return self.facts
        return self._facts_at(
            [
                place
                for place, piece in enumerate(self._pieces)
                if all(any(word in piece for word in group) for group in words)
            ]
        )

    def mentions(self, text: str) -> bool:
        """Whether the text, in small letters, stands anywhere in the facts."""
        return any(text in piece.casefold() for piece in self._pieces)

    @property
    def text(self) -> str:
        """All of the facts as they are written, in small letters."""
        return "".join(self._pieces).casefold()

    def holds(self, word: str) -> bool:
        """Whether the word, as written, stands anywhere in the facts."""
        return any(word in piece for piece in self._pieces)

    def _facts_at(self, places: Sequence[int]) -> tuple[Fact, ...]:
        missing = [place for place in places if place not in self._built]
        if missing:
            text = "".join(f"[[fact]]{self._pieces[place]}" for place in missing)
            tables = tomli.loads(text, parse_float=Decimal)
            self._built |= zip(missing, build_facts(self._head | tables), strict=True)
        return tuple(self._built[place] for place in places)


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

    def mentions(self, text: str) -> bool:  # noqa: ARG002
        """That it may: what is read is not looked through."""
        return True

    @property
    def text(self) -> str:
        """All of the facts as they are written, in small letters."""
        return str(self._document).casefold()

    def holds(self, word: str) -> bool:  # noqa: ARG002
        """That it may."""
        return True
