"""A word of change that led to one right figure: trips fell, to 23; days rose: 36; fewer regions, 11 in all."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.around import Around
from kzreview.check.metrics.limits import all_known
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.changewords import one_change_in, tells_of_change
from kzreview.check.reading.wordlists import listed
from kzreview.check.when.joined import years_joined
from kzreview.check.when.scope import Clause
from kzreview.check.wordless.directions import judge_word
from kzreview.check.wordless.trailing import is_than, year_measured_by
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Fact

_REACH = 3  # words from a word of change to the figure that it led to


def judge_led_to(sentence: Sentence, amounts: Sequence[Amount], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The verdict on a word of change that led to a right figure: trips fell in 2024, to 23, of which there were 19.

    Only where its part of the sentence tells of that year alone, and wrong only where every word of it is understood.
    """
    if not tells_of_change(sentence) or is_unreal_or_asked(sentence):
        return
    cuts = [sentence.start, *(sign.start for sign in sentence.signs if sign.key == ";"), sentence.end]
    for amount, one in zip(amounts, judged, strict=True):
        start, end = next(part for part in pairwise(cuts) if part[0] <= amount.start < part[1])
        end = _end_before(sentence, amount, end)
        alone = all(other is amount or not start <= other.start < end for other in amounts)
        word = one_change_in(sentence, start, end) if alone and (amount.role in _ENDS or end <= amount.start) else None
        answers = _over_the_year(sentence, amount, one, start, end) if word is not None else None
        if word is None or answers is None or is_denied(sentence, word.first):
            continue
        judgement = judge_word(word, answers, sentence)
        beside = 0 < sentence.word_after(amount.opening) - word.last <= _REACH
        if all_known(sentence, start, end) or (judgement.verdict == "supported" and beside):
            yield judgement


_ENDS = {"from", "to"}


def _end_before(sentence: Sentence, amount: Amount, end: int) -> int:
    """Where what tells of a figure ends that is set off behind it: days rose: 36; fewer regions, 11 in all."""
    signs = [sign for sign in sentence.signs if sign.end <= amount.opening]
    if amount.role or not signs:
        return end
    between = sentence.keys[sentence.word_after(signs[-1].end) : sentence.word_after(amount.opening)]
    if signs[-1].key == ":" and not between:
        return signs[-1].start
    following = sentence.keys[sentence.word_after(amount.end) :]
    nothing = listed("neutral", sentence.book) | listed("little", sentence.book)
    ends = signs[-1].key in _SETTING_OFF and all(key in nothing for key in (*between, *following))
    return signs[-1].start if ends else end


_SETTING_OFF = {",", "—", "–"}


def _is_measured_by_more(sentence: Sentence, fact: Fact, start: int, end: int) -> bool:
    """Whether a part of a sentence measures a change by something else than the year before its fact's."""
    yearly = listed("by-the-year-before", sentence.book)
    thans = [one for one in sentence.concepts.get("than", ()) if start <= one.start < end]
    if all(sentence.keys[one.last] in yearly for one in thans):
        return False
    if any(start <= when.start < end and _is_year_before(sentence, when, fact) for when in sentence.dates):
        return False
    return year_measured_by(sentence, fact, (start, end)) != fact.year - 1


def _over_the_year(
    sentence: Sentence, amount: Amount, judgement: Judgement, start: int, end: int
) -> tuple[Answer, Answer] | None:
    """A right figure that a change ended with and that of the year before, or began with, between two years told."""
    fact = judgement.fact
    if judgement.verdict != "supported" or judgement.arithmetic or fact is None or fact.quantity is None:
        return None
    if _is_measured_by_more(sentence, fact, start, end):
        return None
    joined = years_joined(sentence)
    dates = [when for when in sentence.dates if start <= when.start < end and not _is_year_before(sentence, when, fact)]
    if joined is None and (amount.role == "from" or any(when.period.end.year != fact.year for when in dates)):
        return None
    around = Around(sentence, Clause(start, end, start), None)
    own = Answer(fact, fact.quantity)
    for rule in rules_of(fact.metric):
        other = in_year(sentence.known, rule, fact.year + 1 if amount.role == "from" else fact.year - 1, around)
        if other is not None and not rule.growth and not rule.timeless and other.fact.id != fact.id:
            return (own, other) if amount.role == "from" else (other, own)
    return None


def _is_year_before(sentence: Sentence, when: When, fact: Fact) -> bool:
    """Whether a date says that a figure is set against that of the year before: fell from a year earlier, to 19."""
    return when.prefix == "earlier" or (is_than(sentence, when) and when.period.end.year == fact.year - 1)
