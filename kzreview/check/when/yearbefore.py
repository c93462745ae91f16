"""Figures of the year before or after one that is told of: 19 trips, 27 a year earlier; год спустя их стало 23."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import rules_by_concept
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.when.bases import applies
from kzreview.check.when.became import is_what_became
from kzreview.check.when.compared import is_level_with, is_on

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Clause
    from kzreview.language.dates import When


def year_before_said(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause gives a figure of "the year before": годом ранее — 27, but not: чем годом ранее, теперь 19."""
    return _says_year_before(sentence, clause) and not is_what_became(sentence, clause.place)


def _says_year_before(sentence: Sentence, clause: Clause) -> bool:
    if opened_by_year_before(sentence, clause):
        return True
    told = [one.start for one in sentence.concepts.get("year-before", ()) if clause.holds(one.start)]
    if any(not any(when.start <= start < when.end for when in sentence.dates) for start in told):
        return True
    if _says_last_alone(sentence, clause) or _says_previously(sentence, clause) or _opens_with_before_that(sentence):
        return True
    return any(
        when.prefix == "earlier"
        and clause.holds(when.start)
        and not _measure(sentence, clause, when)
        and applies(sentence, when, clause.place)
        for when in sentence.dates
    )


def year_later(sentence: Sentence, clause: Clause) -> bool:
    """Whether the figure is of the year after: 19 trips, 23 a year later; год спустя их стало 23."""
    return any(
        clause.holds(one.start)
        and (clause.place <= one.start or _is_opening(sentence, one.first, one.start))
        and not any(clause.place < other.start < one.start for other in sentence.amounts)
        and sentence.keys[one.last + 1 : one.last + 2] != ["year"]  # year on year
        and not any(not when.relative and when.start < one.end and one.start < when.end for when in sentence.dates)
        for one in sentence.concepts.get("year-later", ())
    )


def opened_by_year_before(sentence: Sentence, clause: Clause) -> bool:
    """Whether "a year earlier" opens what the figure stands in: годом раньше поездок было 19, а дней — 33."""
    opening = [when for when in sentence.dates if _opens_with_year_before(sentence, when, clause.place)]
    if not opening or opening[-1].prefix != "earlier" or _follows_measure(sentence, clause):
        return False
    return applies(sentence, opening[-1], clause.place) and not any(
        opening[-1].end <= when.start < clause.end for when in sentence.dates
    )


def _follows_measure(sentence: Sentence, clause: Clause) -> bool:
    """Whether a Kazakh ablative right before the figure is what it is measured by: бұрын жүрген жолдан 6 062."""
    number = sentence.word_before(clause.place)
    return sentence.lang == "kk" and number >= 0 and sentence.keys[number].endswith(affixes("ablative", sentence.book))


def _opens_with_year_before(sentence: Sentence, when: When, place: int) -> bool:
    return when.end <= place and goes_back(sentence, when)


def goes_back(sentence: Sentence, when: When) -> bool:
    """Whether "a year earlier" stands first in a clause, so that what follows is of that year."""
    if when.prefix != "earlier":
        return False
    number = sentence.word_after(when.start)
    last = sentence.word_before(when.end)
    if sentence.lang == "kk" and not sentence.keys[last].endswith(affixes("ago", sentence.book)):
        return False
    measured = not listed("than", sentence.book).isdisjoint(sentence.keys[last + 1 : last + 2])
    return not measured and _is_opening(sentence, number, when.start)


def _is_opening(sentence: Sentence, number: int, start: int) -> bool:
    """Whether nothing but a sign or a joining word stands before the word of that number."""
    for words in ("one-year", "if-then"):
        if number and sentence.keys[number - 1] in listed(words, sentence.book):
            number -= 1
            start = sentence.words[number].start
    if number == 0:
        return True
    between = sentence.text[sentence.words[number - 1].end - sentence.start : start - sentence.start]
    return any(sign in between for sign in ",;:.(—–") or _joins_at(sentence, number - 1)


def _joins_at(sentence: Sentence, number: int) -> bool:
    return any(join.first <= number <= join.last for join in sentence.marks.get("joins", ()))


def _says_last_alone(sentence: Sentence, clause: Clause) -> bool:
    """9.8 billion this year, 13.3 billion last: the word ends its clause, and a year stands before it."""
    end = sentence.word_before(clause.end)
    return any(
        mark.last == end and clause.holds(mark.start) and any(when.end < clause.place for when in sentence.dates)
        for mark in sentence.marks.get("last", ())
    ) and not any(clause.holds(when.start) for when in sentence.dates)


def _says_previously(sentence: Sentence, clause: Clause) -> bool:
    """Whether a word for the time before opens a clause after a figure, with no date of its own: 36, прежде было 33."""
    words = listed("previously", sentence.book)
    if ("before-that" not in sentence.marks and words.isdisjoint(sentence.keys)) or any(
        clause.holds(when.start) for when in sentence.dates
    ):
        return False
    last = sentence.word_after(clause.place)
    first = max((sentence.word_after(one.end) for one in sentence.amounts if one.end <= clause.place), default=last)
    opening = [number for number in range(first, last) if sentence.keys[number] in words]
    opening += [one.first for one in sentence.marks.get("before-that", ()) if first <= one.first < last]
    return any(number and _is_opening(sentence, number, sentence.words[number].start) for number in opening)


def _opens_with_before_that(sentence: Sentence) -> bool:
    """Whether a sentence of no thing of its own opens with "before that": Оның алдында – 243 сағат."""
    if "before-that" not in sentence.marks:
        return False
    opens = any(one.first == 0 for one in sentence.marks["before-that"])
    return opens and not sentence.dates and set(sentence.concepts).isdisjoint(rules_by_concept())


def _measure(sentence: Sentence, clause: Clause, when: When) -> bool:
    """Whether the year before is what something is compared with, by a word of change in the clause.

    In "up from 27 a year earlier" it is the year of the figure it follows.
    """
    if is_level_with(sentence, when):
        return not is_level_with(sentence, when, clause.place)  # 36, almost as many as a year earlier
    mentions = [mention for name in ("than", "up", "down") for mention in sentence.concepts.get(name, ())]
    if sentence.lang != "kk" and _follows_change(sentence, clause):
        return True
    if sentence.lang == "en" and is_on(sentence, when):
        return True
    if sentence.lang != "kk" and 0 < when.start - clause.place <= 30:
        return any(clause.place < mention.start < when.start for mention in mentions)
    return any(clause.holds(mention.start) and not when.start <= mention.start < when.end for mention in mentions)


def _follows_change(sentence: Sentence, clause: Clause) -> bool:
    """Whether the figure is the size of a change named right before it: up by three, рост на три."""
    number = sentence.word_after(clause.place)
    if number < 1 or sentence.keys[number - 1] not in listed("by", sentence.book):
        return False
    return any(0 < number - mention.last <= 2 for name in ("up", "down") for mention in sentence.concepts.get(name, ()))
