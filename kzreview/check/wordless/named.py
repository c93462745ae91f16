"""Claims about places: who was received, where there was a fire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.check.data import table
from kzreview.check.metrics.located import is_located
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.ours import ours_named, own_president
from kzreview.check.whose.subject import FOREIGN, is_surely_ours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope
    from kzreview.model import Fact


class Event(NamedTuple):
    """A table of events.toml with its facts at hand."""

    table: dict[str, Any]
    facts: list[Fact]
    ways: tuple[frozenset[str], ...]


# places


def judge_places(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdicts on places that a sentence names as those of an event we know."""
    if not sentence.places:
        return []
    judged: dict[int, Judgement] = {}
    for event in events_told(known, "place", sentence):
        guests = event.table.get("guests", False)
        if (subject == FOREIGN and not guests) or (guests and _came_elsewhere(sentence, subject)):
            continue
        partner = event.table.get("partner", False)
        for place in sentence.places:
            if not is_announced(event, sentence):
                break
            if partner and not _is_partner(sentence, place):
                continue
            judgement = _judge_place(event, place, sentence, carried)
            if judgement is not None:
                judged.setdefault(judgement.start, judgement)
    return list(judged.values())


def _came_elsewhere(sentence: Sentence, subject: str) -> bool:
    """Whether those who came are not said to have come to Kazakhstan, but to another place: прибыли в Минск."""
    if "inward" in sentence.concepts or _received_by_ours(sentence):
        return False
    abroad = [place for place in sentence.places if place.country != "KZ"]
    anothers = subject == FOREIGN and ("from-abroad" not in sentence.concepts or "foreign-person" in sentence.marks)
    return anothers or any(place.kind == "city" or _is_gone_to(sentence, place) for place in abroad)


def _received_by_ours(sentence: Sentence) -> bool:
    """Whether our President is told to have received them: were received by Tokayev, those whom Tokayev received."""
    if "host-him" in sentence.concepts:
        return False
    ours = ours_named(sentence)
    return any(
        0 < one.first - name.last <= _ACTS or (0 < name.first - one.last <= _AGENT and not _parted(sentence, one, name))
        for name in own_president(sentence)
        if name.start in ours
        for one in sentence.concepts.get("receive", ())
    )


def _parted(sentence: Sentence, one: Mention, other: Mention) -> bool:
    return any(one.end <= sign.start < other.start for sign in sentence.signs)


_ACTS = 2  # words: Tokayev this year received
_AGENT = 3  # words: received by President Tokayev


def _is_gone_to(sentence: Sentence, place: PlaceMention) -> bool:
    if sentence.lang == "kk":
        return sentence.keys[place.last].endswith(affixes("dative", sentence.book))
    return place.first > 0 and sentence.keys[place.first - 1] in listed("gone-to", sentence.book)


def events_of(known: Known, kind: str) -> Sequence[Event]:
    """The events of events.toml of a kind (place, date, years) of which facts are at hand."""
    events: Sequence[Event] = known.remember(f"events-{kind}", lambda: tuple(_made_events(known, kind)))
    return events


def events_told(known: Known, kind: str, sentence: Sentence) -> Iterator[Event]:
    """Those of which the sentence may speak: a concept of each way to speak of them leads to it."""
    leads: dict[str, list[int]] = known.remember(f"leads-{kind}", lambda: _leads(events_of(known, kind)))
    named = [concept for concept in sentence.concepts if concept in leads]
    if not named:
        return
    events = events_of(known, kind)
    for number in sorted({number for name in named for number in leads[name]}):
        yield events[number]


def _leads(events: Sequence[Event]) -> dict[str, list[int]]:
    leads: dict[str, list[int]] = {}
    for number, event in enumerate(events):
        for way in event.ways:
            leads.setdefault(min(way), []).append(number)
    return leads


def _made_events(known: Known, kind: str) -> Iterator[Event]:
    for entry in table("events")[kind]:
        facts = [known.by_id[fact] for fact in entry.get("facts", ()) if fact in known.by_id]
        if "prefix" in entry:
            facts = [fact for fact in known.facts if fact.id.startswith(entry["prefix"])]
        if facts:
            yield Event(entry, facts, tuple(frozenset(way.split()) for way in entry["needs"]))


def is_announced(event: Event, sentence: Sentence, start: int = 0, end: int | None = None) -> bool:
    """Whether the sentence, or its part from `start` to `end`, names all the concepts of one way to speak of it."""
    concepts = sentence.concepts
    ways = [way for way in event.ways if way <= concepts.keys()]
    if not ways:
        return False
    if event.table.get("ours") and _OF_HIS.isdisjoint(sentence.marks) and not own_president(sentence):
        return False
    last = sentence.end if end is None else end
    against = [
        one for name in event.table.get("unless", ()) for one in concepts.get(name, ()) if start <= one.start < last
    ]
    if any(not _is_of_its_words(event, sentence, one) for one in against):
        return False
    return any(all(any(start <= one.start < last for one in concepts[name]) for name in way) for way in ways)


_OF_HIS = {"ours", "presidential"}


def _is_of_its_words(event: Event, sentence: Sentence, against: Mention) -> bool:
    """Whether a word is part of a longer phrase that tells of the event, or says whence the guests came."""
    names = {name for way in event.ways for name in way} | ({"from-abroad"} if event.table.get("guests") else set())
    phrases = [
        one
        for name in names
        for one in sentence.concepts.get(name, ())
        if one.first < one.last or name == "from-abroad"
    ]
    return any(one.first <= against.first <= against.last <= one.last for one in phrases)


def _judge_place(event: Event, place: PlaceMention, sentence: Sentence, carried: Scope | None) -> Judgement | None:
    level = event.table["level"]
    named = place.country if level == "country" else place.place
    if level != "country" and (place.kind in {"country", "people"} or (level == "region" and place.country != "KZ")):
        return None  # the trip to Hanoi was put off because of a fire in Abai region
    if level == "country" and place.kind not in {"country", "people"} and not event.table.get("cities", False):
        named = place.country
    right = {value: fact for fact in event.facts for value in fact.qualifier(level)}
    if named in right:
        if "year" in event.table and not _in_year(event, sentence, place, carried):
            return left_open(place, reason="other-year")
        return Judgement(place.start, place.end, "supported", "listed", right[named], names_of(sentence, [named]))
    if "year" in event.table and not _in_year(event, sentence, place, carried):
        return None
    alone = _stands_alone(event, place) and (event.table.get("partner") or is_located(sentence, place))
    ours = is_surely_ours(event.table, sentence) and not (event.table.get("owned") and _is_anothers(event, sentence))
    if event.table["complete"] and alone and ours:
        fact = event.facts[0]
        return Judgement(place.start, place.end, "contradicted", "place", fact, names_of(sentence, list(right)))
    return left_open(place, reason="no-fact")


def _is_partner(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a country is the one with which something is done: signed with China, с китайской стороной, Қытаймен."""
    if place.country == "KZ" or place.kind not in {"country", "people"}:
        return False
    if sentence.lang == "kk":
        ends = affixes("instrumental", sentence.book)
        return any(key.endswith(ends) for key in sentence.keys[place.last : place.last + 2])
    return sentence.keys[max(0, place.first - 1)] in listed("with-whom", sentence.book)


def _is_anothers(event: Event, sentence: Sentence) -> bool:
    """Whether what the event is about is somebody else's: another leader is named, kin, or a name beside the word."""
    if "kin" in sentence.marks or "foreign-person" in sentence.marks:
        return True
    own = {one.first for one in own_president(sentence)}
    own |= {number for place in sentence.places for number in range(place.first, place.last + 1)}
    things = [one for name in event.table["needs"] for one in sentence.concepts.get(name, ())]
    beside = [number for one in things for number in (one.first - 1, one.last + 1)]
    named = [number for number in beside if 0 <= number < len(sentence.words) and number not in own]
    return any(sentence.words[number].text[:1].isupper() and number for number in named)


def _in_year(event: Event, sentence: Sentence, place: PlaceMention, carried: Scope | None) -> bool:
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, place.start), carried)
    return event.table["year"] in scope.years


def _stands_alone(event: Event, place: PlaceMention) -> bool:
    """A country beside the city that lies in it is no claim of its own."""
    if event.table["level"] != "country":
        return True
    return place.kind in {"country", "city"}


def names_of(sentence: Sentence, places: list[str]) -> str:
    """The names of places in the language of the sentence."""
    known = sentence.known.base.places
    return ", ".join(known[place].name.in_language(sentence.lang) if place in known else place for place in places)
