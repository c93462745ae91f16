"""The size of a thing that a question tells in passing: "projects worth nearly 800 billion tenge, how many"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.tables import bundled_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kzreview.factbase import FactBase
    from kzreview.model import Fact

# How far a value may lie from the number beside such a word, as parts of the number: "nearly", "over", "under".
_WITHIN = {
    "near": (Decimal("0.95"), Decimal("1.05")),
    "above": (Decimal(1), Decimal("1.5")),
    "below": (Decimal("0.5"), Decimal(1)),
}
# A number that is no year; looking for one spares most questions the reading of the words.
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")
_CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217
_YEAR = re.compile(r"(?:19|20)\d\d")


class Size(NamedTuple):
    """From which value to which the thing is, in base units; `unit` is a currency where one is named."""

    least: Decimal
    most: Decimal
    unit: str | None

    def fits(self, fact: Fact) -> bool:
        """Whether the value of the fact is of this size."""
        quantity = fact.quantity
        return bool(quantity and self.unit in {None, quantity.unit} and self.least <= quantity.value <= self.most)


def without_size(text: str) -> tuple[str, Size] | None:
    """The text without the size it tells, and that size; None where it tells none.

    A bare number is none: it is a word that an answer must account for.
    """
    if not _NUMBER.search(text):
        return None
    words = _words()
    for found in _pattern().finditer(text):
        hedge, scale = found["before"] or found["after"], found["scale"]
        if scale or (hedge and not _YEAR.fullmatch(found["number"])):
            size = _size(found, _key(words["hedges"], hedge), int(_key(words["scales"], scale) or 0))
            return f"{text[: found.start()]} {text[found.end() :]}", size
    return None


def _size(found: re.Match[str], hedge: str | None, power: int) -> Size:
    number = Decimal(re.sub(r"\s", "", found["number"]).replace(",", "."))
    unit = _key(_words()["units"], found["unit"])
    value = number.scaleb(power)
    if hedge:
        least, most = _WITHIN[hedge]
        return Size(value * least, value * most, unit)
    half = Decimal(5).scaleb(int(number.as_tuple().exponent) - 1 + power)
    return Size(value - half, value + half, unit)


def of_size(base: FactBase, facts: Iterable[Fact], size: Size) -> list[Fact]:
    """Which of the facts, and of sums of money that stand in one paragraph with them, are of that size."""
    facts = tuple(facts)
    asked = {fact.id for fact in facts}
    places = {(fact.source, fact.paragraph, fact.year) for fact in facts}
    beside = base.facts_of({fact.year for fact in facts}, {fact.source for fact in facts})
    near = (fact for fact in beside if (fact.source, fact.paragraph, fact.year) in places and size.fits(fact))
    return [fact for fact in near if fact.id in asked or _is_money(fact)]


def _is_money(fact: Fact) -> bool:
    return fact.quantity is not None and _CURRENCY.fullmatch(fact.quantity.unit) is not None


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Any]:
    return bundled_table("ask/sizes")


def _key(table: Mapping[str, list[str]], written: str | None) -> str | None:
    """What a word stands for."""
    return next((key for key, own in table.items() if written and written.casefold().startswith(tuple(own))), None)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = _words()
    hedge, scale, unit = (_any(word for own in words[name].values() for word in own) for name in _TABLES)
    leading = _any(words["leading"]["words"])
    return re.compile(
        rf"(?:\b{leading}\w*\s+)?(?:\b(?P<before>{hedge})\s+)?(?:\b{leading}\w*\s+)?"
        r"(?P<number>\d{1,3}(?:\s\d{3})+|\d+(?:[.,]\d+)?)(?:-\w{1,4}\b)?"
        rf"(?:\s*(?P<scale>{scale})\w*\.?)?(?:\s*(?P<unit>{unit})\w*)?(?:\s+(?P<after>{hedge})\b)?",
        re.IGNORECASE,
    )


_TABLES = ("hedges", "scales", "units")


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"
