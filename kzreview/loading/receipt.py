"""What a receipt prints, as values that a fact can be held against."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.language.lexicon import lexicon
from kzreview.language.numbers import find_figures
from kzreview.model import LANGUAGES

if TYPE_CHECKING:
    from kzreview.language.numbers import Figure
    from kzreview.model import Number


_DIGITS = re.compile(r"\d+")
_NEXT_WORD = re.compile(r"[\s\u00a0-]*([\u4e00-\u9fff]|[^\W\d_]*)")


def plainly_printed(value: Number, printed: str, lang: str) -> bool:
    """Whether the receipt has one run of digits, which is the value: no grouping, no mark, no scale word after it.

    This is so of most receipts, and a large pack is checked twice as fast for not reading them word by word.
    """
    runs = _DIGITS.findall(printed)
    if len(runs) != 1 or runs[0] != str(value):
        return False
    words = lexicon(lang)
    after = _NEXT_WORD.match(printed, printed.index(runs[0]) + len(runs[0]))
    return after is None or words.word(words.key(after[1].lower())) is None


def printed_figures(printed: str, lang: str, unit: str) -> list[tuple[Decimal, Decimal]]:
    """The values that a receipt prints, each with the worth of its last digit shown; durations in minutes."""
    figures = find_figures(printed, lang)
    values = [(figure.value, figure.step) for figure in figures]
    if unit == "minute":
        values += _durations(printed, figures, lang)
    return values


_ANY_DAY = date(2000, 1, 1)


def measured_figures(printed: str, lang: str, unit: str) -> list[tuple[Decimal, Decimal]]:
    """What a receipt says in other words: a share in percent, weeks in days, both ends of "300 to 350 million"."""
    from kzreview.language.measures import in_days, in_percent
    from kzreview.language.reading import read

    if lang not in LANGUAGES:
        return []
    reading = read(printed, lang, _ANY_DAY)
    amounts = [in_days(amount) for amount in in_percent(reading.amounts, reading.tokens, lang)]
    alike = [amount for amount in amounts if amount.unit in {"", unit}]
    uppers = [(amount.upper, amount.step) for amount in alike if amount.upper is not None]
    return [*((amount.value, amount.step) for amount in alike), *uppers]


def _durations(printed: str, figures: list[Figure], lang: str) -> list[tuple[Decimal, Decimal]]:
    """Hours and minutes of a receipt, added up ("243 сағат 46 минут" is 14626)."""
    parts = []
    for figure in figures:
        following = printed[figure.end :].split(maxsplit=1)
        minutes = lexicon(lang).minutes_of(following[0].strip(".,").lower()) if following else None
        if minutes:
            parts.append((figure.value * minutes, Decimal(minutes)))
    if not parts:
        return []
    return [*parts, (sum((value for value, _ in parts), Decimal(0)), min(step for _, step in parts))]
