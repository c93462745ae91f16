"""A rise told as a fall: the word at the figure bears the verdict too.

"Grants went down by a fifth": they rose, and by a fifth, so that the word alone is wrong, and the fraction, which is
right only the other way, is left open. A number of percent is wrong together with its word, "fell by 30 percent", and
so is what changed from one year to the next: "the hours are down, if only by 92 minutes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.changes import is_of_hedge
from kzreview.check.metrics.answers import Answer
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.rises import measured
from kzreview.check.metrics.rules import rules_of
from kzreview.check.wordless.borneout import is_beside, verb_of_change, way_gone
from kzreview.check.wordless.unmade import is_denied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


def with_opposites(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> list[Judgement]:
    """The judgements; of a change that went the other way the word before the right figure is wrong."""
    found: list[Judgement] = []
    for context, amount, judgement in zip(contexts, amounts, judged, strict=True):
        found += _apart(context, amount, judgement) or [_with_its_word(context, amount, judgement)]
    return found


def _with_its_word(context: Context, amount: Amount, judgement: Judgement) -> Judgement:
    """A change of the right size with the word that says the way, where that is right too, or wrong."""
    right = judgement.verdict == "supported"
    way = way_gone(judgement) if right or judgement.reason == "direction" else ""
    word = verb_of_change(context, amount) if way else None
    if word is None or (word.name == way) != right:
        return judgement
    sentence = context.around.sentence
    if right and (not is_beside(sentence, word, amount) or is_denied(sentence, word.first)):
        return judgement
    number = sentence.word_after(amount.start)
    if not 0 < number - word.last <= _TO_SIZE and word.first < number:
        return judgement
    return judgement._replace(start=min(word.start, amount.start), end=max(word.end, amount.end))


_TO_SIZE = 8  # words from a word of change to its size: fell in 2024, though by no more than three


def _apart(context: Context, amount: Amount, judgement: Judgement) -> list[Judgement]:
    """The word as wrong, with a number of percent or apart from a fraction; nothing where the figure is wrong."""
    fact = judgement.fact
    if (judgement.verdict, judgement.reason) != ("contradicted", "direction") or judgement.arithmetic or fact is None:
        return []
    growth = next((rule.growth for rule in rules_of(fact.metric) if rule.growth), "")
    word = _word_before(context, amount, growth) if growth else None
    if word is None or fact.quantity is None or amount.unit not in _SIZES:
        return []
    if fit(measured(amount, Answer(fact, fact.quantity), growth), fact.quantity) != "yes":
        return []
    if amount.unit == "percent":
        return [judgement._replace(start=word.start)]
    left = judgement._replace(verdict="unknown", reason="unclear")
    return [left, judgement._replace(start=word.start, end=word.end)]


_SIZES = {"percent", "share"}


def _word_before(context: Context, amount: Amount, growth: str) -> Mention | None:
    """The one word of the other way in the clause, where it stands before the figure."""
    around = context.around
    other = "down" if growth == "up" else "up"
    said = [
        one
        for one in around.sentence.concepts.get(other, ())
        if around.clause.holds(one.start) and not is_of_hedge(around, amount, one)
    ]
    return said[0] if len({one.start for one in said}) == 1 and said[0].end <= amount.start else None
