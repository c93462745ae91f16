"""Embassies and consulates that Kazakhstan is to open: in which country, in which city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.limits import is_known
from kzreview.check.metrics.located import is_located, rows_of
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.scope import Clause, Scope, scope_of
from kzreview.check.wordless.named import events_of, names_of
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked, stands_by

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.wordless.named import Event
    from kzreview.model import Fact


def judge_missions(known: Known, sentence: Sentence, before: Sentence | None, carried: Scope | None) -> list[Judgement]:
    """The verdicts on the places where a sentence says that an embassy or a consulate is to be."""
    if not sentence.places or ("mission-opens" not in sentence.concepts and before is None):
        return []
    events = {event.table["noun"]: event for event in events_of(known, "mission")}
    nouns = _nouns(sentence, events) or _nouns_before(sentence, before, events)
    if not nouns or _is_of_others(sentence, nouns):
        return []
    in_cities = all(events[noun.name].table["level"] == "city" for noun in nouns) and not sentence.dates
    told = _told_rightly(before, events) if before is not None and in_cities else None
    if told is None and "mission-opens" not in sentence.concepts:
        return []
    carried = carried if told is None else Scope((told.year,), stated=True)
    judged: dict[int, Judgement] = {}
    for place in sentence.places:
        if place.country == "KZ":
            continue
        noun = _beside(sentence, nouns, place)
        judgement = _judge(events, noun, place, sentence, carried)
        if judgement is not None:
            judged.setdefault(judgement.start, judgement)
    return list(judged.values())


def _nouns(sentence: Sentence, events: Mapping[str, Event]) -> list[Mention]:
    found = {one.start: one for noun in events for one in sentence.concepts.get(noun, ())}
    return [found[start] for start in sorted(found)]


def _nouns_before(sentence: Sentence, before: Sentence | None, events: Mapping[str, Event]) -> list[Mention]:
    """The noun of the sentence before, where this one goes on with it: three such missions are to be opened."""
    earlier = _nouns(before, events) if before is not None and "such-mission" in sentence.concepts else []
    return earlier[:1] if len({one.name for one in earlier}) == 1 else []


def _told_rightly(before: Sentence, events: Mapping[str, Event]) -> Fact | None:
    """The decision that the sentence before tells of with its right place, so that this one goes on with it."""
    nouns = _nouns(before, events) if "mission-opens" in before.concepts else []
    found = (_fact_of(events[noun.name], place) for noun in nouns for place in before.places)
    return next((fact for fact in found if fact is not None), None)


def _is_of_others(sentence: Sentence, nouns: list[Mention]) -> bool:
    """Whether another country opens it: Kyrgyzstan will open a consulate; a Chinese consulate."""
    first = sentence.places[0]
    opens = first.kind == "country" and first.first <= 1 and not is_located(sentence, first)
    if opens and "ours" not in sentence.marks and "picked" not in sentence.concepts:
        return True
    owned = any(0 < our.first - one.last <= _OWNED for one in nouns for our in sentence.marks.get("ours", ()))
    return not owned and any(
        place.kind == "people" and 0 < one.first - place.last <= 2 for one in nouns for place in sentence.places
    )


_OWNED = 3  # words: the consulate general of Kazakhstan


def _beside(sentence: Sentence, nouns: list[Mention], place: PlaceMention) -> Mention:
    """The noun that a place goes with: the one before it, in Kazakh the one after it, if between the same signs."""
    after = [one for one in nouns if one.start > place.start]
    earlier = [one for one in nouns if one.start < place.start]
    if sentence.lang == "kk" and earlier and after and _closes_before(sentence, place, earlier[-1], after[0]):
        return earlier[-1]
    if sentence.lang == "kk":
        return after[0] if after else nouns[-1]
    if earlier and after and _opens_next(sentence, place, earlier[-1], after[0]):
        return after[0]
    return earlier[-1] if earlier else nouns[0]


def _closes_before(sentence: Sentence, place: PlaceMention, before: Mention, after: Mention) -> bool:
    """Whether a sign parts the place from the noun after it alone: елшілік Македонияда, консулдық Сианьда."""
    signs = [sign.start for sign in sentence.signs if before.end <= sign.start < after.start]
    return bool(signs) and signs[0] >= place.end


def _opens_next(sentence: Sentence, place: PlaceMention, before: Mention, after: Mention) -> bool:
    """Whether a joining word stands before the place and none after it: an embassy, and in Russia a consulate."""
    between = range(before.end, after.start)
    signs = [one.start for one in sentence.signs if one.key == ";" and one.start in between]
    if signs:
        return signs[-1] < place.start
    joins = [one.start for one in sentence.marks.get("joins", ()) if one.start in between]
    return bool(joins) and joins[-1] < place.start


def _judge(
    events: Mapping[str, Event], noun: Mention, place: PlaceMention, sentence: Sentence, carried: Scope | None
) -> Judgement | None:
    event = events[noun.name]
    fact = _fact_of(event, place)
    if fact is not None:
        name = names_of(sentence, [str(fact.qualifiers[event.table["level"]])])
        return Judgement(place.start, place.end, "supported", "listed", fact, name)
    for other, elsewhere in events.items():
        found = _fact_of(elsewhere, place)
        if found is not None and other not in sentence.concepts and noun.start >= sentence.start:
            label = found.label.in_language(sentence.lang)
            return Judgement(noun.start, noun.end, "contradicted", "thing", found, label)
    if event.table["level"] == "city" and place.kind in {"country", "people"}:
        return None
    if place.kind not in {"country", "city"} or not _is_wrong(event, noun, place, sentence, carried):
        return left_open(place, reason="no-fact")
    facts = [fact for fact in event.facts if place.country in fact.qualifier("country")] or event.facts
    names = names_of(sentence, [str(fact.qualifiers[event.table["level"]]) for fact in facts])
    return Judgement(place.start, place.end, "contradicted", "place", facts[0], names)


def _fact_of(event: Event, place: PlaceMention) -> Fact | None:
    level = event.table["level"]
    named = place.country if level == "country" and place.kind != "people" else place.place
    return next((fact for fact in event.facts if named in fact.qualifier(level)), None)


def _is_wrong(event: Event, noun: Mention, place: PlaceMention, sentence: Sentence, carried: Scope | None) -> bool:
    """Whether the sentence plainly says that it is to be at this place, in a year of which we know."""
    said = not {"mission-opens", "picked"}.isdisjoint(sentence.concepts) and sentence.start <= noun.start < sentence.end
    if not said or (is_unreal_or_asked(sentence) and not _is_told(sentence)):
        return False
    if is_denied(sentence, noun.first) or is_denied(sentence, place.first) or _acts_itself(sentence, noun):
        return False
    if stands_by(sentence, place.first, "there-is") or _is_there_already(sentence, place):
        return False
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, place.start), carried)
    if not event.facts[0].year <= max(scope.years) <= max(sentence.known.years_held):
        return False
    picked = "picked" in sentence.concepts and not _is_genitive_kazakh(sentence, place)
    if not is_located(sentence, place) and not picked:
        return False
    return _is_in_row(sentence, noun, place) or _is_of_a_country_told(event, place, sentence)


def _is_told(sentence: Sentence) -> bool:
    """Whether what is to come is told as somebody's word: he said that it would open."""
    told = sentence.marks.get("told-by", ())
    unreal = sentence.marks.get("unreal", ())
    asks = sentence.asks
    return not asks and all(
        sentence.keys[one.first] == "would" and any(verb.last < one.first for verb in told) for one in unreal
    )


def _is_genitive_kazakh(sentence: Sentence, place: PlaceMention) -> bool:
    return sentence.lang == "kk" and sentence.keys[place.last].endswith(affixes("genitive", sentence.book))


def _is_of_a_country_told(event: Event, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether the sentence names the country of the place, where another city is to have it: in Russia it is Kazan."""
    told = any(other.kind in {"country", "people"} and other.country == place.country for other in sentence.places)
    right = {
        city for fact in event.facts if place.country in fact.qualifier("country") for city in fact.qualifier("city")
    }
    return told and bool(right) and right.isdisjoint(other.place for other in sentence.places)


def _is_in_row(sentence: Sentence, noun: Mention, place: PlaceMention) -> bool:
    """Whether the place stands in the row of places that is nearest to the noun."""
    return place in min(rows_of(sentence, sentence.places), key=lambda row: _distance(sentence, noun, row))


def _distance(sentence: Sentence, noun: Mention, row: list[PlaceMention]) -> tuple[bool, int]:
    """First the rows on the side where places stand: after the noun, in Kazakh before it; then the nearer ones."""
    after = row[0].first > noun.last
    distance = row[0].first - noun.last if after else noun.first - row[-1].last
    return after == (sentence.lang == "kk"), distance


def _acts_itself(sentence: Sentence, noun: Mention) -> bool:
    """Whether the embassy opens something else: it stands before the verb, and another noun follows."""
    where = listed("opens-where", sentence.book)
    for verb in sentence.marks.get("opens-itself", ()):
        if sentence.lang == "kk":
            between = range(noun.last + 1, verb.first)
            if noun.last < verb.first and any(not is_known(sentence, number) for number in between):
                return True
        elif noun.last < verb.first and any(key not in where for key in sentence.keys[verb.last + 1 : verb.last + 2]):
            return True
    return False


def _is_there_already(sentence: Sentence, place: PlaceMention) -> bool:
    """Лондондағы елшілік: an embassy that there is, unless it is called new."""
    is_new = any(key.startswith(affixes("new", sentence.book)) for key in sentence.keys)
    return (
        sentence.lang == "kk"
        and sentence.keys[place.last].endswith(affixes("locative-attribute", sentence.book))
        and not is_new
    )
