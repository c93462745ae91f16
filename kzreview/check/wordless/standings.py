"""Claims of rank without a figure: which country gave most, where the greatest was, which of two gave more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.around import Around, announced
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.metrics.limits import is_known
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import listed, listed_by_part
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.named import events_of, is_announced, names_of
from kzreview.check.wordless.outranked import between, is_of
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked, stands_by, stretch_of
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kzreview.check.known import Known
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope

_WORDS = {"most", "largest", "ahead", "behind", "up", "down"}


def judge_standings(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdicts on a country said to be first, and on the word that sets one country before another."""
    places = [place for place in sentence.places if place.country != "KZ"]
    if subject == FOREIGN or not places or _WORDS.isdisjoint(sentence.concepts) or is_unreal_or_asked(sentence):
        return []
    if "sector" in sentence.marks:
        return []
    return list(_largest(known, sentence, places, carried) or _by_metric(known, sentence, places, carried))


def _by_metric(
    known: Known, sentence: Sentence, places: list[PlaceMention], carried: Scope | None
) -> Iterator[Judgement]:
    for rule, in_scope, by_country in _told_of(known, sentence, places[0].start, carried):
        rest = 0 if _are_all_told(sentence, by_country, rule) else _rest(in_scope, by_country.values())
        first = _most(sentence, places, by_country, rest, rule) if _is_most_of(sentence, rule) else None
        judgement = first or between(sentence, places, by_country, rule)
        if judgement is not None:
            yield judgement
            return


def countries_told(known: Known, sentence: Sentence, spot: int, carried: Scope | None) -> Iterator[dict[str, Answer]]:
    """By country the figures of each metric that the sentence announces, of the time that it speaks of."""
    for _, _, by_country in _told_of(known, sentence, spot, carried):
        yield by_country


def _told_of(
    known: Known, sentence: Sentence, spot: int, carried: Scope | None
) -> Iterator[tuple[Rule, list[Answer], dict[str, Answer]]]:
    around = Around(sentence, Clause(sentence.start, sentence.end, spot), None)
    for rule in announced(sentence, None):
        found = [] if is_vetoed(rule, around) else all_of(known, rule.metric)
        if not any("country" in answer.fact.qualifiers for answer in found):
            continue
        scope = scope_of(sentence, around.clause, carried)
        in_scope = [answer for answer in found if _is_in_scope(answer, scope)]
        by_country = {str(one.fact.qualifiers["country"]): one for one in in_scope if "country" in one.fact.qualifiers}
        if len(by_country) >= _SEVERAL:
            yield rule, in_scope, by_country


def _are_all_told(sentence: Sentence, by_country: dict[str, Answer], rule: Rule) -> bool:
    """Whether no others are spoken of than those that the facts name: of the five countries named."""
    words = listed_by_part("all-told", sentence.book).get(str(len(by_country)))
    if words and any(key.startswith(words) for key in sentence.keys):
        return True
    counts = [one for one in sentence.amounts if one.value == len(by_country) and not one.unit and not one.ordinal]
    return any(head_of(sentence, one).names.isdisjoint(rule.heads - {"country"}) for one in counts)


_SEVERAL = 2


def _is_in_scope(answer: Answer, scope: Scope) -> bool:
    """Whether the fact is of the very stretch that is spoken of."""
    period = answer.fact.period
    if period.start.year != scope.year or period.end.year != scope.year:
        return False
    if scope.part is not None:
        return (scope.part.start, scope.part.end) == (period.start, period.end)
    return (period.end - period.start).days > _MOST_OF_A_YEAR


_MOST_OF_A_YEAR = 300  # days


def _rest(in_scope: list[Answer], listed: Collection[Answer]) -> int | None:
    """What the total leaves for those that no fact names; None where no total is known."""
    totals = [answer for answer in in_scope if not answer.fact.qualifiers]
    return int(totals[0].value - sum(one.value for one in listed)) if len(totals) == 1 else None


# the first of all


def _most(
    sentence: Sentence, places: list[PlaceMention], by_country: dict[str, Answer], rest: int | None, rule: Rule
) -> Judgement | None:
    spot = _spoken_of(sentence, "most")
    if spot is not None and not is_of(sentence, spot, rule) and not _goes_on(sentence, spot):
        return None
    givers = [place for place in places if place.kind != "people"]  # the largest Dutch investor is no country
    place = _nearest(sentence, givers, spot) if spot is not None and givers else None
    if spot is None or place is None or _is_of_a_change(sentence, spot):
        return None
    top = max(by_country, key=lambda country: by_country[country].value)
    proved = rest is not None and rest < by_country[top].value
    fact, name = by_country[top].fact, names_of(sentence, [top])
    if place.country == top:
        verdict, reason = ("supported", "listed") if proved else ("unknown", "no-fact")
        return Judgement(place.start, place.end, verdict, reason, fact if proved else None, name if proved else "")
    follows = place.first > spot.first
    if (place.country not in by_country and not proved) or (follows and not _ends_with(sentence, place)):
        return left_open(place, reason="no-fact")
    return Judgement(place.start, place.end, "contradicted", "place", fact, name)


def _goes_on(sentence: Sentence, spot: Mention) -> bool:
    """Whether its stretch says no more than who was first in what was told before: …, and the most generous was X."""
    start, end = stretch_of(sentence, spot.first)
    told = [one for one in sentence.amounts if one.end <= spot.start]
    plain = frozenset().union(*(listed(name, sentence.book) for name in ("little", "neutral", "no-noun")))
    named = {number for one in sentence.places for number in range(one.first, one.last + 1)}
    named |= set(range(spot.first, spot.last + 1))
    words = [number for number, word in enumerate(sentence.words) if start <= word.start < end]
    return bool(told) and all(number in named or sentence.keys[number] in plain for number in words)


def _is_most_of(sentence: Sentence, rule: Rule) -> bool:
    """Whether most is said of what the metric counts: the most documents, gave the most; no most productive trip."""
    spot = _spoken_of(sentence, "most")
    if spot is None:
        return False
    if sentence.keys[spot.first] not in listed_by_part("most", sentence.book)["degree"]:
        return True
    counted = rule.heads.union(*rule.needs)
    names = [one for name in counted for one in sentence.concepts.get(name, ())]
    number = spot.last + 1
    between = {mark.first for mark in sentence.marks.get("most-between", ())}
    while number in between:
        number += 1
    if any(spot.first <= one.last and one.first <= number for one in names):
        return True
    return _says_no_more(sentence, spot)


def _says_no_more(sentence: Sentence, spot: Mention) -> bool:
    """Whether no noun follows: gave the most, came most of all from."""
    number = spot.last + 1
    links = listed_by_part("most", sentence.book)["links"]
    if sentence.keys[number : number + 1] == [] or sentence.keys[number] in links:
        return True
    end, start = spot.end, sentence.words[number].start
    parted = any(end <= sign.start < start for sign in sentence.signs)
    return parted or any(place.first == number for place in sentence.places)


def _largest(known: Known, sentence: Sentence, places: list[PlaceMention], carried: Scope | None) -> list[Judgement]:
    spot = _spoken_of(sentence, "largest")
    place = _nearest(sentence, places, spot) if spot is not None else None
    if place is None:
        return []
    judged = []
    years = scope_of(sentence, Clause(sentence.start, sentence.end, place.start), carried).years
    for event in events_of(known, "largest"):
        fact = event.facts[0]
        if not is_announced(event, sentence) or fact.year not in years:
            continue
        right = str(fact.qualifiers["country"])
        plain = spot is not None and _is_plain(sentence, spot) and _ends_with(sentence, place)
        if place.country != right and (not plain or _may_be_of_number(sentence)):
            continue  # the biggest deal signed in Paris was on energy
        verdict, reason = ("supported", "listed") if place.country == right else ("contradicted", "place")
        judged.append(Judgement(place.start, place.end, verdict, reason, fact, names_of(sentence, [right])))
    return judged


def _is_plain(sentence: Sentence, spot: Mention) -> bool:
    """Whether the agreements follow at once, and nothing narrows them: the largest free-trade agreement."""
    nouns = {one.first for name in ("agreement", "document") for one in sentence.concepts.get(name, ())}
    return spot.last + 1 in nouns and not stands_by(sentence, spot.first, "matter")


def _ends_with(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether nothing unknown is said of the place after it: most of what came from the US went into oil."""
    end = stretch_of(sentence, place.last)[1]
    after = range(place.last + 1, sentence.word_before(end) + 1)
    return all(is_known(sentence, number) for number in after)


def _may_be_of_number(sentence: Sentence) -> bool:
    """Whether what is greatest may be how many they are, and not what they are worth: a package of 18 documents."""
    return "package" in sentence.marks or any(one.unit not in MONEY for one in sentence.amounts)


def _spoken_of(sentence: Sentence, concept: str) -> Mention | None:
    """The word that says who is first, unless it says one of the first, the second, or the first after another."""
    if "not-first" in sentence.marks:
        return None
    others = listed_by_part("most", sentence.book)["among"]
    for one in sentence.concepts.get(concept, ()):
        before = sentence.keys[max(0, one.first - _AMONG) : one.first]
        among = any(abs(mark.first - one.first) <= _AMONG for mark in sentence.marks.get("idle-one", ()))
        ordinal = any(0 <= one.start - amount.end <= 2 for amount in sentence.amounts)  # the second, the ten biggest
        among = among or any(key in others for key in before)
        if not among and not ordinal and not is_denied(sentence, one.first):
            return one
    return None


def _is_of_a_change(sentence: Sentence, spot: Mention) -> bool:
    """Whether it is a rise or a fall that was greatest."""
    comes = {mark.start for mark in sentence.marks.get("falls-to", ())}
    found = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    changes = [one for one in found if one.start not in comes]
    return any(not spot.first <= one.first <= spot.last for one in changes)


_AMONG = 5  # words: one of the biggest; ең ірі инвесторлардың бірі


def _nearest(sentence: Sentence, places: list[PlaceMention], spot: Mention) -> PlaceMention | None:
    """The one country that the word is said of; None where two stand side by side, or none is near."""
    if len({place.country for place in places}) == 1:
        return places[-1] if sentence.lang == "kk" else places[0]
    nearest = min(places, key=lambda place: min(abs(place.first - spot.last), abs(spot.first - place.last)))
    return None if any(_are_joined(sentence, nearest, place) for place in places) else nearest


def _are_joined(sentence: Sentence, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two countries are named together: the Dutch ($3bn) and the Americans led the list."""
    first, last = sorted((one, other), key=lambda place: place.first)
    between = range(first.last + 1, last.first)
    apart = sentence.text[first.end - sentence.start : last.start - sentence.start]
    return "," not in apart and any(sentence.keys[number] in listed("and", sentence.book) for number in between)
