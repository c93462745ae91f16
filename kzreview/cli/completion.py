"""What a shell offers to complete: ids, metrics, countries, years … read from the data without building it.

The data is the bundled one and the packs that KZREVIEW_DATA and --data name; what a pack is at fault in is passed over.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzreview.cli.environment import packs_named
from kzreview.model import LANGUAGES
from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kzreview.factbase import FactBase

    Words = Callable[[tuple[Path, ...]], Iterable[str]]

_ID = re.compile(r"""^[ \t]*id[ \t]*=[ \t]*["']([^"']+)["']""", re.MULTILINE)
_YEARS = re.compile(r"^[ \t]*years[ \t]*=[ \t]*\[([\d,\s]*)\]", re.MULTILINE)

# Where the columns of a command stand that prints no facts.
_COLUMNS = {
    "visits": ("kzreview.query.visits", "VISIT_COLUMNS"),
    "people": ("kzreview.query.people", "PEOPLE_COLUMNS"),
    "compare": ("kzreview.query.compare", "COMPARE_COLUMNS"),
    "trend": ("kzreview.query.trend", "TREND_COLUMNS"),
    "topics": ("kzreview.query.catalogues", "TOPIC_COLUMNS"),
    "metrics": ("kzreview.query.catalogues", "METRIC_COLUMNS"),
    "sources": ("kzreview.cli.sources", "SOURCE_COLUMNS"),
}
_COLUMNS_OF_FACTS = ("kzreview.query.columns", "FACT_COLUMNS")


def _folders(context: Any) -> tuple[Path, ...]:
    """The folders of data: the bundled one, and those that the line and the environment name."""
    packs = packs_named(os.environ, map(Path, context.params.get("data") or ()))
    return (bundled_data(), *(pack for pack in packs if pack.is_dir()))


def _texts(folders: Iterable[Path], pattern: str) -> list[str]:
    found = []
    for path in (path for folder in folders for path in sorted(folder.glob(pattern))):
        with suppress(OSError, UnicodeDecodeError):
            found.append(path.read_text("utf-8"))
    return found


def _ids(folders: Iterable[Path], pattern: str) -> list[str]:
    """The ids that stand in some files, by their lines alone: reading them as TOML would take longer."""
    return [name for text in _texts(folders, pattern) for name in _ID.findall(text)]


def _years(folders: Iterable[Path]) -> list[str]:
    """The years that the files of facts say they hold."""
    found = {
        year
        for text in _texts(folders, "facts/*.toml")
        for listed in _YEARS.findall(text)
        for year in listed.split(",")
    }
    return sorted(year.strip() for year in found if year.strip())


def _offered(words: Words) -> Callable[[Any, str], list[str]]:
    def complete(ctx: Any, incomplete: str) -> list[str]:
        return _beginning(words(_folders(ctx)), incomplete)

    return complete


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    """The words that begin so, in the case typed: a shell keeps only what begins as it was typed."""
    typed = incomplete.casefold()
    return [incomplete + word[len(incomplete) :] for word in words if word.casefold().startswith(typed)]


def _base(folders: tuple[Path, ...]) -> FactBase:
    from kzreview.factbase import FactBase

    return FactBase(folders)


def _of_data(words: Callable[[FactBase], list[str]]) -> Words:
    """Words that are read from catalogues; those of the bundled data where a pack cannot be read."""

    def read(folders: tuple[Path, ...]) -> list[str]:
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            return words(_base(folders))
        return words(_base(folders[:1]))

    return read


def _countries(base: FactBase) -> list[str]:
    """ISO codes first, then the names in the three languages; those with a space last, as a shell must quote them."""
    places = [place for place in base.places.values() if place.kind == "country"]
    names = [name for place in places for name in (place.name.en, place.name.ru, place.name.kk)]
    return [*(place.id for place in places), *sorted(set(names), key=lambda name: (" " in name, name))]


def _groupable() -> Sequence[str]:
    from kzreview.query.groups import GROUPABLE

    return GROUPABLE


def _formats() -> Iterable[str]:
    from kzreview.render.formats import Format

    return Format


def _export_formats() -> Iterable[str]:
    from kzreview.export.formats import ExportFormat

    return ExportFormat


def columns(ctx: Any, incomplete: str) -> list[str]:
    """The columns of the command on the line; several stand with commas between them, a "-" may stand before one."""
    from importlib import import_module

    module, name = _COLUMNS.get(ctx.info_name, _COLUMNS_OF_FACTS)
    known = [column.name for column in getattr(import_module(module), name)]
    before, comma, last = incomplete.rpartition(",")
    sign = "-" if last.startswith("-") else ""
    return [before + comma + sign + word for word in _beginning(known, last.removeprefix("-"))]


facts = _offered(lambda folders: _ids(folders, "facts/*.toml"))
metrics = _offered(lambda folders: _ids(folders, "metrics.toml"))
sources = _offered(lambda folders: _ids(folders, "sources.toml"))
years = _offered(_years)
countries = _offered(_of_data(_countries))
topics = _offered(_of_data(lambda base: list(base.terms.topics)))
types = _offered(_of_data(lambda base: list(base.terms.values("type"))))
fields = _offered(lambda _: _groupable())
formats = _offered(lambda _: _formats())
picture_formats = _offered(lambda _: (*_formats(), "svg"))
export_formats = _offered(lambda _: _export_formats())
languages = _offered(lambda _: LANGUAGES)
