"""One SQLite file: a table each, with primary and foreign keys, and an index on each column that refers to another.

A value is INTEGER, or REAL where it is a fraction; SQLite knows no decimals, so a value that neither holds to its
last digit is refused.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.export.exact import binary
from kzreview.export.table import cell_of

if TYPE_CHECKING:
    from pathlib import Path

    from kzreview.export.table import Export, Field, Table

_TYPES = {"integer": "INTEGER", "flag": "INTEGER", "number": "NUMERIC"}  # all others are TEXT
_LARGEST = 2**63 - 1


def write(export: Export, file: Path) -> None:
    """Writes a new database; raises NotExactError, and OSError where the system refuses."""
    try:
        _write(export, file)
    except sqlite3.OperationalError as error:  # such as a full disk
        raise OSError(str(error)) from error


def _write(export: Export, file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for table in export.tables:
            database.execute(_created(table))
            marks = ", ".join("?" * len(table.flat_fields))
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", _rows(table))  # noqa: S608
            for statement in _indexes(table):
                database.execute(statement)
        database.execute("CREATE TABLE about (item TEXT NOT NULL PRIMARY KEY, kk TEXT, ru TEXT, en TEXT)")
        about = [(name, text.kk, text.ru, text.en) for name, text in export.about.items()]
        database.executemany("INSERT INTO about VALUES (?, ?, ?, ?)", about)


def _created(table: Table) -> str:
    lines = [_column(field) for field in table.flat_fields]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    lines += [
        f"FOREIGN KEY ({_quoted(field.name)}) REFERENCES {_quoted(field.refers)} (id)"
        for field in table.fields
        if field.refers
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(field: Field) -> str:
    return f"{_quoted(field.name)} {_TYPES.get(field.type, 'TEXT')}{' NOT NULL' if field.required else ''}"


def _indexes(table: Table) -> list[str]:
    names = [field.name for field in table.fields if field.refers and field.name != table.key[0]]
    return [
        f"CREATE INDEX {_quoted(f'{table.name}_{name}')} ON {_quoted(table.name)} ({_quoted(name)})" for name in names
    ]


def _quoted(name: str) -> str:
    return f'"{name}"'


def _rows(table: Table) -> list[list[Any]]:
    return [[_value(value, row[0]) for value in row] for row in table.flat_rows()]


def _value(value: Any, row: str) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | Decimal):
        return binary(value, row, "SQLite", largest=_LARGEST)
    return None if value is None else cell_of(value)
