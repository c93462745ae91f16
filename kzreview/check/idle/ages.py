"""Ages: Tokayev, 71, …; the president (71)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def is_an_age(sentence: Sentence, amount: Amount) -> bool:
    """Tokayev, 71, …: a bare number between commas after a name; at 71, …; born 1953."""
    start, end = amount.start - sentence.start, amount.end - sentence.start
    if not amount.unit and sentence.text[end : end + 1] in _ENDS and _after_age_word(sentence, amount):
        return True
    if not amount.unit and sentence.text[start - 1 : start] == "(" and sentence.text[end : end + 1] == ")":
        return _names_a_person(sentence, sentence.word_before(amount.start))
    if amount.unit or not sentence.text[:start].rstrip().endswith(",") or sentence.text[end : end + 1] != ",":
        return False
    before = sentence.word_before(amount.start)
    return 0 <= before <= 3 and sentence.words[before].text[:1].isupper()


_ENDS = {",", ".", ")", ";", ""}


def _after_age_word(sentence: Sentence, amount: Amount) -> bool:
    number = sentence.word_after(amount.start)
    if any(mark.start > amount.end for mark in sentence.marks.get("number-word", ())):
        return False  # at 36, the number of days abroad
    if not listed("stands-at", sentence.book).isdisjoint(sentence.keys[max(0, number - _TO_VERB) : number - 1]):
        return False  # the tally stands at 23
    return any(mark.last == number - 1 for mark in sentence.marks.get("age-before", ()))


_TO_VERB = 2  # words: stands at


def _names_a_person(sentence: Sentence, number: int) -> bool:
    """Whether a word is of our President's name or office: the president (71)."""
    return any(one.last == number for name in ("ours", "title", "leader") for one in sentence.marks.get(name, ()))
