"""Claims about places and days: who was received, where there was a fire, when a decree was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.check.candidates import Around
from kzreview.check.data import table
from kzreview.check.located import is_located
from kzreview.check.plans import judge_plan_years
from kzreview.check.rules import rules
from kzreview.check.scope import Clause, is_of_a_beginning, scope_of
from kzreview.check.subject import FOREIGN, is_surely_ours, names_president, own_president
from kzreview.check.unmade import stands_by, stretch_of
from kzreview.check.values import write_measure
from kzreview.check.verdict import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.known import Known
    from kzreview.check.places import PlaceMention
    from kzreview.check.scope import Scope
    from kzreview.check.sentence import Sentence
    from kzreview.language.dates import When
    from kzreview.model import Fact


class Event(NamedTuple):
    """A table of events.toml with its facts at hand."""

    table: dict[str, Any]
    facts: list[Fact]


# places


def judge_places(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdicts on places that a sentence names as those of an event we know."""
    if subject == FOREIGN or not sentence.places:
        return []
    judged: dict[int, Judgement] = {}
    for event in events_of(known, "place"):
        for place in sentence.places:
            if not is_announced(event, sentence):
                break
            judgement = _judge_place(event, place, sentence, carried)
            if judgement is not None:
                judged.setdefault(judgement.start, judgement)
    return list(judged.values())


def events_of(known: Known, kind: str) -> Iterator[Event]:
    """The events of events.toml of a kind (place, date, years) of which facts are at hand."""
    yield from known.remember(f"events-{kind}", lambda: list(_made_events(known, kind)))


def _made_events(known: Known, kind: str) -> Iterator[Event]:
    for entry in table("events")[kind]:
        facts = [known.by_id[fact] for fact in entry.get("facts", ()) if fact in known.by_id]
        if "prefix" in entry:
            facts = [fact for fact in known.facts if fact.id.startswith(entry["prefix"])]
        if facts:
            yield Event(entry, facts)


def is_announced(event: Event, sentence: Sentence) -> bool:
    """Whether the sentence names all the concepts of one way to speak of the event."""
    if event.table.get("ours") and "ours" not in sentence.marks and not own_president(sentence):
        return False
    if any(concept in sentence.concepts for concept in event.table.get("unless", ())):
        return False
    return any(all(concept in sentence.concepts for concept in way.split()) for way in event.table["needs"])


def _judge_place(event: Event, place: PlaceMention, sentence: Sentence, carried: Scope | None) -> Judgement | None:
    level = event.table["level"]
    named = place.country if level == "country" else place.place
    if level != "country" and place.kind in {"country", "people"}:
        return None
    if level == "country" and place.kind not in {"country", "people"} and not event.table.get("cities", False):
        named = place.country
    right = {value: fact for fact in event.facts for value in fact.qualifier(level)}
    if named in right:
        if "year" in event.table and not _in_year(event, sentence, place, carried):
            return Judgement(place.start, place.end, "unknown", "other-year")
        return Judgement(place.start, place.end, "supported", "listed", right[named], names_of(sentence, [named]))
    if "year" in event.table and not _in_year(event, sentence, place, carried):
        return None
    alone = _stands_alone(event, place) and is_located(sentence, place)
    ours = is_surely_ours(event.table, sentence) and not (event.table.get("owned") and _is_anothers(event, sentence))
    if event.table["complete"] and alone and ours:
        fact = event.facts[0]
        return Judgement(place.start, place.end, "contradicted", "place", fact, names_of(sentence, list(right)))
    return Judgement(place.start, place.end, "unknown", "no-fact")


def _is_anothers(event: Event, sentence: Sentence) -> bool:
    """Whether what the event is about is somebody else's: another leader is named, kin, or a name beside the word."""
    if "kin" in sentence.marks or "foreign-person" in sentence.marks:
        return True
    own = {one.first for one in own_president(sentence)}
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


# days and years


def judge_dates(known: Known, sentence: Sentence, before: Sentence | None, subject: str) -> list[Judgement]:
    """The verdicts on dates: a calendar year or a day that a fact gives; every other date is no claim."""
    judged = [_judge_date(known, sentence, before, when, subject) for when in sentence.dates]
    right = {one.fact.id for one in judged if one.verdict == "supported" and one.fact is not None}
    return [_no_claim(one) if one.reason == "date" and one.fact and one.fact.id in right else one for one in judged]


def _no_claim(judgement: Judgement) -> Judgement:
    """Of two days the one that is right is the event's: signed on 1 January, and printed on the third."""
    return Judgement(judgement.start, judgement.end, "not-a-claim", "date")


def _judge_date(known: Known, sentence: Sentence, before: Sentence | None, when: When, subject: str) -> Judgement:
    judgement = None
    if subject != FOREIGN:
        if when.kind == "year":
            judgement = _calendar_year(known, sentence, before, when)
        judgement = judgement or _day(known, sentence, when) or _plan(known, sentence, when)
    return judgement or Judgement(when.start, when.end, "not-a-claim", "date")


def _calendar_year(known: Known, sentence: Sentence, before: Sentence | None, when: When) -> Judgement | None:
    """A year that is itself the fact: the year of volunteers, active since."""
    around = Around(sentence, Clause(sentence.start, sentence.end, when.start), before)
    for rule in rules():
        if "calendar-year" not in rule.heads or (rule.prefixes and when.prefix not in {*rule.prefixes, "in"}):
            continue
        if not any(all(around.has(concept) for concept in way) for way in rule.needs):
            continue
        if when.relative or (rule.prefixes and when.prefix not in {"since", "from"} and not _tells_joining(sentence)):
            continue
        for fact in known.figures.get(rule.metric, ()):
            return _compare_year(fact, when, sentence)
    return None


def _compare_year(fact: Fact, when: When, sentence: Sentence) -> Judgement | None:
    assert fact.quantity is not None
    expected = write_measure(fact.quantity.value, fact.quantity.unit, sentence.lang)
    if when.period.start.year == fact.quantity.value:
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    if when.period.start.year <= sentence.today.year and not _only_year(sentence, when):
        return None
    return Judgement(when.start, when.end, "contradicted", "year", fact, expected)


def _only_year(sentence: Sentence, when: When) -> bool:
    begins = when.prefix in {"since", "from"} or _tells_joining(sentence)
    return sum(1 for other in sentence.dates if other.kind == "year") == 1 and begins


def _tells_joining(sentence: Sentence) -> bool:
    """Whether it tells when the President came to a network, and counts nothing: he joined Twitter in 2011."""
    if "joined" not in sentence.concepts or "press-office" in sentence.marks:
        return False
    return not sentence.amounts and names_president(sentence)


def _day(known: Known, sentence: Sentence, when: When) -> Judgement | None:
    """A day, or the year of a plan, that one of our events fell on."""
    for event in events_of(known, "date"):
        if not is_announced(event, sentence):
            continue
        fact = event.facts[0]
        if not _may_be_then(event, sentence, when):
            return None
        if when.kind in _WITHOUT_DAY and _takes_month(event, sentence, when):
            return _compare_day(event, when, sentence)
        if when.kind == "year" and event.table.get("begins") and when.prefix == "since":
            return _compare_beginning(fact, when)
        exact = fact.period.start == fact.period.end or when.kind in {"day", "days"}
        if when.kind in {"day", "days"} and (fact.period.end - fact.period.start).days <= 31:
            return _compare_day(event, when, sentence)
        ahead = when.prefix in {"until", "from", "since"} or when.period.start.year > sentence.today.year
        if when.kind == "year" and not exact and fact.kind == "plan" and ahead:
            return _compare_plan(fact, when)
    return None


_WITHOUT_DAY = {"month", "season", "year"}


def _may_be_then(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a day without a year may lie in that of the event: a visit of September 2024 is not that of 2023."""
    if event.table.get("timeless") or when.kind not in {"day", "days", "month"}:
        return True
    if "future" in sentence.marks and event.facts[0].kind != "plan":
        return False
    if when.has_year:
        return True
    year = event.facts[0].period.start.year
    return year in scope_of(sentence, Clause(sentence.start, sentence.end, when.start), None).years


def _takes_month(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a month alone is that of the event; where it must stand `beside` a word of beginning, only there."""
    if not event.table.get("month"):
        return False
    if event.table.get("beside"):
        return is_of_a_beginning(sentence, when) or _is_of_a_decision(sentence, when)
    return when.kind == "month" and _is_only_month(sentence, when)


def _is_of_a_decision(sentence: Sentence, when: When) -> bool:
    """Whether the only date of a sentence says when something was decided: the decision was taken in 2022."""
    if when.relative or len(sentence.dates) > 1 or "decide" not in sentence.concepts:
        return False
    if not sentence.amounts:
        return True
    number = sentence.word_after(when.start)
    return any(abs(one.first - number) <= _BESIDE for one in sentence.concepts["decide"])


_BESIDE = 3  # words between a decision and its date, where the sentence has figures too


def _plan(known: Known, sentence: Sentence, when: When) -> Judgement | None:
    if "stage-before" in sentence.marks or "last" in sentence.marks or any(p.country != "KZ" for p in sentence.places):
        return None
    for event in events_of(known, "years"):
        if is_announced(event, sentence):
            return judge_plan_years(event.table, event.facts[0], sentence, when)
    return None


def _compare_beginning(fact: Fact, when: When) -> Judgement:
    year = fact.period.start.year
    verdict, reason = ("supported", "exact") if when.period.start.year == year else ("contradicted", "year")
    return Judgement(when.start, when.end, verdict, reason, fact, str(year))


def _is_only_month(sentence: Sentence, when: When) -> bool:
    return not when.relative and sum(1 for other in sentence.dates if other.kind in {"month", "day", "days"}) == 1


def _compare_day(event: Event, when: When, sentence: Sentence) -> Judgement:
    from kzreview.check.values import write_day

    fact = event.facts[0]
    said = when.period if when.has_year else when.in_year(fact.period.start.year)
    expected = write_day(fact.period, sentence.lang)
    if said.within(fact.period) or fact.period.within(said):
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    of_another = when.kind == "day" and _is_of_another(event, sentence, when)
    if of_another or 0 <= (sentence.today - said.end).days <= _JUST_NOW:
        return Judgement(when.start, when.end, "not-a-claim", "date")  # on Thursday he recalled when it was
    if not is_surely_ours(event.table, sentence):
        return Judgement(when.start, when.end, "not-a-claim", "date")
    return Judgement(when.start, when.end, "contradicted", "date", fact, expected)


def _is_of_another(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a word beside a day says that it is of something else; a day between signs has no word of its own."""
    marks = ["other-day", "in-force"] if event.table.get("signed") else ["other-day"]
    number = sentence.word_after(when.start)
    start, end = stretch_of(sentence, number)
    alone = sentence.word_before(end) - sentence.word_after(start) <= _DAY_ALONE
    return any(stands_by(sentence, number, mark) or (alone and mark in sentence.marks) for mark in marks)


_DAY_ALONE = 2  # words beside the number of the day: on 16 October
_JUST_NOW = 1  # days before the draft


def _compare_plan(fact: Fact, when: When) -> Judgement | None:
    expected = str(fact.period.end.year)
    if when.period.end.year == fact.period.end.year:
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    if when.relative:
        return None
    return Judgement(when.start, when.end, "contradicted", "year", fact, expected)
