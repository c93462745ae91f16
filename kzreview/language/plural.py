"""Choosing a word's plural form by the CLDR rule of its language."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.language.cldr import cldr

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=4)
def _rules(lang: str) -> dict[str, tuple[tuple[_Relation, ...], ...]]:
    """The plural rules of a language by category: one of several lists of relations must hold whole."""
    return {
        category: tuple(
            tuple(_relation(relation) for relation in choice.split(" and ")) for choice in rule.split(" or ")
        )
        for category, rule in cldr()[lang]["plural"].items()
    }


class _Relation(NamedTuple):
    """One relation of CLDR's plural rules: "i mod 100 not in 12..14"."""

    operand: str
    divisor: int
    negated: bool
    first: int
    last: int

    def holds(self, operands: Mapping[str, Decimal]) -> bool:
        value = operands[self.operand]
        if self.divisor:
            value %= self.divisor
        within = self.first <= value <= self.last and value == int(value)
        return within is not self.negated


_RELATION = re.compile(r"([niv])(?: mod (\d+))?( not)? in (\d+)(?:\.\.(\d+))?")


def _relation(text: str) -> _Relation:
    found = _RELATION.fullmatch(text)
    assert found is not None, text
    operand, divisor, negated, first, last = found.groups()
    return _Relation(operand, int(divisor or 0), bool(negated), int(first), int(last or first))


def _category(lang: str, n: Any) -> str:
    """The category of a number, by its value, its whole part, and how many decimals it shows."""
    value = abs(Decimal(str(n)))
    exponent = value.as_tuple().exponent
    shown = max(0, -exponent) if isinstance(exponent, int) else 0
    operands = {"n": value, "i": Decimal(int(value)), "v": Decimal(shown)}
    for category, choices in _rules(lang).items():
        if any(all(relation.holds(operands) for relation in choice) for choice in choices):
            return category
    return "other"


def plural_categories(lang: str) -> list[str]:
    """The categories that the plural rule of a language knows, "other" among them.

    >>> plural_categories("kk")
    ['one', 'other']
    """
    return [*sorted(_rules(lang)), "other"]


def plural_form(lang: str, n: Any, forms: Mapping[str, str]) -> str:
    """The form of `forms` (one, few, many, other) that goes with the number `n`.

    >>> plural_form("ru", 23, {"one": "поездка", "few": "поездки", "many": "поездок", "other": "поездки"})
    'поездки'
    """
    return forms.get(_category(lang, n), forms["other"])


# The Russian genitive is the form that stands after 2 where the number ends in one, else that after 5.
_GENITIVE = {"one": "few", "few": "many"}


def plural_genitive(lang: str, n: Any, forms: Mapping[str, str]) -> str:
    """The form of Russian `forms` after a word such as «более», which governs the genitive.

    >>> plural_genitive("ru", 21, {"one": "поездка", "few": "поездки", "many": "поездок", "other": "поездки"})
    'поездки'
    >>> plural_genitive("ru", 23, {"one": "поездка", "few": "поездки", "many": "поездок", "other": "поездки"})
    'поездок'
    """
    category = _category(lang, n)
    return forms.get(_GENITIVE.get(category, category), forms["other"])
