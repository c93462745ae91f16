"""Facts counted by a field, for people: names for ids, and why some are not added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.language.writing import place_name, write_number, write_quantity
from kzreview.messages import say
from kzreview.model import Quantity
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.render.result import Column


def groups_view(base: FactBase, columns: Sequence[Column], rows: Sequence[Mapping[str, Any]], lang: str) -> View:
    """One line a group: its name, how many facts, their sum or why there is none."""
    field = columns[0].name
    return View(
        title="",
        headings=[field, *(say(lang, f"heading-{name}") for name in ("count", "sum", "no-sum"))],
        sections=[Section("", [_line(base, field, row, lang) for row in rows])],
        right=frozenset({1, 2}),
    )


def _line(base: FactBase, field: str, row: Mapping[str, Any], lang: str) -> list[str]:
    total = ""
    if row["sum"] is not None:
        total = write_quantity(Quantity(row["sum"], row["sum_unit"], row["sum_bound"]), lang, base.terms)
    why = say(lang, f"no-sum-{row['no_sum']}") if row["no_sum"] else ""
    return [_name(base, field, row[field], lang), write_number(row["count"], lang), total, why]


def _name(base: FactBase, field: str, value: Any, lang: str) -> str:
    if value is None:
        return "–"
    if field in {"country", "city", "region"}:
        return place_name(base, value, lang)
    if field == "metric":
        return base.metrics[value].name.in_language(lang)
    if field in {"topic", "kind"}:
        return base.terms.name(field, value, lang)
    return base.terms.value_name(field, str(value), lang) if field in base.terms.qualifiers else str(value)
