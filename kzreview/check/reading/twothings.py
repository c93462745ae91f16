"""Two things of one time set against each other before their figures: more forums than trips: 27 against 19."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import nouns
from kzreview.check.reading.heads import PEOPLE

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence

_TO_NOUN = 3  # words from "than" to its noun: than trips, чем зарубежных поездок


def measured_noun(sentence: Sentence) -> frozenset[str]:
    """What is counted behind "than" and not before it, where a colon or dash parts both from their two figures."""
    thans = sentence.concepts.get("than", ())
    if not thans or sentence.lang == "kk" or len(sentence.amounts) <= 1:
        return frozenset()
    figures = [one.start for one in sentence.amounts]
    if thans[0].start > figures[0]:
        return frozenset()
    than = thans[0]
    parted = any(than.end <= sign.start < figures[0] and sign.key in {":", "—", "–"} for sign in sentence.signs)
    counted = nouns() - PEOPLE
    before = {name for name in counted for one in sentence.concepts.get(name, ()) if one.start < than.start}
    after = {
        name
        for name in counted
        for one in sentence.concepts.get(name, ())
        if 0 < one.first - than.last <= _TO_NOUN and one.start < figures[0]
    }
    return frozenset(after) if parted and before and after.isdisjoint(before) else frozenset()
