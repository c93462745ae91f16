"""Verdicts on a change from one fact to another by plain arithmetic, which is shown: from 19 to 23, four more."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.shown import size_of, with_round, write_change
from kzreview.check.derived.sizes import fits_change, says_little
from kzreview.check.derived.than import are_set_against, says_measure
from kzreview.check.derived.unlike import MEASURES, likeness
from kzreview.check.metrics.fits import in_unit, round_step
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.backward import looks_back

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.answers import Answer
    from kzreview.language.amounts import Amount


def judge_pair(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement:
    """The verdict on a change from the first figure to the second."""
    before, after = pair
    alike = likeness(context.known, before, after)
    if alike.why_not is not None:
        return Judgement(amount.start, amount.end, "unknown", "unlike", after.fact, note=alike.why_not)
    judgement = _by_arithmetic(context, amount, change, pair)
    return judgement._replace(note=alike.reservation) if judgement.verdict == "supported" else judgement


def _by_arithmetic(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement:
    before, after = pair
    difference = after.value - before.value
    if _is_of_occasions(context, amount, abs(difference)):
        change = change._replace(kind="difference")
    actual = size_of(change, before.value, after.value)
    if actual is None:
        return left_open(amount)
    expected, arithmetic = write_change(context, change, before, after)
    judgement = Judgement(
        amount.start, amount.end, "contradicted", "direction", after.fact, expected, arithmetic, before.fact
    )
    if change.direction and difference and change.direction != ("up" if difference > 0 else "down"):
        return judgement
    if says_little(amount, actual):
        return judgement._replace(verdict="unknown", reason="open")
    if fits_change(in_unit(amount, after.quantity.unit), actual, change.kind):
        told = change.direction or change.kind == "times"
        verdict, reason = ("supported", "derived") if told else ("unknown", "unclear")
        return judgement._replace(verdict=verdict, reason=reason)
    doubt = _doubt(context, amount, change, actual)
    if doubt:
        return Judgement(amount.start, amount.end, "unknown", doubt, after.fact if doubt == "open" else None)
    shown = with_round(expected, actual, amount) if change.kind == "percent" else expected
    return judgement._replace(reason="value", expected=shown)


def _is_of_occasions(context: Context, amount: Amount, difference: Decimal) -> bool:
    """Whether English "times" counts occasions, as before it: travelled 19 times, four times fewer than in 2024."""
    sentence = context.around.sentence
    if sentence.lang != "en" or amount.unit != "times" or amount.value != difference:
        return False
    return any(one.unit == "occasion" and one.end <= amount.start for one in sentence.amounts)


def _doubt(context: Context, amount: Amount, change: Change, actual: Decimal) -> str:
    """Why a change that does not fit is left open: it is said roundly, or may be no change; empty where it is wrong."""
    if _is_round_number_of(amount, actual) or _is_nearly_so_often(amount, actual):
        return "open"
    if not change.direction and not (change.kind == "times" and are_set_against(context)):
        return "unclear"
    back = _is_less_in_the_year_before(context, amount, change.direction)
    return "unclear" if change.bare and not says_measure(context) and not back else ""


_ROUND = 1000  # a smaller number is not rounded where a change is told


def _is_less_in_the_year_before(context: Context, amount: Amount, said: str) -> bool:
    """Whether the clause goes back a year, and its figure can be no further ones: in 2023 it was 92 minutes less."""
    return looks_back(context) and (said == "down" or amount.unit in MEASURES)


def _is_round_number_of(amount: Amount, actual: Decimal) -> bool:
    """Whether a number that ends in noughts may be rounded: 6,000 km more for 6,062, but not 3.0 billion for 3.5.

    So may hours be cut off: an hour longer for 1 h 32 min.
    """
    if amount.unit == "minute" and amount.step > 1 and abs(actual) // amount.step * amount.step == amount.value:
        return True
    to_the_digit = int(amount.figure.value.as_tuple().exponent) < 0
    step = Decimal(0) if to_the_digit or amount.value < _ROUND else round_step(amount.value)
    return step > amount.step and abs(amount.value - abs(actual)) <= step / 2


def _is_nearly_so_often(amount: Amount, actual: Decimal) -> bool:
    """Whether a multiple rounds to the whole one that is said, and is near it: three times for 2.73."""
    whole = amount.unit == "times" and amount.bound == "exact" and actual.quantize(Decimal(1)) == amount.value
    return whole and abs(amount.value - actual) <= actual / 8
