"""The visits of a year: those a source lists by name, and the counts it prints beside them.

A list and a count are separate facts and need not agree. Nothing here makes a visit out of a count of countries or of
a plan, or fills in a country that a source does not name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.query.rank import is_plan
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from kzreview.model import Fact

VISIT_COLUMNS = (
    Column("year"),
    Column("row"),
    Column("type"),
    Column("country"),
    Column("value"),
    Column("unit"),
    Column("bound"),
    Column("documents"),
    Column("worth"),
    Column("worth_unit"),
    Column("worth_bound"),
    Column("signed_facts"),
    Column("fact"),
    Column("source"),
    Column("paragraph"),
    Column("printed"),
    Column("label", texts=True),
    Column("note", texts=True),
)
VISIT_SHOWN = ("year", "row", "type", "country", "value", "documents", "printed", "paragraph")


class VisitGroup(NamedTuple):
    """The visits of one year and kind that are listed, and the facts that count that kind ("all": the year).

    A count without a value tells that there were several.
    """

    year: int
    type: str
    listed: Sequence[Fact]
    counts: Sequence[Fact]


class VisitTables(NamedTuple):
    """Groups in the order of year and kind, and what was signed by year and country."""

    groups: Sequence[VisitGroup]
    signed: Mapping[tuple[int, str], Mapping[str, Fact]]


def words_of_visits(layout: Mapping[str, Any]) -> set[str]:
    """Words of which the table of a fact has one if the fact has a place in the tables of visits."""
    return {
        "visit",
        *(metric for key in ("counts", "signed") for metrics in layout[key].values() for metric in metrics),
    }


def visit_tables(facts: Iterable[Fact], layout: Mapping[str, Any]) -> VisitTables:
    """Groups visits and counts by year and kind; `layout` is the table `visits` of views.toml."""
    held = [fact for fact in facts if fact.kind != "plan"]
    years = sorted({fact.year for fact in held})
    groups = [group for year in years for group in _groups([fact for fact in held if fact.year == year], year, layout)]
    return VisitTables([group for group in groups if group.listed or group.counts], _signed(held, layout))


def of_types(tables: VisitTables, types: Collection[str]) -> VisitTables:
    """The groups of some kinds of visit alone."""
    return tables._replace(groups=[group for group in tables.groups if group.type in types])


def of_countries(tables: VisitTables, countries: AbstractSet[str]) -> VisitTables:
    """The visits to some countries alone; counts are of all countries, so that none is left."""
    groups = []
    for group in tables.groups:
        listed = [fact for fact in group.listed if not countries.isdisjoint(fact.qualifier("country"))]
        if listed:
            groups.append(group._replace(listed=listed, counts=[]))
    return tables._replace(groups=groups)


def _groups(facts: Sequence[Fact], year: int, layout: Mapping[str, Any]) -> Iterator[VisitGroup]:
    for kind in layout["types"]:
        listed = [fact for fact in facts if fact.kind == "visit" and kind in fact.qualifier("type")]
        several = [fact for fact in facts if fact.id in layout.get("several", {}).get(kind, ())]
        yield VisitGroup(year, kind, listed, [*_of_metrics(facts, layout["counts"].get(kind, ())), *several])
    signed = [fact for fact in _of_metrics(facts, layout["signed"]["documents"]) if not fact.qualifier("country")]
    yield VisitGroup(year, "all", [], [*_of_metrics(facts, layout["counts"]["all"]), *signed])


def _of_metrics(facts: Sequence[Fact], metrics: Sequence[str]) -> list[Fact]:
    return [fact for metric in metrics for fact in facts if fact.metric == metric]


def _signed(facts: Sequence[Fact], layout: Mapping[str, Any]) -> dict[tuple[int, str], dict[str, Fact]]:
    """What was signed with each country: of a country visited twice it is not known at which visit."""
    visited = [(fact.year, country) for fact in facts if fact.kind == "visit" for country in fact.qualifier("country")]
    signed: dict[tuple[int, str], dict[str, Fact]] = {}
    for column, metrics in layout["signed"].items():
        for fact in _of_metrics(facts, metrics):
            for country in fact.qualifier("country"):
                if visited.count((fact.year, country)) == 1:
                    signed.setdefault((fact.year, country), {})[column] = fact
    return signed


def visit_facts(tables: VisitTables) -> list[Fact]:
    """Every fact that the tables show."""
    return [fact for group in tables.groups for fact in (*group.listed, *group.counts)]


def signed_facts(tables: VisitTables) -> list[Fact]:
    """What stands beside the visits of the tables."""
    visited = [(fact.year, fact.qualifier("country")[0]) for group in tables.groups for fact in group.listed]
    return [fact for key in dict.fromkeys(visited) for fact in tables.signed.get(key, {}).values()]


def visit_rows(tables: VisitTables) -> Iterator[dict[str, Any]]:
    """One row a visit (`row` is visit) and one a count (`row` is count; its type is empty where it counts all)."""
    for group in tables.groups:
        for fact in group.listed:
            yield _visit_row(fact, group.type, tables.signed)
        for fact in group.counts:
            yield _count_row(fact, group.type)


def _visit_row(fact: Fact, kind: str, signed: Mapping[tuple[int, str], Mapping[str, Fact]]) -> dict[str, Any]:
    country = fact.qualifier("country")[0]
    beside = signed.get((fact.year, country), {})
    documents, worth = beside.get("documents"), beside.get("worth")
    return {
        "row": "visit",
        "type": kind,
        "country": country,
        "documents": documents.quantity.value if documents and documents.quantity else None,
        "worth": worth.quantity.value if worth and worth.quantity else None,
        "worth_unit": worth.quantity.unit if worth and worth.quantity else None,
        "worth_bound": worth.quantity.bound if worth and worth.quantity else None,
        "signed_facts": " ".join(fact.id for fact in beside.values()) or None,
        **_receipt(fact),
    }


def _count_row(fact: Fact, kind: str) -> dict[str, Any]:
    quantity = fact.quantity
    return {
        "row": "count",
        "type": None if kind == "all" else kind,
        "value": quantity.value if quantity else None,
        "unit": quantity.unit if quantity else None,
        "bound": quantity.bound if quantity else None,
        **_receipt(fact),
    }


def _receipt(fact: Fact) -> dict[str, Any]:
    return {
        "year": fact.year,
        "fact": fact.id,
        "source": fact.source,
        "paragraph": fact.paragraph,
        "printed": fact.printed,
        "label": fact.label,
        "note": fact.note,
    }


def countries_of(visits: Iterable[Fact]) -> set[str]:
    """The distinct countries of some visits: fewer than the visits where one is visited twice."""
    return {country for fact in visits for country in fact.qualifier("country")}


def unnamed(group: VisitGroup) -> list[Fact]:
    """The counts of a kind that print more than the list beside them names; what is planned names nothing."""
    done = [fact for fact in group.counts if not is_plan(fact)]
    return [fact for fact in done if fact.quantity and fact.quantity.value > _listed(group, fact)]


def _listed(group: VisitGroup, count: Fact) -> int:
    counts_countries = count.quantity is not None and count.quantity.unit == "country"
    return len(countries_of(group.listed)) if counts_countries else len(group.listed)


def visits_of(group: VisitGroup) -> int | None:
    """The visits of a kind: as counted, else as listed; None where only their countries are counted, or "several"."""
    done = [fact for fact in group.counts if not is_plan(fact)]
    counted = [fact.quantity for fact in done if fact.quantity]
    visits = [quantity.value for quantity in counted if quantity.unit == "visit" and quantity.bound == "exact"]
    if visits:
        return int(visits[0])
    return None if group.counts else len(group.listed)


def open_total(groups: Sequence[VisitGroup], asked: Sequence[VisitGroup]) -> Fact | None:
    """The total of a year that the visits listed do not reach, where the rest may be of a kind that is asked for."""
    kinds = [group for group in groups if group.type != "all"]
    uncounted = [group for group in kinds if visits_of(group) is None]
    if uncounted and not any(group in asked for group in uncounted):
        return None
    listed = [fact for group in kinds for fact in group.listed]
    known = sum(visits_of(group) or 0 for group in kinds)
    for total in (fact for group in groups if group.type == "all" for fact in group.counts):
        if total.quantity and not is_plan(total) and total.quantity.unit in {"trip", "country"}:
            reached = known if total.quantity.unit == "trip" else len(countries_of(listed))
            return total if total.quantity.value > reached else None
    return None
