"""Checked tables of facts to frozen values. Nothing is checked here: see checks.py."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kzreview.model import Fact, Period, Quantity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kzreview.model import QualifierValue

_NO_QUALIFIERS: Mapping[str, QualifierValue] = MappingProxyType({})


def build_text(table: Mapping[str, str]) -> Text:
    return Text(table["kk"], table["ru"], table["en"])


def optional_text(table: Mapping[str, Any], key: str) -> Text | None:
    return build_text(table[key]) if key in table else None


def build_facts(document: Mapping[str, Any]) -> Iterator[Fact]:
    """The facts of one file, in its order."""
    source, reviewed = document["source"], document["year"]
    for table in document.get("fact", ()):
        yield build_fact(table, source, reviewed)


def build_fact(table: Mapping[str, Any], source: str, reviewed: int) -> Fact:
    """One fact of a source that reviews the year `reviewed`."""
    period = Period.parse(table["period"])
    return Fact(
        id=table["id"],
        kind=table["kind"],
        topic=table["topic"],
        metric=table.get("metric"),
        year=year_of(table["kind"], period, reviewed),
        period=period,
        quantity=_quantity(table),
        qualifiers=_qualifiers(table),
        source=source,
        paragraph=table.get("paragraph"),
        printed=table["printed"],
        label=build_text(table["label"]),
        note=optional_text(table, "note"),
    )


def year_of(kind: str, period: Period, reviewed: int) -> int:
    """The year a fact belongs to: that in which its period ends; for a plan the year in which it was told."""
    return reviewed if kind == "plan" else period.end.year


def _quantity(table: Mapping[str, Any]) -> Quantity | None:
    if "value" not in table:
        return None
    return Quantity(table["value"], table["unit"], table["bound"], table.get("value_to"))


def _qualifiers(table: Mapping[str, Any]) -> Mapping[str, QualifierValue]:
    given = table.get("qualifiers")
    if not given:
        return _NO_QUALIFIERS
    return MappingProxyType({key: tuple(value) if isinstance(value, list) else value for key, value in given.items()})
