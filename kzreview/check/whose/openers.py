"""Whether a sentence opens with somebody that we do not know, who may be the one that acts."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kzreview.check.metrics.limits import is_known
from kzreview.check.reading.wordlists import listed, verb_ending

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence


def opens_with_actor(sentence: Sentence, place: int) -> bool:
    """Whether a word unknown to us opens the sentence before `place`, with a verb after it or, in Kazakh, no case."""
    little = listed("little", sentence.book)
    first = next((number for number, key in enumerate(sentence.keys[:2]) if key not in little), 0)
    return _is_actor(sentence, 0, first) and not _is_set_off(sentence, first, place)


def takes_over(sentence: Sentence, place: int) -> bool:
    """Whether a name unknown to us acts beyond a semicolon: 391,786 followed him on X; TikTok brought in 180,000."""
    ends = [sign.end for sign in sentence.signs if sign.key == ";" and sign.end <= place]
    opening = sentence.word_after(ends[-1]) if ends else len(sentence.words)
    return opening < len(sentence.words) and _is_actor(sentence, opening, opening)


def opens_with_full_name(sentence: Sentence) -> bool:
    """Whether somebody's two names open the sentence as those of him who acts, and not of who tells it."""
    capitals = takewhile(lambda word: word.text[:1].isupper(), sentence.words)
    names = sum(1 for _ in capitals)
    if sentence.lang == "kk" or not _FULL <= names < len(sentence.words) or _TELLS & sentence.marks.keys():
        return False
    acts = verb_ending(sentence.book).search(sentence.keys[names]) is not None
    return acts and not any(is_known(sentence, number) for number in range(names))


_FULL = 2  # names
_TELLS = {"told-by", "attribution"}


def _is_actor(sentence: Sentence, opening: int, first: int) -> bool:
    if not sentence.words[opening].text[:1].isupper() or is_known(sentence, first):
        return False
    ending = verb_ending(sentence.book)
    if sentence.lang == "kk":
        return ending.search(sentence.keys[first]) is None
    return any(ending.search(key) for key in sentence.keys[first + 1 : first + 2])


def _is_set_off(sentence: Sentence, first: int, place: int) -> bool:
    """Whether a colon or dash stands between: "Odometer check: 158,983 km" tells of nobody."""
    start = sentence.words[first].end
    return any(sign.key in {":", "—", "–"} and start <= sign.start < place for sign in sentence.signs)
