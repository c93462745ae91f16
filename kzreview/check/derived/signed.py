"""Changes written with a sign or a word for one beside a figure: 23 (+4), 19 (минус восемь), trips 23, up four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed, listed_by_part

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When

SIGNS = {"+": "up", "\u2212": "down", "-": "down"}
_SET_OFF = ("(", ",", "—", "–", ";", ":", "|")
_BEFORE_HYPHEN = ("(", "|", ":")
_NEAR = 6  # words between a sign and the year that it is set against


def sign_of(sentence: Sentence, amount: Amount) -> str:
    """Up or down, where a sign set off by a bracket or comma makes the figure a change; else nothing."""
    start = amount.start - sentence.start
    earlier = any(other.end <= amount.start for other in sentence.amounts)
    if amount.ordinal or not (earlier or _is_labelled(sentence, amount)):
        return ""
    mark = sentence.text[start - 1 : start]
    if mark in SIGNS:
        before = sentence.text[: start - 1].rstrip(" ")
        return SIGNS[mark] if before.endswith(_BEFORE_HYPHEN if mark == "-" else _SET_OFF) else ""
    return _sign_word(sentence, amount)


def _is_labelled(sentence: Sentence, amount: Amount) -> bool:
    """Whether a figure that is the first has its thing before a colon: trips abroad: +4; days: plus three."""
    before, colon, between = sentence.text[: amount.start - sentence.start].rpartition(":")
    return bool(colon and before) and len(between.split()) <= 1


def _sign_word(sentence: Sentence, amount: Amount) -> str:
    """Plus four, минус восемь, and "up four" where nothing follows but what it is set against."""
    number = sentence.word_after(amount.opening)
    words = listed_by_part("signs", sentence.book)
    if number < 1 or sentence.keys[number - 1] not in words["up"] + words["down"]:
        return ""
    word = sentence.words[number - 1]
    if not sentence.text[: word.start - sentence.start].rstrip(" ").endswith(_SET_OFF):
        return ""
    following = sentence.text[amount.end - sentence.start :].lstrip(" ")
    if word.text.lower() in words["alone"] and following[:1] not in {"", ".", ",", ";", ")", "!"}:
        return ""
    return "up" if sentence.keys[number - 1] in words["up"] else "down"


def named_way(sentence: Sentence, amount: Amount) -> str:
    """Up or down, by a sign or a noun of change right before the figure or its hedge: прирост — 4, a drop of 3."""
    words = listed_by_part("change-nouns", sentence.book)
    number = sentence.word_after(amount.opening)
    number -= number > 1 and sentence.keys[number - 1] in words["between"]
    if not number:
        return ""
    return next((way for way in ("up", "down") if sentence.keys[number - 1] in words[way]), "")


def is_measure_of_sign(sentence: Sentence, when: When) -> bool:
    """Whether a year only says what a change is set against: плюс четыре к прошлому году."""
    number = sentence.word_after(when.start)
    if number < 1 or sentence.keys[number - 1] not in listed("sign-against", sentence.book):
        return False
    changes = [one.first for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    changes += [sentence.word_after(one.start) for one in sentence.amounts if sign_of(sentence, one)]
    return any(0 < number - first <= _NEAR for first in changes)
