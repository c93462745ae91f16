"""Parts told as multiples: half as many is twice fewer, half as many again one and a half times as many."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_OTHER_WAY = {"less_than": "more_than", "up_to": "at_least", "almost": "just_over"}  # fewer than half is over twice
_TURNED = _OTHER_WAY | {value: key for key, value in _OTHER_WAY.items()}
_AS_MANY = 2  # words
_TO_AGAIN = 3  # words in which "again" stands: half as many documents again
_HUNDREDTH = Decimal("0.01")


def with_parts_as_many(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts, where a share before "as many" or "as much" is how many times fewer there are."""
    if sentence.lang != "en" or not any(one.unit == "share" for one in amounts):
        return amounts
    return [
        _as_multiple(sentence, one) if one.unit == "share" and _is_as_many(sentence, one) else one for one in amounts
    ]


def _is_as_many(sentence: Sentence, amount: Amount) -> bool:
    number = sentence.word_after(amount.end)
    return sentence.keys[number : number + 2] in (["as", "many"], ["as", "much"])


def _as_multiple(sentence: Sentence, amount: Amount) -> Amount:
    figure = replace(amount.figure, kind="words")
    number = sentence.word_after(amount.end) + _AS_MANY
    if not listed("once-more", sentence.book).isdisjoint(sentence.keys[number : number + _TO_AGAIN]):
        return replace(amount, figure=figure, value=1 + amount.value, unit="times", direction="up")
    value = (1 / amount.value).quantize(_HUNDREDTH)
    bound = _TURNED.get(amount.bound, amount.bound)
    return replace(amount, figure=figure, value=value, step=Decimal(1), unit="times", direction="down", bound=bound)
