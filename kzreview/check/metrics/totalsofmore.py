"""Figures called a total that take in more than their metric: 7 state visits, 5 official, 23 in all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.concepts import KINDS
from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.doubts import Finding
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def is_total_of_more(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether it is called a total and is another figure of the same topic: 7 state visits, 5 official, 23 in all."""
    because = finding.because
    if _is_total_of_kinds(context, amount, finding) or _is_added_up(context, amount, finding):
        return True
    if finding.reason != "metric" or because is None or because.topic != finding.answer.fact.topic:
        return False
    if finding.head.kind == "noun" and all(
        finding.head.names.isdisjoint(one.heads) for one in rules_of(because.metric)
    ):
        return False  # 344 laws in all, where that is the number of decrees
    return amount.value > finding.answer.value and context.around.has("together")


def _is_added_up(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether it is said to be added up, of whatever, and is as much as two years': the distances together."""
    sentence, value = context.around.sentence, finding.answer.value
    words, with_whom = listed("adding-up", sentence.book), listed("with-whom", sentence.book)
    following = zip(sentence.keys, [*sentence.keys[1:], ""], strict=True)
    added = any(key in words and after not in with_whom for key, after in following)
    return (
        added
        and finding.reason == "value"
        and context.around.has("together")
        and value * _AS_TWO <= amount.value <= value * _AS_THREE
    )


_AS_TWO, _AS_THREE = Decimal("1.4"), 3  # how many times the figure of a year that of two may be


def _is_total_of_kinds(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the figure of its kind is told before, and it is called the total: four official, five visits in all."""
    sentence, value = context.around.sentence, finding.answer.value
    kinds = [kind for kind in KINDS if not sentence.concepts.keys().isdisjoint({kind, f"short-{kind}"})]
    told = any(one.end <= amount.start and one.value == value for one in sentence.amounts)
    return told and len(kinds) > 1 and amount.value > value and context.around.has("together")


def takes_whole_to(sentence: Sentence, amount: Amount, of_year: Decimal) -> bool:
    """Whether the year's figure is told before what it brought the count from the start to: 8,022, 13,931 in all."""
    year = next((one for one in sentence.amounts if one.end <= amount.start and one.value == of_year), None)
    if year is None or year.role == "from" or year.case == "ablative":
        return False
    between = sentence.keys[sentence.word_after(year.end) : sentence.word_after(amount.start)]
    led = amount.role == "to" or amount.case == "dative"
    return led or not listed("of-all", sentence.book).isdisjoint(between)
