"""A table of an export as plain values, before it is written in some format."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.model import LANGUAGES
from kzreview.render.result import cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kzreview.model import Text


class Field(NamedTuple):
    """A column: `type` is text, texts (three languages), integer, number, date, flag or object.

    `refers` names the table whose `id` stands here.
    """

    name: str
    type: str = "text"
    required: bool = False
    refers: str = ""


class Table(NamedTuple):
    """Rows by field name; `key` names the fields that tell one row from all others."""

    name: str
    fields: Sequence[Field]
    rows: Sequence[Mapping[str, Any]]
    key: tuple[str, ...] = ("id",)

    @property
    def flat_fields(self) -> list[Field]:
        """The columns of a format whose cells are flat: label becomes label_kk, label_ru, label_en."""
        return [flat for field in self.fields for flat in _flat(field)]

    def flat_rows(self) -> Iterator[list[Any]]:
        """Each row as the values of `flat_fields`."""
        for row in self.rows:
            yield [value for field in self.fields for value in _values(field, row.get(field.name))]


def _flat(field: Field) -> list[Field]:
    if field.type != "texts":
        return [field]
    return [Field(f"{field.name}_{lang}", required=field.required) for lang in LANGUAGES]


def _values(field: Field, value: Any) -> list[Any]:
    if field.type != "texts":
        return [value]
    return [value.in_language(lang) if value else None for lang in LANGUAGES]


def cell_of(value: Any) -> str:
    """A value as the text of one cell, as CSV prints it everywhere; a day as 2024-12-31."""
    return value.isoformat() if isinstance(value, date) else cell(value)


class Export(NamedTuple):
    """The tables, and what is said of them all: title, licence, citation, how to read the values."""

    tables: Sequence[Table]
    about: Mapping[str, Text]
    version: str
