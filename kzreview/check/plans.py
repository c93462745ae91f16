"""Years in the name of a plan: a concept for 2023–2027, a programme that runs to 2029."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.check.verdict import Judgement

if TYPE_CHECKING:
    from kzreview.check.sentence import Sentence
    from kzreview.language.dates import When
    from kzreview.model import Fact


def judge_plan_years(plan: dict[str, Any], fact: Fact, sentence: Sentence, when: When) -> Judgement | None:
    """The verdict on a stretch of years or a last year beside a plan of events.toml; nothing for any other date."""
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


_TO = {"to", "through", "till"}


def _is_end(sentence: Sentence, when: When) -> bool:
    if when.period.start.year <= sentence.today.year:
        return False
    number = sentence.word_after(when.start) - 1
    return when.prefix == "until" or (number >= 0 and sentence.keys[number] in _TO)


def _judgement(when: When, fact: Fact, expected: str, *, right: bool) -> Judgement:
    verdict, reason = ("supported", "exact") if right else ("contradicted", "year")
    return Judgement(when.start, when.end, verdict, reason, fact, expected)
