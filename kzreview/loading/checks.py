"""Every check of the data: what a hand can get wrong in TOML, told with file, item and field.

A folder is checked against itself and the folders loaded before it: a pack may use their metrics, places,
people and sources, and may not take an id that they hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli

from kzreview.errors import BadPackError, DataError
from kzreview.loading.check_catalogue import check_catalogue
from kzreview.loading.check_facts import FactChecker
from kzreview.loading.files import CATALOGUE, fact_paths
from kzreview.loading.known import Known
from kzreview.loading.problem import Problem
from kzreview.loading.stray import stray_files
from kzreview.tables import read_table

Documents = Mapping[str, Mapping[str, Any]]


def check_packs(trusted: tuple[Path, ...], packs: tuple[Path, ...]) -> list[Mapping[str, Any]]:
    """Checks each pack on top of the trusted folders and the packs before it; returns their files of facts, read.

    Raises BadPackError where a folder holds no data, DataError with every problem of all the packs.
    """
    known = known_of(trusted)
    _check_given(trusted, packs)
    checked = [check_folder(known, pack) for pack in packs]
    problems = [problem for found, _ in checked for problem in found]
    if problems:
        raise DataError(problems)
    return [document for _, documents in checked for document in documents.values()]


def _check_given(trusted: tuple[Path, ...], packs: tuple[Path, ...]) -> None:
    """No folder is given twice; raises BadPackError."""
    seen = {folder.resolve() for folder in trusted}
    for pack in packs:
        folder = pack.resolve()
        if folder in seen:
            raise BadPackError("loading/itself" if folder in map(Path.resolve, trusted) else "loading/twice", pack)
        seen.add(folder)


def check_words(trusted: tuple[Path, ...], folder: Path) -> None:
    """Checks the metrics, places, people and terms of a folder in the making, whose facts may be unfinished.

    Raises DataError with every problem of theirs.
    """
    known = known_of(trusted)
    problems: list[Problem] = []
    tables = _read_all([folder / f"{name}.toml" for name in CATALOGUE if name != "sources"], folder, problems)
    problems += check_catalogue(known, tables)
    if problems:
        raise DataError(problems)


def check_data(folder: Path) -> list[Problem]:
    """All problems of a folder that stands alone, such as the bundled data."""
    return check_folder(Known(), folder)[0]


def check_folder(known: Known, folder: Path) -> tuple[list[Problem], Documents]:
    """All problems of a folder on top of what is `known`, which it then adds to, and its files of facts."""
    if not folder.is_dir():
        raise BadPackError("pack-not-a-folder", folder)
    known.folder = folder
    problems = stray_files(folder)
    catalogue = _read_all([folder / f"{name}.toml" for name in (*CATALOGUE, "views")], folder, problems)
    documents = _read_all(fact_paths(folder), folder, problems)
    if not catalogue and not documents and not problems:
        raise BadPackError("pack-empty", folder)
    problems += check_catalogue(known, catalogue)
    checker = FactChecker(known)
    for name, document in documents.items():
        problems += checker.check_file(name, document)
    unread = {name for name in CATALOGUE if f"{name}.toml" not in catalogue and (folder / f"{name}.toml").exists()}
    return [problem for problem in problems if not _follows(problem, unread)], documents


# What a problem of an unknown word calls the entries of each catalogue; all other words are terms, but for a few that
# no file holds.
_CALLED = {
    "sources": {"source"},
    "metrics": {"metric"},
    "places": {"country", "city", "region"},
    "people": {"person"},
}
_OF_NO_FILE = {"field", "language", "kind", "bound", "verdict"}


def _follows(problem: Problem, unread: set[str]) -> bool:
    """Whether a word is unknown only because the file that holds it could not be read, which is told by itself."""
    what = problem.params.get("what")
    if not unread or not isinstance(what, str) or what in _OF_NO_FILE:
        return False
    return next((name for name, words in _CALLED.items() if what in words), "terms") in unread


def known_of(folders: Sequence[Path]) -> Known:
    """What there is in folders that need no check."""
    known = Known()
    for folder in folders:
        _take_in(known, folder)
    return known


def _take_in(known: Known, folder: Path) -> None:
    known.folder = folder
    for name in CATALOGUE:
        path = folder / f"{name}.toml"
        if path.is_file():
            known.add_catalogue(name, read_table(path))
    for path in fact_paths(folder):
        known.add_facts(read_table(path), path.relative_to(folder).as_posix())


def _read_all(paths: list[Path], folder: Path, problems: list[Problem]) -> dict[str, Mapping[str, Any]]:
    """The files that are there, by their name within the folder; what cannot be read becomes a problem."""
    tables: dict[str, Mapping[str, Any]] = {}
    for path in paths:
        if not path.exists():
            continue
        name = path.relative_to(folder).as_posix()
        try:
            tables[name] = read_table(path)
        except tomli.TOMLDecodeError as error:
            problems.append(Problem(name, "", "", "data-toml", {"why": str(error)}))
        except UnicodeDecodeError as error:
            problems.append(Problem(name, "", "", "data-encoding", {"at": error.start}))
        except ValueError as error:  # a whole number of thousands of digits
            problems.append(Problem(name, "", "", "data-toml", {"why": str(error).partition(";")[0]}))
        except OSError as error:
            problems.append(Problem(name, "", "", "data-unreadable", {"why": error}))
    return tables
