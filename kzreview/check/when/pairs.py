"""Two years and two figures in the same order: in 2023 and 2024 he spent 33 and 36 days abroad.

So it is with what stands in brackets, once it is said of which year that is: 2024 (2023 in brackets): trips 23 (19).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.language.amounts import Amount

_TWO = 2
_ARROW = re.compile(r"\s*(?:→|->|=>|➔|⟶)\s*")


def of_pair(sentence: Sentence, amount: Amount, scope: Scope) -> Scope:
    """The scope of a figure, its year that of the same place in the row of years, where there is such a row."""
    years = _years(sentence)
    if not years and "against" in sentence.marks:
        return _of_set_against(sentence, amount, scope)
    pair = _figures(sentence) if years else []
    if len(pair) != _TWO or amount.start not in pair:
        return scope
    return scope._replace(years=(years[pair.index(amount.start)],), stated=True, open=False, compared=None)


def _of_set_against(sentence: Sentence, amount: Amount, scope: Scope) -> Scope:
    """The same where two years are set against each other, and two figures right so: 2024 vs 2023: trips 23 vs 19."""
    dates = [when for when in sentence.dates if when.kind == "year" and when.prefix != "earlier"]
    if len(dates) != _TWO or not _is_against(sentence, dates[0].end, dates[1].start):
        return scope
    place = next((number for number, one in enumerate(sentence.amounts) if one.start == amount.start), 0)
    for first, when in ((place, dates[0]), (place - 1, dates[1])):
        pair = sentence.amounts[max(first, 0) : first + _TWO]
        if len(pair) == _TWO and _is_against(sentence, pair[0].end, pair[1].start):
            return scope._replace(years=(when.period.end.year,), stated=True, open=False, compared=None)
    return scope


def _is_against(sentence: Sentence, end: int, start: int) -> bool:
    """Whether nothing but "against" stands between."""
    first, last = sentence.word_after(end), sentence.word_after(start)
    return any((mark.first, mark.last + 1) == (first, last) for mark in sentence.marks["against"])


def _years(sentence: Sentence) -> list[int]:
    """The two years of a sentence where they stand side by side: 2023 and 2024."""
    dates = [when for when in sentence.dates if when.kind == "year" and when.prefix != "earlier"]
    if len(dates) != _TWO:
        return []
    between = sentence.text[dates[0].end - sentence.start : dates[1].start - sentence.start]
    if between.strip() != "," and not _are_joined(sentence, dates[0].end, dates[1].start):
        return []
    return [when.period.end.year for when in dates]


def _figures(sentence: Sentence) -> list[int]:
    """Where the two figures stand that are joined likewise: 33 and 36 days, from 33 to 36."""
    amounts = [one for one in sentence.amounts if one.unit != "year" and not one.ordinal]
    if len(amounts) != _TWO or any(one.role == "by" for one in amounts):
        return []
    first, second = amounts
    return [first.start, second.start] if _are_joined(sentence, first.end, second.start) else []


def _are_joined(sentence: Sentence, end: int, start: int) -> bool:
    """Whether no more than one joining word stands between."""
    first, last = sentence.word_after(end), sentence.word_after(start)
    joins = listed("and", sentence.book) | listed("up-to", sentence.book)
    return last - first == 1 and sentence.keys[first] in joins


def of_bracket(sentence: Sentence, amount: Amount, scope: Scope) -> Scope:
    """The scope of a figure alone in brackets, its year that of the brackets before: 23 (19 in 2023), 11 (14)."""
    start, end = amount.start - sentence.start, amount.end - sentence.start
    if sentence.text[start - 1 : start] != "(" or sentence.text[end : end + 1] != ")":
        return scope
    opened = [sign for sign in sentence.signs if sign.key in {"(", ")"}]
    for first, last in pairwise(opened):
        year = _year_inside(sentence, first.end, last.start) if first.key == "(" else None
        if year is not None and (last.end < amount.start or _tells_of_brackets(sentence, first.end, last.start)):
            return scope._replace(years=(year,), stated=True, open=False, compared=None)
    return scope


def _year_inside(sentence: Sentence, start: int, end: int) -> int | None:
    """The year that a bracket says of its figure, or of all brackets: (19 in 2023), (the year before in brackets)."""
    told = _tells_of_brackets(sentence, start, end)
    if not told and not any(start <= one.start < end for one in sentence.amounts):
        return None
    inside = [when for when in sentence.dates if start <= when.start < end and when.kind == "year"]
    earlier = told and any(start <= one.start < end for name in _EARLIER for one in sentence.marks.get(name, ()))
    if earlier or any(when.prefix == "earlier" for when in inside):
        outside = [when.period.end.year for when in sentence.dates if when.kind == "year" and when not in inside]
        return min(outside, default=default_years(sentence.today)[0]) - 1
    return inside[0].period.end.year if len(inside) == 1 else None


def _tells_of_brackets(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= mark.start < end for mark in sentence.marks.get("in-brackets", ()))


_EARLIER = ("stage-before", "previous")


def leads_to(sentence: Sentence, amount: Amount) -> bool:
    """Whether an arrow leads from the figure to another: 33 → 36."""
    following = [one.start for one in sentence.amounts if one.start >= amount.end]
    between = sentence.text[amount.end - sentence.start : min(following, default=amount.end) - sentence.start]
    return _ARROW.fullmatch(between) is not None
