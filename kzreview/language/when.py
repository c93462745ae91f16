"""Telling in a sentence when something was so: "on 17–18 October 2023", "2024 жылғы қаңтар–қарашада", "в 2023 году"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.suffix import word_suffix
from kzreview.messages import say

if TYPE_CHECKING:
    from datetime import date

    from kzreview.language.suffix import Case
    from kzreview.model import Period


def when(period: Period, lang: str) -> str:
    """A period as an adverbial, in full words.

    >>> from kzreview.model import Period
    >>> when(Period.parse("2024-01/2024-11"), "ru")
    'в январе–ноябре 2024 года'
    """
    start, end, text = period.start, period.end, period.text
    if text.endswith(("-H1", "-H2")) and "/" not in text:
        return say(lang, f"when/in-half-{text[-1]}", year=start.year)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        if start.year == end.year:
            return say(lang, "when/in-year", year=start.year)
        return say(lang, "when/in-years", first=start.year, last=end.year)
    if start.year == end.year and all(len(point) == len("2024-11") for point in text.split("/")):
        return _months(start, end, lang)
    return _days(start, end, lang)


def _months(start: date, end: date, lang: str) -> str:
    last = _month_in(end, lang)
    if start.month == end.month:
        return say(lang, "when/in-month", month=last, year=start.year)
    first = _month(start, lang, "nominative") if lang == "kk" else _month_in(start, lang)
    return say(lang, "when/in-months", first=first, last=last, year=start.year)


def _days(start: date, end: date, lang: str) -> str:
    year = start.year
    if (year, start.month) == (end.year, end.month):
        month = _month(start, lang, "locative")
        if start.day == end.day:
            return say(lang, "when/on-day", day=start.day, month=month, year=year)
        return say(lang, "when/on-days", first=start.day, last=end.day, month=month, year=year)
    first = f"{start.day} {_month(start, lang, 'ablative')}"
    last = f"{end.day} {_month(end, lang, 'dative')}"
    if year == end.year:
        return say(lang, "when/from-to", first=first, last=last, year=year)
    return say(lang, "when/from-year-to-year", first=first, first_year=year, last=last, last_year=end.year)


def concerning(period: Period, lang: str) -> str:
    """A period as what a number concerns: in Kazakh in the dative, in other languages as `when` tells it.

    >>> from kzreview.model import Period
    >>> concerning(Period.parse("2024-01-01/2024-12-25"), "kk")
    '2024 жылғы 1 қаңтар – 25 желтоқсан аралығына'
    """
    return _in_dative(period) if lang == "kk" else when(period, lang)


def _in_dative(period: Period) -> str:
    """A Kazakh period in the dative."""
    start, year = period.start, period.start.year
    if period.text == str(year):
        return say("kk", "when/to-year", year=year)
    if period.text == f"{year}-H1":
        return say("kk", "when/to-half-1", year=year)
    if period.text == f"{year}-H2":
        return say("kk", "when/to-half-2", year=year)
    if start == period.end:
        return say("kk", "when/to-day", year=year, day=start.day, month=_month(start, "kk", "dative"))
    if period.text == f"{start:%Y-%m}":
        return say("kk", "when/to-month", year=year, month=_month(start, "kk", "dative"))
    return _span_in_dative(period)


def _span_in_dative(period: Period) -> str:
    start, end, year = period.start, period.end, period.start.year
    by_months = all(len(point) == len("2024-11") for point in period.text.split("/"))
    first, last = ((_month(day, "kk", "nominative") if by_months else day_and_month(day, "kk")) for day in (start, end))
    if year == end.year:
        return say("kk", "when/to-span", year=year, first=first, last=last)
    return say("kk", "when/to-span-of-years", year=year, first=first, last_year=end.year, last=last)


def day_and_month(day: date, lang: str) -> str:
    """A day without its year, as it stands beside other words: "1 September", «1 қыркүйек», «1 сентября»."""
    return f"{day.day} {_month(day, lang, 'nominative')}"


def _month(day: date, lang: str, case: Case) -> str:
    """The month as it goes with a day: in Kazakh in the case that is asked for, in Russian in the genitive."""
    name = say(lang, "when/months").split()[day.month - 1]
    return name + word_suffix(name, case) if lang == "kk" else name


def _month_in(day: date, lang: str) -> str:
    """The month as it stands without a day: in Kazakh in the locative, in Russian in the prepositional, "в ноябре"."""
    name = _month(day, lang, "locative")
    return f"{name[:-1]}е" if lang == "ru" else name
