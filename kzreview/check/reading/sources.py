"""Who said so, and what is conceded: признал пресс-секретарь, despite a busy year; no word of it is of what is told."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

_SIGNS = {",", ";", ":", "—", "–"}
_WAYS = ("up", "down")
_OPENING = 5  # words: the spokesman of the president said
_WHO = 5  # words before what he said: пресс-секретарь Президента Берик Уали об этом


def words_of_a_source(sentence: Sentence) -> set[int]:
    """The words that name who said so: of a stretch that tells no change, else up to the verb, in Kazakh from it on."""
    found: set[int] = set()
    for mark in (*sentence.marks.get("attribution", ()), *_conceding(sentence)):
        first, last = _stretch(sentence, mark)
        if not any(first <= one.first <= last for way in _WAYS for one in sentence.concepts.get(way, ())):
            found |= set(range(first, last + 1))
        elif sentence.lang == "kk":
            found |= set(range(mark.first, last + 1))
        elif mark.last - first <= _OPENING:
            found |= set(range(first, mark.last + 1))
    return found


def says_only_who(sentence: Sentence) -> bool:
    """Whether a sentence tells nothing but who said what stands before it: Об этом сообщил пресс-секретарь."""
    return not sentence.amounts and any(mark.first < _WHO for mark in sentence.marks.get("about-this", ()))


def _conceding(sentence: Sentence) -> list[Mention]:
    """The words of a concession that a sign parts from what is told: despite a busy year, trips fell."""
    signs = [sign.start for sign in sentence.signs if sign.key in _SIGNS]
    return [mark for mark in sentence.marks.get("concession", ()) if any(sign > mark.start for sign in signs)]


def _stretch(sentence: Sentence, mark: Mention) -> tuple[int, int]:
    """The first and the last word between the two signs around a word."""
    cuts = [sentence.start, *(sign.start for sign in sentence.signs if sign.key in _SIGNS), sentence.end]
    start, end = next(pair for pair in pairwise(cuts) if pair[0] <= mark.start < pair[1])
    return sentence.word_after(start), sentence.word_before(end)
