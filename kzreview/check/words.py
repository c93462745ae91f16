"""What the check says to people, from data/check/report.<lang>.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.check.data import table
from kzreview.check.metrics.values import write_quantity
from kzreview.tables import bundled_table

if TYPE_CHECKING:
    from kzreview.check.verdict import Judgement
    from kzreview.model import Fact, Period


@lru_cache(maxsize=4)
def words(lang: str) -> dict[str, Any]:
    """All the words of a language: kk, ru or en."""
    return bundled_table(f"check/report.{lang}")


def message_of(judgement: Judgement, said: str, lang: str) -> str:
    """One sentence on a judgement."""
    pattern: str = words(lang)[judgement.verdict][_pattern_of(judgement)]
    if judgement.note is not None and judgement.verdict == "supported":
        pattern += ". {note}"
    return _with_rivals(
        judgement,
        lang,
        pattern.format(
            said=said,
            expected=judgement.expected or _value(judgement.fact, lang),
            arithmetic=judgement.arithmetic,
            source=judgement.fact.source if judgement.fact else "",
            label=_label(judgement, lang),
            period=_period_of(judgement, lang),
            other=judgement.because.label.in_language(lang) if judgement.because else "",
            other_period=write_period(judgement.because.period, lang) if judgement.because else "",
            note=_note(judgement, lang),
        ),
    )


def _label(judgement: Judgement, lang: str) -> str:
    """What the figure is of; where it comes of figures of two things, both: laws / decrees."""
    facts = [judgement.fact, judgement.because if judgement.arithmetic else None]
    things = {(fact.metric, *fact.qualifiers.items()): fact for fact in reversed(facts) if fact is not None}
    return " / ".join(dict.fromkeys(fact.label.in_language(lang) for fact in reversed(things.values())))


def _pattern_of(judgement: Judgement) -> str:
    """Under which name the words for a judgement stand: its reason, or a case of it that has words of its own."""
    reason = judgement.reason
    if judgement.verdict == "contradicted" and judgement.arithmetic and reason == "value":
        reason = "derived"
    if reason == "visit-type" and not judgement.expected:
        reason = "unlisted"
    if reason == "direction" and not judgement.arithmetic:
        reason = "way" if judgement.expected else "trend"
    elif reason == "direction" and judgement.arithmetic in judgement.expected:
        reason = "way"
    if reason == "scope" and judgement.because is not None:
        reason = "year"
    elif reason == "year" and judgement.because is None:
        reason = "date"
    if reason == "open" and judgement.fact is not None and _is_exact(judgement.fact):
        reason = "vague"
    if reason == "unclear" and judgement.fact is not None and _is_of_a_part(judgement.fact):
        reason = "part"
    return reason


def _is_exact(fact: Fact) -> bool:
    """Whether the source gives the very number, so that what is open is what the draft says."""
    return fact.quantity is not None and fact.quantity.bound == "exact" and isinstance(fact.quantity.value, int)


def _is_of_a_part(fact: Fact) -> bool:
    """Whether the fact is of a day, a month or another part of a year."""
    return (fact.period.end - fact.period.start).days < _MOST_OF_A_YEAR


_MOST_OF_A_YEAR = 300  # days


def _period_of(judgement: Judgement, lang: str) -> str:
    """The period of the fact, else of the one that explains; the year alone where its label names the part."""
    fact = judgement.fact or judgement.because
    if fact is None:
        return ""
    halves: list[str] = table("writing")[lang]["half-words"]
    if judgement.reason != "scope" and any(word in fact.label.in_language(lang) for word in halves):
        return str(fact.year)
    return write_period(fact.period, lang)


def _note(judgement: Judgement, lang: str) -> str:
    """What goes with a comparison; the message ends without a full stop."""
    return judgement.note.in_language(lang).rstrip(".") if judgement.note is not None else ""


def _with_rivals(judgement: Judgement, lang: str, message: str) -> str:
    """The message, and that other sources say otherwise where they do."""
    if not judgement.rivals or judgement.fact is None:
        return message
    sides = ", ".join(f"{_value(fact, lang)} ({fact.source})" for fact in (judgement.fact, *judgement.rivals))
    pattern: str = words(lang)["report"]["differ"]
    return f"{message}; {pattern.format(sides=sides)}"


def _value(fact: Fact | None, lang: str) -> str:
    return write_quantity(fact.quantity, lang) if fact and fact.quantity else ""


def write_period(period: Period, lang: str) -> str:
    """A period in few words: 2024, first half of 2023; days and stretches as the language writes them."""
    year, _, half = period.text.partition("-H")
    if half and "/" not in period.text:
        pattern: str = table("writing")[lang][f"half-{half}"]
        return pattern.format(year=year)
    if period.text.isdigit():
        return period.text
    from kzreview.language.writing import write_period as write_stretch

    return write_stretch(period, lang)
