"""Wholes that are less than their own parts, so that something is wrong: 63 posts in all, 119 of them on Instagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import affixes, listed_by_part
from kzreview.language.amounts import A_SUM, MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_RELATIVE = {"percent", "share", "times"}
_TO_OF = 1  # words from a part to "of": 3 documents of the 19
_TO_PART = 2  # words of "8022 хабарламаның 13 931-сі" between the figures
_TO_TOTAL = 3  # words from "in all" to the figure


def is_less_than_a_part(context: Context, amount: Amount) -> bool:
    """Whether a figure is one of a whole and a part that cannot be so: the part is more than the whole."""
    sentence = context.around.sentence
    others = [one for one in _neighbours(sentence, amount) if _is_alike(sentence, one, amount)]
    if not others:
        return False
    return _is_less_than_what_follows(sentence, amount, others) or any(
        (_is_whole(sentence, amount, one) and one.value > amount.value)
        or (_is_whole(sentence, one, amount) and amount.value > one.value)
        for one in others
    )


def _neighbours(sentence: Sentence, amount: Amount) -> list[Amount]:
    """The figures around another one, few enough for a sentence that is full of them."""
    number = sum(1 for one in sentence.amounts if one.start < amount.start)
    near = sentence.amounts[max(0, number - _NEAR) : number + _NEAR + 1]
    return [one for one in near if one.start != amount.start]


_NEAR = 3  # figures


def _is_alike(sentence: Sentence, one: Amount, amount: Amount) -> bool:
    if one.ordinal or len({one.unit, amount.unit} - {""}) > 1 or {one.unit, amount.unit} & _RELATIVE:
        return False
    if {one.unit, amount.unit} & MONEY and any(not each.unit and each.value < A_SUM for each in (one, amount)):
        return False  # projects worth 795.9 billion, 134 in all
    first, second = (head_of(sentence, each) for each in (one, amount))
    kinds = {first.kind, second.kind}
    if "none" in kinds or (sentence.lang == "kk" and "other" in kinds):
        return True
    return not first.names.isdisjoint(second.names)


def _is_whole(sentence: Sentence, whole: Amount, part: Amount) -> bool:
    """Whether one figure is said to be of the other, or the total of those before it."""
    first, last = sentence.word_after(whole.start), sentence.word_after(whole.end)
    between = [one for one in sentence.amounts if min(whole.end, part.end) <= one.start < max(whole.start, part.start)]
    if not between and sentence.lang == "kk" and last < sentence.word_after(part.start):
        words = range(last, sentence.word_after(part.start))
        return (
            part.start > whole.start
            and len(words) <= _TO_PART
            and sentence.keys[words[-1]].endswith(affixes("genitive", sentence.book))
        )
    if not between and _is_of(sentence, first, part):
        return True
    totals = [one.last for one in sentence.concepts.get("together", ()) if not _is_behind(sentence, one, part)]
    told = part.start < whole.start and any(0 < first - total <= _TO_TOTAL for total in totals)
    return told and not _goes_to_another_year(sentence, part, whole)


def _is_behind(sentence: Sentence, total: Mention, figure: Amount) -> bool:
    """Whether a figure is itself called a total, right behind it, before a comma: decrees, 344 in all, and 98 laws."""
    behind = total.first == sentence.word_after(figure.end)
    return behind and any(sign.key == "," and 0 <= sign.start - total.end <= 1 for sign in sentence.signs)


def _goes_to_another_year(sentence: Sentence, part: Amount, whole: Amount) -> bool:
    """Whether another year is told of between two figures, and "всего" is "only": в 2023-м 14, в 2024-м всего 11."""
    dated = [when for when in sentence.dates if when.kind == "year" and when.start < whole.start]
    before = {when.period.end.year for when in dated if when.start < part.end}
    return bool(before) and any(when.period.end.year not in before for when in dated)


def _is_of(sentence: Sentence, whole: int, part: Amount) -> bool:
    """Whether "of" stands before the whole, at its place in the sentence, and right after the part or first of all."""
    words = listed_by_part("of", sentence.book)
    word = whole - 1
    while word > 0 and (sentence.keys[word] in words["the"] or sentence.keys[word].endswith(("'s", "\u2019s"))):
        word -= 1
    if word < 0 or sentence.keys[word] not in words["of"] or sentence.keys[max(0, word - 1)] == "instead":
        return False
    return word == 0 or 0 <= word - sentence.word_after(part.end) <= _TO_OF


def _is_less_than_what_follows(sentence: Sentence, amount: Amount, others: list[Amount]) -> bool:
    """Whether a colon after the figure introduces its parts, one of which is more: 33 days: 50 abroad and 17 here."""
    signs = [sign for sign in sentence.signs if sign.start >= amount.end]
    colons = [sign.start for sign in signs if sign.key == ":"]
    if not colons or any(sign.key == "(" and sign.start < colons[0] for sign in signs):
        return False
    if any(one.start > colons[0] for name in ("up", "down", "than") for one in sentence.concepts.get(name, ())):
        return False
    parts = [one for one in others if one.start > colons[0]]
    last = max((one.start for one in sentence.amounts if one.start < colons[0]), default=-1)
    return last == amount.start and len(parts) > 1 and any(one.value > amount.value for one in parts)
