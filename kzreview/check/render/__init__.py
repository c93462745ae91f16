"""Verdicts to bytes: one module per format, all with `Printer(file, lang)`, fed one draft after another."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections import Counter
    from typing import TextIO

    from kzreview.check.verdict import Claim


class Format(StrEnum):
    """How verdicts are printed; all but `text` are the same bytes everywhere."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    GITHUB = "github"


class Draft(NamedTuple):
    """A draft that was read: its path as given, its text, and the claims to print."""

    path: str
    text: str
    claims: list[Claim]


def printer(format_: Format, file: TextIO, lang: str, *, quiet: bool) -> Any:
    """The printer of a format: `draft(draft)` for each draft, then `close(counts)`."""
    module = import_module(f"kzreview.check.render.as_{format_.value}")
    return module.Printer(file, lang, quiet=quiet)


def summary(counts: Counter[str], files: int) -> dict[str, int]:
    """How many claims of each verdict there are, in all files."""
    from kzreview.check.verdict import VERDICTS

    return {"files": files, "claims": counts.total(), **{verdict: counts[verdict] for verdict in VERDICTS}}
