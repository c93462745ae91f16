"""In which clause the year of a visit is told, where a sentence tells of visits of two years."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.when.scope import Clause
from kzreview.check.wordless.kinds import kinds_named

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.wordless.shares import Said


def clause_of(sentence: Sentence, said: Said) -> Clause:
    """The clause of a kind of visit: the whole sentence, but where each kind has its own year beside it.

    On a working visit in 2023 and on a state one in 2024; more than in 2023, when China was the only destination.
    """
    dates = [when for when in sentence.dates if when.kind == "year" and (when.has_year or when.relative)]
    first = min(place.start for place in said.places)
    if dates and any(said.end <= mark.start < first for mark in sentence.marks.get("when", ())):
        return Clause(sentence.start, sentence.end, first)
    kinds = kinds_named(sentence) if len(dates) > 1 else []
    starts = [one.start for one in kinds]
    if len(kinds) == len(dates) and said.start in starts:
        when = dates[starts.index(said.start)]
        turns = sorted([*starts, *(one.start for one in dates)])
        if all((one in starts) != (other in starts) for one, other in pairwise(turns)):
            return Clause(min(when.start, said.start), max(when.end, said.end), said.start)
    return Clause(sentence.start, sentence.end, said.start)
