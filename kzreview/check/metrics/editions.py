"""Which one in a row an event is: the third forum, третий по счёту форум, үшінші рет өткен форум, it was the fourth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed_by_part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_REACH = 3  # words between "for the third time" and what was done
_BEFORE = 6  # words of "at the third Belt and Road"


def after_row(sentence: Sentence, amount: Amount) -> int:
    """The word after an ordinal and what may stand between it and its noun: по счёту."""
    word = sentence.word_after(amount.end)
    return next((one.last + 1 for one in sentence.marks.get("in-a-row", ()) if one.first == word), word)


def says_which(sentence: Sentence, amount: Amount, nouns: Iterable[Mention]) -> bool:
    """Whether the sentence ends by saying which one it was: форум стал четвёртым, the forum was the fourth."""
    words = listed_by_part("which-one", sentence.book)
    after = after_row(sentence, amount)
    if sentence.lang == "kk":
        ends = sentence.keys[after : after + 1] in [[key] for key in words["was"]] and after + 1 >= len(sentence.keys)
    else:
        ends = after >= len(sentence.keys) or _is_parted(sentence, amount.end, after)
    first = sentence.word_after(amount.start)
    was = sentence.lang == "kk" or sentence.keys[first - 1 : first] in [[key] for key in words["was"]]
    named = [one for one in nouns if one.last < first]
    return ends and was and bool(named) and all(_is_subject(sentence, one) for one in named)


def _is_parted(sentence: Sentence, start: int, word: int) -> bool:
    return any(sign.start >= start and sign.end <= sentence.words[word].start for sign in sentence.signs)


def _is_subject(sentence: Sentence, noun: Mention) -> bool:
    """Whether it is the event itself of which something is said, not where it was: at the forum he was fifth."""
    words = listed_by_part("which-one", sentence.book)
    if sentence.lang == "kk":
        return not sentence.keys[noun.last].endswith(words["at"])
    return not any(key in words["at"] for key in sentence.keys[max(0, noun.first - _BEFORE) : noun.first])


def is_held_again(sentence: Sentence, amount: Amount) -> bool:
    """Whether what is told of is that the event took place for so manieth a time: held for the third time."""
    word = sentence.word_after(amount.end)
    if all(one.first != word for one in sentence.concepts.get("edition-noun", ())):
        return False
    first = sentence.word_after(amount.start)
    near = range(max(0, first - _REACH), word + 1 + _REACH)
    return any(one.first in near for one in sentence.marks.get("takes-place", ()))
