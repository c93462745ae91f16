"""A country that something came from or was in, which is no measure: more came from France."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.wordless.unmade import stretch_of

if TYPE_CHECKING:
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence

_PAIR = 2


def is_a_source(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a country is named as where something came from or was, not as a measure: more came from France.

    In Kazakh it stands apart from the other country: Бельгия 585 млн салды; Франциядан 127 млн-ға аз келді.
    """
    words = listed_by_part("came-from", sentence.book)
    if sentence.lang == "kk":
        start, end = stretch_of(sentence, place.first)
        alone = sum(1 for one in sentence.places if start <= one.start < end) == 1
        came = any(
            place.end <= word.start < end and key.startswith(words["verbs"])
            for word, key in zip(sentence.words, sentence.keys, strict=True)
        )
        return (alone and came) or _opens_with_what_came(sentence, place)
    if "than" in sentence.concepts:
        return False
    before = [key for key in sentence.keys[max(0, place.first - _PAIR) : place.first] if key != "the"]
    return bool(before) and before[-1] in words["before"]


def _opens_with_what_came(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a Kazakh sentence opens with what came from there, no measure: Нидерландтан келген 3 млрд доллар."""
    next_key = sentence.keys[place.last + 1 : place.last + 2]
    figure = next((one for one in sentence.amounts if one.start >= place.end), None)
    came = bool(next_key) and next_key[0] in listed_by_part("came-from", sentence.book)["verbs"]
    return place == sentence.places[0] and came and figure is not None and figure.case != "ablative"
