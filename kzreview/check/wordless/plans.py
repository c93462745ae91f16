"""Years in the name of a plan: a concept for 2023–2027, a programme that runs to 2029."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement
from kzreview.check.wordless.named import events_of, is_announced
from kzreview.check.wordless.unmade import stands_by

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When
    from kzreview.model import Fact


def judge_plan(known: Known, sentence: Sentence, when: When) -> Judgement | None:
    """The verdict on years beside a plan of events.toml that is told of; nothing for any other date."""
    if "stage-before" in sentence.marks or _says_last(sentence) or any(p.country != "KZ" for p in sentence.places):
        return None
    for event in events_of(known, "years"):
        if is_announced(event, sentence):
            return _judge_years(event.table, event.facts[0], sentence, when)
    return None


def _says_last(sentence: Sentence) -> bool:
    """Whether it is the last plan that is told of; a plan that is to last until a year is none."""
    until = listed("lasts-until", sentence.book)
    last = [mark for mark in sentence.marks.get("last", ()) if not any(_holds(when, mark) for when in sentence.dates)]
    return any(until.isdisjoint(sentence.keys[one.last + 1 : one.last + 2]) for one in last)


def _holds(when: When, mark: Mention) -> bool:
    return when.start <= mark.start < when.end  # adopted last year


def _judge_years(plan: dict[str, Any], fact: Fact, sentence: Sentence, when: When) -> Judgement | None:
    """The verdict on a stretch of years, or on a last or first year."""
    first, last = plan.get("first"), plan["last"]
    if when.kind == "years" and first is not None:
        right = (when.period.start.year, when.period.end.year) == (first, last)
        return _judgement(when, fact, f"{first}–{last}", right=right)
    if when.kind != "year" or when.relative:
        return None
    year = when.period.start.year
    if _is_end(sentence, when):
        return _judgement(when, fact, str(last), right=year == last)
    if first is not None and when.prefix == "since" and len(sentence.dates) > 1:
        return _judgement(when, fact, str(first), right=year == first)
    return None


def by_ends(sentence: Sentence, judgement: Judgement) -> list[Judgement]:
    """Of a wrong stretch of years told in words, the year that is right and the one that is not: from 2023 to 2030."""
    said = _ENDS.fullmatch(sentence.text[judgement.start - sentence.start : judgement.end - sentence.start])
    right = judgement.expected.split("–")
    if said is None or judgement.reason != "year" or len(right) != _TWO:
        return [judgement]
    if all(year != held for year, held in zip(said.groups(), right, strict=True)):
        return [judgement]
    return [
        Judgement(
            judgement.start + said.start(number + 1),
            judgement.start + said.end(number + 1),
            "supported" if said[number + 1] == held else "contradicted",
            "exact" if said[number + 1] == held else "year",
            judgement.fact,
            held,
        )
        for number, held in enumerate(right)
    ]


_ENDS = re.compile(r"(\d{4})\s[^\d–—-]+\s(\d{4})(?:\s[^\d]*)?")
_TWO = 2


def _is_end(sentence: Sentence, when: When) -> bool:
    if when.period.start.year <= sentence.today.year:
        return False
    number = sentence.word_after(when.start) - 1
    if when.prefix == "until" or (number >= 0 and sentence.keys[number] in listed("ends-in", sentence.book)):
        return True
    return len(sentence.dates) == 1 and stands_by(sentence, number + 1, "plan-ends") and _is_of_plan(sentence)


def _is_of_plan(sentence: Sentence) -> bool:
    """Whether what ends is the plan, a few words before."""
    plans = [one for name in ("programme", "concept-paper") for one in sentence.concepts.get(name, ())]
    ends = sentence.marks.get("plan-ends", ())
    return any(0 < end.first - plan.last <= _TO_END for plan in plans for end in ends)


_TO_END = 6  # words: the programme to raise people's incomes ends


def _judgement(when: When, fact: Fact, expected: str, *, right: bool) -> Judgement:
    verdict, reason = ("supported", "exact") if right else ("contradicted", "year")
    return Judgement(when.start, when.end, verdict, reason, fact, expected)
