"""Claims about visits: that the trip to a country was a state, official or working visit, or that there was one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.metrics.located import rows_of
from kzreview.check.reading.wordlists import words_without_noun
from kzreview.check.verdict import Judgement
from kzreview.check.when.scope import Clause, Scope, scope_of
from kzreview.check.whose.foreign import foreign_acting
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.definite import is_of_the_visit
from kzreview.check.wordless.named import events_of, is_announced
from kzreview.check.wordless.unmade import is_open, is_ruled_out, stretch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When
    from kzreview.model import Fact

KINDS = ("state", "official", "working")


class _Said(NamedTuple):
    """A kind of visit as the sentence names it, and the countries it is said of."""

    kind: str
    start: int
    end: int
    first: int
    places: tuple[PlaceMention, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(place.country for place in self.places))


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
        made = _judge_each(known, said, scope, sentence) or _judge(known, said, scope, sentence)
        made += [_judge_place(known, said.kind, place, scope, sentence) for place in _as_well(sentence, said)]
        judged += [_left_open(one) for one in made] if is_open(sentence, said.first) else made
    return judged


def _as_well(sentence: Sentence, said: _Said) -> list[PlaceMention]:
    """The country of which a clause says that the kind of visit was the same: as was his trip to Tajikistan."""
    if len(kinds_named(sentence)) > 1:
        return []
    marks = [one.start for one in sentence.marks.get("likewise", ()) if one.start > said.start]
    later = [place for place in destinations(sentence) if place.start > said.start and place not in said.places]
    return later if marks and len(later) == 1 else []


def _judge_place(known: Known, kind: str, place: PlaceMention, scope: Scope, sentence: Sentence) -> Judgement:
    """The verdict on a country that a kind of visit is said to have been made to."""
    verdict, fact = _judge_country(known, kind, place.country, scope)
    expected = expected_kinds(known, place.country, scope, sentence.lang)
    reason = {"supported": "listed", "contradicted": "visit-type"}.get(verdict, "no-fact")
    listed = None if fact else _one_listed(known, kind, scope)
    return Judgement(place.start, place.end, verdict, reason, fact, expected, because=listed)


def judge_reply(
    known: Known, sentence: Sentence, before: Sentence | None, subject: str, carried: Scope | None
) -> list[Judgement]:
    """The verdict on a kind of visit that alone answers a question: on what visit was he in Baku? A state one."""
    kinds = _kinds_replied(sentence)
    if before is None or len(kinds) != 1 or subject == FOREIGN or not before.text.rstrip().endswith("?"):
        return []
    places = destinations(before)
    if not places or kinds_named(before) or not _asks_of_his_visit(before):
        return []
    kind = kinds[0]
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, kind.start), carried)
    return _judge(known, _Said(kind.name, kind.start, kind.end, kind.first, tuple(places)), scope, sentence)


def _asks_of_his_visit(question: Sentence) -> bool:
    """Whether a visit is asked about that was made, and not a guest's."""
    if _VISITS.isdisjoint(question.concepts) or not _UNMADE.isdisjoint(question.marks):
        return False
    return _GUESTS.isdisjoint(question.concepts) and not foreign_acting(question)


_UNMADE = {"invited", "future", "denied", "unreal"}
_GUESTS = {"to-kazakhstan", "come", "receive", "inward"}


def _kinds_replied(sentence: Sentence) -> list[Mention]:
    """The kinds of visit in a sentence that says nothing else."""
    if len(sentence.words) > _REPLY or sentence.places or sentence.amounts:
        return []
    return kinds_named(sentence) or [
        mention._replace(name=kind) for kind in KINDS for mention in sentence.concepts.get(f"short-{kind}", ())
    ]


_REPLY = 5  # words: the answer: on a state visit


def _judge_each(known: Known, said: _Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """The verdict on each country that a list of visits of a kind is said to hold; else nothing."""
    is_list = "list" in sentence.marks or ("list-verb" in sentence.marks and "country" in sentence.concepts)
    is_list = is_list or _are_some_of_those_counted(sentence, said)
    if not is_list or len(kinds_named(sentence)) > 1:
        return []
    judged = [_judge_place(known, said.kind, place, scope, sentence) for place in said.places]
    alone = len(judged) == 1 and not _are_some_of_those_counted(sentence, said)
    return [_with_kind(said, judged[0])] if alone else judged


def _with_kind(said: _Said, judgement: Judgement) -> Judgement:
    """Of one country alone that was visited otherwise what is wrong goes from its name to the kind."""
    if judgement.verdict != "contradicted" or judgement.fact is None:
        return judgement
    return judgement._replace(start=min(judgement.start, said.start), end=max(judgement.end, said.end))


def _are_some_of_those_counted(sentence: Sentence, said: _Said) -> bool:
    """Whether the countries are named as some of those counted: seven countries, among them Armenia; Italy included."""
    first, last = min(place.start for place in said.places), max(place.last for place in said.places)
    some = any(mark.end <= first or mark.first == last + 1 for mark in sentence.marks.get("part-of", ()))
    some = some or any(mark.first == last + 1 for mark in sentence.marks.get("list-verb", ()))
    visits = any(0 <= said.first - sentence.word_after(one.end) <= 1 for one in sentence.amounts if one.value > 1)
    return some and (visits or any(one.end <= first for one in sentence.concepts.get("country", ())))


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
    if not kinds or not places or _are_either(sentence, kinds):
        return []
    one = len(kinds) == 1 or _said_of_one(sentence, kinds, places)
    shares = [places for _ in kinds] if one else _share_by_part(sentence, kinds, places)
    return [
        _Said(kind.name, kind.start, kind.end, kind.first, tuple(_beside(sentence, kind, share)))
        for kind, share in zip(kinds, shares, strict=True)
    ]


def _are_either(sentence: Sentence, kinds: list[Mention]) -> bool:
    """Whether two kinds are named as one or the other, and neither is said of any: state or official visits."""
    either = {mark.first for mark in sentence.marks.get("either", ())}
    return any(after.first - 1 in either and before.last + 1 in either for before, after in pairwise(kinds))


def _share_by_part(sentence: Sentence, kinds: list[Mention], places: list[PlaceMention]) -> list[list[PlaceMention]]:
    """The countries of each kind, which stand on the same side of a semicolon or of "but" as it does."""
    parted = [sign.start for sign in sentence.signs if sign.key == ";"]
    parted += [one.start for one in sentence.marks.get("contrast", ()) if one.start > sentence.start]
    cuts = [sentence.start, *sorted(parted), sentence.end]
    shares: list[list[PlaceMention]] = []
    for start, end in pairwise(cuts):
        here = [kind for kind in kinds if start <= kind.start < end]
        named = [place for place in places if start <= place.start < end]
        shares += share_out(here, named) if here and named else [[] for _ in here]
    return shares


def _beside(sentence: Sentence, kind: Mention, places: list[PlaceMention]) -> list[PlaceMention]:
    """Of the places those in one row with the nearest, first between the same signs: a visit to Paris, to Monaco."""
    rows = [
        part
        for row in rows_of(sentence, places)
        for part in (
            [one for one in row if one.start < kind.start],
            [one for one in row if one.start > kind.start],
        )
        if part
    ]
    start, end = stretch_of(sentence, kind.first)
    here = [row for row in rows if any(start <= one.start < end for one in row)]
    rows = here or rows
    return min(rows, key=lambda row: min(abs(row[0].first - kind.last), abs(kind.first - row[-1].last)), default=[])


def _said_of_one(sentence: Sentence, kinds: list[Mention], places: list[PlaceMention]) -> bool:
    """Whether several kinds, one beside the other, are said of one country: official and working visits to the UAE."""
    little = {*table("words")["little"][sentence.book.partition("-")[0]], *_TOO}
    joins = {join.first for join in sentence.marks.get("joins", ())}
    beside = all(
        all(number in joins or sentence.keys[number] in little for number in range(before.last + 1, after.first))
        for before, after in pairwise(kinds)
    )
    return len(places) == 1 and beside


def kinds_named(sentence: Sentence) -> list[Mention]:
    """The kinds named; a lone "ресми" or "official" beside another kind stands for the visit too."""
    found = [mention for kind in KINDS for mention in sentence.concepts.get(kind, ())]
    if not found:
        found = _told_apart(sentence)
    if found:
        found += [
            mention._replace(name=mention.name.removeprefix("short-"))
            for kind in KINDS
            for mention in sentence.concepts.get(f"short-{kind}", ())
            if all(mention.start < other.start or other.end < mention.end for other in found)
            and _stands_for_the_visit(sentence, mention)
        ]
        found += [
            mention._replace(name=mention.name.removeprefix("loose-"))
            for kind in KINDS
            for mention in sentence.concepts.get(f"loose-{kind}", ())
            if _follows_a_visit(sentence, mention)
        ]
    return _one_a_place(found)


def _told_apart(sentence: Sentence) -> list[Mention]:
    """The kinds told of a visit apart from it: it was a state one; went at state level; визит — официальный."""
    visit = not _VISITS.isdisjoint(sentence.concepts)
    loose = [
        mention._replace(name=kind)
        for kind in KINDS
        for mention in sentence.concepts.get(f"loose-{kind}", ())
        if (_goes_at_level(sentence, mention) if not visit else not _is_of_another_noun(sentence, mention))
    ]
    if loose or not visit:
        return loose
    return [
        mention._replace(name=kind)
        for kind in KINDS
        for mention in sentence.concepts.get(f"short-{kind}", ())
        if _follows_a_dash(sentence, mention) and _stands_for_the_visit(sentence, mention)
    ]


_VISITS = {"trip", "visit"}


def _goes_at_level(sentence: Sentence, kind: Mention) -> bool:
    """Whether he is said to have gone at that level, between the same signs."""
    start, end = stretch_of(sentence, kind.first)
    levels = [one for one in sentence.marks.get("level", ()) if kind.first <= one.first <= kind.last]
    return bool(levels) and any(start <= one.start < end for one in sentence.concepts.get("leave", ()))


def _follows_a_dash(sentence: Sentence, kind: Mention) -> bool:
    before = sentence.text[: kind.start - sentence.start].rstrip()
    return before.endswith(("—", "–", " -"))


def _follows_a_visit(sentence: Sentence, mention: Mention) -> bool:
    """Whether the word for a visit stands right before: ал Сербияға сапары мемлекеттік деңгейде өтті."""
    nouns = [one for name in ("visit", "trip") for one in sentence.concepts.get(name, ())]
    return any(one.first == one.last == mention.first - 1 for one in nouns)


def _one_a_place(found: list[Mention]) -> list[Mention]:
    """The mentions in order, without those that only go on with another: its status was a state one."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _is_of_another_noun(sentence: Sentence, kind: Mention) -> bool:
    """Whether what opens a Russian sentence as "official was" goes on with another noun: официальным был обед."""
    first = sentence.keys[kind.first]
    return sentence.lang == "ru" and first.endswith(_INSTRUMENTAL) and not _stands_for_the_visit(sentence, kind)


_INSTRUMENTAL = ("ым", "им")


def _stands_for_the_visit(sentence: Sentence, kind: Mention) -> bool:
    """Whether no other noun follows: on an official one, ал Италияға ресми, but not: a state dinner, мемлекеттік ту."""
    number = kind.last + 1
    number += not _TOO.isdisjoint(sentence.keys[number : number + 1])
    if number >= len(sentence.words) or stretch_of(sentence, kind.last)[1] <= sentence.words[number].start:
        return True
    known = {"one", "ones", "to"} if sentence.lang == "en" else words_without_noun(sentence.book)
    joins = {one.first for name in ("joins", "either") for one in sentence.marks.get(name, ())}
    nouns = {one.first for name in ("visit", "trip") for one in sentence.concepts.get(name, ())}
    return (
        sentence.keys[number] in known
        or number in joins
        or number in nouns
        or any(place.first == number for place in sentence.places)
    )


_TOO = {"да", "де", "та", "те"}  # мемлекеттік те, ресми де сапар


def destinations(sentence: Sentence) -> list[PlaceMention]:
    """The places of other countries that a sentence names, but for those that it says were not meant."""
    return [place for place in sentence.places if place.country != "KZ" and not is_ruled_out(sentence, place)]


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


def _judge(known: Known, said: _Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    told = _kinds_told(known, sentence, scope)
    results = [
        (
            place,
            *(
                _judge_told(said.kind, told[place.country])
                if place.country in told
                else _judge_country(known, said.kind, place.country, scope)
            ),
        )
        for place in said.places
    ]
    wrong = [(place, fact) for place, verdict, fact in results if verdict == "contradicted"]
    start, end = said.start, said.end
    if wrong and all(fact is None for _, fact in wrong):
        return _judge_unvisited(known, said, scope, sentence, [place for place, _ in wrong])
    if wrong:
        place, fact = next((place, fact) for place, fact in wrong if fact is not None)
        expected = expected_kinds(known, place.country, scope, sentence.lang)
        if place.country in told:
            expected = _kind_name(known, str(told[place.country].qualifiers["type"]), sentence.lang)
        return [Judgement(start, end, "contradicted", "visit-type", fact, expected)]
    if all(verdict == "supported" for _, verdict, _ in results):
        name = _kind_name(known, said.kind, sentence.lang)
        return [Judgement(start, end, "supported", "listed", results[0][2], name)]
    borne = [(place, fact) for place, verdict, fact in results if verdict == "supported"]
    return _judge_the_visit(known, said, scope, sentence) or _left_open_but(said, borne)


def _left_open_but(said: _Said, borne: list[tuple[PlaceMention, Fact | None]]) -> list[Judgement]:
    """A kind that is not settled for all the countries it is said of, and those of them that the list has."""
    right = [Judgement(place.start, place.end, "supported", "listed", fact) for place, fact in borne]
    return [Judgement(said.start, said.end, "unknown", "no-fact"), *right]


def _judge_the_visit(known: Known, said: _Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """A kind said of the one visit to a country that the list gives another kind alone."""
    year = scope.year
    kinds = known.visits.get(year, {}).get(said.places[0].country, {})
    fact = next(iter(kinds.values()), None)
    if (
        fact is None
        or len(kinds) > 1
        or len(said.places) > 1
        or not is_of_the_visit(sentence, said.first, said.places[0])
    ):
        return []
    expected = expected_kinds(known, said.places[0].country, scope, sentence.lang)
    return [Judgement(said.start, said.end, "contradicted", "visit-type", fact, expected)]


def _judge_unvisited(
    known: Known, said: _Said, scope: Scope, sentence: Sentence, places: list[PlaceMention]
) -> list[Judgement]:
    """Countries that no list names at all: they are wrong; where one stands beside the kind, the two as one."""
    listed = _one_listed(known, said.kind, scope)
    spans = [(place.start, place.end) for place in places]
    if len(said.places) == 1 and 0 < places[0].first - sentence.word_before(said.end) <= _JOINED:
        spans = [(said.start, places[0].end)]
    elif len(said.places) == 1:
        spans = [(said.start, said.end)]
    return [Judgement(start, end, "contradicted", "visit-type", because=listed) for start, end in spans]


_JOINED = 3  # words from "official visit" to "Slovakia"


def _left_open(judgement: Judgement) -> Judgement:
    return Judgement(judgement.start, judgement.end, "unknown", "no-fact")


def _one_listed(known: Known, kind: str, scope: Scope) -> Fact | None:
    """A visit of the list that does not name the country."""
    return next(
        (kinds[kind] for year in scope.years for kinds in known.visits.get(year, {}).values() if kind in kinds), None
    )


def _kinds_told(known: Known, sentence: Sentence, scope: Scope) -> dict[str, Fact]:
    """By country the facts of events that tell the kind: on his birthday he was on the state visit to China."""
    told = {
        str(fact.qualifiers["country"]): fact
        for event in events_of(known, "place")
        if is_announced(event, sentence)
        for fact in event.facts
        if "type" in fact.qualifiers and fact.year in scope.years
    }
    return told | _visits_of_days(known, sentence, scope) if sentence.dates else told


def _visits_of_days(known: Known, sentence: Sentence, scope: Scope) -> dict[str, Fact]:
    """By country the visits of which the sentence gives the very days: on 28-29 September he was in Germany."""
    return {
        str(fact.qualifiers["country"]): fact
        for event in events_of(known, "date")
        for fact in event.facts
        if {"type", "country"} <= fact.qualifiers.keys()
        and fact.year in scope.years
        and any(when.kind in _DAYS and _are_days_of(when, fact) for when in sentence.dates)
    }


_DAYS = {"day", "days"}


def _are_days_of(when: When, fact: Fact) -> bool:
    said = when.period if when.has_year else when.in_year(fact.year)
    return fact.period.start <= said.start and said.end <= fact.period.end


def _judge_told(kind: str, fact: Fact) -> tuple[str, Fact]:
    return "supported" if kind in fact.qualifier("type") else "contradicted", fact


def _judge_country(known: Known, kind: str, country: str, scope: Scope) -> tuple[str, Fact | None]:
    """Supported where the list holds such a visit, contradicted where the list is complete and does not."""
    years = [year for year in scope.years if year in known.visits]
    for year in years:
        kinds = known.visits[year].get(country, {})
        if kind in kinds:
            return "supported", kinds[kind]
    for year in years:
        if known.lists_all(year, kind):
            kinds = known.visits[year].get(country, {})
            fact = next(iter(kinds.values()), None)
            return "contradicted" if fact or scope.stated or len(years) == 1 else "unknown", fact
    return "unknown", None


def expected_kinds(known: Known, country: str, scope: Scope, lang: str) -> str:
    """The kinds of visit to a country that the list of the year has."""
    for year in scope.years:
        kinds = known.visits.get(year, {}).get(country, {})
        if kinds:
            return ", ".join(_kind_name(known, kind, lang) for kind in kinds)
    return ""


def _kind_name(known: Known, kind: str, lang: str) -> str:
    return known.base.terms.value_name("type", kind, lang)
