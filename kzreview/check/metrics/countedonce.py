"""Bare figures beside one that counts its thing already: 19 trips had taken up 33, which are no trips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer
from kzreview.check.metrics.judgements import supported
from kzreview.check.reading.heads import head_of
from kzreview.check.verdict import left_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact


def counted_once(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement], told: Sequence[Fact]
) -> list[Judgement]:
    """The judgements, where a bare figure is not wrong as a thing that the one before it counts rightly.

    It is right as the figure of what else was told before: his 23 trips took 36 days; a year earlier, 19 took up 33.
    Where nothing counts that thing it may be either.
    """
    metrics = {fact.metric for fact in told}
    settled = list(judged)
    for number, (context, amount, one) in enumerate(zip(contexts, amounts, judged, strict=True)):
        because = one.because
        if one.verdict != "contradicted" or amount.unit or because is None or because.quantity is None:
            continue
        if because.metric not in metrics or because.quantity.unit not in _MEASURES or one.reason != "metric":
            continue
        if because.year != context.scope.year:
            continue
        if head_of(context.around.sentence, amount).kind in {"none", "other"}:
            before = judged[number - 1] if number else None
            counted = before is not None and before.verdict == "supported" and before.fact == one.fact
            answer = Answer(because, because.quantity)
            settled[number] = supported(context, amount, answer) if counted else left_open(amount)
    return settled


_MEASURES = {"day", "km", "minute"}  # that a bare figure may go on with
