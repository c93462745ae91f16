"""Two countries set against each other, and which of them is the measure: 14 more than from Italy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.camefrom import is_a_source
from kzreview.check.derived.than import times_the
from kzreview.check.metrics.answers import Answer, all_of
from kzreview.check.metrics.located import ending_of, is_than_done
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.wordless.unmade import stretch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_PAIR = 2


def places_pair(context: Context, candidate: Candidate, change: Change) -> tuple[Answer, Answer] | None:
    """Two countries of one period: the measure, and the one that is more or less."""
    places = _places_compared(context)
    if len({place.country for place in places}) != _PAIR:
        return None
    by_country = {
        answer.fact.qualifiers.get("country"): answer
        for answer in all_of(context.known, candidate.rule.metric)
        if answer.fact.year in context.scope.years
    }
    measure = measure_of(context) or (places[-1].country if change.kind == "times" else None)
    subject = next((place.country for place in places if place.country != measure), None)
    if measure not in by_country or subject not in by_country:
        return None
    return by_country[measure], by_country[subject]


def _places_compared(context: Context) -> Sequence[PlaceMention]:
    """The countries of the sentence; of several those beside the figure, where one is said to outdo another."""
    sentence = context.around.sentence
    places = [place for place in sentence.places if place.country != "KZ"]  # nine more with Astana than Mongolia did
    if len({place.country for place in places}) <= _PAIR:
        return places
    start, end = stretch_of(sentence, sentence.word_after(context.around.clause.place))
    if not any(start <= one.start < end for one in sentence.concepts.get("outdo", ())):
        return ()
    return [place for place in places if start <= place.start < end]


def measure_of(context: Context) -> str | None:
    """The country that the other is measured by: after "than", in Kazakh in the ablative; else not the figure's own."""
    around = context.around
    sentence = around.sentence
    places = [place for place in sentence.places if place.country != "KZ"]
    marked = _marked_in_kazakh(sentence) if sentence.lang == "kk" else _marked_by_than(sentence)
    if marked:
        return marked[0].country
    own = {place.country for place in places if around.clause.holds(place.start)}
    others = {place.country for place in places} - own
    return others.pop() if len(own) == len(others) == 1 else places[-1].country if around.role == "by" else None


def _marked_in_kazakh(sentence: Sentence) -> list[PlaceMention]:
    """The places that are measured by: in the ablative, of several the last before a word of change."""
    dated = [(when.start, when.end) for when in sentence.dates]
    thans = [one for one in sentence.concepts.get("than", ()) if not any(a <= one.start < b for a, b in dated)]
    found = [place for than in thans for place in _right_before(sentence, than)]
    found += [place for place in sentence.places if _is_outdone(sentence, place)]
    found += [place for place in sentence.places if is_than_done(sentence, place)]
    ablative = [
        place
        for place in sentence.places
        if ending_of(sentence, place).endswith(affixes("ablative", sentence.book)) and not is_a_source(sentence, place)
    ]
    ways = [mention.first for name in ("up", "down") for mention in sentence.concepts.get(name, ())]
    before = [place for place in ablative if any(place.last < way for way in ways)]
    return found or before[-1:] or ablative


def _right_before(sentence: Sentence, than: Mention) -> list[PlaceMention]:
    """The place that a word such as "compared" goes with: of "Италиямен Франциямен салыстырғанда" the second."""
    near = [place for place in sentence.places if place.last < than.first <= place.last + _PAIR]
    return near[-1:]


def _is_outdone(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a Kazakh place is what another went past: in the accusative, with no more than by how much between."""
    said = {number for one in sentence.amounts for number in _numbers(sentence, one)}
    outdone = [one.first for one in sentence.concepts.get("outdo", ()) if one.first > place.last]
    between = set(range(place.last + 1, min(outdone, default=place.last)))
    near = bool(outdone) and (len(between) < _PAIR or between <= said)
    return near and not ending_of(sentence, place).endswith(affixes("genitive", sentence.book))


def _numbers(sentence: Sentence, amount: Amount) -> range:
    return range(sentence.word_after(amount.start), sentence.word_after(amount.end))


def _marked_by_than(sentence: Sentence) -> list[PlaceMention]:
    """The places right after "than", or else after a word of change; what is outdone by another stands before."""
    done_by = listed("done-by", sentence.book)
    outdone = [
        one
        for one in sentence.concepts.get("outdo", ())
        if not done_by.isdisjoint(sentence.keys[one.last + 1 : one.last + 2])
    ]
    if outdone:
        return [place for place in sentence.places if place.start < outdone[0].start][-1:]
    for names in (("than", "outdo"), ("up", "down")):
        words = [mention for name in names for mention in sentence.concepts.get(name, ())]
        words += times_the(sentence) if "than" in names else []
        named = [one for one in sentence.places if "than" in names or not is_a_source(sentence, one)]
        found = [place for place in named if any(0 < place.first - word.last <= 4 for word in words)]
        if found:
            return found
    return []
