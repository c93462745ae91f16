"""Checking a text from Python: text in, claims out; pure, and safe to call from many threads or processes."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.known import Known
from kzreview.check.run import judge_text
from kzreview.check.verdict import Claim
from kzreview.check.words import message_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date as Date  # noqa: N812 - `date` is the parameter

    from kzreview.check.run import Judged
    from kzreview.model import Fact


def check_text(text: str, date: Date | None = None, lang: str = "auto", *, sources: Iterable[str] = ()) -> list[Claim]:
    """Every number of a draft and every claim of ours without one, judged by the bundled facts, in order of place.

    `text` is plain text or Markdown; `date` (default: today) says what "this year" means; `lang` is kk, ru, en, or
    auto, which tells it for each sentence; `sources` are ids of the sources to judge by, all where empty.
    Each Claim has `start` and `end` in code points, `verdict` (supported, contradicted, unknown, not-a-claim),
    `reason`, `fact`, `expected`, `message` and `receipt`. Raises UnknownWordError for an unknown language or source.

    >>> from datetime import date
    >>> [claim.verdict for claim in check_text("In 2024 Tokayev spent 33 days abroad.", date(2024, 12, 30))][-1]
    'contradicted'
    """
    from kzreview.errors import UnknownWordError

    if lang not in {"auto", "kk", "ru", "en"}:
        raise UnknownWordError("language", lang, ("auto", "kk", "ru", "en"))
    return check_with(_bundled(tuple(sources)), text, date or _today(), lang)


def check_with(known: Known, text: str, today: Date, lang: str = "auto") -> list[Claim]:
    """The same with facts of one's own."""
    lines = _line_starts(text)
    return [_claim(text, lines, judged) for judged in judge_text(text, known, today, lang)]


def _today() -> Date:
    from datetime import date

    return date.today()  # noqa: DTZ011 - a draft is of the day it is written, where it is written


@lru_cache(maxsize=8)
def _bundled(sources: tuple[str, ...]) -> Known:
    from kzreview.errors import UnknownWordError
    from kzreview.factbase import load

    base = load()
    for source in sources:
        if source not in base.sources:
            raise UnknownWordError("source", source, base.sources)
    return Known(base, sources or None)


def _line_starts(text: str) -> list[int]:
    starts, place = [0], text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def _claim(text: str, lines: list[int], judged: Judged) -> Claim:
    judgement = judged.judgement
    line = bisect_right(lines, judgement.start)
    return Claim(
        start=judgement.start,
        end=judgement.end,
        line=line,
        column=judgement.start - lines[line - 1] + 1,
        text=text[judgement.start : judgement.end],
        verdict=judgement.verdict,
        reason=judgement.reason,
        fact=judgement.fact.id if judgement.fact else None,
        expected=judgement.expected or None,
        message=message_of(judgement, _words_said(text, judged), judged.lang),
        receipt=_receipt(judgement.fact),
    )


def _words_said(text: str, judged: Judged) -> str:
    """What was said, on one line; a hedge that opens a sentence is written as inside one."""
    start, end = judged.said
    said = " ".join(text[start:end].splitlines())
    return said if start == judged.judgement.start else said[:1].lower() + said[1:]


def _receipt(fact: Fact | None) -> dict[str, object] | None:
    if fact is None:
        return None
    return {"source": fact.source, "paragraph": fact.paragraph, "printed": fact.printed}
