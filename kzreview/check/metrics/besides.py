"""Whether a figure is said to be that of others than those told of before: 106 other meetings, and another six."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.around import KINDS
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.doubts import Finding
    from kzreview.check.metrics.rules import Rule
    from kzreview.language.amounts import Amount


def of_other_page(context: Context, rule: Rule) -> Rule:
    """The rule of the other of his two pages, where one was told before: his other page has 391,786 readers."""
    sentence = context.around.sentence
    if "other-page" not in sentence.marks:
        return rule
    telling = {name for way in rule.needs for name in way} - rule.heads
    if not telling.isdisjoint(sentence.concepts):
        return rule
    return next(iter(rules_of(rule.other)), rule) if rule.other else rule


def leaves_out(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the noun is said to be that of others than those named before: 106 other meetings, ещё десять."""
    sentence, head = context.around.sentence, finding.head
    if any(amount.end <= mark.start and mark.end < head.end for mark in sentence.marks.get("others", ())):
        return True
    number = sentence.word_after(amount.opening)
    rest = listed("rest", sentence.book).isdisjoint(sentence.keys[max(0, number - 1) : number])
    if not rest and KINDS.isdisjoint(sentence.concepts):
        return True  # the remaining eleven countries
    named = {place.last for place in sentence.places} | {one.last for one in sentence.marks.get("foreign-person", ())}
    besides = any(mark.last == number - 1 for mark in sentence.marks.get("besides", ()))
    if besides and _goes_beyond(context, amount, finding):
        return True
    return besides and "foreign-leader" in sentence.concepts and any(one < number for one in named)


def _goes_beyond(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the figure right before is the fact's, and no other thing is named: 12 documents, another 6 by firms."""
    sentence = context.around.sentence
    before = [one for one in sentence.amounts if one.end <= amount.start][-1:]
    if not before or fit(before[0], finding.answer.quantity) != "yes":
        return False
    telling = {name for way in finding.rule.needs for name in way} - finding.rule.heads
    spots = [one.start for name in telling for one in sentence.concepts.get(name, ())]
    spots += [place.start for place in sentence.places]
    return not any(context.around.clause.holds(spot) for spot in spots)
