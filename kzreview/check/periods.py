"""Periods that a sentence builds of two dates: "between January and June 2023", "с 2019 по 2024 год"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.dates import When

_BETWEEN = re.compile(r"\s*(?:and|to|till|until|through|по|до|и|мен|пен|бен|–|—|-)\s*")


def join_months(text: str, offset: int, dates: Sequence[When]) -> list[When]:
    """The dates of a sentence, two months or years with a word such as "and" between them as one period."""
    joined: list[When] = []
    for when in dates:
        if joined and _go_together(text, offset, joined[-1], when):
            joined[-1] = _join(joined[-1], when)
        elif joined and _are_ends(text, offset, joined[-1], when):
            joined[-1] = _join_years(joined[-1], when)
        else:
            joined.append(when)
    return joined


def _go_together(text: str, offset: int, first: When, second: When) -> bool:
    if first.kind != "month" or second.kind != "month" or first.has_year:
        return False
    between = text[first.end - offset : second.start - offset]
    return _BETWEEN.fullmatch(between) is not None and first.period.start.month < second.period.start.month


def _join(first: When, second: When) -> When:
    year = second.period.start.year
    start, end = first.period.start.replace(year=year), second.period.end
    half = (start.month, end.month) in {(1, 6), (7, 12)}
    text = f"{year}-H{1 if start.month == 1 else 2}" if half else f"{year}-{start.month:02}/{year}-{end.month:02}"
    return replace(
        second,
        start=first.start,
        text=f"{first.text} {second.text}",
        kind="half" if half else "months",
        period=Period.parse(text),
    )


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
