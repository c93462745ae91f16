"""Changes told from the later year: a year earlier there had been four fewer, годом раньше их было меньше."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.when.compared import is_compared
from kzreview.check.when.yearbefore import opened_by_year_before
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from kzreview.check.context import Context


def looks_back(context: Context) -> bool:
    """Whether the clause goes back from the year told of, so that its figure is less or more than that one's."""
    around = context.around
    return (
        _says_year_before_it(context)
        or opened_by_year_before(around.sentence, around.clause)
        or (may_look_back(context) and (_goes_back_from_before(context) or around.sentence.tells_before))
    )


def gone_back_to(context: Context) -> int:
    """The year that the clause goes back to: the previous year is that before the one of the sentence before."""
    year, before = context.scope.year, context.around.before
    if before is None or not _says_year_before_it(context):
        return year
    return year - 1 if any(when.kind == "year" and when.period.end.year == year for when in before.dates) else year


def _says_year_before_it(context: Context) -> bool:
    """Whether the figure follows "the previous year", which is no measure: in the previous year it was eight higher."""
    sentence, clause = context.around.sentence, context.around.clause
    words, ablative = listed("year-before-it", sentence.book), affixes("ablative", sentence.book)
    return any(
        when.kind == "year"
        and clause.start <= when.start < clause.place
        and not words.isdisjoint(sentence.keys[sentence.word_after(when.start) : sentence.word_before(when.end)])
        and not (is_compared(sentence, when) or sentence.keys[sentence.word_before(when.end)].endswith(ablative))
        for when in sentence.dates
    )


def may_look_back(context: Context) -> bool:
    """Whether the sentence names but a year before the draft's own, and nothing that it is set against.

    Its figure may then be set against the year told of, or against the one before its own.
    """
    sentence, year = context.around.sentence, context.scope.year
    if context.scope.compared is not None or "than" in sentence.concepts or year >= default_years(sentence.today)[0]:
        return False
    years = {when.period.end.year for when in sentence.dates if when.kind == "year"}
    return years == {year}


def _goes_back_from_before(context: Context) -> bool:
    """Whether the sentence before is of the year after: 245 hours this year. In 2023 it was less."""
    sentence, before = context.around.sentence, context.around.before
    if before is None:
        return False
    years = {when.period.end.year for when in before.dates if when.kind == "year"}
    told = years or (set(default_years(sentence.today)) if before.amounts else set())
    return context.scope.year + 1 in told and context.scope.year not in years


def is_set_against_year_after(context: Context) -> bool:
    """Whether what it is less or more than is of the year after: на восемь больше, чем годом позже."""
    sentence = context.around.sentence
    later = [one for one in sentence.concepts.get("year-later", ()) if one.start > context.around.clause.place]
    if sentence.lang == "kk":
        endings = affixes("ablative", sentence.book)
        return any(sentence.keys[one.last].endswith(endings) for one in sentence.concepts.get("year-later", ()))
    thans = {one.last for one in sentence.concepts.get("than", ())}
    little = listed("little", sentence.book)
    return any(
        {one.first - 1, one.first - 2 if sentence.keys[one.first - 1] in little else -1} & thans for one in later
    )
