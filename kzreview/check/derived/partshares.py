"""Shares of a whole that has named parts: nearly three quarters of the trips of 2023 were working visits."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.changes import is_of_hedge
from kzreview.check.derived.metboth import met_in_a_row
from kzreview.check.derived.shown import short, write_share
from kzreview.check.derived.sizes import is_share
from kzreview.check.idle.notclaims import before_period
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.fits import HEDGES
from kzreview.check.metrics.rules import rules
from kzreview.check.reading.heads import head_of
from kzreview.check.verdict import Judgement, by_arithmetic
from kzreview.check.when.unreal import is_unreal

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_SHARES = {"percent", "share"}


def judge_share_of_parts(context: Context, amount: Amount) -> Judgement | None:
    """The share that the parts named have of the whole named; nothing where any other figure stands there."""
    sentence = context.around.sentence
    if amount.unit not in _SHARES or before_period(sentence, amount) or is_unreal(context):
        return None
    if any(
        not is_of_hedge(context.around, amount, one)
        for name in ("up", "down", "than")
        for one in sentence.concepts.get(name, ())
    ):
        return None
    for rule in [one for one in rules() if one.parts and not one.heads.isdisjoint(sentence.concepts)]:
        whole, parts = in_year(context.known, rule, context.scope.year, context.around), _parts(context, amount, rule)
        if whole is not None and parts and (_is_told(sentence, rule) or _is_counted(sentence, rule, whole)):
            return _judge(context, amount, parts, whole)
    return None


def _is_counted(sentence: Sentence, rule: Rule, whole: Answer) -> bool:
    """Whether the figure of the whole stands there with its noun: of the 268 events."""
    figures = [one for one in sentence.amounts if one.value == whole.value and not one.unit]
    return any(not head_of(sentence, one).names.isdisjoint(rule.heads) for one in figures)


def _is_told(sentence: Sentence, rule: Rule) -> bool:
    """Whether the sentence itself says all that announces a metric, and the noun that it counts."""
    named = sentence.concepts.keys()
    return any(named >= set(way) for way in rule.needs) and not named.isdisjoint(rule.heads)


def _parts(context: Context, amount: Amount, whole: Rule) -> list[Answer]:
    """The figures of the parts named; none where one of them is not known, or others than visits are named together."""
    around, named = context.around, context.around.sentence.concepts.keys()
    if len(both := met_in_a_row(context)) > 1:
        return both if all(one.fact.metric in whole.parts for one in both) else []
    told = [one for one in around.announced if one.metric in whole.parts and _is_told(around.sentence, one)]
    told = [
        one for one in told if named.isdisjoint(one.unless - whole.heads) and _goes_with(context, amount, one, whole)
    ]
    found = [in_year(context.known, one, context.scope.year, around) for one in told]
    if None in found or (len(found) > 1 and not all("visit" in one.heads for one in told)):
        return []
    return [one for one in found if one is not None]


def _goes_with(context: Context, amount: Amount, part: Rule, whole: Rule) -> bool:
    """Whether a word that only the part has stands on the side of the share: half were in Asia, 14 working visits."""
    sentence = context.around.sentence
    own = {name for way in part.needs for name in way} - {name for way in whole.needs for name in way} - whole.heads
    signs = [sign.start for sign in sentence.signs if sign.key in {",", ";", ":"}]
    spots = [one.start for name in own for one in sentence.concepts.get(name, ())]
    return any(not any(min(spot, amount.start) < sign < max(spot, amount.start) for sign in signs) for spot in spots)


def _judge(context: Context, amount: Amount, parts: list[Answer], whole: Answer) -> Judgement | None:
    sentence = context.around.sentence
    part = sum((one.value for one in parts), Decimal(0))
    holds = is_share(amount, part / whole.value)
    others = {one.value for one in sentence.amounts if one.start != amount.start and not one.ordinal}
    if not others <= {part, whole.value} or (not holds and amount.bound not in {"exact", *HEDGES}):
        return None
    if not holds and not context.scope.stated and not others:
        return None
    shown = " + ".join(short(one, sentence.lang) for one in parts)
    shown = f"({shown})" if len(parts) > 1 else shown
    percent, arithmetic = write_share(part / whole.value, shown, short(whole, sentence.lang), sentence.lang)
    return by_arithmetic(amount, holds, parts[0].fact, percent, arithmetic, whole.fact)
