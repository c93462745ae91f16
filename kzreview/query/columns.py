"""A fact as a row of the machine formats: the fields of the scripts' contract, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.render.result import Column

if TYPE_CHECKING:
    from kzreview.model import Fact

FACT_COLUMNS = (
    Column("id"),
    Column("kind"),
    Column("topic"),
    Column("metric"),
    Column("year"),
    Column("period"),
    Column("value"),
    Column("value_to"),
    Column("unit"),
    Column("bound"),
    Column("qualifiers"),
    Column("source"),
    Column("paragraph"),
    Column("printed"),
    Column("label", texts=True),
    Column("note", texts=True),
)
# What people see of a fact in a table that they have ordered or cut.
FACT_SHOWN = ("id", "label", "value", "period", "printed", "paragraph")


def fact_row(fact: Fact) -> dict[str, Any]:
    """One fact by column name; what it lacks is None."""
    quantity = fact.quantity
    return {
        "id": fact.id,
        "kind": fact.kind,
        "topic": fact.topic,
        "metric": fact.metric,
        "year": fact.year,
        "period": fact.period.text,
        "value": quantity.value if quantity else None,
        "value_to": quantity.upper if quantity else None,
        "unit": quantity.unit if quantity else None,
        "bound": quantity.bound if quantity else None,
        "qualifiers": fact.qualifiers,
        "source": fact.source,
        "paragraph": fact.paragraph,
        "printed": fact.printed,
        "label": fact.label,
        "note": fact.note,
    }
