"""Rivals: what different sources tell of the same measure, time and scope, agreed or not, and which of them leads."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from kzreview.model import Period, Quantity
from kzreview.query.compatible import compatible, same
from kzreview.query.pairing import Side, counts, is_counted, is_total_of, scope_of, sides
from kzreview.query.rank import is_plan, rank

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from kzreview.factbase import FactBase
    from kzreview.metric import Unlike
    from kzreview.model import Fact

KINDS = ("number", "plan", "rounding", "scope", "counting", "same")
VERDICTS = ("conflict", "apart", "agreed")


class Rivalry(NamedTuple):
    """Two figures of different sources, the leading one first; of unlike metrics in the order of their pair.

    `kind` tells how they differ: number, plan (against outcome), rounding, scope, counting, or same. Scope and counting
    are of other metrics, of which `unlike` tells why they are others; a list beside a printed count differs in counting
    too. `verdict` is conflict, apart (both may hold) or agreed.
    """

    side: Side
    rival: Side
    kind: str
    verdict: str
    unlike: Unlike | None = None


def printed_side(fact: Fact) -> Side:
    """A fact as a figure of its own."""
    unit = fact.quantity.unit if fact.quantity else ""
    return Side(fact.metric or "", unit, scope_of(fact), fact.quantity, fact.period, (fact,))


def source_of(side: Side) -> str:
    """The id of the source that tells the figure."""
    return side.facts[0].source


def rivalry(side: Side, rival: Side) -> Rivalry:
    """How two figures of one measure, time and scope stand to each other."""
    planned = is_plan(side.facts[0]) != is_plan(rival.facts[0])
    one, other = _told(side), _told(rival)
    if same(one, other):
        return Rivalry(side, rival, "plan" if planned else "same", "agreed")
    if compatible(one, other):
        less = "counting" if is_counted(side) or is_counted(rival) else "rounding"
        return Rivalry(side, rival, "plan" if planned else less, "apart")
    return Rivalry(side, rival, "plan" if planned else "number", "conflict")


def _told(side: Side) -> Quantity:
    """What the figure says: a list may leave out some of what it names."""
    assert side.quantity is not None
    return Quantity(side.quantity.value, side.unit, "at_least") if is_counted(side) else side.quantity


def contests(base: FactBase, held: Iterable[Side]) -> Iterator[list[Side]]:
    """The figures that are rivals, best first: of one measure, time and scope, and of several sources."""
    groups: dict[Hashable, list[Side]] = {}
    for side in held:
        if side.quantity:
            groups.setdefault(_contest(side), []).append(side)
    for group in groups.values():
        if len(set(map(source_of, group))) > 1:
            yield ranked(base, group)


def ranked(base: FactBase, held: Iterable[Side]) -> list[Side]:
    """The figures in the order of their rank."""
    return sorted(held, key=lambda side: rank(base, side.facts[0]))


def _contest(side: Side) -> Hashable:
    """What rivals have in common; what is only begun is another thing than what is done."""
    period = Period.parse(f"{side.facts[0].year:04}") if is_counted(side) else side.period
    begun = "begun" in side.facts[0].qualifier("status")
    return side.metric, side.scope, begun, period.start, period.end


def followers(base: FactBase, held: Sequence[Side]) -> list[Side]:
    """The figures that another source leads: one value for a measure, time and scope is left without them."""
    return [side for group in contests(base, held) for side in group if source_of(side) != source_of(group[0])]


def leading_sides(base: FactBase, held: Sequence[Side]) -> list[Side]:
    """The figures without those that another source leads, in their order."""
    left = {id(side) for side in followers(base, held)}
    return [side for side in held if id(side) not in left]


def rivalries(base: FactBase, held: Sequence[Side]) -> Iterator[Rivalry]:
    """Every two figures of different sources that tell the same thing, and those that are told of unlike things."""
    for group in contests(base, held):
        for side, rival in combinations(group, 2):
            if source_of(side) != source_of(rival):
                yield rivalry(side, rival)
    yield from _unlike_things(base, leading_sides(base, held))


def _unlike_things(base: FactBase, held: Sequence[Side]) -> Iterator[Rivalry]:
    """The leading figures of one year whose metrics are taken for each other."""
    for entry in base.unlike:
        if entry.kind:
            of_a, of_b = ([side for side in held if side.metric == metric] for metric in (entry.a, entry.b))
            for one in of_a:
                for other in of_b:
                    if _are_of_one_year(one, other) and source_of(one) != source_of(other):
                        yield Rivalry(one, other, entry.kind, "apart", entry)


def _are_of_one_year(one: Side, other: Side) -> bool:
    same_year = one.period.end.year == other.period.end.year
    return bool(one.quantity and other.quantity) and same_year and one.scope == other.scope


def sides_of_facts(base: FactBase, facts: Iterable[Fact]) -> list[Side]:
    """The figures among the facts, with the counts of what they list, year by year."""
    of_year: dict[int, list[Fact]] = {}
    for fact in facts:
        of_year.setdefault(fact.year, []).append(fact)
    lists = any(fact.kind == "visit" for held in of_year.values() for fact in held)
    metrics = base.listing if lists else {}
    return [side for year, held in of_year.items() for side in sides(held, metrics, year)]


def leading_facts(base: FactBase, facts: Sequence[Fact]) -> list[Fact]:
    """The facts without those that another source leads, in their order; a visit that two sources tell stands once."""
    if len({fact.source for fact in facts}) < 2:
        return list(facts)
    from kzreview.query.told_twice import told_twice

    left = {side.facts[0].id for side in followers(base, sides_of_facts(base, facts)) if not is_counted(side)}
    left |= told_twice(base, facts)
    return [fact for fact in facts if fact.id not in left]


def rivals_of(base: FactBase, held: Iterable[Side]) -> Mapping[str, list[Rivalry]]:
    """For some figures, by the ids of their facts, how those of other sources stand to them, best first.

    The list of a source that prints another total than it lists is told too, at the end.
    """
    wanted = {side.ids: side for side in held if side.metric and side.quantity}
    words = {f'"{side.metric}"' for side in wanted.values()}
    if any(map(is_counted, wanted.values())):
        words.add('"visit"')
    found: dict[str, list[Rivalry]] = {}
    for group in contests(base, sides_of_facts(base, base.facts_of(words=[words])) if words else []):
        for side in group:
            if side.ids in wanted:
                found[side.ids] = [rivalry(side, rival) for rival in group if source_of(rival) != source_of(side)]
    for ids, count in _own_lists(base, wanted):
        found.setdefault(ids, []).append(rivalry(wanted[ids], count))
    return found


def _own_lists(base: FactBase, wanted: Mapping[str, Side]) -> Iterator[tuple[str, Side]]:
    """The lists of the sources that print a total of them, by the id of the total."""
    totals = {ids: side for ids, side in wanted.items() if not is_counted(side) and _is_of_a_list(base, side)}
    years = {side.facts[0].year for side in totals.values()}
    for year in years:
        visits = [fact for fact in base.facts_of({year}, words=[{'"visit"'}]) if fact.kind == "visit"]
        for count in counts(visits, base.listing, year):
            yield from ((ids, count) for ids, side in totals.items() if is_total_of(side, count))


def _is_of_a_list(base: FactBase, side: Side) -> bool:
    return side.metric in base.listing and bool(base.listing[side.metric].counted)


def differing(base: FactBase, held: Iterable[Side]) -> Mapping[str, list[Side]]:
    """For some figures, by the ids of their facts, those of other sources that say otherwise, best first."""
    beside = {
        ids: [entry.rival for entry in entries if entry.verdict != "agreed"]
        for ids, entries in rivals_of(base, held).items()
    }
    return {ids: rivals for ids, rivals in beside.items() if rivals}
