"""The TOML files of a data folder, read with exact numbers."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

import tomli

from kzreview.loading.build import build_facts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kzreview.model import Fact

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


def fact_paths(folder: Path) -> list[Path]:
    """The files of facts of a folder, by name."""
    return sorted((folder / "facts").glob("*.toml"))


class FactFile:
    """A file of facts, of which the head is read first: it tells the source and the years to be found inside."""

    def __init__(self, path: Path) -> None:
        self._text = path.read_bytes().decode("utf-8")
        head = tomli.loads(self._text.partition("\n[[fact]]")[0])
        self.source: str = head["source"]
        self.years: frozenset[int] = frozenset(head["years"])

    def may_hold(self, fact_id: str) -> bool:
        """Whether the file is worth reading for a fact of this id."""
        return f'"{fact_id}"' in self._text

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the file, in its order."""
        return tuple(build_facts(tomli.loads(self._text, parse_float=Decimal)))
