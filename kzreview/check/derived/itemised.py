"""A figure that takes in the things named after it: 533 documents: laws, decrees and orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.changes import SETTING_OFF
from kzreview.check.derived.sums import judge_parts
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import Answer, in_year

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.heads import Head
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_TWO = 2
ANYTHING = frozenset({"document", "agreement", "item", "post"})  # what unlike things are all called


def judge_itemised(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """The verdict on the sum of what is named beyond a colon or dash; on that of a row of nouns only if it is right."""
    if amount.unit or amount.bound != "exact":
        return None
    if len(context.around.sentence.amounts) > 1:
        return _of_row(context, amount, head)
    opened = _opening(context, max(amount.end, head.end))
    general = opened is not None and not head.names.isdisjoint(ANYTHING)
    parts = _named_from(context, opened if general and opened is not None else amount.end)
    if len(parts) < _TWO or not all(are_alike(parts[0], part) for part in parts[1:]):
        return None
    judgement = judge_parts(context, amount, parts)
    return judgement if general or judgement.verdict == "supported" else None


def _of_row(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """The verdict on the sum of a row of nouns that the figure stands before, if it is right: of the 533 laws and …"""
    if len(head.names) < _TWO:
        return None
    heads = {rule.metric: rule for rule in context.around.announced if not head.names.isdisjoint(rule.heads - ANYTHING)}
    found = [
        in_year(context.known, rule, context.scope.year, context.around) for rule in heads.values() if not rule.growth
    ]
    parts = [answer for answer in found if answer is not None]
    if len(parts) < _TWO or len(parts) < len(found) or not all(are_alike(parts[0], part) for part in parts[1:]):
        return None
    judgement = judge_parts(context, amount, parts)
    return judgement if judgement.verdict == "supported" else None


def _opening(context: Context, end: int) -> int | None:
    """Where what is named begins: after the first colon, dash or bracket behind the noun."""
    signs = context.around.sentence.signs
    return next((one.start for one in signs if one.start >= end and one.key in {*SETTING_OFF, "(", "-"}), None)


def _named_from(context: Context, start: int) -> list[Answer]:
    """The figures of the year of what is counted by the nouns from there on."""
    around = context.around
    named = around.sentence.named_in(start, around.sentence.end)
    rules = {rule.metric: rule for rule in around.announced if not named.isdisjoint(rule.heads - ANYTHING)}
    rules = {metric: rule for metric, rule in rules.items() if "meeting" not in rule.heads}  # see metboth.py
    found = [in_year(context.known, rule, context.scope.year, around) for rule in rules.values() if not rule.growth]
    return [answer for answer in found if answer is not None] if None not in found else []
