"""Figures of one city or region, while the facts are of the whole country: in Almaty he held 20 meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.metrics.located import is_located
from kzreview.check.reading.datelines import is_dateline
from kzreview.check.reading.wordlists import affixes, listed_by_part

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


def _is_somewhere(context: Context) -> bool:
    """Whether the clause says at which place abroad it was: in Samarkand he held 20 meetings."""
    sentence = context.around.sentence
    for place in sentence.places:
        if place.country == "KZ" or not context.around.clause.holds(place.start):
            continue
        if sentence.lang == "kk" and sentence.keys[place.last].endswith(affixes("locative", sentence.book)):
            return True
        if place.first and sentence.keys[place.first - 1] in listed_by_part("placing", sentence.book)["at"]:
            return True
    return False


def is_local(context: Context, *, abroad: bool = False, whole: bool = False) -> bool:
    """Whether the sentence speaks of one city or region, while the facts are of the whole country.

    With `abroad` the metric is one that other countries are named beside anyway; with `whole` the figure is a total,
    and what stands after it is of its parts.
    """
    sentence = context.around.sentence
    if not abroad and _is_somewhere(context):
        return True
    there = sentence.marks.get("that-country", ()) if "to-kazakhstan" not in sentence.concepts else ()
    if any(context.around.clause.holds(one.start) for one in there):
        return True
    regions = [one for one in sentence.concepts.get("one-region", ()) if not _is_counted(sentence, one)]
    if any(not _is_of_a_part(context, one.start) for one in regions):
        return True
    return any(
        place.country == "KZ"
        and place.kind in {"city", "region"}
        and not _is_state(sentence, place)
        and not is_dateline(sentence, place)
        and not (_is_of_a_part(context, place.start) or (whole and place.start > context.around.clause.place))
        for place in sentence.places
    )


def _is_of_a_part(context: Context, start: int) -> bool:
    """Whether it only says where a part was of what the figure counts: 27 forums, three of them in Astana."""
    sentence, clause = context.around.sentence, context.around.clause
    if any(clause.place < one.start < start and _is_of_a_whole(sentence, one) for one in sentence.amounts):
        return True
    return start >= clause.end and any(clause.end <= mark.start < start for mark in sentence.marks.get("part-of", ()))


def _is_of_a_whole(sentence: Sentence, part: Amount) -> bool:
    """Whether a Kazakh figure stands right after the noun that it is a part of: 41 ішкі іс-шарасының он бесі."""
    number = sentence.word_after(part.start) - 1
    return sentence.lang == "kk" and number > 0 and sentence.keys[number].endswith(affixes("genitive", sentence.book))


def _is_counted(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure stands right before the word: of 14 облысын no one region is meant."""
    return any(0 <= mention.start - amount.end <= 2 for amount in sentence.amounts)


def _is_state(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the capital stands for the country: leaders came to it, or it acts, and is not where something is."""
    if place.place != table("places")["own-capital"]:
        return False
    if any(one.start <= place.start < one.end for one in sentence.concepts.get("to-kazakhstan", ())):
        return True
    if any(0 < place.first - one.last <= _GUESTS_OF for one in sentence.concepts.get("come", ())):
        return not is_located(sentence, place)
    acts = place.first == 0 or any(other.country != "KZ" for other in sentence.places)
    located = is_located(sentence, place) and not _follows_comma(sentence, place)
    return acts and (not located or _is_one_of_two(sentence, place))


def _follows_comma(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the capital opens what follows a comma, and acts there: with Mongolia, Astana concluded 5 agreements."""
    return sentence.lang != "kk" and sentence.text[: place.start - sentence.start].rstrip().endswith(",")


_GUESTS_OF = 2  # words: guests of Astana


def _is_one_of_two(sentence: Sentence, capital: PlaceMention) -> bool:
    """Whether it is one of two sides that act: Paris and Astana signed, Париж пен Астана."""
    for other in sentence.places:
        first, second = sorted((capital, other), key=lambda place: place.first)
        if other.country != "KZ" and second.first - first.last == _TWO_WORDS:
            if sentence.lang == "kk":
                return not sentence.keys[second.last].endswith(affixes("locative", sentence.book))
            return first.first == 0 or _follows_comma(sentence, first) or not is_located(sentence, first)
    return False


_TWO_WORDS = 2  # from the one side to the other, "and" between them
