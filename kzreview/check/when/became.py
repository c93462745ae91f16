"""What was so and what it became: было 33, стало 36; бұрын 33 еді, енді 36; it was 33 and is now 36.

The two are the ends of a way as "from 33 to 36" is, whatever the words of change beside them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import nouns
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_TWO = 2
_REACH = 3  # words from "was" or "became" to its figure: now there are 23


def with_ways(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts; two side by side of which it is said that the one was and the other became have these roles."""
    told = _by_nouns(sentence, amounts) if sentence.lang == "kk" else amounts
    return _was_became(sentence, _changed_from(sentence, told))


def _by_nouns(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts; Kazakh ones of which the nouns say from where to where: 14 өңірден 11-ге азайды."""
    found = list(amounts)
    for number in range(len(found) - 1):
        one, other = found[number : number + _TWO]
        if one.unit or one.case or one.role or other.unit or other.value * _TWO <= one.value:
            continue  # 19 сапардан төртке артық: by how much
        noun, second = sentence.word_after(one.end), sentence.word_after(other.end)
        if noun >= len(sentence.keys):
            continue
        verb = second if other.case == "dative" else second + 1
        from_it = sentence.keys[noun].endswith(affixes("ablative", sentence.book))
        to_it = other.case == "dative" or _is_dative(sentence, second)
        if from_it and to_it and sentence.word_after(other.start) == noun + 1 and _is_verb_of_change(sentence, verb):
            found[number : number + _TWO] = [replace(one, role="from"), replace(other, role="to")]
    return found


def _is_dative(sentence: Sentence, number: int) -> bool:
    return any(key.endswith(affixes("dative", sentence.book)) for key in sentence.keys[number : number + 1])


def _is_verb_of_change(sentence: Sentence, number: int) -> bool:
    degree = listed("degree", sentence.book) | listed("quantity", sentence.book) | listed("comparative", sentence.book)
    ways = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    return any(one.first == number and sentence.keys[number] not in degree for one in ways)


def _changed_from(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts; what comes after one that something rose or fell from is where it came: fell from 27, and was 19."""
    if not any(one.role == "from" for one in amounts[:-1]):
        return amounts
    found = list(amounts)
    for number in range(len(found) - 1):
        one, other = found[number : number + _TWO]
        if one.role != "from" or other.role or other.ordinal or len({one.unit, other.unit} - {""}) == _TWO:
            continue
        came = is_changed_from(sentence, one) and _came_to(sentence, one, other)
        if came and not _names_another(sentence, one, other):
            found[number + 1] = replace(other, role="to")
    return found


def is_changed_from(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word of change stands right beside what it was from: fell from 27, 27-ден кеміп."""
    ways = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    if sentence.lang == "kk":
        return any(one.first == sentence.word_after(amount.end) for one in ways)
    first = sentence.word_after(amount.opening)
    return any(0 < first - one.last <= _REACH for one in ways)


def _came_to(sentence: Sentence, one: Amount, other: Amount) -> bool:
    """Whether it is said that there were so many in the end, and not by how many more or fewer: and stood at 19."""
    first, after = sentence.word_after(other.opening), sentence.word_after(other.end)
    words = listed("came-to", sentence.book)
    if sentence.lang != "kk":
        return not words.isdisjoint(sentence.keys[max(0, first - _TWO) : first])
    dates = [when for when in sentence.reading.dates if one.end <= when.start and when.end <= other.start]
    dated = sum(sentence.word_after(when.end) - sentence.word_after(when.start) for when in dates)
    near = first - sentence.word_after(one.end) - dated == 1
    return near and not words.isdisjoint(sentence.keys[after : after + 1])


def _was_became(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts of which the one was and the other became."""
    words = listed_by_part("was-became", sentence.book)
    if len(amounts) < _TWO or not set(words["became"]).intersection(sentence.keys):
        return amounts
    found = list(amounts)
    for number in range(len(found) - 1):
        one, other = found[number : number + _TWO]
        if one.role or other.role or len({one.unit, other.unit} - {""}) == _TWO:
            continue
        said = _is_said(sentence, one, words["was"]) and _is_said(sentence, other, words["became"])
        if said and not _names_another(sentence, one, other):
            found[number : number + _TWO] = [replace(one, role="from"), replace(other, role="to")]
    return found


def is_what_became(sentence: Sentence, place: int) -> bool:
    """Whether a figure after another is said to be so now: год назад было 27, теперь 19."""
    words = listed_by_part("was-became", sentence.book)
    before = [one for one in sentence.amounts if one.start <= place][-_TWO:]
    if len(before) < _TWO or before[1].start != place:
        return False
    now = [key for key in words["became"] if key not in words["was"]]
    return _is_said(sentence, before[1], now) and not _names_another(sentence, *before)


def _names_another(sentence: Sentence, one: Amount, other: Amount) -> bool:
    """Whether another thing is named beside the second figure: законов было 98, указов стало 344."""
    signs = [sign.start for sign in sentence.signs if one.end <= sign.start < other.start]
    start = min(signs, default=sentence.words[sentence.word_after(one.end)].end)
    last = sentence.word_after(other.end)
    found = [
        mentions[0] for name, mentions in sentence.concepts.items() if name in nouns() and mentions[0].start >= start
    ]
    return any(mention.first <= last for mention in found)


def _is_said(sentence: Sentence, amount: Amount, words: Collection[str]) -> bool:
    """Whether one of the words stands beside a figure, with no sign between."""
    first = sentence.word_after(amount.opening)
    after = sentence.word_after(amount.end)
    near = [*range(max(0, first - _REACH), first), *range(after, min(after + _REACH, len(sentence.keys)))]
    return any(sentence.keys[word] in words and not _is_parted(sentence, amount, word) for word in near)


def _is_parted(sentence: Sentence, amount: Amount, word: int) -> bool:
    token = sentence.words[word]
    start, end = (token.end, amount.start) if token.start < amount.start else (amount.end, token.start)
    return any(start <= sign.start < end and sign.key != "-" for sign in sentence.signs)
