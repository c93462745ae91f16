"""Figures whose fact is found, which others of their sentence are told by: seven more than the 56 tweets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.metrics.answers import Answer
from kzreview.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


class Borne(NamedTuple):
    """A figure whose fact is found, whether the figure is right or not."""

    amount: Amount
    answer: Answer
    right: bool


def borne(amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Borne]:
    """The figures that are right or wrong by a fact, and not by arithmetic."""
    return [
        Borne(amount, Answer(judgement.fact, quantity), judgement.verdict == "supported")
        for amount, judgement in zip(amounts, judged, strict=True)
        if judgement.verdict in {"supported", "contradicted"} and not judgement.arithmetic
        if judgement.fact is not None and (quantity := _quantity(amount, judgement)) is not None
    ]


def _quantity(amount: Amount, judgement: Judgement) -> Quantity | None:
    """What the fact of a judgement gives; of a count of what a list names, the number that was found right."""
    fact = judgement.fact
    if fact is None or fact.quantity is not None or (judgement.verdict, judgement.reason) != ("supported", "exact"):
        return None if fact is None else fact.quantity
    return Quantity(int(amount.value), "item")
