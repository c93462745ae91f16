"""Whether a place is named as the one where something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.check.places import PlaceMention
    from kzreview.check.sentence import Sentence

_PLACING = {
    "en": {"in", "at", "to", "for", "from", "and", "or", "near", "within"},
    "ru": {"в", "во", "и", "из", "или", "под", "на"},
}


def is_located(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the place is where something is: after a preposition, or in a list of such; in Kazakh by its ending."""
    if sentence.lang == "kk":
        return place.first > 0 or not sentence.keys[place.last].endswith(("ия", "ан", "й"))
    if place.first == 0:
        return False
    number = place.first - 1
    if sentence.keys[number] in {"the", "город", "городе", "области"} and number:
        number -= 1
    before = sentence.words[number]
    between = sentence.text[before.end - sentence.start : place.start - sentence.start]
    return "," in between or sentence.keys[number] in _PLACING[sentence.book]
