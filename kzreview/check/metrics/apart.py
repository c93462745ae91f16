"""Things that a figure is said to leave out: 19 trips abroad, not counting those to the regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

_REACH = 5  # words: not counting his trips around the country


def is_told_apart(sentence: Sentence, mention: Mention) -> bool:
    """Whether what is named is left out of the count, by words before it, in Kazakh behind it."""
    for mark in sentence.marks.get("left-out", ()):
        first, last = (mention, mark) if sentence.lang == "kk" else (mark, mention)
        between = sentence.text[first.end - sentence.start : max(0, last.start - sentence.start)]
        if 0 < last.first - first.last <= _REACH and not any(sign in between for sign in ",;:"):
            return True
    return False
