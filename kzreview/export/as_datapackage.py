"""A Data Package: datapackage.json beside a CSV file for each table, with types, keys, licence and sources.

https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from kzreview.export.as_csv import csv_of
from kzreview.model import BOUNDS, KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kzreview.export.table import Export, Field, Table

LICENCE = {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}
_TYPES = {"text": "string", "flag": "boolean"}  # the others are called alike
_WORDS = {("facts", "kind"): KINDS, ("facts", "bound"): BOUNDS}


def write(export: Export, folder: Path) -> None:
    """Writes the files into a folder that is there; raises OSError where the system refuses."""
    resources = []
    for table in export.tables:
        content = csv_of(table)
        (folder / f"{table.name}.csv").write_bytes(content)
        resources.append(_resource(table, content))
    package = _package(export) | {"resources": resources}
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_bytes(text.encode("utf-8"))


def _package(export: Export) -> dict[str, Any]:
    about = export.about
    (sources,) = (table for table in export.tables if table.name == "sources")
    return {
        "profile": "tabular-data-package",
        "name": "kzreview",
        "title": about["title"].en,
        "description": "\n\n".join(about[name].en for name in ("values", "tables", "citation", "licence")),
        "version": export.version,
        "licenses": [LICENCE],
        "sources": [_document(row) for row in sources.rows],
    }


def _document(source: Mapping[str, Any]) -> dict[str, str]:
    """A source as the descriptor names it; one whose title or page is not known has none."""
    title = ": ".join(filter(None, (source["publisher"].en, source["title"])))
    return {"title": title} | ({"path": source["page"]} if source["page"] else {})


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table, field) for field in table.flat_fields],
        "primaryKey": list(table.key),
    }
    foreign = [_foreign_key(table, field) for field in table.fields if field.refers]
    return schema | {"foreignKeys": foreign} if foreign else schema


def _field(table: Table, field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if (table.name, field.name) in _WORDS:
        constraints["enum"] = list(_WORDS[table.name, field.name])
    described = {"name": field.name, "type": _TYPES.get(field.type, field.type)}
    return described | {"constraints": constraints} if constraints else described


def _foreign_key(table: Table, field: Field) -> dict[str, Any]:
    resource = "" if field.refers == table.name else field.refers  # "" is the table itself
    return {"fields": field.name, "reference": {"resource": resource, "fields": "id"}}
