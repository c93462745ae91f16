"""The arithmetic of a change as it is shown: 23 − 19 = 4; (23 − 19) / 19 = 21.1%; 344 / 98 = 3.5 times."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.fits import round_step
from kzreview.check.metrics.values import write_measure, write_plain, write_times
from kzreview.check.verdict import Judgement, by_arithmetic

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.answers import Answer
    from kzreview.language.amounts import Amount

_MINUS = "−"


def size_of(change: Change, before: Decimal, after: Decimal) -> Decimal | None:
    """How large a change is: 4, 21.1 percent, 3.5 times; None for a part or multiple of nothing."""
    if change.kind == "difference":
        return after - before
    if not before or not after:
        return None
    if change.kind == "percent":
        return (after - before) / before * 100
    return max(before, after) / min(before, after)


def write_change(context: Context, change: Change, before: Answer, after: Answer) -> tuple[str, str]:
    """The right change in words, and the arithmetic behind it."""
    from kzreview.check.data import table

    lang = context.around.sentence.lang
    words = table("writing")[lang]
    difference = after.value - before.value
    way = "up" if difference > 0 else "down"
    a, b = short(before, lang), short(after, lang)
    size = size_of(change, before.value, after.value) or Decimal(0)
    if change.kind == "difference":
        amount = write_measure(exact(abs(difference)), after.quantity.unit, lang)
        return words[way].format(value=amount), f"{b} {_MINUS} {a} = {_sign(difference)}{amount}"
    if change.kind == "percent":
        percent = write_plain(abs(size), lang)
        shown = words[f"{way}-percent"].format(value=percent)
        return shown, f"({b} {_MINUS} {a}) / {a} = {shown}"
    times = write_times(size, lang)
    less, more = sorted((before, after), key=lambda answer: answer.value)
    return times, f"{short(more, lang)} / {short(less, lang)} = {times}"


def write_share(share: Decimal, part: str, whole: str, lang: str) -> tuple[str, str]:
    """A share as percent, and the arithmetic behind it: 26.3 % and 5 / 19 = 26.3 %."""
    percent = f"{write_plain(share * 100, lang)} %"
    return percent, f"{part} / {whole} = {percent}"


def short(answer: Answer, lang: str) -> str:
    """The figure of a fact as arithmetic shows it, with its unit."""
    return write_measure(answer.quantity.value, answer.quantity.unit, lang)


def exact(value: Decimal) -> Decimal | int:
    """A number without noughts that say nothing: 4 for 4.0; large ones stay decimal."""
    return int(value) if value == value.to_integral_value() and abs(value) < 10**7 else value.normalize()


def _sign(value: Decimal) -> str:
    return "" if value > 0 else _MINUS


def with_round(written: str, percent: Decimal, amount: Amount) -> str:
    """A percentage with the whole one that it rounds to, where the draft gives a whole one: 29.6% ≈ 30%."""
    whole = abs(percent).quantize(Decimal(1))
    if amount.unit != "percent" or amount.step < 1 or int(abs(percent)) == whole:
        return written
    return f"{written} ≈ {whole}{' %' if written.endswith(' %') else '%'}"


def derived(
    context: Context, amount: Amount, value: Decimal, facts: tuple[Answer, Answer], arithmetic: str
) -> Judgement:
    """A figure that is right by the arithmetic of two facts, which is shown with its outcome."""
    first, second = facts
    lang = context.around.sentence.lang
    expected = write_measure(_shown(amount, value), amount.unit, lang) if amount.unit else write_plain(value, lang)
    shown = f"{arithmetic} = {expected}"
    return by_arithmetic(amount, True, first.fact, expected, shown, second.fact)


def _shown(amount: Amount, value: Decimal) -> Decimal | int:
    """A computed value to one digit more than the draft shows."""
    return exact(value.quantize(round_step(amount.value) / 10))
