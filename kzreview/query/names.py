"""What people type to the ids of the data: countries in any language, kinds of visit, years."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING

from kzreview.errors import KzreviewError, UnknownWordError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kzreview.factbase import FactBase

_NEAR = 2  # years: a slip of the finger or of the calendar; what is farther off is another question
_YEARS = re.compile(r"(\d{4})(?:\s*[-–—/]\s*(\d{4}))?")


class BackwardsYearsError(KzreviewError):
    """A range of years that ends before it begins."""

    key = "year-range"


def fold_name(name: str) -> str:
    """A name as it is compared: no case, no accents but й, ё as е, one kind of space.

    >>> fold_name("Türkiye") == fold_name("TURKIYE")
    True
    """
    lowered = unicodedata.normalize("NFC", name).casefold().replace("ё", "е").replace("й", "\0")
    bare = "".join(char for char in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(char))
    return " ".join(bare.replace("\0", "й").split())


def country_code(base: FactBase, given: str) -> str:
    """The ISO code of a country named in Kazakh, Russian or English; raises UnknownWordError."""
    names = {
        name: place.id
        for place in base.places.values()
        if place.kind == "country"
        for name in (place.id, place.name.kk, place.name.ru, place.name.en, *place.other)
    }
    return _find("country", given, names)


def visit_type(base: FactBase, given: str) -> str:
    """The id of a kind of visit (state, official, working) by its name or an alias; raises UnknownWordError."""
    values = base.terms.values("type")
    names = {word: word for word in values}
    for word, entry in values.items():
        for name in (*entry["name"].values(), *entry.get("aliases", ())):
            names.setdefault(name, word)
    return _find("type", given, names, show=list(values))


def one_of(what: str, given: str, known: Iterable[str]) -> str:
    """The known word that `given` is, but for its case; raises UnknownWordError."""
    return _find(what, given, {word: word for word in known})


def years_of(base: FactBase, given: str) -> range:
    """The years of "2024" or "2023-2024" of which a fact is known, or a plan; raises UnknownWordError."""
    try:
        return years(given, base.known_years)
    except UnknownWordError:
        planned = base.planned_years
        if planned:
            with suppress(UnknownWordError):
                return years(given, planned)
        raise


def years(given: str, known: Iterable[int]) -> range:
    """The years of "2024" or "2023-2024"; raises UnknownWordError where none of them is known."""
    found = _YEARS.fullmatch(given.strip())
    held = sorted(known)
    if found is None:
        raise UnknownWordError("year", given, map(str, held))
    first, last = int(found[1]), int(found[2] or found[1])
    if last < first:
        raise BackwardsYearsError(given=given, right=f"{last}-{first}")
    if not any(first <= year <= last for year in held):
        near = min(held, key=lambda year: abs(year - first), default=first)
        raise UnknownWordError("year", given, map(str, held), near=[str(near)] if abs(near - first) <= _NEAR else [])
    return range(first, last + 1)


def _find(what: str, given: str, names: Mapping[str, str], show: list[str] | None = None) -> str:
    wanted = fold_name(given)
    for name, word in names.items():
        if fold_name(name) == wanted:
            return word
    raise UnknownWordError(what, given, names, show=show)
