"""How long an event of some days went on: the visit to Germany lasted two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.values import write_day
from kzreview.check.verdict import Judgement, by_arithmetic
from kzreview.check.wordless.named import events_told, is_announced

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.language.amounts import Amount

_A_MONTH = 31  # days: what is longer is no event of days


def judge_lasting(context: Context, amount: Amount) -> Judgement | None:
    """The verdict on a number of days beside a word such as "lasted", where one event of days is spoken of."""
    sentence = context.around.sentence
    if amount.unit != "day" or amount.bound != "exact" or not context.around.has("lasting"):
        return None
    facts = [event.facts[0] for event in events_told(context.known, "date", sentence) if is_announced(event, sentence)]
    if len(facts) != 1 or facts[0].year not in context.scope.years:
        return None
    period = facts[0].period
    days = (period.end - period.start).days + 1
    if not 1 < days <= _A_MONTH:
        return None
    shown = write_day(period, sentence.lang)
    return by_arithmetic(amount, amount.value == days, facts[0], str(days), f"{shown} = {days}")
