"""Whether a sentence tells of which kind *the* visit to a country was: the trip to the Vatican was a working visit.

The year's one visit there was not of a kind that the list does not give it; of "a working visit to Italy" there may
have been a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.concepts import KINDS
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.wordless.unmade import stretch_of

if TYPE_CHECKING:
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence

_YEARS = {"year", "years"}
_BETWEEN = 6  # words from the visit to the verb: the trip to the Vatican this year was
_NEAR = 3  # words from an article or a possessive to the visit: the president's first trip
_TWO = 2
_VERB = 2  # words from the verb to the kind: was a


def is_of_the_visit(sentence: Sentence, first: int, place: PlaceMention) -> bool:
    """Whether the kind of visit that begins at the word `first` is said of the one visit to the place in the year."""
    if any(when.kind not in _YEARS for when in sentence.dates) or not _ALONE.isdisjoint(sentence.concepts):
        return False
    if len({one.country for one in sentence.places if _in_stretch(sentence, first, one.start)} - {"KZ"}) != 1:
        return False
    return _in_stretch(sentence, first, place.start) and (
        _is_told_of(sentence, first, place) or _received_him(sentence, first, place)
    )


_ALONE = {"forum", "take-part", "at-events", "birthday", "belt-road"}  # what else he may have gone there for


def _in_stretch(sentence: Sentence, number: int, start: int) -> bool:
    first, end = stretch_of(sentence, number)
    return first <= start < end


def _received_him(sentence: Sentence, first: int, place: PlaceMention) -> bool:
    """While Italy received the president on a working visit: said beside a visit of another kind to another country."""
    kinds = {name for name in KINDS for _ in sentence.concepts.get(name, ())}
    if len(kinds) < _TWO or len({one.country for one in sentence.places}) < _TWO:
        return False
    hosts = [one for one in sentence.concepts.get("host-him", ()) if one.last < first]
    return any(_in_stretch(sentence, first, one.start) and one.first - place.last <= _NEAR for one in hosts)


def _is_told_of(sentence: Sentence, first: int, place: PlaceMention) -> bool:
    """Whether the visit is named before the kind, by one word in the singular, with a verb that says what it was."""
    nouns = [
        one
        for name in ("trip", "visit")
        for one in sentence.concepts.get(name, ())
        if one.first == one.last < first and _in_stretch(sentence, first, one.start)
    ]
    if not nouns or abs(nouns[-1].first - place.first) > _NEAR or not _says_what_it_was(sentence, first):
        return False
    words = listed_by_part("the-visit", sentence.book)
    noun = nouns[-1].first
    if any(sentence.keys[noun].endswith(ending) for ending in words["plural"]):
        return False
    before = sentence.keys[max(0, noun - _NEAR - 1) : noun]
    return not words["the"] or any(key in words["the"] or key.endswith(("'s", "s'", "\u2019s")) for key in before)


def _says_what_it_was(sentence: Sentence, first: int) -> bool:
    words = listed_by_part("the-visit", sentence.book)
    if sentence.lang == "kk":
        near = sentence.keys[first + 1 : first + 1 + _BETWEEN]
    else:
        near = sentence.keys[max(0, first - _VERB) : first + 1]
    return not set(words["was"]).isdisjoint(near)
