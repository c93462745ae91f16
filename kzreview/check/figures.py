"""The verdict on one figure: no claim, a change, a sum, or a figure of a metric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.bare import with_noun_before, with_percent_after, with_sum_after, with_unit_after, with_unit_before
from kzreview.check.choice import unsettled
from kzreview.check.derived.bothways import judge_part_of_both
from kzreview.check.derived.metboth import judge_met_both
from kzreview.check.idle.ages import is_an_age
from kzreview.check.idle.denied import is_denied
from kzreview.check.idle.notclaims import is_a_score, is_to_one, name_or_code
from kzreview.check.judges import judge_as
from kzreview.check.laconic import judge_laconic
from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.fits import fit, in_unit
from kzreview.check.metrics.values import write_quantity
from kzreview.check.reading.heads import Head, head_of, is_of_those
from kzreview.check.reading.saidunits import with_said_unit
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.order import judge_before_him

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.language.amounts import Amount


def judge_amount(context: Context, amount: Amount) -> Judgement:
    """The verdict on one amount of a sentence."""
    why = name_or_code(context.around.sentence, amount)
    if why and not _answers_alone(context):
        return Judgement(amount.start, amount.end, "not-a-claim", why)
    sentence = context.around.sentence
    amount = with_said_unit(sentence, context.around.before, amount)
    denied = is_denied(sentence, amount)
    if denied and (former := _former(context, amount)) is not None:
        return former
    if denied or any(speaks(sentence, amount) for speaks in (is_an_age, is_to_one, is_a_score)):
        return left_open(amount)
    if (order := judge_before_him(context.known, sentence, amount)) is not None:
        return order
    head = head_of(context.around.sentence, amount)
    if context.subject == FOREIGN:
        return unsettled(context, amount, head, "other-subject")
    judgement = _judged(context, amount, head)
    if judgement.verdict == "unknown" and head.kind in {"noun", "other"} and is_of_those(sentence, amount):
        bare = _judged(context, amount, Head("none", frozenset(), amount.end))
        judgement = bare if bare.verdict == "supported" else judgement
    open_ = (judgement.verdict, judgement.reason) == ("unknown", "unclear")
    return (judge_laconic(context, amount, head) if open_ else None) or judgement


def _judged(context: Context, amount: Amount, head: Head) -> Judgement:
    return (
        judge_part_of_both(context, amount)
        or judge_met_both(context, amount, head)
        or with_unit_before(context, amount, head)
        or with_unit_after(context, amount, head)
        or with_percent_after(context, amount, head)
        or with_sum_after(context, amount, head)
        or with_noun_before(context, amount, head)
        or judge_as(context, amount, head)
    )


def _answers_alone(context: Context) -> bool:
    """Whether a sentence that is nothing but a number answers a question, so that it numbers no item of a list."""
    sentence, before = context.around.sentence, context.around.before
    return before is not None and before.asks and len(sentence.words) == 1


def _former(context: Context, amount: Amount) -> Judgement | None:
    """What was so before it was changed, and is right as such: no longer one year, but a year and a half."""
    found = [answer for rule in context.around.announced for answer in all_of(context.known, rule.metric)]
    for answer in [one for one in found if one.fact.qualifiers.get("stage") == "before"]:
        if fit(in_unit(amount, answer.quantity.unit), answer.quantity) == "yes":
            shown = write_quantity(answer.quantity, context.around.sentence.lang)
            return Judgement(amount.start, amount.end, "supported", "exact", answer.fact, shown)
    return None
