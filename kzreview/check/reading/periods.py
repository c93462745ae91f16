"""Periods that a sentence builds of two dates: "between January and June 2023", "с 1 января по 25 декабря"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When

_TO_ITS_END = r"\s*(?:(?:the )?end of\s|конец\s|конца\s)?\s*"
_BETWEEN = re.compile(r"\s*(?:and|to|till|until|through|по|до|и|мен|пен|бен|men|pen|ben|–|—|-)" + _TO_ITS_END)
_ENDING = re.compile(r"\s*(?:to|ending(?: in)?|ended(?: in)?|through|до|по)" + _TO_ITS_END)


def join_months(text: str, offset: int, dates: Sequence[When], amounts: Sequence[Amount]) -> list[When]:
    """The dates of a sentence, two months or years with a word such as "and" between them as one period."""
    joined: list[When] = []
    for date in dates:
        when = _with_length(text, offset, date, amounts)
        if joined and _go_together(text, offset, joined[-1], when):
            joined[-1] = _join(joined[-1], when)
        elif joined and _are_ends(text, offset, joined[-1], when):
            joined[-1] = _join_years(joined[-1], when)
        elif joined and (days := _joined_days(text, offset, joined[-1], when)):
            joined[-1] = days
        else:
            joined.append(when)
    return joined


def _with_length(text: str, offset: int, when: When, amounts: Sequence[Amount]) -> When:
    """The months that end with one: in the six months to June."""
    if when.kind != "month":
        return when
    last = when.part.months[1]
    for amount in amounts:
        between = text[amount.end - offset : when.start - offset]
        if amount.unit == "month" and 1 < amount.value <= last and _ENDING.fullmatch(between):
            return _of_months(when, last - int(amount.value) + 1, last)
    return when


def _of_months(when: When, first: int, last: int) -> When:
    """The date as that of the months from one to another; the halves of a year are called so."""
    kind = "half" if (first, last) in {(1, 6), (7, 12)} else "months"
    part = when.part._replace(kind=kind, months=(first, last))
    return replace(when, kind=kind, part=part, period=part.of(when.period.start.year))


def _go_together(text: str, offset: int, first: When, second: When) -> bool:
    if first.kind != "month" or second.kind != "month" or first.has_year:
        return False
    between = text[first.end - offset : second.start - offset]
    return _BETWEEN.fullmatch(between) is not None and first.period.start.month < second.period.start.month


def _join(first: When, second: When) -> When:
    whole = _of_months(second, first.period.start.month, second.period.end.month)
    return replace(whole, start=first.start, text=f"{first.text} {second.text}")


_FEW = 2  # from 2023 to 2024 says from which year to which something grew; more years are a stretch of time


def _are_ends(text: str, offset: int, first: When, second: When) -> bool:
    """Whether two years that lie apart are the ends of one stretch: between 2019 and 2024."""
    between = text[first.end - offset : second.start - offset]
    apart = second.period.start.year - first.period.start.year
    return first.kind == second.kind == "year" and apart >= _FEW and _BETWEEN.fullmatch(between) is not None


def _join_years(first: When, second: When) -> When:
    start, end = first.period.start.year, second.period.end.year
    part = second.part._replace(kind="years", years=end - start)
    return replace(first, end=second.end, kind="years", period=part.of(start), part=part)


_TO_A_DAY = re.compile(r"\s*(?:to|till|until|through|по|до|–|—|-)\s*(?:the\s)?")
_FROM_A_DAY = ("дан", "ден", "тан", "тен", "нан", "нен")


def _joined_days(text: str, offset: int, first: When, second: When) -> When | None:
    """Two days of a year as one period: с 1 января по 25 декабря 2024 года, 1 қаңтардан 25 желтоқсанға дейін."""
    if first.kind != "day" or second.kind != "day" or first.relative or second.relative:
        return None
    between = text[first.end - offset : second.start - offset]
    kazakh = between.isspace() and second.prefix == "until" and first.text.endswith(_FROM_A_DAY)
    if not kazakh and not (first.prefix == "since" and _TO_A_DAY.fullmatch(between)):
        return None
    year = (first if first.has_year else second).period.start.year
    other = (second if second.has_year else first).period.start.year
    part = first.part._replace(
        kind="days",
        months=(first.part.months[0], second.part.months[1]),
        days=(first.part.days[0], second.part.days[1]),
    )
    if (year != other and first.has_year and second.has_year) or part.months[0] >= part.months[1]:
        return None
    whole = replace(second, start=first.start, text=f"{first.text} {second.text}", kind="days", prefix="since")
    return replace(whole, part=part, period=part.of(year), has_year=first.has_year or second.has_year)
