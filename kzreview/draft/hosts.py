"""Whether our President is the one who is received: by those who are his hosts, abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.draft.tables import table

if TYPE_CHECKING:
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

_REACH = 4  # words
_OF = 2  # words to the country of another president: the president of Iraq


def is_received(sentence: Sentence) -> bool:
    """Whether a word for the President stands as the one received: президента принимали, hosted the President."""
    words = table("received")[sentence.lang]
    return any(
        _is_object(sentence, number, verb, set(words["object"]), set(words["passive"]))
        for verb in sentence.concepts.get("receive", ())
        for number in range(max(0, verb.first - _REACH), min(len(sentence.keys), verb.last + _REACH + 1))
    )


def _is_object(sentence: Sentence, number: int, verb: Mention, objects: set[str], passive: set[str]) -> bool:
    """Whether the word of that number is the President as an object; in English after the verb, or of a passive."""
    if sentence.keys[number] not in objects or any(_is_of(number, place, verb) for place in sentence.places):
        return False
    if sentence.lang != "en" or number > verb.last:
        return True
    return verb.first > 0 and sentence.keys[verb.first - 1] in passive


def _is_of(number: int, place: PlaceMention, verb: Mention) -> bool:
    """Whether it is the president of that country: президента Чехии, the president of Iraq."""
    return 0 < place.first - number <= _OF and not number < verb.first < place.first
