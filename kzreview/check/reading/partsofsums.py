"""A part and its whole in money, which share what one of them says: 1.9 of 13.3 billion dollars, 3 млрд из 13,3."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed_by_part
from kzreview.language.amounts import A_SUM, MONEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_BETWEEN = 4  # words of "out of the total"


def with_sums_shared(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts, a bare number beside "of" with the unit, and the billions, of the sum on the other side."""
    if len(amounts) < 2 or not any(is_sum(one) for one in amounts):
        return amounts
    shared = list(amounts)
    for number, (part, whole) in enumerate(pairwise(amounts)):
        if is_sum(part) != is_sum(whole) and stand_as_part(sentence, part, whole):
            shared[number : number + 2] = [_as_sum(part, whole), _as_sum(whole, part)]
    return shared


def is_sum(amount: Amount) -> bool:
    """A sum with its currency, or a large bare number that shares one."""
    return amount.unit in MONEY or (not amount.unit and amount.value >= A_SUM)


def stand_as_part(sentence: Sentence, part: Amount, whole: Amount) -> bool:
    """Whether only "of" and words for all stand between a figure and the next: 3 billion out of a total of 13.3."""
    keys = sentence.keys[sentence.word_after(part.end) : sentence.word_after(whole.start)]
    of = listed_by_part("of", sentence.book)
    little = {*of["of"], *of["out"], *of["the"], "a"}
    signed = any(part.end <= sign.start < whole.start and sign.key not in "$€" for sign in sentence.signs)
    return (
        0 < len(keys) <= _BETWEEN
        and not signed
        and any(key in of["of"] for key in keys)
        and all(key in little or key.startswith(affixes("total", sentence.book)) for key in keys)
    )


def is_whole_of_next(sentence: Sentence, whole: Amount, part: Amount) -> bool:
    """In Kazakh, whether a sum in the genitive stands right before a smaller one: 13,3 миллиардтың 3 миллиарды."""
    adjoin = sentence.word_after(whole.end) == sentence.word_after(part.start)
    return adjoin and whole.case == "genitive" and part.value < whole.value


def _as_sum(amount: Amount, other: Amount) -> Amount:
    """A bare number in the unit of the other figure, and in its billions where it is no sum without."""
    if amount.unit or is_sum(amount) or amount.ordinal:
        return amount
    scale = other.value / other.figure.value if other.figure.value else 1
    return replace(
        amount,
        value=amount.value * scale,
        step=amount.step * scale,
        upper=amount.upper and amount.upper * scale,
        unit=other.unit,
        printed_unit=other.printed_unit,
    )
