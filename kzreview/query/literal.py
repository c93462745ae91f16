"""Values as people type them in an expression: numbers, and periods."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kzreview.model import LANGUAGES, Period
from kzreview.tables import bundled_table

_SPACES = "[ \u00a0\u2007\u2009\u202f]"
_NUMBER = re.compile(
    rf"[$₸€]?\s*(?P<sign>-?)(?P<whole>\d{{1,3}}(?:{_SPACES}\d{{3}})+|[1-9]\d{{0,2}}(?:,\d{{3}})+(?![\d,]|\s*[а-яәғқңөұүһі])|\d+)"
    rf"(?:[.,](?P<part>\d+))?(?P<power>[eE]\d{{1,2}})?\s*(?P<scale>[^\W\d_]*)\.?\s*[%₸$€]?"
)
_LONGEST = 60


def read_number(text: str) -> Decimal | None:
    """The number of "158 983", "1,2 млн", "17bn", "13.3e9" or "50%"; None where the text is no number.

    A comma before exactly three digits groups ("1,234" is 1234), unless a Russian or Kazakh word follows ("1,234
    млрд"); any other is a decimal mark.
    """
    found = _NUMBER.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        return None
    factor = _scale(found["scale"].lower())
    if factor is None:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    return Decimal(f"{found['sign']}{whole}.{found['part'] or 0}{found['power'] or ''}") * factor


_SIGNS = {"%": "percent", "$": "USD", "₸": "KZT", "€": "EUR"}


def read_unit(text: str) -> str | None:
    """The unit that a number's sign says ("50%" is of percents alone, "$17bn" of dollars); None without a sign."""
    bare = text.strip()
    return _SIGNS.get(bare[:1]) or _SIGNS.get(bare[-1:])


def _scale(word: str) -> Decimal | None:
    """What a scale word of any of the languages is worth; None where it is none."""
    if not word:
        return Decimal(1)
    for lang in LANGUAGES:
        worth = _scales(lang).get(word)
        if worth is not None:
            return Decimal(worth)
    return None


@lru_cache(maxsize=4)
def _scales(lang: str) -> dict[str, int]:
    """The scale words of a language."""
    scales: dict[str, int] = bundled_table(f"language/{lang}")["scales"]
    return scales


def read_period(text: str) -> Period | None:
    """The period of "2024", "2023-H1", "2024-01/2024-11" …; None where the text is none."""
    try:
        return Period.parse(text.strip().upper())
    except ValueError:
        return None
