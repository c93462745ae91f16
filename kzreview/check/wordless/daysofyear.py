"""The first or last day of a year, on which something was signed: it is told by an ordinal and no date."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.values import write_day
from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement
from kzreview.check.wordless.named import events_told, is_announced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.model import Fact

_DAYS = {"first-day": (1, 1), "second-day": (1, 2), "third-day": (1, 3), "last-day": (12, 31)}


def with_days_of_year(known: Known, sentence: Sentence, judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements; an ordinal that says on which day of the year a law of ours was signed is right or wrong."""
    if _DAYS.keys().isdisjoint(sentence.marks):
        return list(judged)
    said = [(mark, day) for name, day in _DAYS.items() for mark in sentence.marks.get(name, ())]
    if len(said) != 1 or "in-force" in sentence.marks:
        return list(judged)
    mark, day = said[0]
    start, end = _part(sentence, mark)
    if not any(start <= one.start < end for one in sentence.concepts.get("sign", ())):
        return list(judged)
    facts = [one.facts[0] for one in events_told(known, "date", sentence) if is_announced(one, sentence, start, end)]
    facts = [fact for fact in facts if fact.period.start == fact.period.end and _is_of_year(sentence, mark, fact)]
    if len(facts) != 1:
        return list(judged)
    return [*(one for one in judged if not mark.start <= one.start < mark.end), _judge(sentence, mark, day, facts[0])]


def _part(sentence: Sentence, mark: Mention) -> tuple[int, int]:
    """From where to where the part of a sentence between semicolons goes that tells of a day."""
    cuts = [sentence.start, *(sign.start for sign in sentence.signs if sign.key == ";"), sentence.end]
    return next(part for part in pairwise(cuts) if part[0] <= mark.start < part[1])


def _judge(sentence: Sentence, mark: Mention, day: tuple[int, int], fact: Fact) -> Judgement:
    word = sentence.words[mark.first]
    expected = write_day(fact.period, sentence.lang)
    right = fact.period.start == date(fact.period.start.year, *day)
    verdict, reason = ("supported", "exact") if right else ("contradicted", "date")
    return Judgement(word.start, word.end, verdict, reason, fact, expected)


def _is_of_year(sentence: Sentence, mark: Mention, fact: Fact) -> bool:
    """Whether the year of the fact is named beside the day, or is that of the draft."""
    beside = (mark.first - 1,) if sentence.lang == "kk" else (mark.last + 1, mark.last + 2)
    for when in sentence.dates:
        if when.kind == "year" and {sentence.word_after(when.start), sentence.word_before(when.end)} & {*beside}:
            return when.period.start.year == fact.period.start.year
    words = listed("year-of-day", sentence.book)
    named = any(0 <= number < len(sentence.keys) and sentence.keys[number] in words for number in beside)
    return named and fact.period.start.year == sentence.today.year
