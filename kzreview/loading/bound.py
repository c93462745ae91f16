"""The bound that a receipt prints beside its value: "more than 20" is not 20, and 20 is not "more than 20"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kzreview.language.lexicon import language_table
from kzreview.language.numbers import find_figures
from kzreview.paths import bundled_data
from kzreview.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kzreview.model import Number

# The bounds of a fact that a hedge may stand for, the likeliest first; others stand for themselves.
_STANDS_FOR = {
    "almost": ("about", "up_to"),
    "just_over": ("about", "more_than", "at_least"),
    "more_than": ("more_than", "at_least"),
    "odd": ("more_than", "at_least"),
    "at_least": ("at_least", "more_than"),
    "less_than": ("up_to",),
}
_ENDS = {"up_to": "to", "at_least": "from"}  # "up to 20" may be printed as "до 20", which only names an end
_ANY_DAY = date(2000, 1, 1)  # no bound hangs on the day that a text is read
_GOVERNED = {"ablative", "dative"}  # cases that a Kazakh hedge asks for, which may stand beyond the end of the receipt


def printed_bound(value: Number, bound: str, printed: str, lang: str) -> str | None:
    """The bound that the receipt prints beside its value, where that is not the one given; None where all is well.

    >>> printed_bound(20, "exact", "more than 20 countries", "en")
    'more_than'
    """
    if bound == "range":
        return None
    if not _path(lang).is_file():
        return _bound_beside(value, bound, printed, lang)
    if bound == "exact" and not _has_hedge(printed, lang):
        return None
    from kzreview.language.reading import read

    found = [one for one in read(printed, lang, _ANY_DAY).amounts if value in {one.value, one.figure.value}]
    admitted = [_STANDS_FOR.get(one.bound, (one.bound,)) for one in found]
    if not found or any(bound in bounds for bounds in admitted):
        return None
    if bound != "exact" and (any(one.case in _GOVERNED for one in found) or _names_end(bound, printed, lang)):
        return None
    return admitted[0][0]


def _bound_beside(value: Number, bound: str, printed: str, lang: str) -> str | None:
    """The same in a language of which only the numbers are read, by the signs that touch the number."""
    signs = language_table(lang).get("bounds", {})
    said = []
    for figure in find_figures(printed, lang):
        before, after = printed[: figure.start], printed[figure.end :]
        if figure.value == value:
            touching = [name for name, words in signs.items() if _touches(before, after, words)]
            said.append(touching[0] if touching else "exact")
    return None if not signs or not said or bound in said else said[0]


def _touches(before: str, after: str, words: Mapping[str, list[str]]) -> bool:
    return before.endswith(tuple(words.get("before", ()))) or after.startswith(tuple(words.get("after", ())))


def _names_end(bound: str, printed: str, lang: str) -> bool:
    """Whether a word of the receipt makes some number the end, or the beginning, that the bound is about."""
    roles = _table(lang)["roles"]
    ends = {word for place in roles.values() for word in place.get(_ENDS.get(bound, ""), ())}
    return not ends.isdisjoint(printed.lower().split())


@lru_cache(maxsize=8)
def _table(lang: str) -> dict[str, Any]:
    return read_table(_path(lang))


def _path(lang: str) -> Path:
    """What a language says around numbers; one of which only the numbers are known has no such file."""
    return bundled_data() / "language" / f"amounts-{lang}.toml"


def _has_hedge(printed: str, lang: str) -> bool:
    """Whether a hedge may stand in the receipt: a glance that saves reading most of them."""
    return _hedges(lang).search(printed.lower()) is not None


@lru_cache(maxsize=8)
def _hedges(lang: str) -> re.Pattern[str]:
    """The first words of all hedges of a language."""
    places = _table(lang)["hedges"].values()
    words = {phrase.split()[0] for place in places for phrases in place.values() for phrase in phrases}
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words))) + ")")
