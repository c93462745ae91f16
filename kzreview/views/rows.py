"""Rows of any columns for people: numbers, names and texts in their language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.language.writing import place_name, write_number, write_quantity
from kzreview.model import Quantity, Text
from kzreview.render.result import cell
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.render.result import Column

_PLAIN = {"year", "paragraph"}


def rows_view(base: FactBase, columns: Sequence[Column], rows: Sequence[Mapping[str, Any]], lang: str) -> View:
    """The rows under the names of their columns, which are what --columns and --sort take."""
    return View(
        title="",
        headings=[column.name for column in columns],
        sections=[Section("", [[_shown(base, column, row, lang) for column in columns] for row in rows])],
        right=frozenset(place for place, column in enumerate(columns) if _is_number(column, rows)),
    )


def _shown(base: FactBase, column: Column, row: Mapping[str, Any], lang: str) -> str:
    value = column.value(row)
    if isinstance(value, Text):
        return value.in_language(lang)
    if column.name == "value" and value is not None and row.get("unit") and row.get("bound"):
        quantity = Quantity(value, row["unit"], row["bound"], row.get("value_to"))
        return write_quantity(quantity, lang, base.terms)
    if column.name == "country" and isinstance(value, str):
        return place_name(base, value, lang)
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and column.name not in _PLAIN:
        return write_number(value, lang)
    return cell(value)


def _is_number(column: Column, rows: Sequence[Mapping[str, Any]]) -> bool:
    return any(isinstance(column.value(row), int | Decimal) for row in rows)
