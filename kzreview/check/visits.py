"""Claims about visits: that the trip to a country was a state, official or working visit, or that there was one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.scope import Clause, Scope, scope_of
from kzreview.check.subject import FOREIGN
from kzreview.check.verdict import Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.places import PlaceMention
    from kzreview.check.sentence import Sentence
    from kzreview.check.stems import Mention
    from kzreview.model import Fact

KINDS = ("state", "official", "working")


class _Said(NamedTuple):
    """A kind of visit as the sentence names it, and the countries it is said of."""

    kind: str
    start: int
    end: int
    countries: tuple[str, ...]


def judge_visits(
    known: Known, sentence: Sentence, subject: str, carried: Scope | None, taken: Sequence[tuple[int, int]]
) -> list[Judgement]:
    """The verdicts on the kinds of visit that a sentence names; `taken` are spans of figures, which count visits."""
    if subject == FOREIGN:
        return []
    judged = [] if kinds_named(sentence) else _judge_plain(known, sentence, carried)
    for said in _said(sentence):
        if not said.countries or any(start <= said.start < end for start, end in taken):
            continue
        scope = scope_of(sentence, Clause(sentence.start, sentence.end, said.start), carried)
        judged += _judge_each(known, said, scope, sentence) or [_judge(known, said, scope, sentence)]
    return judged


def _judge_each(known: Known, said: _Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """The verdict on each country that a list of visits of a kind is said to hold; else nothing."""
    if "list" not in sentence.marks or len(kinds_named(sentence)) > 1:
        return []
    results = {country: _judge_country(known, said.kind, country, scope) for country in dict.fromkeys(said.countries)}
    judged = []
    for place in destinations(sentence):
        if place.country not in results:
            continue
        _, verdict, fact = results[place.country]
        expected = _expected(known, place.country, scope, sentence.lang)
        reason = {"supported": "listed", "contradicted": "visit-type"}.get(verdict, "no-fact")
        judged.append(Judgement(place.start, place.end, verdict, reason, fact, expected))
    return judged


def _judge_plain(known: Known, sentence: Sentence, carried: Scope | None) -> list[Judgement]:
    """Countries that the President is said to have visited, of whatever kind: right where a list has them."""
    inward = {"to-kazakhstan", "receive", "foreign-leader"}
    if "visit-abroad" not in sentence.concepts or inward & set(sentence.concepts) or not _of_the_president(sentence):
        return []
    judged = []
    for place in destinations(sentence):
        if place.kind == "people":
            continue
        scope = scope_of(sentence, Clause(sentence.start, sentence.end, place.start), carried)
        facts = [
            known.visits[year][place.country] for year in scope.years if place.country in known.visits.get(year, {})
        ]
        if facts:
            kind, fact = next(iter(facts[0].items()))
            expected = _kind_name(known, kind, sentence.lang)
            judged.append(Judgement(place.start, place.end, "supported", "listed", fact, expected))
        else:
            judged.append(Judgement(place.start, place.end, "unknown", "no-fact"))
    return judged


def _of_the_president(sentence: Sentence) -> bool:
    return (
        "title" in sentence.marks
        or "ours" in sentence.marks
        or any(
            sentence.keys[leader.first].startswith(("президент", "president"))
            for leader in sentence.marks.get("leader", ())
        )
    )


def _said(sentence: Sentence) -> list[_Said]:
    kinds = kinds_named(sentence)
    places = destinations(sentence)
    if not kinds or not places:
        return []
    if len(kinds) == 1:
        kind = kinds[0]
        return [_Said(kind.name, kind.start, kind.end, tuple(place.country for place in places))]
    shares = [places for _ in kinds] if _said_of_one(sentence, kinds, places) else share_out(kinds, places)
    return [
        _Said(kind.name, kind.start, kind.end, tuple(place.country for place in share))
        for kind, share in zip(kinds, shares, strict=True)
    ]


def _said_of_one(sentence: Sentence, kinds: list[Mention], places: list[PlaceMention]) -> bool:
    """Whether several kinds, one beside the other, are said of one country: official and working visits to the UAE."""
    joins = {join.first for join in sentence.marks.get("joins", ())}
    beside = all(after.first - before.last == 2 and before.last + 1 in joins for before, after in pairwise(kinds))
    return len(places) == 1 and beside


def kinds_named(sentence: Sentence) -> list[Mention]:
    """The kinds named; a lone "ресми" or "official" beside another kind stands for the visit too."""
    found = [mention for kind in KINDS for mention in sentence.concepts.get(kind, ())]
    if found:
        found += [
            mention._replace(name=mention.name.removeprefix("short-"))
            for kind in KINDS
            for mention in sentence.concepts.get(f"short-{kind}", ())
            if all(mention.start < other.start or other.end < mention.end for other in found)
        ]
    distinct = {mention.start: mention for mention in found}
    return sorted(distinct.values(), key=lambda mention: mention.start)


def destinations(sentence: Sentence) -> list[PlaceMention]:
    return [place for place in sentence.places if place.country != "KZ"]


def share_out(kinds: list[Mention], places: list[PlaceMention]) -> list[list[PlaceMention]]:
    """Countries before the first kind: each goes with the kind that follows it; else with the one before."""
    before = places[0].start < kinds[0].start
    shares: list[list[PlaceMention]] = [[] for _ in kinds]
    for place in places:
        if before:
            following = [n for n, kind in enumerate(kinds) if kind.start > place.start]
            shares[following[0] if following else len(kinds) - 1].append(place)
        else:
            earlier = [n for n, kind in enumerate(kinds) if kind.start < place.start]
            shares[earlier[-1]].append(place)
    return shares


def _judge(known: Known, said: _Said, scope: Scope, sentence: Sentence) -> Judgement:
    results = [_judge_country(known, said.kind, country, scope) for country in dict.fromkeys(said.countries)]
    wrong = [(country, fact) for country, verdict, fact in results if verdict == "contradicted"]
    start, end = said.start, said.end
    if wrong:
        country, fact = wrong[0]
        expected = _expected(known, country, scope, sentence.lang)
        listed = None if fact else _one_listed(known, said.kind, scope)
        return Judgement(start, end, "contradicted", "visit-type", fact, expected, because=listed)
    if all(verdict == "supported" for _, verdict, _ in results):
        return Judgement(start, end, "supported", "listed", results[0][2], _kind_name(known, said.kind, sentence.lang))
    return Judgement(start, end, "unknown", "no-fact")


def _one_listed(known: Known, kind: str, scope: Scope) -> Fact | None:
    """A visit of the list that does not name the country."""
    return next(
        (kinds[kind] for year in scope.years for kinds in known.visits.get(year, {}).values() if kind in kinds), None
    )


def _judge_country(known: Known, kind: str, country: str, scope: Scope) -> tuple[str, str, Fact | None]:
    """Supported where the list holds such a visit, contradicted where the list is complete and does not."""
    years = [year for year in scope.years if year in known.visits]
    for year in years:
        kinds = known.visits[year].get(country, {})
        if kind in kinds:
            return country, "supported", kinds[kind]
    for year in years:
        if known.lists_all(year, kind):
            kinds = known.visits[year].get(country, {})
            fact = next(iter(kinds.values()), None)
            return country, "contradicted" if fact or scope.stated or len(years) == 1 else "unknown", fact
    return country, "unknown", None


def _expected(known: Known, country: str, scope: Scope, lang: str) -> str:
    for year in scope.years:
        kinds = known.visits.get(year, {}).get(country, {})
        if kinds:
            return ", ".join(_kind_name(known, kind, lang) for kind in kinds)
    return ""


def _kind_name(known: Known, kind: str, lang: str) -> str:
    return known.base.terms.value_name("type", kind, lang)
