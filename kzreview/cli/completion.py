"""What a shell offers to complete: ids, metrics, countries, years … read from the data without building it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_FORMATS = ("table", "csv", "tsv", "json", "ndjson", "markdown")
_ID = re.compile(r'^id = "([^"]+)"', re.MULTILINE)


def _ids(pattern: str) -> list[str]:
    """The ids that stand in some files, by their lines alone: reading them as TOML would take longer."""
    return [name for path in sorted(bundled_data().glob(pattern)) for name in _ID.findall(path.read_text("utf-8"))]


def _offered(words: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        typed = incomplete.casefold()
        # A shell keeps only what begins as it was typed, so the case typed is kept.
        return [incomplete + word[len(incomplete) :] for word in words() if word.casefold().startswith(typed)]

    return complete


def _years() -> list[str]:
    from kzreview.factbase import load

    return [str(year) for year in load().years]


def _countries() -> list[str]:
    """ISO codes first, then the names in the three languages; those with a space last, as a shell must quote them."""
    from kzreview.factbase import load

    places = [place for place in load().places.values() if place.kind == "country"]
    names = [name for place in places for name in (place.name.en, place.name.ru, place.name.kk)]
    return [*(place.id for place in places), *sorted(set(names), key=lambda name: (" " in name, name))]


def _table(name: str) -> list[str]:
    from kzreview.factbase import load

    terms = load().terms
    return list(terms.topics) if name == "topic" else list(terms.values("type"))


def _fields() -> list[str]:
    from kzreview.query.groups import GROUPABLE

    return list(GROUPABLE)


facts = _offered(lambda: _ids("facts/*.toml"))
metrics = _offered(lambda: _ids("metrics.toml"))
sources = _offered(lambda: _ids("sources.toml"))
years = _offered(_years)
countries = _offered(_countries)
topics = _offered(lambda: _table("topic"))
types = _offered(lambda: _table("type"))
fields = _offered(_fields)
formats = _offered(lambda: _FORMATS)
picture_formats = _offered(lambda: (*_FORMATS, "svg"))
export_formats = _offered(lambda: ("csv", "json", "sqlite", "datapackage", "xlsx"))
languages = _offered(lambda: ("kk", "ru", "en"))
