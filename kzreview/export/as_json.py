"""One JSON file: an object with an array for each table, one row a line; texts are objects of three languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kzreview.model import LANGUAGES
from kzreview.render.result import Column, Result, json_row, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kzreview.export.table import Export, Table


def write(export: Export, file: Path) -> None:
    """Writes the file in UTF-8; raises OSError where the system refuses."""
    about = {name: {lang: text.in_language(lang) for lang in LANGUAGES} for name, text in export.about.items()}
    parts = [f'"about": {to_json({"version": export.version} | about)}']
    parts += [f'"{table.name}": {_rows(table)}' for table in export.tables]
    file.write_bytes(("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8"))


def _rows(table: Table) -> str:
    result = Result([Column(field.name, texts=field.type == "texts") for field in table.fields], table.rows)
    rows = [to_json(_dated(json_row(result, row))) for row in table.rows]
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"


def _dated(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with its days as text, for JSON has none."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
