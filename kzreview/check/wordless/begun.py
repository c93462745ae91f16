"""Dates of beginnings: since when something is so, or when it is said to have begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed
from kzreview.check.when.launches import has_begun_then

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.wordless.named import Event
    from kzreview.language.dates import When
    from kzreview.model import Fact


def begins_then(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a date says when what began with the fact began, or is said to have."""
    if event.table.get("began"):
        return has_begun_then(sentence, when)
    told = _says_since(when, event.facts[0]) or _began_too_soon(event, sentence, when)
    return bool(event.table.get("begins")) and told


def _says_since(when: When, fact: Fact) -> bool:
    """Whether a date says since when something is so; since this year only of what is planned to begin."""
    if when.kind not in _BEGINNINGS or when.prefix not in {"since", "from"}:
        return False
    return when.relative if fact.kind == "plan" else when.prefix == "since" and when.has_year


def _began_too_soon(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether what is planned for a later year is said to be so already: children have had it since January 2023."""
    start, plan = event.facts[0].period.start, event.facts[0].kind == "plan"
    told = when.kind in {"month", "day"} and when.prefix in {"since", "from"}
    told = told or (when.kind == "year" and "began-sharing" in sentence.marks and len(sentence.dates) == 1)
    sooner = plan and when.has_year and when.period.start.year < start.year
    return told and sooner and not sentence.amounts and event.table.get("begins") in sentence.concepts


_BEGINNINGS = {"year", "month", "day"}


def is_as_of(sentence: Sentence, when: When) -> bool:
    """Whether a date says from when on something is so: paid as of 1 September."""
    number = sentence.word_after(when.start)
    return " ".join(sentence.keys[max(0, number - 2) : number]) in listed("as-of", sentence.book)
