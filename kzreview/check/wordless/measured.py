"""What a word such as "more" counts: forums that drew more guests, or reduced tension, are no more and no fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed, listed_by_part, words_without_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

_NAMED_BY = {"minute": ("time-word", "spend-time"), "day": ("day", "spend-time", "time-word")}
LENGTHS = frozenset({"day", "minute", "km", "year"})
_MEASURED = LENGTHS - {"day"}  # the length of flights is that of the hours aloft
_REACH = 3  # words from "more" to its noun: more of his working time


def counts_another(sentence: Sentence, word: Mention, rule: Rule) -> bool:
    """Whether another noun than those of the metric follows "more" or "less": форумы заняли больше времени."""
    if sentence.keys[word.last] not in listed("quantity", sentence.book):
        return False
    first = word.last + 1
    if sentence.keys[first : first + 1] and sentence.keys[first] in listed_by_part("of", sentence.book)["of"]:
        first += 1
        before_noun = listed("little", sentence.book) | listed("neutral", sentence.book)
        while first < len(sentence.keys) and sentence.keys[first] in before_noun:
            first += 1
    if first >= len(sentence.words) or _says_no_noun(sentence, word, first):
        return False
    names = {name for way in rule.needs for name in way} | rule.heads
    names |= {name for head in rule.heads for name in _NAMED_BY.get(head, ())}
    little = listed("little", sentence.book)
    reach = next(
        (at for at in range(first, first + _REACH) if sentence.keys[at : at + 1] and sentence.keys[at] in little), 0
    )
    named = (one.first for name in names for one in sentence.concepts.get(name, ()))
    return not any(first <= number < (reach or first + _REACH) for number in named)


def is_of_another_measure(sentence: Sentence, stretch: tuple[int, int], rule: Rule) -> bool:
    """Whether not the number of things changed but what they cost, how long they last, how many come to them."""
    marks = sentence.marks.get("other-measure", ())
    return rule.heads.isdisjoint(_MEASURED) and any(stretch[0] <= one.start < stretch[1] for one in marks)


def is_of_none(sentence: Sentence, word: Mention, stretch: tuple[int, int], rules: Sequence[Rule]) -> bool:
    """Whether a word of change is not said of the number that any of these metrics is."""
    return all(counts_another(sentence, word, one) or is_of_another_measure(sentence, stretch, one) for one in rules)


def _little(sentence: Sentence) -> list[frozenset[str]]:
    return [listed(name, sentence.book) for name in ("little", "quantity-of-itself")]


def _says_no_noun(sentence: Sentence, word: Mention, number: int) -> bool:
    """Whether what follows is a little word, a verb, a date or a place, or stands beyond a sign."""
    key, start = sentence.keys[number], sentence.words[number].start
    spans = [(when.start, when.end) for when in sentence.dates]
    spans += [(place.start, place.end) for place in sentence.places]
    spans += [(one.start, one.end) for name in ("than", "up", "down") for one in sentence.concepts.get(name, ())]
    return (
        any(key in words for words in (words_without_noun(sentence.book), *_little(sentence)))
        or key.endswith(affixes("verb-past", sentence.book))
        or any(first <= start < end for first, end in spans)
        or any(word.end <= sign.start < start for sign in sentence.signs)
    )
