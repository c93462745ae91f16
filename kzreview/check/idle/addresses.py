"""Numbers of houses, flights and matches: 36 Baker Street, улица Абая, 14, Абай көшесі, 14, рейс KC 936, 3–2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_NAME = 3  # words of a street's name
_HOUSES = 1000
_CODE = 3  # letters of an airline: KC 936
_MATCH = 30  # more is no score
_DASHES = {"-", "–", ":"}


def is_place_number(sentence: Sentence, amount: Amount) -> bool:
    """Whether a bare number is that of a house, a flight or a match, or is written as numbers of papers are: 010000."""
    if amount.unit or amount.figure.kind != "digits":
        return False
    if amount.figure.text[:1] == "0" and amount.figure.text.isdigit() and len(amount.figure.text) > 1:
        return True
    return _is_of_house(sentence, amount) or _is_lettered(sentence, amount) or _is_score(sentence, amount)


def _is_of_house(sentence: Sentence, amount: Amount) -> bool:
    if amount.value >= _HOUSES:
        return False
    number = sentence.word_after(amount.start)
    streets = sentence.marks.get("street", ())
    if any(mark.first > number and _are_names(sentence, number + 1, mark.first) for mark in streets):
        return sentence.lang != "ru"
    before = [mark for mark in streets if _are_names(sentence, mark.last + 1, number, empty=True)]
    return bool(before) and _ends_there(sentence, amount)


def _are_names(sentence: Sentence, first: int, last: int, *, empty: bool = False) -> bool:
    """Whether only a few words that begin with a capital stand from the one number to the other."""
    words = sentence.words[first:last]
    if first > last or len(words) > _NAME or not (empty or words):
        return False
    named = words[:1] if _comma_before(sentence, last) else words
    return all(word.text[:1].isupper() for word in named)


def _comma_before(sentence: Sentence, number: int) -> bool:
    """Whether a comma stands right before a word: ул. Кабанбай батыра, 36."""
    start = sentence.words[number].start if number < len(sentence.words) else sentence.end
    return sentence.text[: start - sentence.start].rstrip().endswith(",")


def _ends_there(sentence: Sentence, amount: Amount) -> bool:
    """Whether nothing follows that the number could count."""
    rest = sentence.text[amount.end - sentence.start :].lstrip("0123456789/")
    word = rest.lstrip(" ")[:1]
    return not rest.strip() or not rest[0].isspace() or not word.isalpha() or word.isupper()


def _is_lettered(sentence: Sentence, amount: Amount) -> bool:
    """Flight KC 936: letters of a code, and before them what has codes."""
    number = sentence.word_after(amount.start)
    if number < 1 or not sentence.words[number - 1].text.isupper() or len(sentence.words[number - 1].text) > _CODE:
        return False
    marks = (*sentence.marks.get("code-before", ()), *sentence.marks.get("code-after", ()))
    return any(mark.last == number - 2 for mark in marks)


def _is_score(sentence: Sentence, amount: Amount) -> bool:
    """Whether it is one of two small numbers with a dash and the greater first, so that they are no range."""
    for other in sentence.amounts:
        first, second = sorted((amount, other), key=lambda one: one.start)
        between = sentence.text[first.figure.end - sentence.start : second.figure.start - sentence.start]
        if between in _DASHES and _MATCH > first.value > second.value and not second.unit:
            return True
    return False


def is_clock(sentence: Sentence, amount: Amount) -> bool:
    """Whether a number in digits says at what hour: сағат 14.30-да, таңғы 9-да, with no noun of its own."""
    if sentence.lang != "en" and not amount.unit and _POINTED.fullmatch(amount.figure.text):
        return True  # 11.30, where a decimal has a comma
    if amount.unit not in {"", "minute"} or amount.figure.kind != "digits" or amount.value > _DAY:
        return False
    number = sentence.word_after(amount.start)
    if any(mark.last == number - 1 for mark in sentence.marks.get("hour-before", ())):
        return True
    return any(mark.first == sentence.word_after(amount.figure.end) for mark in sentence.marks.get("hour-after", ()))


_DAY = 24
_POINTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
