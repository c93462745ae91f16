"""Which year a sentence hands on to the next one of its paragraph; that of an aside ends with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.ellipses import names_no_thing
from kzreview.check.when.bases import applies
from kzreview.check.when.compared import is_compared
from kzreview.check.when.scope import PARTS, Clause, Scope, scope_of
from kzreview.check.when.yearbefore import goes_back
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.dates import When


def carry(sentence: Sentence, carried: Scope | None, *, same: bool = False) -> Scope | None:
    """What the next sentence takes over; where a paragraph has spoken of several years, all of them.

    `same` says that it counts nothing but what the sentence before did, so that another year is only looked back to.
    A return to the year of the draft leaves the other years behind, and an aside on another year is left behind itself.
    """
    scope = _handed_on(sentence, carried, same=same)
    if scope is None or "half-year" not in sentence.concepts or any(when.kind in PARTS for when in sentence.dates):
        return scope
    return scope._replace(unread=True)


def _handed_on(sentence: Sentence, carried: Scope | None, *, same: bool) -> Scope | None:
    end = _own_end(sentence)
    own = _own_year(sentence, end) or _year_before(sentence, carried)
    if own is not None:
        return own
    dates = [
        when
        for when in sentence.dates
        if when.start < end and when.prefix != "earlier" and applies(sentence, when, end)
    ]
    scope = _scope_at(sentence, end, carried) if dates else None
    to_come = scope is not None and scope.year > sentence.today.year  # what follows was not done then
    if scope is None or not scope.stated or to_come:
        return _with_since(_with_part(_in_use(sentence, carried), scope), dates)
    if carried is None and _comes_after(sentence, dates[0]):
        carried = Scope(years=default_years(sentence.today), stated=False)
    if carried is None or set(scope.years) == set(carried.years):
        return scope._replace(others=carried.others if carried else ())
    aside = scope.year != carried.since and (same or _is_aside(sentence, dates))
    return _turned(sentence, carried, scope, aside=aside)


def _own_year(sentence: Sentence, end: int) -> Scope | None:
    """The draft's own year, where a sentence goes over from it to an earlier one: this year 23, and last year 19."""
    dates = [
        when
        for when in sentence.dates
        if when.start < end and when.kind == "year" and when.prefix in {"", "in"} and applies(sentence, when, end)
    ]
    own = default_years(sentence.today)
    years = [when.period.end.year for when in dates if not is_compared(sentence, when)]
    if len(years) < _TWO or years[0] not in own or not set(own).isdisjoint(years[1:]):
        return None
    return Scope(years=(years[0],), stated=True, others=tuple(years[1:]))


_TWO = 2
_FIRST_MONTHS = 2  # in which a draft is of the year before its own


def _year_before(sentence: Sentence, carried: Scope | None) -> Scope | None:
    """The year that a sentence without a figure only goes back to: A year earlier the picture was different."""
    if sentence.amounts or not any(goes_back(sentence, when) for when in sentence.dates):
        return None
    year = carried.year if carried is not None else default_years(sentence.today)[0]
    if carried is not None or sentence.today.month <= _FIRST_MONTHS:
        return Scope(years=(year - 1,), stated=True, others=(year,))
    return Scope(years=(year - 1, year - 2), stated=True, open=True, others=(year,))


def _turned(sentence: Sentence, carried: Scope, scope: Scope, *, aside: bool) -> Scope:
    """What goes on where a sentence speaks of another year than the one before it."""
    others = tuple(dict.fromkeys((*carried.others, *carried.years, *scope.years)))
    own = default_years(sentence.today)
    if scope.year not in own and carried.year in own and not carried.open and aside:
        return carried._replace(others=others)
    if not carried.stated or scope.year in own:
        return scope._replace(others=others)
    return scope._replace(years=tuple(dict.fromkeys((*scope.years, *carried.years))), open=True, others=others)


def _in_use(sentence: Sentence, carried: Scope | None) -> Scope | None:
    """A figure without a year is of the draft's: that year is then in use in the paragraph."""
    if carried is None and sentence.amounts:
        return Scope(years=default_years(sentence.today), stated=False)
    return carried


def _with_part(carried: Scope | None, scope: Scope | None) -> Scope | None:
    """What is in use, with the part of its year that the sentence tells of: in the first half of the year."""
    if carried is None or scope is None or scope.part is None or scope.year != carried.year:
        return carried
    return carried._replace(told_part=scope.part)


def _with_since(carried: Scope | None, dates: list[When]) -> Scope | None:
    """What is in use, with the year since which the sentence tells of, which "at the same time" takes up.

    What follows may be of that year too: stipends rose from 1 September 2023; doctors' pay was raised by 30 percent.
    """
    since = [when.period.start.year for when in dates if when.prefix == "since" and when.has_year]
    if carried is None or not since:
        return carried
    return carried._replace(since=since[-1], others=tuple(dict.fromkeys((*carried.others, since[-1]))))


def _scope_at(sentence: Sentence, end: int, carried: Scope | None) -> Scope:
    place = end if end == sentence.end else end - 1
    return scope_of(sentence, Clause(sentence.start, end, place), carried if end < sentence.end else None)


def _own_end(sentence: Sentence) -> int:
    """Where the sentence goes over to what it sets its figures against: 9.8 billion | against 13.3 last year."""
    amounts = sentence.amounts
    against = [
        mark.start
        for mark in sentence.marks.get("against", ())
        if any(one.end <= mark.start for one in amounts) and any(one.start > mark.start for one in amounts)
    ]
    against += [when.start for when in sentence.dates if goes_back(sentence, when)]
    return min(against, default=sentence.end)


def _is_aside(sentence: Sentence, dates: list[When]) -> bool:
    """Whether another year is only looked back to: "in 2023 he had needed 33", "…, в 2023-м сам он прошёл…"."""
    return sentence.tells_before or names_no_thing(sentence) or _comes_after(sentence, dates[0])


def _comes_after(sentence: Sentence, when: When) -> bool:
    """Whether a figure without a year and a comma stand before the year."""
    figures = [amount.end for amount in sentence.amounts if amount.end <= when.start]
    return any(
        sign.key in _SETTING_OFF and figures and figures[0] <= sign.start < when.start for sign in sentence.signs
    )


_SETTING_OFF = {",", ";", "(", "—", "–"}
