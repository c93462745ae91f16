"""Words found by their beginnings: the one way in which the check looks anything up in a sentence.

A phrase is one or more stems, of words that follow each other:

    поезд           a word that begins so
    ел~             the word with an ending of inflection: елге, not елші
    x=              the whole word
    шет ел~         two words in a row

Hyphens between words are passed over, so "іс-шара" is the phrase "іс шара".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.language.latin import latin_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from kzreview.language.tokens import Token


class Stem(NamedTuple):
    """One word of a phrase: its beginning, and which endings it may have (None: any)."""

    text: str
    endings: re.Pattern[str] | None

    def fits(self, key: str) -> bool:
        if not key.startswith(self.text):
            return False
        return self.endings is None or self.endings.fullmatch(key, len(self.text)) is not None


class Mention(NamedTuple):
    """A phrase found: what it names, its first and last token by number, and its span in the text."""

    name: str
    first: int
    last: int
    start: int
    end: int


class Phrasebook:
    """Phrases and what each of them names, looked up by the beginning of their first word."""

    def __init__(self, phrases: Iterable[tuple[str, str]], lang: str, *, over_numbers: bool = False) -> None:
        """`phrases` are pairs of a phrase and the name it stands for; `over_numbers`: "главы 19 государств" is one."""
        self._over_numbers = over_numbers
        self._lang = lang
        self._first: dict[str, list[tuple[str, str]]] = {}
        self._memo: dict[str, tuple[tuple[tuple[Stem, ...], str], ...]] = {}
        for phrase, name in phrases:
            self._first.setdefault(_text(_parts(phrase)[0], lang), []).append((phrase, name))
        self._longest = max(map(len, self._first), default=0)

    def find(self, words: Sequence[Token], keys: Sequence[str], numbers: Container[int] = frozenset()) -> list[Mention]:
        """Every phrase in the words of a sentence; several may stand at one place. `numbers` are words of figures."""
        found: list[Mention] = []
        passed_over = numbers if self._over_numbers else None
        for number, key in enumerate(keys):
            known = self._memo.get(key)
            phrases = self._starting(key) if known is None else known
            if not phrases:
                continue
            following = keys[number + 1] if number + 1 < len(keys) else ""
            figure_next = passed_over is not None and (following.isdigit() or number + 1 in passed_over)
            for stems, name in phrases:
                last: int | None = number
                if len(stems) > 1:
                    if not figure_next and not following.startswith(stems[1].text):
                        continue
                    last = _end_of(stems, keys, number, passed_over)
                if last is not None:
                    found.append(Mention(name, number, last, words[number].start, words[last].end))
        return found

    def _starting(self, key: str) -> tuple[tuple[tuple[Stem, ...], str], ...]:
        memo = tuple(
            (stems, name)
            for length in range(1, min(len(key), self._longest) + 1)
            for phrase, name in self._first.get(key[:length], ())
            if (stems := _stems(phrase, self._lang))[0].fits(key)
        )
        if len(self._memo) < _REMEMBERED and len(key) < _LONG:
            self._memo[key] = memo
        return memo


def _end_of(stems: tuple[Stem, ...], keys: Sequence[str], number: int, numbers: Container[int] | None) -> int | None:
    """Where a phrase ends that begins at `number`, None where its words do not follow."""
    for stem in stems[1:]:
        number += 1
        if numbers is not None and len(stems[0].text) >= _LONG_STEM:
            number = _after_number(stem, keys, number, numbers)
        if number >= len(keys) or not stem.fits(keys[number]):
            return None
    return number


def _after_number(stem: Stem, keys: Sequence[str], number: int, numbers: Container[int]) -> int:
    """The next word that is no figure: главы 19 государств, главы двадцати одного государства."""
    if number < len(keys) and keys[number].isdigit():
        return number + 1
    while number < len(keys) and number in numbers and not stem.fits(keys[number]):
        number += 1
    return number


_LONG_STEM = 4  # letters: "в 2024 году" is no "в год"
_REMEMBERED, _LONG = 50_000, 40
_NOTHING = re.compile("")


def _parts(phrase: str) -> list[str]:
    return phrase.replace("-", " ").split()


@lru_cache(maxsize=20_000)
def _stems(phrase: str, lang: str) -> tuple[Stem, ...]:
    """The stems of a phrase, made when a word begins as it does: most phrases stand in no draft."""
    return tuple(_stem(part, lang) for part in _parts(phrase))


def _stem(part: str, lang: str) -> Stem:
    endings = _NOTHING if part.endswith("=") else _endings(lang) if part.endswith("~") else None
    return Stem(_text(part, lang), endings)


def _text(part: str, lang: str) -> str:
    text = part.rstrip("~=").lower().replace("ё", "е")
    return latin_key(text) if lang == "kk-latin" else text


@lru_cache(maxsize=8)
def _endings(lang: str) -> re.Pattern[str]:
    endings = table("words")["endings"]
    if lang == "kk-latin":
        return re.compile("[a-zšč]{0,8}")
    return re.compile(endings[lang])
