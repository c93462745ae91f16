"""The words of a sentence that tell of a change: rose, fell, more, fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

WAYS = ("up", "down")


def tells_of_change(sentence: Sentence) -> bool:
    """Whether any word of change stands there."""
    return any(way in sentence.concepts for way in WAYS)


def changes_in(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """The words of change that begin between two places, each once."""
    found = (one for way in WAYS for one in sentence.concepts.get(way, ()) if start <= one.start < end)
    return list({one.start: one for one in found}.values())


def one_change_in(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The one word of change that begins between two places; None where there are more, or it is part of a hedge."""
    found = changes_in(sentence, start, end)
    return found[0] if len(found) == 1 and not is_in_hedge(sentence, found[0]) else None


def is_in_hedge(sentence: Sentence, word: Mention) -> bool:
    """Whether a word is part of how a figure is hedged: more than 20."""
    hedges = [one.hedge for one in sentence.amounts if one.hedge is not None]
    return any(start <= word.start < end for start, end in hedges)
