"""The word of change at a figure that says by how much: grants rose by a fifth; the hours are up, by 92 minutes.

Where the size is right, the word is; where only the way is wrong, the word is wrong together with its figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.changes import is_of_hedge
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.changewords import changes_in, tells_of_change
from kzreview.check.reading.wordlists import listed
from kzreview.check.when.compared import is_compared
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement, Place
    from kzreview.language.amounts import Amount


def judge_words_of_size(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> Iterator[Judgement]:
    """The verdicts on the words of change beside right figures that say by how much; a word is judged once."""
    if not amounts or not tells_of_change(contexts[0].around.sentence):
        return
    sentence = contexts[0].around.sentence
    if is_unreal_or_asked(sentence):
        return
    taken: set[int] = set()
    for context, amount, one in zip(contexts, amounts, judged, strict=True):
        way = _way_told(sentence, one) if one.verdict == "supported" else ""
        word = verb_of_change(context, amount) if way else None
        if word is None or word.start in taken or is_denied(sentence, word.first):
            continue
        if is_beside(sentence, word, amount):
            continue  # the verdict on the figure holds the word
        taken.add(word.start)
        if word.name == way:
            yield one._replace(start=word.start, end=word.end)
        elif _sets_against_before(sentence, one):
            yield one._replace(start=word.start, end=word.end, verdict="contradicted", reason="direction")


def _way_told(sentence: Sentence, judgement: Judgement) -> str:
    """Which way the sentence should say that it went: the other one where an earlier year is set against the later."""
    fact, other, way = judgement.fact, judgement.because, way_gone(judgement)
    measures = {when.period.end.year for when in sentence.dates if is_compared(sentence, when)}
    if fact is None or other is None or not measures:
        return way
    if len(measures) > 1:
        return ""
    return {"up": "down", "down": "up", "": ""}[way] if measures == {max(fact.year, other.year)} else way


def _sets_against_before(sentence: Sentence, judgement: Judgement) -> bool:
    """Whether the one year that is set against another is said, and is the earlier of the two."""
    fact, other = judgement.fact, judgement.because
    if fact is None or other is None:
        return False
    dated = [when for when in sentence.dates if when.has_year or when.relative]
    measures = {when.period.end.year for when in dated if is_compared(sentence, when)}
    told = {when.period.end.year for when in dated if not is_compared(sentence, when)}
    return told == {max(fact.year, other.year)} and measures == {min(fact.year, other.year)}


def way_gone(judgement: Judgement) -> str:
    """Which way the change went that a figure is judged as: from an earlier year to a later, or what a metric is."""
    fact, other = judgement.fact, judgement.because
    if fact is None or fact.quantity is None:
        return ""
    if not judgement.arithmetic:
        return next((rule.growth for rule in rules_of(fact.metric) if rule.growth), "")
    if other is None or other.quantity is None or other.metric != fact.metric or "−" not in judgement.arithmetic:
        return ""
    if other.year == fact.year or other.quantity.value == fact.quantity.value:
        return ""
    more = fact.quantity.value > other.quantity.value
    return "up" if more == (fact.year > other.year) else "down"


def verb_of_change(context: Context, amount: Amount) -> Mention | None:
    """The one word of change in a figure's clause, with no figure between; "four more" is said of the figure itself."""
    sentence, clause = context.around.sentence, context.around.clause
    said = changes_in(sentence, clause.start, clause.end)
    said = [one for one in said if not is_of_hedge(context.around, amount, one)]
    if len(said) != 1:
        return None
    word = said[0]
    before = word.end <= amount.start
    between = (word.end, amount.start) if before else (amount.end, word.start)
    if any(between[0] <= other.start < between[1] for other in sentence.amounts):
        return None
    return word if before or _is_kazakh_verb(sentence, word) else None


def is_beside(sentence: Sentence, word: Place, amount: Amount) -> bool:
    """Whether a word of change and its figure stand close together, with no sign between: grew this year by a fifth."""
    first, second = sorted(((word.start, word.end), (amount.start, amount.end)))
    apart = sentence.word_after(second[0]) - sentence.word_before(first[1])
    return apart <= _BESIDE and not any(first[1] <= sign.start < second[0] for sign in sentence.signs)


_BESIDE = 4  # words: grew this year by a fifth


def _is_kazakh_verb(sentence: Sentence, word: Mention) -> bool:
    plain = listed("quantity", sentence.book) | listed("degree", sentence.book) | listed("comparative", sentence.book)
    return sentence.lang == "kk" and sentence.keys[word.first] not in plain
