"""Figures and facts of the very same number, whatever it counts: 8,022 is that of the items under control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.language.amounts import Amount


def fact_of(context: Context, amount: Amount) -> Answer | None:
    """The fact with that very number in the year of the sentence, if there is but one."""
    found = [
        Answer(fact, fact.quantity)
        for facts in context.known.figures.values()
        for fact in facts
        if fact.quantity is not None and fact.quantity.value == amount.value and fact.year in context.scope.years
    ]
    return found[0] if len(found) == 1 else None


def bearing(context: Context, amount: Amount) -> Answer | None:
    """A fact of a year of the sentence with that very number."""
    dates = context.around.sentence.dates
    years = {*context.scope.years, *(when.period.end.year for when in dates if when.kind == "year")}
    for facts in context.known.figures.values():
        for fact in facts:
            if fact.quantity is not None and fact.quantity.value == amount.value and fact.year in years:
                return Answer(fact, fact.quantity)
    return None


def is_said(context: Context, amount: Amount, answer: Answer) -> bool:
    """Whether another figure of the sentence, or of the one before, is that of the answer."""
    before = context.around.before.amounts if context.around.before is not None else ()
    return any(one.value == answer.value for one in (*context.around.sentence.amounts, *before) if one is not amount)
