"""A figure in another unit than its fact: "36 weeks abroad" for 36 days, a slip; "just over five weeks", none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.fits import fit, in_unit
from kzreview.check.metrics.judgements import contradicted, supported
from kzreview.check.metrics.limits import is_understood
from kzreview.check.metrics.local import is_local
from kzreview.check.metrics.whynot import same_digits
from kzreview.check.verdict import left_open
from kzreview.check.when.lengths import is_the_time

if TYPE_CHECKING:
    from decimal import Decimal

    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.heads import Head
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


def judge_wrong_unit(context: Context, amount: Amount, head: Head, found: list[Answer]) -> Judgement:
    """The digits of the fact with another unit are a slip of the unit; other digits may be another figure."""
    for answer in found:
        if same_digits(amount, _as_printed(answer)) or same_digits(amount, answer.value):
            return contradicted(context, amount, answer, "unit")
    return _judge_longer_unit(context, amount, head, found[0]) or left_open(amount)


def _judge_longer_unit(context: Context, amount: Amount, head: Head, answer: Answer) -> Judgement | None:
    """Days told in weeks or months: spent just over five weeks abroad; wrong only where the year is said."""
    scaled = in_unit(amount, answer.quantity.unit)
    if scaled is amount or not context.around.has("spend-time") or is_the_time(context.around.sentence, amount):
        return None
    off = abs(scaled.value - answer.value)
    if fit(scaled, answer.quantity) == "yes" or (amount.bound == "exact" and off <= scaled.value / amount.value / 4):
        return supported(context, scaled, answer)
    whole = context.scope.stated and is_understood(context, head) and not is_local(context)
    wrong = amount.unit == "week" and answer.value / 5 < off < answer.value * 2
    return contradicted(context, amount, answer, "value") if wrong and whole else None


def _as_printed(answer: Answer) -> Decimal:
    """The number a reader sees: of a length of time, its hours."""
    return answer.value // 60 if answer.quantity.unit == "minute" else answer.value
