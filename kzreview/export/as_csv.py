"""A folder of CSV files, one a table, and a README in three languages with citation and licence."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kzreview.export.table import cell_of
from kzreview.model import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from kzreview.export.table import Export, Table


def write(export: Export, folder: Path) -> None:
    """Writes the files into a folder that is there; raises OSError where the system refuses."""
    for table in export.tables:
        (folder / f"{table.name}.csv").write_bytes(csv_of(table))
    (folder / "README.txt").write_bytes(readme(export).encode("utf-8"))


def csv_of(table: Table) -> bytes:
    """A table as CSV in UTF-8: a header, and a bare newline after each row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([field.name for field in table.flat_fields])
    writer.writerows([cell_of(value) for value in row] for row in table.flat_rows())
    return text.getvalue().encode("utf-8")


def readme(export: Export) -> str:
    """What is said of the tables, in Kazakh, Russian and English."""
    parts = ["\n".join(text.in_language(lang) for text in export.about.values()) for lang in LANGUAGES]
    return "\n\n".join(parts) + "\n"
