"""Years told without the noun, or by the year told before them.

В прошлом году было 19, в нынешнем стало 23; 19 trips in 2023, 23 the following year.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When

_OF_DRAFT = {"this-alone": 0, "last-alone": -1}
_OF_SAID = {"following-alone": 1, "following-year": 1, "preceding-alone": -1}
_TELLING = {*_OF_DRAFT, *_OF_SAID}
_FIRST_MONTHS = 2  # in which "this year" may be the one just over


def with_years_alone(sentence: Sentence, dates: Sequence[When]) -> Sequence[When]:
    """The dates, with those that only a year told before makes one."""
    if not dates or _TELLING.isdisjoint(sentence.marks):
        return dates
    found = list(dates)
    for mark, like, year in _years(sentence, dates):
        part = like.part._replace(kind="year", months=(1, 12), days=(0, 0), years=0)
        text = sentence.text[mark.start - sentence.start : mark.end - sentence.start]
        told = replace(like, start=mark.start, end=mark.end, text=text, kind="year", part=part, prefix="")
        found = [when for when in found if when.end <= mark.start or mark.end <= when.start]
        found.append(replace(told, period=part.of(year), has_year=True, relative=False))
    return sorted(found, key=lambda when: when.start)


def _years(sentence: Sentence, dates: Sequence[When]) -> Iterator[tuple[Mention, When, int]]:
    """Each word that tells a year by one told before, that one, and the year."""
    told = {when.period.end.year for when in dates if when.kind == "year"}
    for name, step in (_OF_DRAFT | _OF_SAID).items():
        for mark in sentence.marks.get(name, ()):
            said = [when for when in dates if when.end <= mark.start and (when.has_year or when.relative)]
            if not said or said[-1].prefix == "earlier" or (name.endswith("alone") and not _is_alone(sentence, mark)):
                continue
            year = said[-1].period.end.year if name in _OF_SAID else sentence.today.year
            if name == "this-alone" and sentence.today.month <= _FIRST_MONTHS:
                continue
            if year + step <= sentence.today.year and year + step not in told:
                yield mark, said[-1], year + step


def _is_alone(sentence: Sentence, mark: Mention) -> bool:
    """Whether no noun follows that such a word goes with: в нынешнем стало 23, but not: в нынешнем составе."""
    after = mark.last + 1
    if after == len(sentence.words):
        return True
    word = sentence.words[after]
    if any(mark.end <= sign.start < word.start for sign in sentence.signs):
        return True
    if any(one.opening <= word.start < one.end for one in sentence.reading.amounts):
        return True
    key = sentence.keys[after]
    return key in listed("after-year-alone", sentence.book) or key.endswith(affixes("verb-past", sentence.book))
