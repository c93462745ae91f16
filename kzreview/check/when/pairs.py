"""Two years and two figures in the same order: in 2023 and 2024 he spent 33 and 36 days abroad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.language.amounts import Amount

_TWO = 2
_ARROW = re.compile(r"\s*(?:→|->|=>|➔|⟶)\s*")


def of_pair(sentence: Sentence, amount: Amount, scope: Scope) -> Scope:
    """The scope of a figure, its year that of the same place in the row of years, where there is such a row."""
    years = _years(sentence)
    pair = _figures(sentence) if years else []
    if len(pair) != _TWO or amount.start not in pair:
        return scope
    return scope._replace(years=(years[pair.index(amount.start)],), stated=True, open=False, compared=None)


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


def leads_to(sentence: Sentence, amount: Amount) -> bool:
    """Whether an arrow leads from the figure to another: 33 → 36."""
    following = [one.start for one in sentence.amounts if one.start >= amount.end]
    between = sentence.text[amount.end - sentence.start : min(following, default=amount.end) - sentence.start]
    return _ARROW.fullmatch(between) is not None
