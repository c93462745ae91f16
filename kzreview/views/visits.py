"""The visits of a year for people: by kind, with what was signed, and what the source leaves unnamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import place_name, write_quantity
from kzreview.messages import say
from kzreview.query.pairing import is_counted
from kzreview.query.rivals import printed_side, sides_of_facts
from kzreview.query.visits import countries_of, unnamed, visit_facts
from kzreview.views.receipt import paragraph_mark, receipt, source_line
from kzreview.views.rivals import Others
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.pairing import Side
    from kzreview.query.visits import VisitGroup, VisitTables


def visits_view(base: FactBase, tables: VisitTables, lang: str) -> View:
    """The groups of `tables`, one section each, and the sums that can be made of them."""
    years = sorted({group.year for group in tables.groups})
    others = Others(base, lang, _figures(base, tables), lists=False)
    return View(
        title=say(lang, "visits-title", years=", ".join(map(str, years))),
        headings=[say(lang, "heading-country"), say(lang, "heading-signed"), say(lang, "heading-receipt")],
        sections=[_section(base, group, tables.signed, others, several=len(years) > 1) for group in tables.groups],
        footer=[*_sums(base, tables, lang), *_sources(base, tables, lang)],
    )


def _section(
    base: FactBase,
    group: VisitGroup,
    signed: Mapping[tuple[int, str], Mapping[str, Fact]],
    others: Others,
    *,
    several: bool,
) -> Section:
    rows = [_visit_row(base, fact, signed, others.lang) for fact in group.listed]
    rows += [
        [others.beside(fact.id, _count_words(base, group, fact, others.lang)), "", receipt(fact)]
        for fact in group.counts
    ]
    heading = _heading(base, group, others)
    return Section(f"{group.year} · {heading}" if several else heading, rows)


def _heading(base: FactBase, group: VisitGroup, others: Others) -> str:
    lang = others.lang
    if group.type == "all":
        return say(lang, "visits-all")
    name = base.terms.plural_name("type", group.type, lang)
    key = "visits-listed" if group.listed else "visits-none-listed"
    heading = say(lang, key, name=name[0].upper() + name[1:], n=len(group.listed))
    return others.beside(" ".join(fact.id for fact in group.listed), heading)


def _visit_row(
    base: FactBase, fact: Fact, signed: Mapping[tuple[int, str], Mapping[str, Fact]], lang: str
) -> list[str]:
    country = fact.qualifier("country")[0]
    beside = signed.get((fact.year, country), {})
    words = [
        f"{write_quantity(found.quantity, lang, base.terms)}\u00a0{paragraph_mark(found)}".rstrip()
        for found in beside.values()
        if found.quantity
    ]
    return [place_name(base, country, lang), ", ".join(words), receipt(fact)]


def _count_words(base: FactBase, group: VisitGroup, fact: Fact, lang: str) -> str:
    if group.type != "all" and fact in unnamed(group):
        return _unnamed_words(base, group, fact, lang)
    if fact.quantity is None:
        return fact.label.in_language(lang)
    return say(lang, "printed-count", value=write_quantity(fact.quantity, lang, base.terms))


def _unnamed_words(base: FactBase, group: VisitGroup, count: Fact, lang: str) -> str:
    """How far the list falls short of a printed count; a count of countries is not one of visits."""
    assert count.quantity is not None
    printed = write_quantity(count.quantity, lang, base.terms)
    if not group.listed:
        return say(lang, "visits-unnamed", printed=printed)
    return say(lang, "visits-partly-named", printed=printed, n=len(countries_of(group.listed)))


def _sums(base: FactBase, tables: VisitTables, lang: str) -> Iterator[str]:
    """The arithmetic of each year: listed and counted visits of all kinds, held against the printed total."""
    for year in sorted({group.year for group in tables.groups}):
        groups = [group for group in tables.groups if group.year == year]
        totals = [fact for group in groups if group.type == "all" for fact in group.counts if _is_trips(fact)]
        parts = [_visits_of(group) for group in groups if group.type != "all"]
        if not totals or totals[0].quantity is None or not parts:
            continue
        total = write_quantity(totals[0].quantity, lang, base.terms)
        known = [part for part in parts if part is not None]
        arithmetic = " + ".join(map(str, known))
        if len(known) < len(parts):
            several = any(fact.quantity is None for group in groups for fact in group.counts)
            yield say(lang, f"visits-sum-{'several' if several else 'open'}", arithmetic=arithmetic, total=total)
        elif sum(known) == totals[0].quantity.value:
            yield say(lang, "visits-sum", arithmetic=arithmetic, total=total)
        else:
            yield say(lang, "visits-sum-differs", arithmetic=arithmetic, sum=sum(known), total=total)


def _figures(base: FactBase, tables: VisitTables) -> Iterator[Side]:
    """Every count of the tables, and the lists of a kind that are counts themselves."""
    yield from map(printed_side, (fact for group in tables.groups for fact in group.counts))
    listed = [fact for group in tables.groups for fact in group.listed]
    yield from (side for side in sides_of_facts(base, listed) if is_counted(side))


def _is_trips(fact: Fact) -> bool:
    return fact.quantity is not None and fact.quantity.unit == "trip"


def _visits_of(group: VisitGroup) -> int | None:
    """The visits of a kind: as counted, else as listed; None where only their countries are counted, or "several"."""
    counted = [fact.quantity for fact in group.counts if fact.quantity]
    visits = [quantity.value for quantity in counted if quantity.unit == "visit" and quantity.bound == "exact"]
    if visits:
        return int(visits[0])
    return None if group.counts else len(group.listed)


def _sources(base: FactBase, tables: VisitTables, lang: str) -> list[str]:
    used = dict.fromkeys(fact.source for fact in visit_facts(tables))
    return [source_line(base, name, lang, named=True) for name in used]


def unnamed_notes(base: FactBase, tables: VisitTables, lang: str) -> Iterator[str]:
    """For a question about one country: the years in which some visits are not named, so that none is not no."""
    for group in tables.groups:
        missing: Sequence[Fact] = unnamed(group) if group.type != "all" else ()
        for count in missing:
            if count.quantity is not None:
                words = _unnamed_words(base, group, count, lang)
                name = base.terms.value_name("type", group.type, lang)
                yield say(lang, "visits-not-ruled-out", year=group.year, name=name, words=words)
