"""Two years, or halves of them, that a change lies between: rose between 2023 and 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.changewords import changes_in
from kzreview.check.reading.wordlists import listed_by_part

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.dates import When

_TWO = 2


def years_joined(sentence: Sentence) -> tuple[When, When] | None:
    """Two years that the only change of a sentence lies between: fell between 2023 and 2024; с 2023 по 2024 год."""
    dated = [when for when in sentence.dates if when.has_year and when.prefix != "earlier"]
    changes = changes_in(sentence, sentence.start, sentence.end)
    if len(dated) != _TWO or len(changes) != 1:
        return None
    first, second = dated
    between = sentence.keys[sentence.word_after(first.end) : sentence.word_after(second.start)]
    opening = sentence.word_after(first.start)
    before = sentence.keys[max(0, opening - _TWO) : opening]  # between the first half of
    before += sentence.keys[opening : sentence.word_after(first.end)][:1]
    words = listed_by_part("between-years", sentence.book)
    pairs = zip(words["first"], words["second"], strict=True)
    joined = any(one in before and other in between for one, other in pairs) and len(between) <= _TWO
    return (first, second) if joined and first.period.end.year < second.period.end.year else None
