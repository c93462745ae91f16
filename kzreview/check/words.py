"""What the check says to people, from data/check/report.<lang>.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.check.data import table
from kzreview.check.values import write_value
from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from kzreview.check.verdict import Judgement
    from kzreview.model import Fact, Period


@lru_cache(maxsize=4)
def words(lang: str) -> dict[str, Any]:
    """All the words of a language: kk, ru or en."""
    import tomli

    return tomli.loads((bundled_data() / "check" / f"report.{lang}.toml").read_text(encoding="utf-8"))


def message_of(judgement: Judgement, said: str, lang: str) -> str:
    """One sentence on a judgement."""
    reason = judgement.reason
    if judgement.verdict == "contradicted" and judgement.arithmetic and reason == "value":
        reason = "derived"
    if reason == "visit-type" and not judgement.expected:
        reason = "unlisted"
    pattern: str = words(lang)[judgement.verdict][reason]
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
            label=judgement.fact.label.in_language(lang) if judgement.fact else "",
            period=write_period(judgement.fact.period, lang) if judgement.fact else "",
            other=judgement.because.label.in_language(lang) if judgement.because else "",
            other_period=write_period(judgement.because.period, lang) if judgement.because else "",
            note=_note(judgement, lang),
        ),
    )


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
    return write_value(fact.quantity.value, lang) if fact and fact.quantity else ""


def write_period(period: Period, lang: str) -> str:
    """A period in few words: 2024, 2023, first half."""
    year, _, half = period.text.partition("-H")
    if half and "/" not in period.text:
        pattern: str = table("writing")[lang][f"half-{half}"]
        return pattern.format(year=year)
    return period.text.replace("/", " – ")
