"""The place and the day that open a report, before a dash: ASTANA, Dec. 28 — …"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.dates import When


def is_of_a_dateline(sentence: Sentence, when: When) -> bool:
    """Whether a day stands between the place that opens a report and its dash: ASTANA, Dec. 28 — …"""
    opens = any(is_dateline(sentence, place) for place in sentence.places[:1])
    return opens and sentence.word_before(when.end) <= _DATELINE


def is_dateline(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the place opens the report, before a dash: ASTANA, Dec. 28 — …"""
    dashes = [sign.start for sign in sentence.signs if sign.key in {"—", "–", "-", "/"} and sign.start > place.start]
    return place.first == 0 and bool(dashes) and sentence.word_before(dashes[0]) - place.last < _DATELINE


_DATELINE = 5  # words of a dateline: ASTANA, 28 December, Kazinform —
