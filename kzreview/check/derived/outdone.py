"""A right figure that is said to be more or less than another right one: 23 trips, more than the 19 of 2023."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer
from kzreview.check.reading.changewords import changes_in, tells_of_change
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.wordless.directions import judge_word
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


def judge_outdone(sentence: Sentence, amounts: Sequence[Amount], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The verdicts on the words of comparison between two right figures, of which the second is the measure."""
    if len(amounts) < _TWO or not tells_of_change(sentence) or is_unreal_or_asked(sentence):
        return
    for (one, first), (other, second) in pairwise(zip(amounts, judged, strict=True)):
        answers = [answer for answer in (_answer(second), _answer(first)) if answer is not None]
        if len(answers) < _TWO or answers[0].quantity.unit != answers[1].quantity.unit or one.role or other.role:
            continue
        word = _word(sentence, one, other)
        limit = word is not None and other.hedge is not None and other.hedge[0] <= word.start < other.hedge[1]
        if limit and not _are_of_two_years(answers, other):
            continue
        if word is not None and not is_denied(sentence, word.first):
            yield judge_word(word, (answers[0], answers[1]), sentence)


_TWO = 2


def _are_of_two_years(answers: Sequence[Answer], measure: Amount) -> bool:
    """Whether the first is that of another year of one metric, and just what the figure says."""
    first, second = answers
    same = first.fact.metric == second.fact.metric and first.fact.year != second.fact.year
    return same and first.value == measure.value


def with_measures(sentence: Sentence, amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements; what the figure before is rightly said to be above or below is right: 11, fewer than the 14."""
    found = list(judged)
    for number, ((one, first), (other, second)) in enumerate(pairwise(zip(amounts, judged, strict=True)), 1):
        if _is_measure(first, other, second) and not _is_told_anew(sentence, one, other, second):
            found[number] = second._replace(verdict="supported", reason="exact")
    return found


def _is_measure(first: Judgement, other: Amount, second: Judgement) -> bool:
    """Whether a limit is no limit of its own figure, but tells on which side of it the one before lies."""
    if (second.verdict, second.reason) != ("contradicted", "value") or second.fact is None or second.arithmetic:
        return False
    told, measure = _answer(first), Answer(second.fact, second.fact.quantity) if second.fact.quantity else None
    if told is None or measure is None or other.hedge is None or not _are_of_two_years((measure, told), other):
        return False
    return (
        (told.value > measure.value)
        if other.bound == "more_than"
        else (other.bound == "less_than" and told.value < measure.value)
    )


def _is_told_anew(sentence: Sentence, one: Amount, other: Amount, second: Judgement) -> bool:
    """Whether the second figure is told of for itself: 11 in 2024, and in 2023 fewer than 14."""
    between = sentence.keys[sentence.word_after(one.end) : sentence.word_after(other.opening)]
    dates = [when for when in sentence.dates if one.end <= when.start < other.opening]
    own = any(second.fact is not None and when.period.end.year == second.fact.year for when in dates)
    return own or not listed("and", sentence.book).isdisjoint(between)


def _answer(judgement: Judgement) -> Answer | None:
    fact = judgement.fact
    if judgement.verdict != "supported" or judgement.arithmetic or fact is None or fact.quantity is None:
        return None
    return Answer(fact, fact.quantity)


def _word(sentence: Sentence, one: Amount, other: Amount) -> Mention | None:
    """The one word of change between the two, with "than" behind it; in Kazakh right behind the second, an ablative."""
    cuts = [sign.start for sign in sentence.signs if sign.key == ";" and one.end <= sign.start]
    found = changes_in(sentence, one.end, min(cuts, default=sentence.end))
    if sentence.lang == "kk":
        return next((word for word in found if _follows_measure(sentence, other, word)), None)
    between = [word for word in found if word.end <= other.start]
    if other.hedge is not None and len(between) == 1 and other.hedge[0] <= between[0].start:
        return between[0]
    thans = [than for than in sentence.concepts.get("than", ()) if than.end <= other.start]
    if len(between) != 1 or not any(0 < than.first - between[0].last <= _TO_THAN for than in thans):
        return None
    return between[0]


_TO_THAN = 3  # words from "more" to "than": more trips abroad than


def _follows_measure(sentence: Sentence, measure: Amount, word: Mention) -> bool:
    """Whether what a Kazakh word compares with ends right before it, with a noun at most: 19 сапардан көп."""
    before = word.first - 1
    if not sentence.keys[before].endswith(affixes("ablative", sentence.book)):
        return False
    return measure.start <= sentence.words[before].start and before - sentence.word_after(measure.end) <= _NOUN


_NOUN = 1
