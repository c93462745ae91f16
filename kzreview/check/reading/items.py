"""Lists with semicolons: what one item tells is not wrong by the words of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import rules_of
from kzreview.check.verdict import not_wrong

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement

_LIST = 3  # semicolons


def in_items(sentence: Sentence, judged: list[Judgement]) -> list[Judgement]:
    """The judgements; in a long list one of "wrong" stays only where its own item tells of what it is wrong by."""
    cuts = [sign.start for sign in sentence.signs if sign.key == ";"]
    if len(cuts) < _LIST:
        return judged
    return [not_wrong(one) if _is_of_another_item(sentence, cuts[0], one) else one for one in judged]


def item_of(sentence: Sentence, place: int) -> tuple[int, int]:
    """From where to where the item goes that holds a place; the whole sentence where it is no list."""
    cuts = [sign.start for sign in sentence.signs if sign.key == ";"]
    if len(cuts) < _LIST:
        return sentence.start, sentence.end
    start = max((cut for cut in cuts if cut < place), default=sentence.start)
    return start, min((cut for cut in cuts if cut >= place), default=sentence.end)


def _is_of_another_item(sentence: Sentence, first: int, judgement: Judgement) -> bool:
    """Whether a figure is wrong by words that stand neither in its item nor in what leads to the list."""
    if judgement.verdict != "contradicted" or judgement.fact is None:
        return False
    named = sentence.named_in(*item_of(sentence, judgement.start))
    named |= sentence.named_in(sentence.start, _end_of_lead(sentence, first))
    told = rules_of(judgement.fact.metric)
    here = [rule for rule in told if rule.heads & named or any(named.issuperset(way) for way in rule.needs)]
    return bool(told) and not here


def _end_of_lead(sentence: Sentence, first: int) -> int:
    """Where what leads to a list ends: at its colon, else at its first figure."""
    colons = [sign.start for sign in sentence.signs if sign.key == ":"]
    return min([*colons, *(one.start for one in sentence.amounts), first])
