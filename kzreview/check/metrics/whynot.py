"""Why a figure is wrong: another year's, another metric's, a slip of the unit, or just the value."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.fits import fit, round_step

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.metrics.answers import Answer
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact


_SMALL = 10
_RANKS = {"edition", "place", "calendar-year"}  # which one in a row, and not how many


def explain(known: Known, amount: Amount, answer: Answer) -> tuple[str, Fact | None]:
    """The reason, and the fact that the figure belongs to where it is another fact's."""
    if amount.value != answer.value and same_digits(amount, answer.value):
        return "unit", None
    same = [fact for fact in known.figures.get(answer.fact.metric or "", ()) if fact.id != answer.fact.id]
    for fact in same:
        if _gives(fact, amount):
            return ("year" if fact.year != answer.fact.year else _difference(fact, answer)), fact
    others = [fact for fact in known.facts if fact.metric != answer.fact.metric and fact.year == answer.fact.year]
    for fact in sorted(others, key=lambda fact: _distance(fact, answer)):
        if _gives(fact, amount) and _takes_for(fact, answer, amount):
            return "metric", fact
        if _is_in_other_unit(fact, amount):
            return "unit", fact
    return "value", None


def _distance(fact: Fact, answer: Answer) -> int:
    """How unlike two facts are: facts of the same unit and topic first."""
    same_unit = fact.quantity is not None and fact.quantity.unit == answer.quantity.unit
    return 2 * (not same_unit) + (fact.topic != answer.fact.topic)


def _is_in_other_unit(fact: Fact, amount: Amount) -> bool:
    """158 983 hours, where that is the kilometres."""
    measures = {"km", "minute"}
    if fact.quantity is None or fact.quantity.unit not in measures or amount.unit not in measures:
        return False
    return fact.quantity.value == amount.figure.value and fact.quantity.unit != amount.unit


def _takes_for(fact: Fact, answer: Answer, amount: Amount) -> bool:
    """Whether the one may have been taken for the other: small numbers occur everywhere by chance."""
    assert fact.quantity is not None
    if amount.value < _SMALL:
        return fact.quantity.unit == answer.quantity.unit
    return fact.quantity.unit not in _RANKS


def _difference(fact: Fact, answer: Answer) -> str:
    """What tells two facts of one metric and year apart: the place, or the stretch of time."""
    if fact.qualifiers.get("country") != answer.fact.qualifiers.get("country"):
        return "place"
    return "scope" if fact.period != answer.fact.period else "metric"


def _gives(fact: Fact, amount: Amount) -> bool:
    if fact.quantity is None or amount.bound != "exact" or abs(fact.quantity.value - amount.value) > amount.step:
        return False
    return fit(amount, fact.quantity) == "yes"


def same_digits(amount: Amount, value: Decimal) -> bool:
    """Whether two numbers show the same digits at another scale: 15,8 млрд for 15,8 трлн."""
    said, right = _significant(amount.figure.value), _significant(value)
    return said == right and len(said) > 1


def transposes(amount: Amount, value: Decimal) -> bool:
    """Whether a number has the digits of another in another order, as a slip of the pen has them: 81 for 18."""
    said = _significant(amount.figure.value)
    if len(said) < _TWO or _size(amount.value) != _size(value):
        return False
    shown = ((value / amount.step).quantize(Decimal(1), way) for way in (ROUND_HALF_UP, ROUND_DOWN))
    return any(said != right and sorted(said) == sorted(right) for right in map(_significant, (value, *shown)))


_TWO = 2  # digits, that can be changed about


def slips(amount: Amount, value: Decimal) -> bool:
    """Whether a number is another with a slip of the pen: digits changed about, one left out, or another scale."""
    return transposes(amount, value) or _drops_digit(amount, value) or _scales(amount, value)


def near(amount: Amount, value: Decimal) -> bool:
    """Whether all digits but one are those of another number: 745.9 for 795.9."""
    said, right = _significant(amount.figure.value), _significant(value)
    if _size(amount.value) != _size(value) or len(said) != len(right):
        return False
    return sum(1 for one, other in zip(said, right, strict=True) if one != other) == 1


def _drops_digit(amount: Amount, value: Decimal) -> bool:
    """1.1 thousand for 10.1 thousand."""
    said, right = _significant(amount.figure.value), _significant(value)
    if len(said) < 2 or len(right) != len(said) + 1:
        return False
    return any(right[:place] + right[place + 1 :] == said for place in range(len(right)))


def _scales(amount: Amount, value: Decimal) -> bool:
    """39 thousand for 391 786: the digits that are said, ten times too few."""
    if len(_significant(amount.value)) < 2:
        return False
    step = max(amount.step, round_step(amount.value))
    return any(abs(amount.value * scale - value) <= step * scale / 2 for scale in _SCALES)


_SCALES = (Decimal(10), Decimal("0.1"), Decimal(1000), Decimal("0.001"))


def _size(value: Decimal) -> int:
    return value.adjusted()


def _significant(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits)).strip("0")
