"""A comparison that is a sentence of its own, after a figure: 19 forums were held. That is more than a year earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.ellipses import says_nothing_new
from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.wordlists import listed
from kzreview.check.when.spans import is_of_year
from kzreview.check.when.yearbefore import goes_back
from kzreview.check.wordless.directions import heads_changed, judge_word, ways_told
from kzreview.check.wordless.measured import is_of_none
from kzreview.check.wordless.trailing import is_than, year_measured_by
from kzreview.check.wordless.unmade import NOT_DONE, is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement
    from kzreview.model import Fact

_ALSO = ("up", "down", "than", "year-before", "year-later")


def judge_following(sentence: Sentence, before: Sentence | None) -> list[Judgement]:
    """The verdict on the word of change of a sentence without a figure, by the right figures of the one before it."""
    told = before.told if before is not None else []
    words = [] if sentence.amounts or len(sentence.places) > 1 or not told else ways_told(sentence)
    if len({one.start for one in words}) != 1 or not all(one.right for one in told) or _is_undone(sentence):
        return []
    word = words[0]
    facts = [one.answer.fact for one in told]
    heads = {head for fact in facts for rule in rules_of(fact.metric) for head in rule.heads}
    if is_denied(sentence, word.first) or not says_nothing_new(sentence, facts, (*_ALSO, *heads)):
        return []
    if _is_of_something_else(sentence, word, facts):
        return []
    pairs = [_pair(sentence, one.answer, word) for one in told]
    judged = [judge_word(word, pair, sentence) for pair in pairs if pair is not None]
    alike = len(judged) == len(told) and len({one.verdict for one in judged}) == 1
    return judged[-1:] if alike else []


def _is_of_something_else(sentence: Sentence, word: Mention, facts: Sequence[Fact]) -> bool:
    """Whether the word tells how long or how dear they were, and not how many: the trips were shorter."""
    told = [rule for fact in facts for rule in rules_of(fact.metric)]
    heads = heads_changed(sentence, word)
    if heads and "trip" in sentence.concepts and "day" not in sentence.concepts:
        return True  # longer trips are no more days
    other = bool(heads) and all(heads.isdisjoint(rule.heads) for rule in told)
    return other or is_of_none(sentence, word, (sentence.start, sentence.end), told)


def _is_undone(sentence: Sentence) -> bool:
    marks = sentence.marks
    return not NOT_DONE.isdisjoint(marks) or "at-present" in marks or is_unreal_or_asked(sentence)


def _pair(sentence: Sentence, answer: Answer, word: Mention) -> tuple[Answer, Answer] | None:
    """The figure of the year before, of the same country or group, and the one told; turned round looking back.

    Of the year after, the one told comes first: 33 days of 2023 went on it. In 2024 the number of such days grew.
    """
    fact = answer.fact
    if sentence.places:
        return _pair_of_countries(sentence, answer)
    said = _year_said(sentence, answer)
    on = said == fact.year + 1 and not _says_than(sentence)
    back = None if on else said
    year = said or year_measured_by(sentence, fact, (sentence.start, sentence.end))
    if year is None or (year >= fact.year and not on) or (back and not _is_degree(sentence, word)):
        return None
    named = [one for one in all_of(sentence.known, str(fact.metric)) if one.fact.year == year]
    alike = sentence.known.by_rank([one for one in named if one.fact.qualifiers == fact.qualifiers])
    if not alike:
        return None
    return (answer, alike[0]) if back or on else (alike[0], answer)


def _pair_of_countries(sentence: Sentence, answer: Answer) -> tuple[Answer, Answer] | None:
    """The figure of the country told before, and that of the one named now: France's sum was larger."""
    fact, country = answer.fact, sentence.places[0].country
    if fact.qualifiers.get("country") in {None, country} or sentence.dates or "than" in sentence.concepts:
        return None
    named = [one for one in all_of(sentence.known, str(fact.metric)) if one.fact.period == fact.period]
    alike = [one for one in named if one.fact.qualifiers == {**fact.qualifiers, "country": country}]
    return (answer, alike[0]) if len(alike) == 1 else None


def _is_degree(sentence: Sentence, word: Mention) -> bool:
    """Whether a word is "more" or "less", and no verb, which may tell of a change into the year gone back to."""
    return sentence.keys[word.first] in listed("degree-alone", sentence.book)


def _says_than(sentence: Sentence) -> bool:
    """Whether a measure is told; of "a year later" the "than" in it is none: бір жылдан кейін."""
    later = sentence.concepts.get("year-later", ())
    return any(
        not any(one.start <= than.start < one.end for one in later) for than in sentence.concepts.get("than", ())
    )


def _year_said(sentence: Sentence, answer: Answer) -> int | None:
    """The other year that the sentence itself is of: a year earlier there had been more; in 2023 it was lower."""
    if "year-later" in sentence.concepts and is_of_year(answer):
        return answer.fact.year + 1
    for when in sentence.dates:
        if goes_back(sentence, when):
            return answer.fact.year - 1
        if when.kind == "year" and when.prefix in {"", "in"} and not is_than(sentence, when) and is_of_year(answer):
            return when.period.end.year
    return None
