"""Finding the numbers in a text: digits, number words, and the two mixed ("2,6 миллион").

    number = digits [scale …]          13,3 миллиард · 391 786 · 500 мың · 36-ға
           | word … [scale …]          жиырма үш · one hundred and two · үшінші
           | roman                     І жартыжылдық · III форум

Positions are those of the text given. Nothing is judged here: a house number is a number too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.language.lexicon import Lexicon, Word, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = " \u00a0\u2007\u2009\u202f"
_TOKEN = re.compile(r"[^\W\d_]+")
# The Kazakh and Ukrainian letter І is printed for the Roman numeral as often as the Latin I.
_ROMAN = re.compile(r"(?<!\w)[IІVX]+(?!\w)")
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a text: where, what it is worth, and to which digit it is shown."""

    start: int
    end: int
    text: str
    value: Decimal
    step: Decimal
    kind: str  # digits, words, ordinal, roman


def find_figures(text: str, lang: str) -> list[Figure]:
    """Every figure of `text`, in order of place, none overlapping.

    >>> [str(f.value) for f in find_figures("Instagram парақшасына 2,6 миллион", "kk")]
    ['2600000.0']
    """
    words = lexicon(lang)
    found = [*_digit_figures(text, lang, words), *_roman_figures(text, words)]
    taken = [(figure.start, figure.end) for figure in found]
    for figure in _word_figures(text, words):
        if not any(start < figure.end and figure.start < end for start, end in taken):
            found.append(figure)  # noqa: PERF401 - the loop reads better than a nested condition
    return sorted(found, key=lambda figure: figure.start)


@lru_cache(maxsize=8)
def _digits_pattern(lang: str) -> re.Pattern[str]:
    """Digits with the grouping and decimal mark of the language.

    A stray space after the decimal mark ("238, 5 миллион") is read only where a scale follows:
    elsewhere "19, 27" is a list.
    """
    words = lexicon(lang)
    group = f"[{re.escape(words.group_mark)}{_SPACES}]" if words.group_mark != " " else f"[{_SPACES}]"
    mark = re.escape(words.decimal_mark)
    scale = "|".join(sorted(map(re.escape, words.scales), key=len, reverse=True))
    return re.compile(
        rf"(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)"
        rf"(?:{mark}(?P<part>\d+)|{mark}[{_SPACES}](?P<stray>\d{{1,2}})(?=[{_SPACES}]+(?:{scale})))?"
    )


def _digit_figures(text: str, lang: str, words: Lexicon) -> Iterator[Figure]:
    for found in _digits_pattern(lang).finditer(text):
        whole = re.sub(r"\D", "", found["whole"])
        part = found["part"] or found["stray"] or ""
        value = Decimal(f"{whole}.{part}" if part else whole)
        end, factor = _scales_after(text, found.end(), words)
        step = Decimal((0, (1,), -len(part))) * factor
        yield Figure(found.start(), end, text[found.start() : end], value * factor, step, "digits")


def _scales_after(text: str, end: int, words: Lexicon) -> tuple[int, Decimal]:
    """The scale words right after a figure ("500 мың"), as the new end and their product."""
    factor = Decimal(1)
    while True:
        gap = re.compile(rf"[{_SPACES}\n]*").match(text, end)
        token = _TOKEN.match(text, gap.end() if gap else end)
        word = words.word(token.group().lower()) if token else None
        if token is None or word is None or word.kind != "scale":
            return end, factor
        end, factor = token.end(), factor * word.value


def _roman_figures(text: str, words: Lexicon) -> Iterator[Figure]:
    for found in _ROMAN.finditer(text):
        letters = found.group()
        if len(letters) < words.roman_from or letters in {"X", "V"}:
            continue
        value = Decimal(_roman_value(letters))
        yield Figure(found.start(), found.end(), letters, value, Decimal(1), "roman")


def _roman_value(letters: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in letters]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))


def _word_figures(text: str, words: Lexicon) -> Iterator[Figure]:
    run: list[tuple[re.Match[str], Word]] = []
    for token, word in _number_words(text, words):
        if run and not (_adjacent(text, run[-1][0], token) and _continues([w for _, w in run], word)):
            yield _from_words(text, run)
            run = []
        run.append((token, word))
    if run:
        yield _from_words(text, run)


def _number_words(text: str, words: Lexicon) -> Iterator[tuple[re.Match[str], Word]]:
    for token in _TOKEN.finditer(text):
        word = words.word(token.group().lower())
        if word is not None:
            yield token, word


def _adjacent(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    return re.fullmatch(rf"[{_SPACES}\n]+(?:and[{_SPACES}])?|-", text[before.end() : after.start()]) is not None


def _continues(run: list[Word], word: Word) -> bool:
    """Whether `word` goes on the number of `run`: smaller than the last part, or a scale of it."""
    last = run[-1]
    if last.kind in {"ordinal", "fraction"} and word.kind != "scale":
        return False
    if word.kind == "scale":
        return last.kind != "scale" or word.value > last.value or last.value > word.value
    if last.kind == "scale":
        return word.value < last.value
    room = 10 if last.value < 100 else 100
    return last.value >= 20 and 0 < word.value < room


def _from_words(text: str, run: list[tuple[re.Match[str], Word]]) -> Figure:
    start, end = run[0][0].start(), run[-1][0].end()
    ordinal = run[-1][1].kind == "ordinal"
    words = [word for _, word in run]
    kind = "ordinal" if ordinal else "words"
    return Figure(start, end, text[start:end], _sum_words(words), _words_step(words), kind)


def _words_step(run: list[Word]) -> Decimal:
    """The worth of the last digit said: a million for "five million", one for "five million two"."""
    step = Decimal(1)
    for word in reversed(run):
        if word.kind != "scale" or word.value < 1000:
            break
        step *= word.value
    return step


def _sum_words(run: list[Word]) -> Decimal:
    total, group = Decimal(0), Decimal(0)
    for word in run:
        if word.kind != "scale":
            group += word.value
        elif word.value < 1000:
            group = (group or 1) * word.value
        else:
            total, group = total + (group or 1) * word.value, Decimal(0)
    return total + group
