"""Digits as a language writes them: grouping, decimal mark, and what stays doubtful."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzreview.language.lexicon import Lexicon

# A longer run of digits is a code, not an amount of anything.
_LONGEST = 15
_GROUPED = re.compile(r"(?P<whole>\d{1,3}(?:(?P<group>[ ,.])\d{3})(?:(?P=group)\d{3})*)(?:[.,](?P<part>\d+))?")
_SINGLE = re.compile(r"(?P<whole>\d+)(?:(?P<mark>[.,])(?P<part>\d+))?")


class Literal(NamedTuple):
    """A number in digits; `other` is its value with the mark read the other way, where that is possible."""

    value: Decimal
    step: Decimal
    other: Decimal | None = None


def literal(text: str, words: Lexicon) -> Literal | None:
    """The number that `text` writes, None where it is several or none ("24.12.2024").

    >>> from kzreview.language.lexicon import lexicon
    >>> literal("158,983", lexicon("ru"))
    Literal(value=Decimal('158.983'), step=Decimal('0.001'), other=Decimal('158983'))
    """
    if len(text) > 2 * _LONGEST or sum(map(str.isdigit, text)) > _LONGEST:
        return None
    grouped = _GROUPED.fullmatch(text)
    if grouped and not _is_doubtful(grouped):
        return _number(re.sub(r"\D", "", grouped["whole"]), grouped["part"] or "")
    single = _SINGLE.fullmatch(text)
    return _single(single, words) if single else None


def _is_doubtful(found: re.Match[str]) -> bool:
    """One mark with three digits after it: "152,921" is grouped in English and a decimal in Russian."""
    return found["group"] != " " and found["part"] is None and len(found["whole"]) <= 7


def _single(found: re.Match[str], words: Lexicon) -> Literal:
    whole, mark, part = found["whole"], found["mark"], found["part"] or ""
    decimal = _number(whole, part)
    if len(part) != 3 or len(whole) > 3:
        return decimal
    grouped = _number(whole + part, "")
    if whole.strip("0") == "":
        return decimal
    if mark == words.group_mark:
        return grouped._replace(other=decimal.value)
    return decimal._replace(other=grouped.value)


def _number(whole: str, part: str) -> Literal:
    return Literal(Decimal(f"{whole}.{part}" if part else whole), Decimal((0, (1,), -len(part))))
