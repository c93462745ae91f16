"""Since which day something was counted: right or wrong by the fact that bears its figure out.

"Since 1 March 2022 it has carried 13 931 items": the figure is of a fact that begins on a day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.values import write_day
from kzreview.check.verdict import Judgement
from kzreview.check.when.launches import stands_by_beginning
from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.dates import When

_STEPS = {"day", "month"}
_A_DAY = 10  # letters of 2022-03-01


def with_beginnings(sentence: Sentence, judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, those of the days since which something was counted by the facts of the figures."""
    told = {one.fact.id: one for one in judged if one.fact is not None and _begins_on_a_day(one)}
    if len(told) != 1:
        return list(judged)
    (figure,) = told.values()
    dates = {when.start: when for when in sentence.dates if _is_since(when) or _is_of_launch(sentence, when)}
    if len(dates) != 1:
        return list(judged)
    return [_of_beginning(sentence, one, dates[one.start], figure) if one.start in dates else one for one in judged]


def _begins_on_a_day(judgement: Judgement) -> bool:
    fact = judgement.fact
    told = judgement.verdict == "supported" or judgement.reason == "scope"  # since 1 March 2022 he had only 8,022
    if not told or fact is None or judgement.arithmetic or fact.quantity is None:
        return False
    period = fact.period
    return period.start.year < period.end.year and len(period.text.partition("/")[0]) == _A_DAY


def _is_since(when: When) -> bool:
    return when.kind in _STEPS and when.prefix == "since" and when.has_year


def _is_of_launch(sentence: Sentence, when: When) -> bool:
    dated = when.kind in {"year", *_STEPS} and when.has_year and when.prefix != "until"
    return dated and stands_by_beginning(sentence, when)


def _of_beginning(sentence: Sentence, judgement: Judgement, when: When, figure: Judgement) -> Judgement:
    """The verdict on the day of the fact of a figure; beside a wrong figure no day is called wrong."""
    fact = figure.fact
    if judgement.verdict != "not-a-claim" or fact is None:
        return judgement
    start = fact.period.start
    expected = write_day(Period.parse(start.isoformat()), sentence.lang)
    if when.period.start <= start <= when.period.end:
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    opened_later = not _is_since(when) and when.period.start.year == start.year  # than was decided
    if opened_later or figure.verdict != "supported":
        return judgement
    return Judgement(when.start, when.end, "contradicted", "date", fact, expected)
