"""The time a question asks of: its years, a part of them, and the year that something lasts since."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from kzreview.ask.lexicon import Lexicon
    from kzreview.ask.recognise import Piece

_YEARS = range(1900, 2101)
_CENTURY = 2000  # of a year in two digits
_COMMON_YEAR = 2001
_UNTIL = frozenset({"po", "to", "do"})


class Times(NamedTuple):
    """`part` is as in periods, after the year: H1, 11, or 01/11 for a stretch; `taken` are the places of its words."""

    years: tuple[int, ...]
    part: str | None
    since: int | None
    taken: frozenset[int]


class _Point(NamedTuple):
    """A month, or a day of it, and the words it stands in."""

    text: str
    start: int
    end: int


def times(words: Sequence[str], pieces: Sequence[Piece], known: Lexicon, this_year: int) -> Times:
    """The time told in folded words; `this_year` is the year that "this year" means."""
    years = {
        this_year + int(meaning.removeprefix("year:"))
        for piece in pieces
        for meaning in piece.meanings
        if meaning.startswith("year:")
    }
    since = None
    taken = set()
    months = {at for piece in pieces if any(map(_is_month, _parts_of(piece))) for at in range(piece.start, piece.end)}
    for at in range(len(words)):
        year = _year(words, at, known)
        if year is None:
            continue
        taken.add(at)
        if _lasts_since(words, at, months, known):
            since = year
        else:
            years.add(year)
    part, days = _part(words, pieces, known) if since is None else (None, set())
    words_of_since = {at for at, word in enumerate(words) if taken and word in known.since}
    return Times(tuple(sorted(years)), part, since, frozenset(taken | days | words_of_since))


def _year(words: Sequence[str], at: int, known: Lexicon) -> int | None:
    """The year that a number is: 2024, or the 24 of "24 год"."""
    if not words[at].isdigit():
        return None
    if len(words[at]) == 2 and words[at + 1 : at + 2] and words[at + 1] in known.after_short_year:
        return _CENTURY + int(words[at])
    return int(words[at]) if len(words[at]) == 4 and int(words[at]) in _YEARS else None


def _lasts_since(words: Sequence[str], at: int, months: AbstractSet[int], known: Lexicon) -> bool:
    """Whether something lasts since a year, or since a month of it: "since March 2022"."""
    start = next((place for place in range(at, 0, -1) if place - 1 not in months), 0)
    end = at + 3 + len(months & {at + 1, at + 2})
    after, before = words[at + 1 : end], words[max(start - 1, 0) : start]
    until = not _UNTIL.isdisjoint(after)
    return not until and (not known.since.isdisjoint(after) or not known.since_before.isdisjoint(before))


def _part(words: Sequence[str], pieces: Sequence[Piece], known: Lexicon) -> tuple[str | None, set[int]]:
    """The part of a year, and the places of the numbers that are days of it."""
    told = [(meaning.removeprefix("part:"), piece) for piece in pieces for meaning in _parts_of(piece)]
    months = [_with_day(words, month, piece) for month, piece in told if month.isdigit()]
    if len(months) > 1 and months[0].text < months[-1].text:
        return f"{months[0].text}/{months[-1].text}", _places(words, (months[0], months[-1]))
    if len(months) == 1 and "-" in months[0].text and _goes_until(words, months[0], known):
        return f"01/{months[0].text}", _places(words, months)
    return (told[0][0] if told else None), set()


def _is_month(part: str) -> bool:
    return part.removeprefix("part:").isdigit()


def _parts_of(piece: Piece) -> list[str]:
    return [meaning for meaning in piece.meanings if meaning.startswith("part:")]


def _with_day(words: Sequence[str], month: str, piece: Piece) -> _Point:
    """The month, with the day beside it where there is one: "25 декабря", "December 25"."""
    for at in (piece.start - 1, piece.end):
        if 0 <= at < len(words) and words[at].isdigit() and _is_day(int(month), words[at]):
            return _Point(f"{month}-{int(words[at]):02}", min(at, piece.start), max(at + 1, piece.end))
    return _Point(month, piece.start, piece.end)


def _is_day(month: int, number: str) -> bool:
    try:
        date(_COMMON_YEAR, month, int(number))
    except ValueError:
        return False
    return True


def _goes_until(words: Sequence[str], point: _Point, known: Lexicon) -> bool:
    """Whether the words beside a day say that it is the last of a stretch: "as of 25 December"."""
    before, after = " ".join(words[: point.start]), " ".join(words[point.end :])
    return f" {before}".endswith(known.until_before) or after.startswith(known.until_after)


def _places(words: Sequence[str], points: Sequence[_Point]) -> set[int]:
    return {at for point in points for at in range(point.start, point.end) if words[at].isdigit()}
