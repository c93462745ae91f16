"""Sentences of nothing but a count and its year: 23 trips in 2024; 36 дней в разъездах за 2024 год."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.ellipses import says_nothing_new
from kzreview.check.metrics.candidates import Candidate
from kzreview.check.metrics.metric import judge_metric
from kzreview.check.metrics.rules import Rule, rules
from kzreview.check.whose.subject import ABROAD, FOREIGN

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.heads import Head
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_MOST = 9  # words


def judge_laconic(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """The verdict on a count that its bare noun tells, where the sentence has only it and a year, if right."""
    sentence = context.around.sentence
    dated = any(when.kind == "year" for when in sentence.dates)
    if not dated or len(sentence.words) > _MOST or context.subject in {ABROAD, FOREIGN} or sentence.places:
        return None
    for rule in _told_by_nouns():
        if head.names.isdisjoint(rule.heads) or not any(name in sentence.concepts for name in rule.bare):
            continue
        if says_nothing_new(sentence, (), also=rule.bare):
            judgement = judge_metric(context, amount, head, Candidate(rule, 1))
            if judgement.verdict == "supported":
                return judgement
    return None


@lru_cache(maxsize=1)
def _told_by_nouns() -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.bare)
