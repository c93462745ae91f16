"""What to know of an answer, in three languages: why there is none, and what the figure covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.candidates import in_time
from kzreview.ask.rules import rules
from kzreview.language.cldr import month_name
from kzreview.messages import say
from kzreview.model import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.ask.answer import Answer
    from kzreview.model import Fact, Period

_DAYS_OF_A_MONTH = 31
_DAYS_OF_A_YEAR = 365
_STEM = 5  # letters that the forms of a month's name, or of the word for half a year, share


def message(answer: Answer) -> Text:
    """The sentences that go with an answer."""
    written = (" ".join(_sentences(answer, lang)) for lang in LANGUAGES)
    return Text(*(text.replace("..", ".") for text in written))  # a sentence may end in "2023 г." or "тыс."


def _sentences(answer: Answer, lang: str) -> Iterator[str]:
    if answer.guessed:
        yield say(lang, "ask/guessed")
    if answer.kind == "none":
        yield _why_none(answer, lang)
    elif answer.kind in {"compare", "refused"}:
        yield from dict.fromkeys(row["reason"].in_language(lang) for row in answer.rows)
    elif answer.kind == "ambiguous":
        yield say(lang, "ask/ambiguous")
        yield from _parts_of_years(answer.facts, lang)
    elif len(answer.facts) > 1:
        yield from _of_list(answer, lang)
    else:
        yield from _of_one(answer, answer.facts[0], lang)
    missing = [str(year) for year in answer.question.years if not any(_is_of(fact, year) for fact in answer.facts)]
    if missing and answer.facts:
        yield say(lang, "ask/none-time", time=", ".join(missing))
    yield from _unnamed(answer, lang)
    if answer.otherwise:
        yield say(lang, "conflicts/differ", others=answer.otherwise.in_language(lang))


def _parts_of_years(facts: Sequence[Fact], lang: str) -> Iterator[str]:
    """What each figure of a part of a year covers, where they cover different ones."""
    figures = [fact for fact in facts if fact.quantity and _DAYS_OF_A_MONTH < _days(fact.period) < _DAYS_OF_A_YEAR]
    if len({fact.period for fact in figures}) < 2:
        return
    for fact in figures:
        label = fact.label.in_language(lang)
        told = _tells_time(fact.label, fact.period, lang)
        yield f"{label}." if told else f"{label}: {write_time(fact.period, lang)}."


def _unnamed(answer: Answer, lang: str) -> Iterator[str]:
    for fact in answer.unnamed:
        label = fact.label.in_language(lang)
        yield say(lang, "ask/unnamed", label=label, value=fact.quantity.value) if fact.quantity else f"{label}."
        if fact.note and not fact.quantity:
            yield fact.note.in_language(lang)


def _is_of(fact: Fact, year: int) -> bool:
    return fact.period.start.year <= year <= fact.period.end.year


def _why_none(answer: Answer, lang: str) -> str:
    question = answer.question
    if answer.lacking:
        return say(lang, "ask/none-time", time=", ".join(map(str, answer.lacking)))
    if not question.content:
        return say(lang, "ask/none-thing")
    if answer.unknown:
        return _of_unknown(answer, lang)
    key = _time_missed(answer)
    return say(lang, key, time=", ".join(write_time(period, lang) for period in question.periods))


def _of_unknown(answer: Answer, lang: str) -> str:
    words = ", ".join(answer.unknown)
    if answer.country:
        return say(lang, "ask/none-city", city=words, country=answer.country.in_language(lang))
    return say(lang, "ask/none-words", words=words)


def _time_missed(answer: Answer) -> str:
    """Which sentence tells what is wrong: the time, that it is only a part of the year, or another thing."""
    question = answer.question
    if not answer.nearest:
        return "ask/none"
    near_in_time = in_time(answer.nearest[0], question.of_any_part())
    if question.periods and not near_in_time:
        return "ask/none-time"
    return "ask/none-whole" if "whole" in question.wants and near_in_time else "ask/none"


def count(answer: Answer, lang: str) -> str:
    """How many there are, where that is asked for and answered by a list that is whole; nothing elsewhere."""
    listed = len(answer.facts) > 1 or any(fact.kind == "visit" for fact in answer.facts)
    counted = listed and "many" in answer.question.wants and not answer.unnamed
    if not counted or any(fact.quantity for fact in answer.facts):
        return ""
    return say(lang, "ask/counted", n=len(answer.facts))


def _of_list(answer: Answer, lang: str) -> Iterator[str]:
    figures = [fact for fact in answer.facts if fact.quantity]
    if len({fact.year for fact in figures}) > 1 and not answer.question.years:
        yield say(lang, "ask/years")
    elif not figures:
        yield count(answer, lang) or say(lang, "ask/entries", n=len(answer.facts))
    periods = {fact.period for fact in figures}
    if len(periods) == 1 and _is_short(figures[0].period):
        yield say(lang, "ask/part", time=write_time(figures[0].period, lang))
    if answer.without_total:
        yield say(lang, "ask/no-total")


def _of_one(answer: Answer, fact: Fact, lang: str) -> Iterator[str]:
    key = _time_key(answer, fact, lang)
    if key:
        yield say(lang, key, time=write_time(fact.period, lang))
    if "when" in answer.question.wants and fact.period.text == str(fact.period.start.year) and not fact.quantity:
        yield say(lang, "ask/no-day")
    counted = count(answer, lang)
    if counted:
        yield counted
    elif "many" in answer.question.wants and not fact.quantity and not fact.note:
        yield say(lang, "ask/no-number")
    if fact.kind == "plan":
        yield say(lang, "ask/plan")
    if fact.note:
        yield fact.note.in_language(lang)


def _time_key(answer: Answer, fact: Fact, lang: str) -> str | None:
    """Which sentence tells the time of a fact; None where it is the year asked for, or its note tells it."""
    if fact.metric in rules().each_year:
        return "ask/each-year"
    if fact.quantity and _days(fact.period) <= _DAYS_OF_A_MONTH:
        return "ask/date"
    if answer.question.years and fact.period.text.isdecimal():
        return None
    told = fact.note is not None and _tells_time(fact.note, fact.period, lang)
    if fact.quantity and _is_short(fact.period) and not told:
        return "ask/part"
    if told and fact.note and str(fact.year) in fact.note.in_language(lang):
        return None
    return None if answer.question.years else "ask/time"


def _days(period: Period) -> int:
    return (period.end - period.start).days + 1


def _is_short(period: Period) -> bool:
    return _days(period) < _DAYS_OF_A_YEAR


def _tells_time(note: Text, period: Period, lang: str) -> bool:
    """Whether a note says which part of the year it is: the half, or the month that the part ends in."""
    if "-H" in period.text:
        part = say(lang, f"short-half-{period.text[-1]}").split()[-1][:_STEM]
    else:
        part = month_name(period.end.month, lang)[:_STEM]
    return part.casefold() in note.in_language(lang).casefold()


def write_time(period: Period, lang: str) -> str:
    """A period as people write it."""
    if period.text.isdecimal():
        return period.text
    if "-H" in period.text and "/" not in period.text:
        return say(lang, f"ask/half-{period.text[-1]}", year=period.start.year)
    from kzreview.language.writing import write_period

    return write_period(period, lang)
