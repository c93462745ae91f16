"""The two judgements on a figure as one of a metric that settle it: borne out by a fact, or against one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.values import write_quantity
from kzreview.check.verdict import Judgement

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.language.amounts import Amount


def supported(context: Context, amount: Amount, answer: Answer) -> Judgement:
    """Right as it is printed, as it is rounded, or within the bound that it is said with."""
    reason = "exact" if amount.bound == "exact" else "hedge"
    if reason == "exact" and Decimal(answer.quantity.value) != amount.value:
        reason = "rounded"
    expected = write_quantity(answer.quantity, context.around.sentence.lang)
    return Judgement(amount.start, amount.end, "supported", reason, answer.fact, expected)


def contradicted(context: Context, amount: Amount, answer: Answer, reason: str) -> Judgement:
    """Wrong, for a reason such as "value" or "unit", with what the fact has instead."""
    expected = write_quantity(answer.quantity, context.around.sentence.lang)
    return Judgement(amount.start, amount.end, "contradicted", reason, answer.fact, expected)
