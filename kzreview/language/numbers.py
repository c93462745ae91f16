"""Finding the numbers in a text: digits, number words, and the two mixed ("2,6 миллион").

    number   = digits [suffix] [scale …]        13,3 миллиард · 391 786 · 500 мың · 36-ға · 23rd
             | word … [scale …] [half]          жиырма үш · one hundred and two · четыре с половиной тысячи
             | fraction [of] [scale]            жарты миллион · half a million · две трети · үштен бірі
             | multiple                         вдвое · doubled
             | roman                            І жартыжылдық · III форум

Nothing is judged here: a house number is a number too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.language.cursor import Number
from kzreview.language.latin import SIGNS
from kzreview.language.lexicon import lexicon
from kzreview.language.normal import prepare
from kzreview.language.reader import Reader
from kzreview.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.lexicon import Lexicon
    from kzreview.language.tokens import Token

# The Kazakh and Ukrainian letter І is printed for the Roman numeral as often as the Latin I, Х for X.
_ROMAN = re.compile(r"[IІVXХ]{1,8}")
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}
_NOT_ALONE = frozenset({"X", "V", "Х"})
_ONE = Decimal(1)


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
    """Every figure of `text`, in order of place, none overlapping; spans are code points of `text` as it is given.

    >>> [str(f.value) for f in find_figures("Instagram парақшасына 2,6 миллион", "kk")]
    ['2600000.0']
    """
    tokens, words = read_tokens(text, lang)
    return [figure_of(number, tokens, text) for number in find_numbers(tokens, words)]


def read_tokens(text: str, lang: str, offset: int = 0) -> tuple[list[Token], Lexicon]:
    """The tokens of `text` with the lexicon that reads them: for Kazakh in Latin letters one by Latin keys."""
    tokens = tokens_of(prepare(text), offset)
    if lang != "kk" or not _is_latin(tokens):
        words = lexicon(lang)
        return _without_stops(tokens, words), words
    signs = any(not SIGNS.isdisjoint(token.text.lower()) for token in tokens)
    words = lexicon(lang, latin=True, signs=signs)
    return [token._replace(key=words.key(token.key)) if token.kind == "word" else token for token in tokens], words


def _without_stops(tokens: list[Token], words: Lexicon) -> list[Token]:
    """The tokens without the full stops of abbreviated scales that the sentence goes on after: "90 тыс. тенге"."""
    if words.dotted.isdisjoint(token.key for token in tokens):
        return tokens
    stops = {
        place
        for place, (before, stop, after) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False), 1)
        if stop.key == "." and not stop.spaced and before.key in words.dotted and after.text[:1].islower()
    }
    return [token for place, token in enumerate(tokens) if place not in stops]


def _is_latin(tokens: list[Token]) -> bool:
    letters = [token.key[0] for token in tokens if token.kind == "word"]
    return 2 * sum(letter < "\u0250" for letter in letters) > len(letters)


def figure_of(number: Number, tokens: Sequence[Token], text: str, offset: int = 0) -> Figure:
    """The figure of a number in the text that its tokens were read from, at `offset` of the whole."""
    start, end = tokens[number.first].start, tokens[number.last - 1].end
    return Figure(start, end, text[start - offset : end - offset], number.value, number.step, number.kind)


def find_numbers(tokens: Sequence[Token], words: Lexicon) -> list[Number]:
    """The numbers of the tokens, in order."""
    found: list[Number] = []
    place = 0
    while place < len(tokens):
        number = number_at(tokens, place, words)
        if number:
            found.append(number)
        place = number.after if number else place + 1
    return found


def number_at(tokens: Sequence[Token], place: int, words: Lexicon) -> Number | None:
    """The number that begins with the token at `place`, None where none does."""
    token = tokens[place]
    if token.kind == "digits":
        return Reader(tokens, place, words).digits()
    if token.kind != "word":
        return None
    if token.key not in words.articles and words.word(token.key) is None:
        return _roman(token, place, words)
    return _roman(token, place, words) or Reader(tokens, place, words).words()


def _roman(token: Token, place: int, words: Lexicon) -> Number | None:
    letters = token.text
    if letters[0] not in _ROMAN_DIGITS or not _ROMAN.fullmatch(letters):
        return None
    if len(letters) < words.roman_from or letters in _NOT_ALONE:
        return None
    return Number(place, place + 1, place + 1, Decimal(_roman_value(letters)), _ONE, "roman")


def _roman_value(letters: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in letters]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))
