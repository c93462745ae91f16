"""A sum told again of another year: 12 state and official visits. A year earlier there had been five."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.sums import judge_parts
from kzreview.check.ellipses import says_nothing_new
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.heads import head_of
from kzreview.check.whose.subject import ABROAD, FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact


def facts_summed(judged: Sequence[Judgement]) -> tuple[Fact, ...]:
    """The two facts of the one sum of a sentence that is right; nothing where it has more."""
    sums = [one for one in judged if one.verdict == "supported" and one.arithmetic.count(" + ") == 1]
    facts = (sums[0].fact, sums[0].because) if len(sums) == 1 else ()
    return tuple(fact for fact in facts if fact is not None and fact.metric)


def sum_again(contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, where the one bare figure of a sentence that names no thing is that sum of another year."""
    settled = list(judged)
    before = contexts[0].around.before if contexts else None
    if before is None or len(before.summed) <= 1 or len(amounts) > 1 or contexts[0].subject in {ABROAD, FOREIGN}:
        return settled
    context, amount = contexts[0], amounts[0]
    told, sentence = before.summed, context.around.sentence
    bare = not amount.unit and not amount.role and head_of(sentence, amount).kind == "none"
    changed = not {"up", "down"}.isdisjoint(sentence.concepts)
    if judged[0].verdict != "unknown" or not bare or changed or not says_nothing_new(sentence, told):
        return settled
    parts = [part for fact in told if (part := _in_year(context, fact)) is not None]
    if len(parts) == len(told) and context.scope.stated and context.scope.year != told[0].year:
        settled[0] = judge_parts(context, amount, parts)
    return settled


def _in_year(context: Context, fact: Fact) -> Answer | None:
    rule = next(iter(rules_of(str(fact.metric))), None)
    return None if rule is None else in_year(context.known, rule, context.scope.year, context.around)
