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
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.reading.keys import key_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from kzreview.language.tokens import Token

    Beginnings = Mapping[str, Sequence[Sequence[str]]]  # phrases with their names, under how their first word begins


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


class Beginning(NamedTuple):
    """What a word may begin: names of phrases that it is all of, and longer phrases by the letter of the next word."""

    alone: tuple[str, ...]
    longer: Mapping[str, Sequence[tuple[tuple[Stem, ...], str]]]

    def all_longer(self) -> Iterable[tuple[tuple[Stem, ...], str]]:
        """The longer phrases, whatever their second word begins with."""
        return chain.from_iterable(self.longer.values())


def by_beginning(phrases: Iterable[tuple[str, str]], lang: str) -> Beginnings:
    """Phrases, each with the name it stands for, under the beginning of their first word; `lang` is a book."""
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, name in phrases:
        found.setdefault(_text(_PARTING.split(phrase, 1)[0], lang), []).append((phrase, name))
    return found


class Phrasebook:
    """Phrases and what each of them names, looked up by the beginning of their first word."""

    def __init__(self, phrases: Beginnings, lang: str, *, over_numbers: bool = False) -> None:
        """`phrases` as by_beginning gives them; `over_numbers`: "главы 19 государств" is one."""
        self._over_numbers = over_numbers
        self._lang = lang
        self._first = phrases
        self._memo: dict[str, Beginning | None] = {}
        self._longest = max(map(len, phrases), default=0)

    def find(self, words: Sequence[Token], keys: Sequence[str], numbers: Container[int] = frozenset()) -> list[Mention]:
        """Every phrase in a sentence, of those at one place the longer first; `numbers` are the words of figures."""
        found: list[Mention] = []
        memo = self._memo
        for number, key in enumerate(keys):
            beginning = memo[key] if key in memo else self._beginning(key)
            if beginning is None:
                continue
            if beginning.longer and number + 1 < len(keys):
                found += self._longer(beginning, words, keys, number, numbers)
            if beginning.alone:
                word = words[number]
                found += [Mention(name, number, number, word.start, word.end) for name in beginning.alone]
        return found

    def _longer(
        self,
        beginning: Beginning,
        words: Sequence[Token],
        keys: Sequence[str],
        number: int,
        numbers: Container[int],
    ) -> list[Mention]:
        """The phrases of several words that begin at `number`."""
        passed_over = numbers if self._over_numbers and len(keys[number]) >= _LONG_STEM else None
        following = keys[number + 1]
        figure_next = passed_over is not None and (following.isdigit() or number + 1 in passed_over)
        phrases = beginning.all_longer() if figure_next else beginning.longer.get(following[0], ())
        found = []
        for stems, name in phrases:
            if not figure_next and not following.startswith(stems[1].text):
                continue
            last = _end_of(stems, keys, number, passed_over)
            if last is not None:
                found.append(Mention(name, number, last, words[number].start, words[last].end))
        return found

    def _beginning(self, key: str) -> Beginning | None:
        fitting = [
            (stems, name)
            for length in range(1, min(len(key), self._longest) + 1)
            for phrase, name in self._first.get(key[:length], ())
            if (stems := _stems(phrase, self._lang))[0].fits(key)
        ]
        longer: dict[str, list[tuple[tuple[Stem, ...], str]]] = {}
        for stems, name in fitting:
            if len(stems) > 1:
                longer.setdefault(stems[1].text[0], []).append((stems, name))
        beginning = Beginning(tuple(name for stems, name in fitting if len(stems) == 1), longer) if fitting else None
        if len(self._memo) < _REMEMBERED and len(key) < _LONG:
            self._memo[key] = beginning
        return beginning


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
_PARTING = re.compile("[ -]")


def _parts(phrase: str) -> list[str]:
    return _PARTING.split(phrase)


@lru_cache(maxsize=20_000)
def _stems(phrase: str, lang: str) -> tuple[Stem, ...]:
    """The stems of a phrase, made when a word begins as it does: most phrases stand in no draft."""
    return tuple(_stem(part, lang) for part in _parts(phrase))


def _stem(part: str, lang: str) -> Stem:
    endings = _NOTHING if part.endswith("=") else _endings(lang) if part.endswith("~") else None
    return Stem(_text(part, lang), endings)


def _text(part: str, lang: str) -> str:
    text = part.rstrip("~=").lower().replace("ё", "е")
    return key_in(text, lang)


@lru_cache(maxsize=8)
def _endings(lang: str) -> re.Pattern[str]:
    return re.compile(key_in(table("grammar")["endings"][lang.partition("-")[0]], lang))
