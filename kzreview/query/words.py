"""Whether a text contains some words, blind to case and to the form of a word's end."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.query.names import fold_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.lexicon import Lexicon

_WORD = re.compile(r"\w+")
_SHORTEST = 3  # letters that two forms of a Kazakh word must share
_SHORTEST_RUSSIAN = 4
_LONGEST = 40  # letters; what is longer is no word to find the stem of
_ALIKE = str.maketrans("yё", "iе")  # dying, die
_FLEETING = re.compile(r"[ое]([кцнлр])$")  # поездок, поездки
# Before a vowel the last consonant of a Kazakh word is voiced: құқық, құқығы; кітап, кітабы.
_VOICED = {"қ": "ғ", "к": "г", "п": "б"}


def contains(text: str, wanted: str) -> bool:
    """Whether `wanted` stands in `text` from the beginning of a word, or its words do in some form.

    >>> contains("Signed decrees", "decree"), contains("Зарубежные поездки", "зарубежных поездок")
    (True, True)
    """
    if _begins_a_word(_folded(wanted), _folded(text)):
        return True
    have, want = _words(text), _words(wanted)
    return bool(want) and any(_stand_at(have, want, at) for at in range(len(have) - len(want) + 1))


def _stand_at(have: Sequence[str], want: Sequence[str], at: int) -> bool:
    return all(same_word(one, other) for one, other in zip(have[at:], want, strict=False))


def _begins_a_word(wanted: str, text: str) -> bool:
    """Whether the wanted text stands in the other, from the beginning of a word: Oman is not in Romania."""
    at = text.find(wanted)
    while at > 0 and wanted[:1].isalnum() and text[at - 1].isalnum():
        at = text.find(wanted, at + 1)
    return at >= 0


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_folded(text)))


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold_name(text)


@lru_cache(maxsize=65536)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are forms of one word, in English, Russian or Kazakh."""
    if one == other:
        return True
    if max(len(one), len(other)) > _LONGEST:
        return False
    if one.isascii() != other.isascii() or not (one.isalpha() and other.isalpha()):
        return False
    if one.isascii():
        return _begin_alike(one, other) and _stem("english", one) == _stem("english", other)
    return _same_russian_word(one, other) or _same_kazakh_word(one, other)


def _begin_alike(one: str, other: str) -> bool:
    """Whether two words begin as forms of one word do, of which stems are made: a glance that spares most of them."""
    return one[:2].translate(_ALIKE) == other[:2].translate(_ALIKE)


def _same_russian_word(one: str, other: str) -> bool:
    """A short stem is left alone: "жыл" and "жылу" are Kazakh, and two words."""
    if not _begin_alike(one, other):
        return False
    stem, counterpart = _stem("russian", one), _stem("russian", other)
    return len(stem) >= _SHORTEST_RUSSIAN and _FLEETING.sub(r"\1", stem) == _FLEETING.sub(r"\1", counterpart)


@lru_cache(maxsize=4096)
def _stem(language: str, word: str) -> str:
    return str(_stemmer(language).stemWord(word))


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(language)


def _same_kazakh_word(one: str, other: str) -> bool:
    """Whether both are one stem with endings of inflection, which Kazakh heaps on one another."""
    key = _kazakh().key
    one, other = key(one), key(other)
    shared = 0
    for letter, counterpart in zip(one, other, strict=False):
        if letter != counterpart:
            break
        shared += 1
    for length in range(shared, _SHORTEST - 1, -1):
        if _is_inflected(one, length) and _is_inflected(other, length):
            return True
    return _differ_by_voicing(one, other, shared)


def _is_inflected(word: str, length: int) -> bool:
    return length == len(word) or _kazakh().endings.fullmatch(word, length) is not None


def _differ_by_voicing(one: str, other: str, shared: int) -> bool:
    """құқық and құқығын: the same but for the consonant before the endings of one of them."""
    if shared < _SHORTEST or shared >= len(one) or shared >= len(other):
        return False
    for bare, voiced in ((one, other), (other, one)):
        if _VOICED.get(bare[shared]) == voiced[shared]:
            return _is_inflected(bare, shared + 1) and _is_inflected(voiced, shared + 1)
    return False


@lru_cache(maxsize=1)
def _kazakh() -> Lexicon:
    from kzreview.language.lexicon import lexicon

    return lexicon("kk")
