"""A total beside one country's part of it: the Dutch share of the $13.3 billion; 13,3 миллиардтың 3 миллиарды."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.judgements import supported
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


def judge_total_of_all(context: Context, amount: Amount, answer: Answer) -> Judgement | None:
    """What all countries gave, where a figure that stands beside one country is that, and said to be a whole."""
    metric = answer.fact.metric
    if metric is None or "country" not in answer.fact.qualifiers or not _is_said_of(context.around.sentence, amount):
        return None
    told = any(one.value == answer.value for one in context.around.sentence.amounts)  # из 13,3 на Нидерланды 3
    if not told and _is_of_a_place_after(context.around.sentence, amount):
        return None
    facts = [one for one in all_of(context.known, metric) if one.fact.period == answer.fact.period]
    totals = [one for one in facts if "country" not in one.fact.qualifiers and fit(amount, one.quantity) == "yes"]
    return supported(context, amount, totals[0]) if totals else None


def _is_said_of(sentence: Sentence, amount: Amount) -> bool:
    """Whether something is said to be of the figure: of the 13.3 billion, share of $13.3 billion, из 13,3 млрд."""
    if sentence.lang == "kk":
        return sentence.key_of(amount.start, amount.end).endswith(affixes("genitive", sentence.book))
    words, number = listed_by_part("of", sentence.book), sentence.word_after(amount.opening)
    first = number
    while first and sentence.keys[first - 1] in words["the"]:
        first -= 1
    before, shares = sentence.keys[:first], listed("share-noun", sentence.book)
    if sentence.lang == "ru" and before[-1:] == ["в"]:
        return not shares.isdisjoint(before)
    if not before or before[-1] not in words["of"]:
        return False
    return sentence.lang == "ru" or first < number or not shares.isdisjoint(before[-2:])


def _is_of_a_place_after(sentence: Sentence, amount: Amount) -> bool:
    """Whether a country follows before any other figure, so that the figure may be said of it."""
    following = min((one.start for one in sentence.amounts if one.start > amount.start), default=sentence.end)
    return any(amount.end <= place.start < following for place in sentence.places if place.country != "KZ")
