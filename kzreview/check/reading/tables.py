"""Tables in Markdown: the year at the head of a column is that of every figure below it; and those made with spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.language.amounts import Amount


_GAP = re.compile(r"(?<=\S)(?: {2,}|\t)(?=\S)")
_NUMBERED = re.compile(r"\d{1,3} {2,}\S")  # a note under a table: 1  The reviews of both years give it.


def is_laid_out(sentence: Sentence) -> bool:
    """Whether it stands in columns set apart by spaces or tabs, so that what a figure counts may stand elsewhere."""
    if is_row(sentence):
        return False
    return bool(_NUMBERED.match(sentence.text)) or len(_GAP.findall(sentence.text)) > 1


def is_row(sentence: Sentence) -> bool:
    """Whether the sentence is a row of a table."""
    return sentence.text.startswith("|")


def years_of_columns(head: Sentence) -> dict[int, int]:
    """The year that each column of a head row names, by the number of the column."""
    return {_column(head, when.start): when.period.end.year for when in head.dates if when.kind == "year"}


def of_column(columns: Mapping[int, int], sentence: Sentence, amount: Amount, scope: Scope) -> Scope:
    """The scope of a figure in a row: the year of its column, where that has one."""
    year = columns.get(_column(sentence, amount.start)) if columns and is_row(sentence) else None
    return scope if year is None else scope._replace(years=(year,), stated=True, open=False)


def _column(sentence: Sentence, place: int) -> int:
    return sentence.text.count("|", 0, place - sentence.start)
