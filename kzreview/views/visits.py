"""The visits of a year for people: by kind, with what was signed, and what the source leaves unnamed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kzreview.language.writing import place_name, write_part_of_year, write_quantity
from kzreview.messages import say
from kzreview.query.pairing import is_counted
from kzreview.query.rivals import printed_side, sides_of_facts
from kzreview.query.visits import countries_of, open_total, signed_facts, unnamed, visit_facts, visits_of
from kzreview.views.notes import doubts
from kzreview.views.receipt import paragraph_mark, receipt, source_line
from kzreview.views.rivals import Others
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.pairing import Side
    from kzreview.query.visits import VisitGroup, VisitTables


def visits_view(base: FactBase, tables: VisitTables, lang: str) -> View:
    """The groups of `tables`, one section each, and the sums that can be made of them."""
    years = sorted({group.year for group in tables.groups})
    several = len(years) > 1
    others = Others(base, lang, _figures(base, tables), lists=False)
    return View(
        title=say(lang, "visits-title", years=", ".join(map(str, years))),
        headings=[say(lang, "heading-country"), say(lang, "heading-signed"), say(lang, "heading-receipt")],
        sections=[_section(base, group, tables.signed, others, several=several) for group in tables.groups],
        footer=[
            *(f"{year}: {line}" if several else line for year, line in _sums(base, tables, lang)),
            *doubts(base, visit_facts(tables), lang),
            *_sources(base, tables, lang),
        ],
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
    beside = [found for found in signed.get((fact.year, country), {}).values() if found.quantity]
    own = [found for found in beside if found.source == fact.source]
    words = [f"{_amount(base, found, lang)}\u00a0{paragraph_mark(found)}".rstrip() for found in own]
    words += _of_others([found for found in beside if found.source != fact.source], base, lang)
    return [place_name(base, country, lang), ", ".join(words), receipt(fact)]


def _of_others(signed: Iterable[Fact], base: FactBase, lang: str) -> Iterator[str]:
    """What sources other than that of the visit say was signed, each with its publisher and the time it tells."""
    for (source, period), facts in groupby(signed, key=lambda fact: (fact.source, fact.period)):
        amounts = ", ".join(_amount(base, fact, lang) for fact in facts)
        publisher = base.sources[source].publisher.in_language(lang)
        part = write_part_of_year(period, lang)
        yield f"{amounts} ({', '.join([publisher, part] if part else [publisher])})"


def _amount(base: FactBase, fact: Fact, lang: str) -> str:
    assert fact.quantity is not None
    return write_quantity(fact.quantity, lang, base.terms)


def _count_words(base: FactBase, group: VisitGroup, fact: Fact, lang: str) -> str:
    if group.type != "all" and fact in unnamed(group):
        return _unnamed_words(base, group, fact, lang)
    if fact.quantity is None:
        return fact.label.in_language(lang)
    part = write_part_of_year(fact.period, lang)
    count = say(lang, "printed-count", value=write_quantity(fact.quantity, lang, base.terms))
    return f"{count}, {part}" if part else count


def _unnamed_words(base: FactBase, group: VisitGroup, count: Fact, lang: str) -> str:
    """How far the list falls short of a printed count; a count of countries is not one of visits."""
    assert count.quantity is not None
    printed = write_quantity(count.quantity, lang, base.terms)
    if not group.listed:
        return say(lang, "visits-unnamed", printed=printed)
    return say(lang, "visits-partly-named", printed=printed, n=len(countries_of(group.listed)))


def _sums(base: FactBase, tables: VisitTables, lang: str) -> Iterator[tuple[int, str]]:
    """The arithmetic of each year: listed and counted visits of all kinds, held against the printed total."""
    for year in sorted({group.year for group in tables.groups}):
        groups = [group for group in tables.groups if group.year == year]
        totals = [fact for group in groups if group.type == "all" for fact in group.counts if _is_trips(fact)]
        parts = [visits_of(group) for group in groups if group.type != "all"]
        if not totals or totals[0].quantity is None or not parts:
            continue
        total = write_quantity(totals[0].quantity, lang, base.terms)
        known = [part for part in parts if part is not None]
        arithmetic = " + ".join(map(str, known))
        if len(known) < len(parts):
            several = any(fact.quantity is None for group in groups for fact in group.counts)
            yield year, say(lang, f"visits-sum-{'several' if several else 'open'}", arithmetic=arithmetic, total=total)
        elif sum(known) == totals[0].quantity.value:
            yield year, say(lang, "visits-sum", arithmetic=arithmetic, total=total)
        else:
            yield year, say(lang, "visits-sum-differs", arithmetic=arithmetic, sum=sum(known), total=total)


def _figures(base: FactBase, tables: VisitTables) -> Iterator[Side]:
    """Every count of the tables, and the lists of a kind that are counts themselves."""
    yield from map(printed_side, (fact for group in tables.groups for fact in group.counts))
    listed = [fact for group in tables.groups for fact in group.listed]
    yield from (side for side in sides_of_facts(base, listed) if is_counted(side))


def _is_trips(fact: Fact) -> bool:
    return fact.quantity is not None and fact.quantity.unit == "trip"


def _sources(base: FactBase, tables: VisitTables, lang: str) -> list[str]:
    used = dict.fromkeys(fact.source for fact in (*visit_facts(tables), *signed_facts(tables)))
    return [source_line(base, name, lang, named=True) for name in used]


def unnamed_notes(
    base: FactBase, tables: VisitTables, types: Collection[str], countries: Collection[str], lang: str
) -> Iterator[str]:
    """For a question about countries, of these kinds of visit or of all where there are none: why none is not no."""
    for year in sorted({group.year for group in tables.groups}):
        groups = [group for group in tables.groups if group.year == year]
        asked = [group for group in groups if group.type != "all" and (not types or group.type in types)]
        told = [
            *_several(asked, countries, lang),
            *(note for group in asked for note in _unnamed_notes(base, group, lang)),
        ]
        yield from told
        why = "" if told else _why_open(base, groups, asked, lang)
        if why:
            yield say(lang, "visits/not-ruled-out", year=year, why=why)


def _several(groups: Iterable[VisitGroup], countries: Collection[str], lang: str) -> Iterator[str]:
    """That some of the countries were visited several times, where the source does not say how many."""
    for fact in (fact for group in groups for fact in group.counts):
        if fact.quantity is None and not set(countries).isdisjoint(fact.qualifier("country")):
            note = f". {fact.note.in_language(lang)}" if fact.note else ""
            yield f"{fact.year}: {fact.label.in_language(lang)}{note}"


def _unnamed_notes(base: FactBase, group: VisitGroup, lang: str) -> Iterator[str]:
    for count in unnamed(group):
        words = _unnamed_words(base, group, count, lang)
        name = base.terms.value_name("type", group.type, lang)
        yield say(lang, "visits-not-ruled-out", year=group.year, name=name, words=words)


def _why_open(base: FactBase, groups: Sequence[VisitGroup], asked: Sequence[VisitGroup], lang: str) -> str:
    """Why the lists of a year may leave visits out, though no count of their kind says so; "" where they do not."""
    total = open_total(groups, asked)
    listed = [fact for group in groups for fact in group.listed]
    words = []
    if total:
        printed = _amount(base, total, lang)
        words.append(
            say(lang, "visits/listed", printed=printed, n=len(listed))
            if listed
            else say(lang, "visits-unnamed", printed=printed)
        )
    words += _only_opened(base, groups, lang)
    return "; ".join(words)


def _only_opened(base: FactBase, groups: Sequence[VisitGroup], lang: str) -> list[str]:
    """The sources of a year where of all of them only the opening was read."""
    sources = dict.fromkeys(fact.source for group in groups for fact in (*group.listed, *group.counts))
    if any(base.sources[source].read == "whole" for source in sources):
        return []
    return [
        say(lang, "visits/opening", publisher=base.sources[source].publisher.in_language(lang)) for source in sources
    ]
