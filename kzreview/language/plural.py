"""Choosing a word's plural form by the CLDR rule of its language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.language.cldr import cldr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel.plural import PluralRule


@lru_cache(maxsize=4)
def _rule(lang: str) -> PluralRule:
    from babel.plural import PluralRule

    return PluralRule(cldr()[lang]["plural"])


def plural_categories(lang: str) -> list[str]:
    """The categories that the plural rule of a language knows, "other" among them.

    >>> plural_categories("kk")
    ['one', 'other']
    """
    return [*sorted(_rule(lang).tags), "other"]


def plural_form(lang: str, n: Any, forms: Mapping[str, str]) -> str:
    """The form of `forms` (one, few, many, other) that goes with the number `n`.

    >>> plural_form("ru", 23, {"one": "поездка", "few": "поездки", "many": "поездок", "other": "поездки"})
    'поездки'
    """
    return forms.get(_rule(lang)(n), forms["other"])


# The Russian genitive is the form that stands after 2 where the number ends in one, else that after 5.
_GENITIVE = {"one": "few", "few": "many"}


def plural_genitive(lang: str, n: Any, forms: Mapping[str, str]) -> str:
    """The form of Russian `forms` after a word such as «более», which governs the genitive.

    >>> plural_genitive("ru", 21, {"one": "поездка", "few": "поездки", "many": "поездок", "other": "поездки"})
    'поездки'
    >>> plural_genitive("ru", 23, {"one": "поездка", "few": "поездки", "many": "поездок", "other": "поездки"})
    'поездок'
    """
    category = _rule(lang)(n)
    return forms.get(_GENITIVE.get(category, category), forms["other"])
