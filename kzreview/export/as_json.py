"""One JSON file: an object with an array for each table, one row a line; texts are objects of three languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kzreview.render.result import Column, Result, json_row

if TYPE_CHECKING:
    from pathlib import Path

    from kzreview.export.table import Export, Table


def write(export: Export, file: Path) -> None:
    about = {name: {lang: text.in_language(lang) for lang in ("kk", "ru", "en")} for name, text in export.about.items()}
    parts = [f'"about": {_json({"version": export.version} | about)}']
    parts += [f'"{table.name}": {_rows(table)}' for table in export.tables]
    file.write_bytes(("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8"))


def _rows(table: Table) -> str:
    result = Result([Column(field.name, texts=field.type == "texts") for field in table.fields], table.rows)
    rows = [_json(json_row(result, row)) for row in table.rows]
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
