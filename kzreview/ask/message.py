"""What to know of an answer, in three languages: why there is none, and what the figure covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.candidates import SCOPES, in_time
from kzreview.ask.rules import rules
from kzreview.messages import say
from kzreview.model import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.ask.answer import Answer
    from kzreview.model import Fact, Period

_MONTHS = 11


def message(answer: Answer) -> Text:
    """The sentences that go with an answer."""
    return Text(*(" ".join(_sentences(answer, lang)) for lang in LANGUAGES))


def _sentences(answer: Answer, lang: str) -> Iterator[str]:
    if answer.guessed:
        yield say(lang, "ask/guessed")
    if answer.kind == "none":
        yield _why_none(answer, lang)
    elif answer.kind in {"compare", "refused"}:
        yield from dict.fromkeys(row["reason"].in_language(lang) for row in answer.rows)
    elif answer.kind == "ambiguous":
        yield say(lang, "ask/ambiguous")
    elif len(answer.facts) > 1:
        yield from _of_list(answer, lang)
    else:
        yield from _of_one(answer, answer.facts[0], lang)
    missing = [str(year) for year in answer.question.years if not any(_is_of(fact, year) for fact in answer.facts)]
    if missing and answer.facts:
        yield say(lang, "ask/none-time", time=", ".join(missing))


def _is_of(fact: Fact, year: int) -> bool:
    return fact.period.start.year <= year <= fact.period.end.year


def _why_none(answer: Answer, lang: str) -> str:
    question = answer.question
    if not question.content:
        return say(lang, "ask/none-thing")
    if answer.unknown:
        return say(lang, "ask/none-words", words=", ".join(answer.unknown))
    if question.periods and answer.nearest and not in_time(answer.nearest[0], question):
        return say(lang, "ask/none-time", time=", ".join(write_time(period, lang) for period in question.periods))
    return say(lang, "ask/none")


def _of_list(answer: Answer, lang: str) -> Iterator[str]:
    figures = [fact for fact in answer.facts if fact.quantity]
    if len({fact.year for fact in figures}) > 1 and not answer.question.years:
        yield say(lang, "ask/years")
    elif not figures:
        yield say(lang, "ask/entries", n=len(answer.facts))
    if len({fact.metric for fact in answer.facts}) == 1 and figures and all(map(_is_part, figures)):
        yield say(lang, "ask/no-total")


def _is_part(fact: Fact) -> bool:
    return any(key in fact.qualifiers for key in SCOPES)


def _of_one(answer: Answer, fact: Fact, lang: str) -> Iterator[str]:
    time = write_time(fact.period, lang)
    if fact.metric in rules().each_year:
        yield say(lang, "ask/each-year", time=time)
    elif fact.quantity and (fact.period.end - fact.period.start).days < 30 * _MONTHS:
        yield say(lang, "ask/part", time=time)
    elif not answer.question.years:
        yield say(lang, "ask/time", time=time)
    if "when" in answer.question.wants and fact.period.text == str(fact.period.start.year) and not fact.quantity:
        yield say(lang, "ask/no-day")
    if fact.kind == "plan":
        yield say(lang, "ask/plan")
    if fact.note:
        yield fact.note.in_language(lang)


def write_time(period: Period, lang: str) -> str:
    """A period in words that need no library: 2024, "first half of 2023", 2024-01–2024-11."""
    first, half, number = period.text.partition("-H")
    if half:
        return say(lang, f"ask/half-{number}", year=first)
    return period.text.replace("/", "–")
