"""Two places that only say how wide a row of them is: seven state visits, from Qatar to Mongolia."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed_by_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence

_TWO = 2


def places_meant(sentence: Sentence) -> Sequence[PlaceMention]:
    """The places of a sentence; none where there are but two and these are the ends of a row."""
    places = sentence.places
    return () if len(places) == _TWO and _are_ends(sentence, *places) else places


def _are_ends(sentence: Sentence, first: PlaceMention, last: PlaceMention) -> bool:
    words, keys = listed_by_part("row-ends", sentence.book), sentence.keys
    if sentence.lang == "kk":
        opens = keys[first.last].endswith(affixes("ablative", sentence.book)) and last.first - first.last == 1
        return opens and not set(words["last"]).isdisjoint(keys[last.last + 1 : last.last + 2])
    number = first.first - 1
    if number > 0 and keys[number] in listed_by_part("placing", sentence.book)["called"]:
        number -= 1  # from the Netherlands to Russia
    if number < 0 or keys[number] not in words["first"] or not _opens_stretch(sentence, number):
        return False
    return last.first - first.last == _TWO and keys[last.first - 1] in words["last"]


def _opens_stretch(sentence: Sentence, number: int) -> bool:
    """Whether a word opens the sentence or what follows a sign: no flight from Qatar to Mongolia."""
    start, end = sentence.words[number - 1].end if number else sentence.start, sentence.words[number].start
    return not number or any(start <= sign.start < end for sign in sentence.signs)
