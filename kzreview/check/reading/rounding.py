"""Figures that are said to be rounded: rounded to the nearest thousand, 153,000 km is right for 152,921."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.metrics.fits import round_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_REACH = 4  # words of "rounded to the nearest thousand"


def with_rounding(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts of a sentence that says they are rounded, less that to which they are: the nearest thousand.

    Where it names that, each is as exact as its last digit that is no nought; else it is about so many.
    """
    marks = sentence.marks.get("rounded", ()) if amounts else ()
    if not marks:
        return amounts
    counting = [one for one in amounts if not _is_what_to(sentence, one, marks)]
    return [_rounded(one, to_its_digit=len(counting) < len(amounts)) for one in counting]


def _is_what_to(sentence: Sentence, amount: Amount, marks: Sequence[Mention]) -> bool:
    """Whether an amount is a bare "thousand" near the word: дөңгелектегенде мыңға дейін."""
    digits = amount.figure.value.normalize().as_tuple().digits
    if digits != (1,) or amount.unit or any(sign.isdigit() for sign in amount.text):
        return False
    number = sentence.word_after(amount.start)
    return any(mark.first - _REACH <= number <= mark.last + _REACH for mark in marks)


def _rounded(amount: Amount, *, to_its_digit: bool) -> Amount:
    said = amount.figure.value
    if amount.bound != "exact" or amount.ordinal or not said or round_step(said) <= 1:
        return amount
    if not to_its_digit:
        return replace(amount, bound="about")
    return replace(amount, step=max(amount.step, round_step(said) * (amount.value / said)))
