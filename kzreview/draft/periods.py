"""Of which period a figure is believed to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.draft.tables import table
from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.draft.claims import Claim
    from kzreview.language.dates import When


def period_of(claim: Claim, year: int, *, same_as_before: bool) -> str:
    """The period as facts write it; `same_as_before`: the figure before, of its paragraph, is of the same metric."""
    dates = claim.around.sentence.dates
    since = _nearest(claim, [when for when in dates if when.kind in _ENDS and _is_since(claim, when, year)])
    if since is not None:
        return _from(since, year)
    due = _nearest(claim, [when for when in dates if when.prefix == "until" and when.period.start.year > year])
    if due is not None:
        return due.period.text
    part = claim.scope.part if same_as_before or _says_part(claim) else _counted_months(claim)
    if _is_of_a_part_of_it(claim):
        part = None
    if part is not None:
        return _as_half(part)
    day = _nearest(claim, [when for when in dates if when.kind in {"day", "days"} and not when.prefix])
    if day is not None:
        return day.period.text if day.has_year else day.in_year(claim.scope.year).text
    return str(claim.scope.year)


def _as_half(part: Period) -> str:
    """January to June is the first half, under which facts of other years are found."""
    ends = (part.start.month, part.start.day, part.end.month, part.end.day)
    half = {(1, 1, 6, 30): "H1", (7, 1, 12, 31): "H2"}.get(ends)
    return f"{part.start.year}-{half}" if half and part.start.year == part.end.year else part.text


def _is_since(claim: Claim, when: When, year: int) -> bool:
    """Whether a date says since when: by its preposition, or an earlier year by "since the beginning of" beside it."""
    if when.prefix == "since":
        return True
    return when.kind == "year" and when.period.start.year < year and _is_from_beginning(claim.around.sentence, when)


def _is_from_beginning(sentence: Sentence, when: When) -> bool:
    phrases: list[str] = table("since")[sentence.lang]
    if sentence.lang == "kk":
        after = sentence.word_after(when.end)
        return " ".join(sentence.keys[after : after + 1]) in phrases
    first = sentence.word_after(when.start)
    return any(" ".join(sentence.keys[first - len(phrase.split()) : first]) == phrase for phrase in phrases)


_ENDS = {"year", "month", "day"}
_MONTHS = range(2, 12)
_PARTS = {"half", "months", "month", "quarter", "season"}


def _from(since: When, year: int) -> str:
    """From a day of an earlier year to the end of this one; within a year, the day on which it began."""
    if since.period.start.year >= year:
        return since.period.text
    return f"{since.period.text}/{year}-12-31" if since.kind == "day" else f"{since.period.text}/{year}"


def _nearest(claim: Claim, dates: Sequence[When]) -> When | None:
    """The date of the figure's own clause that stands nearest."""
    local = [when for when in dates if claim.around.clause.holds(when.start)]
    return min(local, key=lambda when: abs(when.start - claim.amount.start), default=None)


def _says_part(claim: Claim) -> bool:
    """Whether the sentence itself names the part of the year, and does not count it back from its day."""
    sentence = claim.around.sentence
    return any(when.kind in _PARTS and not _is_back(sentence, when.start) for when in sentence.dates)


def _is_of_a_part_of_it(claim: Claim) -> bool:
    """Whether the part of the year is that of a later figure, a part of this one: 104, of them 41 in the first half."""
    sentence, clause = claim.around.sentence, claim.around.clause
    parts = [when for when in sentence.dates if when.kind in _PARTS]
    told = [mark.start for mark in sentence.marks.get("part-of", ()) if mark.start >= clause.end]
    later = [amount.start for amount in sentence.amounts if amount.start >= clause.end]
    return bool(told and later and parts) and all(when.start >= min(*told, *later) for when in parts)


def _counted_months(claim: Claim) -> Period | None:
    """The months from January on that are counted before the figure: за 11 месяцев, in ten months."""
    sentence, year = claim.around.sentence, claim.scope.year
    for amount in sentence.amounts:
        if amount.unit == "month" and amount.value in _MONTHS and amount.start < claim.amount.start:
            return (
                None if _is_back(sentence, amount.start) else Period.parse(f"{year}-01/{year}-{int(amount.value):02}")
            )
    return None


def _is_back(sentence: Sentence, start: int) -> bool:
    """Whether "last" stands before: the last two months."""
    before = sentence.word_before(start)
    words = tuple(table("last")[sentence.lang])
    return before >= 0 and sentence.keys[before].startswith(words)


def is_plan(claim: Claim, period: str, year: int) -> bool:
    """Whether the figure is of what is to come: by a word of its clause, or a period that begins after the year."""
    around = claim.around
    said = any(around.clause.holds(mention.start) for mention in around.sentence.marks.get("future", ()))
    return said or int(period[:4]) > year
