"""Rows of any columns for people: numbers, names and texts in their language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.language.writing import place_name, write_number, write_quantity
from kzreview.messages import say
from kzreview.model import Quantity, Text
from kzreview.render.result import cell
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.render.result import Column

_PLAIN = {"year", "paragraph"}


def rows_view(
    base: FactBase, columns: Sequence[Column], rows: Sequence[Mapping[str, Any]], lang: str, *, chosen: bool
) -> View:
    """The rows; columns that were chosen stand under the names by which they were, others under a heading in words."""
    return View(
        title="",
        headings=[column.name if chosen else _heading(column.name, lang) for column in columns],
        sections=[Section("", [[_cell(base, column, row, lang, chosen=chosen) for column in columns] for row in rows])],
        right=frozenset(place for place, column in enumerate(columns) if _is_number(column, rows)),
    )


def _heading(name: str, lang: str) -> str:
    try:
        return say(lang, f"columns/{name}")
    except KeyError:
        return name


def _cell(base: FactBase, column: Column, row: Mapping[str, Any], lang: str, *, chosen: bool) -> str:
    """A cell in words; a unit that was asked for by its column is the id that --where takes."""
    if column.name == "unit" and row["unit"] and not chosen:
        return _unit_name(base, row["unit"], lang)
    return _shown(base, column, row, lang)


def _unit_name(base: FactBase, unit: str, lang: str) -> str:
    entry = base.terms.unit(unit)
    short = entry.get("short")
    if short:
        return str(short[lang])
    return str(entry.get("symbol") or entry.get(lang, {}).get("one", unit))


def _shown(base: FactBase, column: Column, row: Mapping[str, Any], lang: str) -> str:
    value = column.value(row)
    if isinstance(value, Text):
        return value.in_language(lang)
    if column.name == "value" and value is not None and row.get("unit") and row.get("bound"):
        quantity = Quantity(value, row["unit"], row["bound"], row.get("value_to"))
        return write_quantity(quantity, lang, base.terms)
    if column.name == "comparable" and value:
        return say(lang, f"comparable-{value}")
    if column.name == "country" and isinstance(value, str):
        return place_name(base, value, lang)
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and column.name not in _PLAIN:
        return write_number(value, lang)
    return cell(value)


def _is_number(column: Column, rows: Sequence[Mapping[str, Any]]) -> bool:
    return any(isinstance(column.value(row), int | Decimal) for row in rows)
