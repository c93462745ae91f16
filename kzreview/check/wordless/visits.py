"""Claims about visits: that the trip to a country was a state, official or working visit, or that there was one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.limits import all_known
from kzreview.check.reading.concepts import KINDS
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.scope import Clause, Scope, scope_of
from kzreview.check.whose.foreign import foreign_acting
from kzreview.check.whose.ours import names_a_president
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.absent import judge_absent
from kzreview.check.wordless.definite import is_of_the_visit
from kzreview.check.wordless.kinds import VISITS, kinds_named
from kzreview.check.wordless.listed import expected_kinds, judge_country, judge_told, kind_name, kinds_told, one_listed
from kzreview.check.wordless.returns import is_told_oftener
from kzreview.check.wordless.shares import Said, destinations, is_beside, may_be_of_another, said_kinds, with_place
from kzreview.check.wordless.sole import is_sole, may_be_sole
from kzreview.check.wordless.unmade import is_denied_later, is_open
from kzreview.check.wordless.whenmade import clause_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.model import Fact

    _Found = tuple[PlaceMention, Fact | None]


def judge_visits(
    known: Known, sentence: Sentence, subject: str, carried: Scope | None, taken: Sequence[tuple[int, int]]
) -> list[Judgement]:
    """The verdicts on the kinds of visit that a sentence names; `taken` are spans of figures, which count visits."""
    if subject == FOREIGN:
        return []
    judged = [] if kinds_named(sentence) else _judge_plain(known, sentence, carried)
    countries = {(place.start, place.end) for place in sentence.places}
    disputed: set[tuple[int, int]] = set()  # countries of which one kind is wrong: to Berlin on both kinds of visit
    for said in said_kinds(sentence):
        if not said.countries or any(start <= said.start < end for start, end in taken):
            continue
        scope = scope_of(sentence, clause_of(sentence, said), carried)
        if absent := judge_absent(known, said, scope, sentence):
            judged += absent
            continue
        made = _judge_each(known, said, scope, sentence) or _judge(known, said, scope, sentence)
        made += _judge_as_well(known, said, scope, sentence)
        unmade = is_open(sentence, said.first) or is_denied_later(sentence, said.start, said.places)
        judged += [_left_open(one) for one in made] if unmade else made
        if any(one.verdict == "contradicted" and (one.start, one.end) not in countries for one in made):
            disputed |= {(place.start, place.end) for place in said.places}
    once = {(one.start, one.end): one for one in reversed(judged)}.values()
    return [one for one in reversed(once) if one.verdict != "supported" or (one.start, one.end) not in disputed]


def _judge_as_well(known: Known, said: Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """The verdicts on the country of which the same is said as of another, and on that one where it is right too."""
    places = [*said.places, *_as_well(sentence, said)]
    if len(places) == len(said.places):
        return []
    judged = [_judge_place(known, said.kind, place, scope, sentence) for place in places]
    return [one for one in judged if one.verdict == "supported" or one.start == places[-1].start]


def _as_well(sentence: Sentence, said: Said) -> list[PlaceMention]:
    """The country of which a clause says that the kind of visit was the same: as was his trip to Tajikistan."""
    if len(kinds_named(sentence)) > 1:
        return []
    marks = [one.start for one in sentence.marks.get("likewise", ()) if one.start > said.start]
    later = [place for place in destinations(sentence) if place.start > said.start and place not in said.places]
    return later if marks and len(later) == 1 else []


def _judge_place(known: Known, kind: str, place: PlaceMention, scope: Scope, sentence: Sentence) -> Judgement:
    """The verdict on a country that a kind of visit is said to have been made to."""
    verdict, fact = judge_country(known, kind, place.country, scope)
    expected = expected_kinds(known, place.country, scope, sentence.lang)
    reason = {"supported": "listed", "contradicted": "visit-type"}.get(verdict, "no-fact")
    listed = None if fact else one_listed(known, kind, scope)
    return Judgement(place.start, place.end, verdict, reason, fact, expected, because=listed)


def judge_reply(
    known: Known, sentence: Sentence, before: Sentence | None, subject: str, carried: Scope | None
) -> list[Judgement]:
    """The verdict on a kind of visit that alone answers a question: on what visit was he in Baku? A state one."""
    kinds = _kinds_replied(sentence)
    if before is None or len(kinds) != 1 or subject == FOREIGN or not before.asks:
        return []
    places = destinations(before)
    if not places or kinds_named(before) or not _asks_of_his_visit(before):
        return []
    kind = kinds[0]
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, kind.start), carried)
    return _judge(known, Said(kind.name, kind.start, kind.end, kind.first, tuple(places)), scope, sentence)


def _asks_of_his_visit(question: Sentence) -> bool:
    """Whether a visit is asked about that was made, and not a guest's."""
    if VISITS.isdisjoint(question.concepts) or not _UNMADE.isdisjoint(question.marks):
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


def _judge_each(known: Known, said: Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """The verdict on each country that a list of visits of a kind is said to hold; else nothing."""
    is_list = "list" in sentence.marks or ("list-verb" in sentence.marks and "country" in sentence.concepts)
    is_list = is_list or _are_some_of_those_counted(sentence, said)
    if not is_list or len(kinds_named(sentence)) > 1:
        return []
    judged = [_judge_place(known, said.kind, place, scope, sentence) for place in said.places]
    judged += [_judge_beside(known, said.kind, place, scope, sentence) for place in _told_beside(sentence, said)]
    counted = _are_some_of_those_counted(sentence, said)
    if not counted and all(_is_of_another_kind(one) for one in judged):
        return [_with_kind(said, judged)]
    right = not counted and all(one.verdict == "supported" for one in judged)
    return [judged[0]._replace(start=said.start, end=said.end), *judged] if right else judged


def _told_beside(sentence: Sentence, said: Said) -> list[PlaceMention]:
    """The other countries of a sentence on a list: beside Germany and China stands Vietnam."""
    return [place for place in destinations(sentence) if place not in said.places] if "list" in sentence.marks else []


def _judge_beside(known: Known, kind: str, place: PlaceMention, scope: Scope, sentence: Sentence) -> Judgement:
    judged = _judge_place(known, kind, place, scope, sentence)
    wrong = judged.verdict == "contradicted" and not all_known(sentence, sentence.start, sentence.end)
    return left_open(place, reason="no-fact") if wrong else judged


def _is_of_another_kind(judgement: Judgement) -> bool:
    return judgement.verdict == "contradicted" and judgement.fact is not None


def _with_kind(said: Said, judged: list[Judgement]) -> Judgement:
    """Where all the countries were visited otherwise, what is wrong goes from their names to the kind."""
    start, end = min(one.start for one in judged), max(one.end for one in judged)
    return judged[0]._replace(start=min(start, said.start), end=max(end, said.end))


def _are_some_of_those_counted(sentence: Sentence, said: Said) -> bool:
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
        if facts and not is_told_oftener(sentence, place, len(facts[0])):
            kind, fact = next(iter(facts[0].items()))
            expected = kind_name(known, kind, sentence.lang)
            judged.append(Judgement(place.start, place.end, "supported", "listed", fact, expected))
        else:
            judged.append(left_open(place, reason="no-fact"))
    return judged


def _of_the_president(sentence: Sentence) -> bool:
    return "ours" in sentence.marks or names_a_president(sentence)


def _judge(known: Known, said: Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    if is_sole(sentence, said):
        return _judge_sole(known, said, scope, sentence)
    told = kinds_told(known, sentence, scope)
    results = [(place, *_judge_one(known, said.kind, place.country, scope, told)) for place in said.places]
    wrong = [(place, fact) for place, verdict, fact in results if verdict == "contradicted"]
    right = [(place, fact) for place, verdict, fact in results if verdict == "supported"]
    if wrong:
        return _judge_wrong(known, said, scope, sentence, (right, wrong))
    if len(right) == len(results):
        name = kind_name(known, said.kind, sentence.lang)
        kind = Judgement(said.start, said.end, "supported", "listed", results[0][2], name)
        if is_beside(sentence, said):
            return [with_place(said, kind)]
        sure = set(told) if may_be_of_another(sentence) else set(said.countries)
        return [kind, *(_borne(place, fact) for place, fact in right if place.country in sure)]
    return _judge_the_visit(known, said, scope, sentence) or _left_open_but(said, right)


def _judge_wrong(
    known: Known, said: Said, scope: Scope, sentence: Sentence, results: tuple[list[_Found], list[_Found]]
) -> list[Judgement]:
    """The verdicts where the kind is wrong of a country: of one of two it bears its own, of more the two as one."""
    right, wrong = results
    if len(said.places) == _TWO and right:
        return [_judge_place(known, said.kind, place, scope, sentence) for place in said.places]
    if len(wrong) < len(right):
        judged = [_judge_place(known, said.kind, place, scope, sentence) for place, _ in wrong]
        return judged if _parted_by_figures(sentence, said) else [_with_kind(said, judged)]
    if all(fact is None for _, fact in wrong):
        return _judge_unvisited(known, said, scope, sentence, [place for place, _ in wrong])
    place, fact = next((place, fact) for place, fact in wrong if fact is not None)
    told = kinds_told(known, sentence, scope)
    expected = expected_kinds(known, place.country, scope, sentence.lang)
    if place.country in told:
        expected = kind_name(known, str(told[place.country].qualifiers["type"]), sentence.lang)
    judgement = Judgement(said.start, said.end, "contradicted", "visit-type", fact, expected)
    return [with_place(said, judgement) if is_beside(sentence, said) else judgement]


_TWO = 2


def _parted_by_figures(sentence: Sentence, said: Said) -> bool:
    """Whether a figure stands between the kind and one of its countries."""
    start = min(said.start, *(place.start for place in said.places))
    return any(start < one.start < max(place.end for place in said.places) for one in sentence.amounts)


def _judge_sole(known: Known, said: Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """The verdict on the country of the only visit of its kind, and on the kind where the country is right."""
    there = _judge_place(known, said.kind, said.places[0], scope, sentence)
    if there.verdict != "supported":
        return [there]
    both = [there._replace(start=said.start, end=said.end), there]
    return both if may_be_sole(known, sentence, said, scope) else [left_open(one, there.fact) for one in both]


def _judge_one(known: Known, kind: str, country: str, scope: Scope, told: dict[str, Fact]) -> tuple[str, Fact | None]:
    """Whether the visit to one country was of that kind: by the event the sentence tells of, else by the lists."""
    return judge_told(kind, told[country]) if country in told else judge_country(known, kind, country, scope)


def _left_open_but(said: Said, borne: list[tuple[PlaceMention, Fact | None]]) -> list[Judgement]:
    """A kind that is not settled for all the countries it is said of, and those of them that the list has."""
    return [left_open(said, reason="no-fact"), *(_borne(place, fact) for place, fact in borne)]


def _borne(place: PlaceMention, fact: Fact | None) -> Judgement:
    return Judgement(place.start, place.end, "supported", "listed", fact)


def _judge_the_visit(known: Known, said: Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
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
    known: Known, said: Said, scope: Scope, sentence: Sentence, places: list[PlaceMention]
) -> list[Judgement]:
    """Countries that no list names at all: they are wrong; where one stands beside the kind, the two as one."""
    listed = one_listed(known, said.kind, scope)
    if len(said.places) == 1:
        judgement = Judgement(said.start, said.end, "contradicted", "visit-type", because=listed)
        return [with_place(said, judgement) if is_beside(sentence, said) else judgement]
    return [Judgement(place.start, place.end, "contradicted", "visit-type", because=listed) for place in places]


def _left_open(judgement: Judgement) -> Judgement:
    return left_open(judgement, reason="no-fact")
