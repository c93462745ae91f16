"""Dates that only say when what is counted began: since its launch in March 2022, с момента открытия."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When

_TWO = 2  # words: since its launch


def is_of_a_beginning(sentence: Sentence, when: When) -> bool:
    """Whether an earlier date only says when what is counted began: since its launch in March 2022."""
    year, now = when.period.start.year, sentence.today.year
    slip = year > now and "future" not in sentence.marks and not _OPENED.isdisjoint(sentence.concepts)
    return when.has_year and (year < now or slip) and stands_by_beginning(sentence, when)


def stands_by_beginning(sentence: Sentence, when: When) -> bool:
    """Whether words beside a date say that something began then: since its launch in March 2022."""
    before, after = sentence.word_before(when.start), sentence.word_after(when.end)
    launched = {one.start for one in sentence.concepts.get("launch", ()) if "project" in sentence.concepts}
    marks = [mark for mark in sentence.marks.get("beginning", ()) if mark.start not in launched]
    onward = any(mark.start >= when.end for mark in sentence.marks.get("since-then", ()))
    if onward and when.kind == "day" and not _OPENED.isdisjoint(sentence.concepts):
        return True
    if not _OPENED.isdisjoint(sentence.concepts):
        marks += [one for one in sentence.marks.get("beginning-verb", ()) if not _is_of_a_figure(sentence, one)]
    if sentence.lang == "kk":
        return any(0 <= mark.first - after <= 1 for mark in marks)
    figures = [one.start for one in sentence.amounts]
    marks = [mark for mark in marks if not any(mark.end <= place < when.start for place in figures)]
    return any(0 <= before - mark.last <= 2 and not _goes_on(sentence, mark, when) for mark in marks)


def _is_of_a_figure(sentence: Sentence, verb: Mention) -> bool:
    """Whether a verb is told of what is counted right before it: of these, 8,022 items appeared in 2023."""
    return any(0 <= verb.first - sentence.word_after(one.end) <= 1 for one in sentence.amounts if one.end < verb.start)


def has_begun_then(sentence: Sentence, when: When) -> bool:
    """Whether the only year told up to now is beside a word for a beginning: the first rise came in 2020."""
    told = [one for one in sentence.dates if one.has_year and one.period.start <= sentence.today]
    if told != [when] or when.kind not in {"year", "month", "day"} or when.prefix == "until":
        return False
    between = (sorted((mark.start, when.start)) for mark in sentence.marks.get("began", ()))
    signs = [sign.start for sign in sentence.signs if sign.key in {",", ";"}]
    return any(not any(first < sign < last for sign in signs) for first, last in between)


def _goes_on(sentence: Sentence, beginning: Mention, when: When) -> bool:
    """Whether a date goes on behind the beginning: since its launch, in 2023 alone; с момента открытия до 2023 года."""
    opening = sentence.keys[max(0, beginning.first - _TWO) : beginning.first + 1]
    if when.prefix == "until" and not listed("since", sentence.book).isdisjoint(opening):
        return True
    commas = [sign for sign in sentence.signs if sign.key == ","]
    before = any(beginning.end <= one.start < when.start for one in commas)
    return before and not any(one.start == when.end for one in commas)


_OPENED = {"telegram", "channel", "x-network", "instagram", "site"}  # what is opened once, and counts from then on
