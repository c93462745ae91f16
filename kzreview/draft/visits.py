"""The visits that a document names: to which country, and of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.concepts import KINDS
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.kinds import kinds_named
from kzreview.check.wordless.shares import destinations, share_out
from kzreview.draft.hosts import is_received
from kzreview.draft.proposals import Left, Proposal
from kzreview.draft.receipt import words_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.draft.claims import Said

_NEAR = 4  # words
_INWARD = {"to-kazakhstan", "receive", "foreign-leader"}


def visits_of(document: Iterable[Said], paragraphs: Sequence[str]) -> tuple[list[Proposal], list[Left]]:
    """A visit for each country and kind; of several sentences the one that lists most of them is the receipt.

    Left is a country that was visited, where nobody says how, or perhaps somebody else did.
    """
    best: dict[tuple[str, str, str], tuple[int, Proposal]] = {}
    for said in document:
        found = list(_visits(said, paragraphs[said.paragraph - 1]))
        for visit in found:
            where = visit.qualifiers["country"], visit.qualifiers["type"], visit.kind
            if where not in best or len(found) > best[where][0]:
                best[where] = len(found), visit
    countries = {country for country, *_ in best}
    left = [one for said in document for one in _unplaced(said, paragraphs[said.paragraph - 1], countries)]
    return [visit for _, visit in best.values()], left


def _visits(said: Said, paragraph: str) -> Iterator[Proposal]:
    sentence = said.sentence
    if not _may_name(said):
        return
    kinds, places = _kinds(said), _named(sentence)
    if not kinds or not places:
        return
    shares = [places] if len(kinds) == 1 else share_out(kinds, places)
    for kind, share in zip(kinds, shares, strict=True):
        period = _period(said, kind.start, alone=len(places) == 1)
        plan = _is_ahead(sentence, period)
        for place in share:
            yield Proposal(
                kind="plan" if plan else "visit",
                paragraph=said.paragraph,
                start=place.start,
                printed=words_at(paragraph, place.start, place.end),
                period=period,
                qualifiers={"country": place.country, "type": kind.name} | ({"status": "planned"} if plan else {}),
            )


def _kinds(said: Said) -> list[Mention]:
    """The kinds named, in short too after a sentence that named one in full: "Рабочие: Ирак, Иран"."""
    found, before = kinds_named(said.sentence), said.before
    if found or before is None or not kinds_named(before):
        return found
    short = [
        mention._replace(name=kind)
        for kind in KINDS
        for mention in said.sentence.concepts.get(f"short-{kind}", ())
        if mention.first <= _NEAR
    ]
    if short:
        return sorted(short, key=lambda mention: mention.start)
    return _kind_before(said, kinds_named(before), before)


def _kind_before(said: Said, kinds: list[Mention], before: Sentence) -> list[Mention]:
    """The one kind that the sentence before counted, where this one lists the countries: Их было три. Это Ирак, …"""
    alone = len(kinds) == 1 and not _named(before)
    names = sum(place.last - place.first + 1 for place in said.sentence.places)
    few = len(said.sentence.words) - names <= len(said.sentence.places) + _NEAR
    return [kinds[0]._replace(start=said.sentence.start, end=said.sentence.start)] if alone and few else []


def _may_name(said: Said) -> bool:
    """Whether it is our President who acts, and abroad; or whom others receive there."""
    concepts = set(said.sentence.concepts)
    if is_received(said.sentence):
        return "to-kazakhstan" not in concepts
    return said.subject != FOREIGN and not _INWARD & concepts


def _is_ahead(sentence: Sentence, period: str) -> bool:
    return int(period[:4]) > sentence.today.year or "future" in sentence.marks


def _unplaced(said: Said, paragraph: str, known: Collection[str]) -> Iterator[Left]:
    sentence = said.sentence
    for place in _named(sentence):
        if place.country not in known and (why := _why_unplaced(said, place)):
            yield Left(said.paragraph, place.start, words_at(paragraph, place.start, place.end), why)


def _why_unplaced(said: Said, place: PlaceMention) -> str:
    """Why a country that seems to be visited is no proposal; empty where none seems to be."""
    sentence = said.sentence
    if _kinds(said):
        return "" if _may_name(said) else "whose-visit"
    gone = _may_name(said) and "visit-abroad" in sentence.concepts and _is_gone_to(sentence, place)
    return "visit" if gone else ""


def _is_gone_to(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a word for going there stands right before or after the name: побывал в Пекине, Бейжіңге барды."""
    return any(-_NEAR <= mention.first - place.last <= _NEAR for mention in sentence.concepts["visit-abroad"])


def _named(sentence: Sentence) -> list[PlaceMention]:
    """The countries named, and those of which only a city is; a people is no place to go to."""
    places = destinations(sentence)
    countries = {place.country for place in places if place.kind == "country"}
    return [place for place in places if place.kind == "country" or _stands_for(place, countries)]


def _stands_for(place: PlaceMention, countries: Collection[str]) -> bool:
    return place.kind == "city" and place.country not in countries


def _period(said: Said, place: int, *, alone: bool) -> str:
    """The day, where one is said and one country; else the year."""
    sentence = said.sentence
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, place), said.carried)
    days = [when for when in sentence.dates if when.kind in {"day", "days"}]
    return days[0].in_year(scope.year).text if len(days) == 1 and alone else str(scope.year)
