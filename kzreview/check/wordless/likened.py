"""The other country beside a figure of one: four times the Chinese sum, as many documents as with France."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import all_of
from kzreview.check.verdict import Judgement
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.named import names_of
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.model import Fact


def judge_likened(sentence: Sentence, judged: Sequence[Judgement], subject: str) -> list[Judgement]:
    """The verdicts on the country by which another one's right figure is measured, or with which it is level."""
    places = [place for place in sentence.places if place.country != "KZ"]
    countries = {place.country for place in places}
    if subject == FOREIGN or not 1 <= len(countries) <= _TWO or is_unreal_or_asked(sentence):
        return []
    if len(countries) == 1:
        return list(_of_one_alone(sentence, places, judged))
    return list(_measured(sentence, places, judged)) or list(_level(sentence, places, judged))


_TWO = 2


def _of_one_alone(
    sentence: Sentence, places: Sequence[PlaceMention], judged: Sequence[Judgement]
) -> Iterator[Judgement]:
    """The country of a right sum that no other country has one like: papers worth 17 billion were signed with Qatar."""
    for one in judged:
        fact = one.fact if one.verdict == "supported" and not one.arithmetic else None
        if fact is None or fact.quantity is None or fact.qualifiers.get("country") != places[0].country:
            continue
        if _ends(sentence, places[-1]) and list(_values(sentence, fact)) == [places[-1].country]:
            yield Judgement(places[-1].start, places[-1].end, "supported", "listed", fact)
            return


def _ends(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the sentence leads up to the place, which it ends with; in Kazakh a verb follows."""
    return place.last >= len(sentence.words) - (_TWO if sentence.lang == "kk" else 1)


def _measured(sentence: Sentence, places: Sequence[PlaceMention], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The measure of what is derived and right: half as many again as with Italy."""
    for one in judged:
        if one.verdict != "supported" or not one.arithmetic or one.fact is None or one.because is None:
            continue
        own, other = one.fact.qualifiers.get("country"), one.because.qualifiers.get("country")
        if own is None or other is None or own == other or one.fact.metric != one.because.metric:
            continue
        if places[-1].country == other and _ends(sentence, places[-1]):
            yield Judgement(places[-1].start, places[-1].end, "supported", "listed", one.because)
        return


def _level(sentence: Sentence, places: Sequence[PlaceMention], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The country that is said to have as many as the one whose figure stands there."""
    marks = sentence.marks.get("same-as", ())
    if not marks or len(sentence.amounts) != 1 or any(_overlaps(one, mark) for one in judged for mark in marks):
        return
    start = sentence.amounts[0].start
    right = [one for one in judged if one.start == start and one.verdict == "supported" and not one.arithmetic]
    told = right[0].fact if right else None  # and not: three times as many as Mongolia
    if told is None or told.quantity is None or "country" not in told.qualifiers:
        return
    values = _values(sentence, told)
    for place in places:
        if (
            place.country == told.qualifiers["country"]
            or is_denied(sentence, place.first)
            or place.country not in values
        ):
            continue
        level = [country for country, fact in values.items() if _value(fact) == _value(told) and fact is not told]
        fact = values[place.country]
        if place.country in level:
            yield Judgement(place.start, place.end, "supported", "listed", fact)
        elif level:
            yield Judgement(place.start, place.end, "contradicted", "place", told, names_of(sentence, level))


def _overlaps(one: Judgement, mark: Mention) -> bool:
    """Whether "as many" is judged as a figure of its own."""
    return one.start < mark.end and mark.start < one.end


def _values(sentence: Sentence, told: Fact) -> dict[str, Fact]:
    """By country the facts of the metric in the period of the one told."""
    found = [one.fact for one in all_of(sentence.known, str(told.metric)) if one.fact.period == told.period]
    return {str(fact.qualifiers["country"]): fact for fact in found if "country" in fact.qualifiers}


def _value(fact: Fact) -> object:
    return fact.quantity.value if fact.quantity is not None else None
