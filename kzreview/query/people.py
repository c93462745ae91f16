"""Office-holders as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.query.columns import fact_row
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kzreview.catalogue import Person
    from kzreview.model import Fact

PEOPLE_COLUMNS = (
    Column("person"),
    Column("name", texts=True),
    Column("label", texts=True),
    Column("country"),
    Column("year"),
    Column("id"),
    Column("source"),
    Column("paragraph"),
    Column("printed"),
    Column("note", texts=True),
)
PEOPLE_SHOWN = ("name", "label", "country", "year", "paragraph")


def people_rows(roles: Iterable[Fact], people: Mapping[str, Person]) -> Iterator[dict[str, Any]]:
    """One row an office-holder; `label` is the name with the office as the source gives it."""
    for fact in roles:
        person = next(iter(fact.qualifier("person")), None)
        known = people.get(person) if person else None
        country = " ".join(fact.qualifier("country")) or None
        yield {**fact_row(fact), "person": person, "name": known.name if known else None, "country": country}
