"""The output formats by name."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


class Format(StrEnum):
    """How rows are printed; all but `table` are the same bytes everywhere."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    NDJSON = "ndjson"
    MARKDOWN = "markdown"


def render(format_: Format, result: Result, file: TextIO) -> None:
    """Prints `result` to `file`; only the module of the format asked for is imported."""
    module = import_module(f"kzreview.render.as_{format_.value}")
    module.render(result, file)
