"""Ways from one figure to another over two periods: between 2023 and 2024 it fell from 27 to 19, the 27 are of 2023.

Whatever the order of figures in the facts, what a way begins with is of the earlier of the two periods.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.reading.changewords import tells_of_change
from kzreview.check.when.compared import is_compared
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Clause, Scope
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Period

_ENDS = {"from", "to"}
_TWO = 2


class Way(NamedTuple):
    """What something went from and to: by the place of each figure, the period that it is of.

    Of `unlike` ones, a year and a part of another, it is not clear which each figure is of.
    """

    periods: dict[int, Period]
    unlike: dict[int, tuple[int, ...]]

    def scope(self, amount: Amount, scope: Scope) -> Scope:
        """The scope of a figure: that of its end of the way, if it is one."""
        if amount.start in self.unlike:
            return scope._replace(years=self.unlike[amount.start], stated=True, part=None, open=True)
        period = self.periods.get(amount.start)
        if period is None:
            return scope
        year = period.end.year
        part = period if period.text != str(year) else None
        return scope._replace(
            years=(year,),
            stated=True,
            part=part or _of_year(scope.part, year),
            since=None,
            until=None,
            compared=None,
            open=False,
        )


def _of_year(part: Period | None, year: int) -> Period | None:
    return part if part is not None and part.start.year == part.end.year == year else None


def way_of(sentence: Sentence, amounts: Sequence[Amount], clauses: Sequence[Clause]) -> Way:
    """The ways of a sentence; a later one that names no period goes over the same two as the one before."""
    periods: dict[int, Period] = {}
    unlike: dict[int, tuple[int, ...]] = {}
    told: list[Period] = []
    for number, (one, other) in enumerate(pairwise(amounts)):
        if {one.role, other.role} != _ENDS or not _alike(one, other):
            continue
        start, end = _reach(sentence, clauses, number)
        dates = [when for when in sentence.dates if start <= when.start < end and _dates_a_figure(when)]
        if _are_unlike(sentence, dates) and not _by_place(sentence, one, other):
            unlike |= dict.fromkeys((one.start, other.start), tuple(sorted(when.period.start.year for when in dates)))
            continue
        told = (
            _two_periods(sentence, dates)
            or _year_by_year(sentence, dates, one, other)
            or _from_its_year(sentence, dates, one)
            or ([] if dates else told)
        )
        if not told and not dates:
            told = _of_comparison(sentence, one)
        if told:
            first, last = _by_place(sentence, one, other) or (told if one.role == "from" else reversed(told))
            periods |= {one.start: first, other.start: last}
    return Way(periods or _lone_end(sentence, amounts), unlike)


def _lone_end(sentence: Sentence, amounts: Sequence[Amount]) -> dict[int, Period]:
    """The period of the one end of a way that is told, over two that stand side by side: between them, from 27."""
    ends = [one for one in amounts if is_lone_end(sentence, one)]
    if len(ends) != 1:
        return {}
    dates = [when for when in sentence.dates if _dates_a_figure(when)]
    periods = _two_periods(sentence, dates)
    if not periods or sentence.word_after(dates[1].start) - sentence.word_after(dates[0].end) != 1:
        return {}
    return {ends[0].start: periods[0] if ends[0].role == "from" else periods[1]}


def is_lone_end(sentence: Sentence, amount: Amount) -> bool:
    """Whether a figure is what something rose or fell from or to, and the other end is not told."""
    if amount.role not in _ENDS or not tells_of_change(sentence):
        return False
    return [one.role for one in sentence.amounts if one.role in _ENDS] == [amount.role]


def _alike(one: Amount, other: Amount) -> bool:
    return len({one.unit, other.unit} - {""}) < _TWO


def _reach(sentence: Sentence, clauses: Sequence[Clause], number: int) -> tuple[int, int]:
    """Where the dates of a way may stand: in the clauses of its two figures, and after the last figure of all."""
    last = sentence.end if number + _TWO == len(clauses) else clauses[number + 1].end
    return clauses[number].start, last


def _dates_a_figure(when: When) -> bool:
    return (
        (when.has_year or when.relative) and when.prefix != "earlier" and when.period.start.year == when.period.end.year
    )


def _are_unlike(sentence: Sentence, dates: Sequence[When]) -> bool:
    """Whether a whole year comes first and a part of the next one after it."""
    if len(dates) != _TWO:
        return False
    first, last = sorted(dates, key=lambda when: when.period.start)
    unlike = first.kind == "year" != last.kind and first.period.start.year != last.period.start.year
    return unlike and not _is_same_part(sentence, first, last)


def _is_same_part(sentence: Sentence, year: When, part: When) -> bool:
    """Whether a year that follows a part of another is said of the same: in the first half from last year's 13.3.

    Or it is told with the words: к тому же периоду 2023-го, 2023 жылдың сәйкес кезеңімен.
    """
    if year.kind != "year" or part.kind == "year" or part.start > year.start:
        return False
    beside = (sentence.word_after(year.start), sentence.word_after(year.end))
    said = [one for one in sentence.marks.get("same-part", ()) if part.end <= one.start]
    return year.relative or any(one.last - beside[0] in _ADJOIN or one.first - beside[1] in _ADJOIN for one in said)


_ADJOIN = range(-2, 2)  # words from "the same period" to its year: the same period of 2023


def _two_periods(sentence: Sentence, dates: Iterable[When]) -> list[Period]:
    """The two periods named, the earlier first; nothing where they are more or fewer, or of unlike length.

    Of "the first half of 2023 and of 2024" the second has the part of the first.
    """
    found = {when.period.start.year: when for when in dates}
    if len(found) != _TWO:
        return []
    first, last = (found[year] for year in sorted(found))
    if last.kind == "year" != first.kind:
        return [first.period, first.in_year(last.period.start.year)]
    if _is_same_part(sentence, first, last):
        return [last.in_year(first.period.start.year), last.period]
    return [first.period, last.period]


def _by_place(sentence: Sentence, one: Amount, other: Amount) -> list[Period]:
    """The periods of two figures each of which has its own right beside it: dropped to 19 in 2024 from 27 in 2023."""
    dates = [when for when in sentence.dates if _dates_a_figure(when) and when.kind == "year"]
    between = [when for when in dates if one.end <= when.start < other.start]
    beside = [
        when
        for when in dates
        if (other.end <= when.start <= other.end + _BESIDE if sentence.lang != "kk" else when.end <= one.start)
    ]
    if len(between) != 1 or not beside or between[0].period == beside[-1].period:
        return []
    if sentence.lang == "kk":
        return [beside[-1].period, between[0].period]
    return [between[0].period, beside[0].period]


_BESIDE = 12  # letters of " trips in "


def _year_by_year(sentence: Sentence, dates: Sequence[When], one: Amount, other: Amount) -> list[Period]:
    """The one year of a way and the year before it, where it stands behind or other years are of other figures."""
    years = {when.period.start.year for when in sentence.dates if _dates_a_figure(when)}
    if len({when.period.start.year for when in dates}) != 1 or (len(years) == 1 and dates[0].start < other.end):
        return []
    when = dates[0]
    if one.end <= when.start < other.start:
        return []
    return [when.in_year(when.period.start.year - 1), when.period]


def _from_its_year(sentence: Sentence, dates: Sequence[When], one: Amount) -> list[Period]:
    """The one year, said right before the beginning of a way, and the draft's own: from last year's 19 to 23."""
    if one.role != "from" or len(dates) != 1 or not dates[0].relative or dates[0].kind != "year":
        return []
    when, own = dates[0], default_years(sentence.today)[0]
    beside = when.end <= one.start and sentence.word_after(when.end) == sentence.word_after(one.start)
    return [when.period, when.in_year(own)] if beside and when.period.start.year == own - 1 else []


def _of_comparison(sentence: Sentence, one: Amount) -> list[Period]:
    """The two years that the sentence compares before: 23 trips in 2024, four more than in 2023, and days from 33.

    Where it went over to the earlier year, the way is of that one and the year before it.
    """
    dates = [when for when in sentence.dates if when.end <= one.start and _dates_a_figure(when)]
    years = sorted({when.period.start.year for when in dates})
    if len(years) != _TWO or years[1] - years[0] != 1 or any(when.start > one.start for when in sentence.dates):
        return []
    last = dates[-1]
    looks_back = is_compared(sentence, last) or any(aside.holds(last.start) for aside in sentence.asides)
    if last.period.start.year == years[0] and not looks_back:
        years = [years[0] - 1, years[0]]
    return [last.in_year(year) for year in years]


def with_ends(dates: list[When], amounts: Sequence[Amount]) -> list[When]:
    """The dates; those between which something went from one figure to another are plain ones: from 2023 to 2024."""
    if _ENDS - {amount.role for amount in amounts}:
        return dates
    found = [part for when in dates for part in _apart(when)]
    for number, (one, other) in enumerate(pairwise(found)):
        if other.period.start.year - one.period.start.year == 1 and {one.prefix, other.prefix} & {"since", "until"}:
            found[number : number + _TWO] = [replace(one, prefix=""), replace(other, prefix="")]
    return found


def _apart(when: When) -> list[When]:
    """The two years of 2023–2024."""
    years = list(_YEAR.finditer(when.text))
    if when.kind != "years" or when.part.years != 1 or len(years) != _TWO:
        return [when]
    second = when.start + years[1].start()
    return [
        _year(when, when.start, when.start + years[0].end(), years[0]),
        _year(when, second, when.end, years[1]),
    ]


def _year(when: When, start: int, end: int, year: re.Match[str]) -> When:
    part = when.part._replace(kind="year", years=0)
    text = when.text[start - when.start : end - when.start]
    return replace(when, start=start, end=end, text=text, kind="year", period=part.of(int(year[0])), part=part)


_YEAR = re.compile(r"\d{4}")
