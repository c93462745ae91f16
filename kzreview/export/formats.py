"""The formats of an export by name; only the module of the one asked for is imported."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from kzreview.export.target import staged, target_of

if TYPE_CHECKING:
    from pathlib import Path

    from kzreview.export.table import Export


class ExportFormat(StrEnum):
    """How the tables are written: csv and datapackage fill a folder, the others make one file."""

    CSV = "csv"
    JSON = "json"
    SQLITE = "sqlite"
    DATAPACKAGE = "datapackage"
    XLSX = "xlsx"

    @property
    def is_folder(self) -> bool:
        return self in {ExportFormat.CSV, ExportFormat.DATAPACKAGE}


# What the end of a file's name tells.
SUFFIXES = {
    ".json": ExportFormat.JSON,
    ".sqlite": ExportFormat.SQLITE,
    ".sqlite3": ExportFormat.SQLITE,
    ".db": ExportFormat.SQLITE,
    ".xlsx": ExportFormat.XLSX,
}


def write_export(export: Export, format_: ExportFormat, to: Path, *, in_folder: bool = False) -> Path:
    """Writes the tables to `to` and gives the folder or file made.

    A file gets a name of its own where `to` is a folder that is there, or `in_folder` says that it is to be one.

    Raises TargetError where something would be overwritten, WriteError where the system refuses, MissingExtraError
    where a library is not installed, NotExactError where a format cannot hold a value to its last digit, and
    TooLongError where a text is too long for a cell of it.
    """
    write = import_module(f"kzreview.export.as_{format_.value}").write
    if not format_.is_folder and (in_folder or to.is_dir()):
        to /= f"kzreview.{format_.value}"
    target = target_of(to, is_folder=format_.is_folder)
    with staged(target, is_folder=format_.is_folder) as place:
        write(export, place)
    return target
