"""A figure that takes in another: 17 days at home, together with trips abroad 50; counting joint ones 16 briefings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.sums import judge_parts
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.reckoning import counts_in_more, kinds_of, of_kinds

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


def judge_added(context: Context, amount: Amount, found: list[Candidate]) -> Judgement | None:
    """The verdict by the sum of what the clause names and of its other kind, or of what was told rightly before it."""
    around = context.around
    if not around.has("counted-in") or not found:
        return None
    kinds = kinds_of(found[0].rule) if counts_in_more(around) else []
    of_both = of_kinds(context, kinds) if len(kinds) > 1 else []
    if of_both and sum(part.value for part in of_both) == amount.value:
        return judge_parts(context, amount, of_both)
    earlier = [one for one in around.sentence.amounts if one.end <= around.clause.start and one.unit == amount.unit]
    told = _told(context, earlier[-1]) if earlier else None
    named = in_year(context.known, found[0].rule, context.scope.year, around)
    if told is None or named is None or told.fact.id == named.fact.id:
        return None
    return judge_parts(context, amount, [told, named])


def _told(context: Context, amount: Amount) -> Answer | None:
    """The fact of the year with that very number and unit, if it is of one metric alone."""
    found = [
        Answer(fact, fact.quantity)
        for facts in context.known.figures.values()
        for fact in facts
        if fact.quantity is not None
        and (fact.quantity.value, fact.quantity.unit) == (amount.value, amount.unit)
        and fact.year == context.scope.year
    ]
    return found[0] if len({one.fact.metric for one in found}) == 1 else None
