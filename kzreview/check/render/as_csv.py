"""Comma-separated values: one claim a row; a cell that a spreadsheet takes for a formula gets an apostrophe."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from kzreview.check.render.plain import printable

if TYPE_CHECKING:
    from collections import Counter
    from typing import TextIO

    from kzreview.check.render import Draft
    from kzreview.check.verdict import Claim

_FORMULA = ("=", "+", "-", "@", "\t")
_HEADINGS = (
    *("path", "start", "end", "line", "column", "text", "verdict", "reason", "fact", "expected", "message"),
    *("source", "paragraph", "printed"),
)


class Printer:
    def __init__(self, file: TextIO, lang: str, *, quiet: bool) -> None:  # noqa: ARG002 - one signature for all
        self._writer = csv.writer(file, lineterminator="\n")
        self._writer.writerow(_HEADINGS)

    def draft(self, draft: Draft) -> None:
        for claim in draft.claims:
            self._writer.writerow([_cell(value) for value in _row(draft.path, claim)])

    def close(self, counts: Counter[str]) -> None:
        """Nothing follows the rows."""


def _row(path: str, claim: Claim) -> list[object]:
    receipt = claim.receipt or {}
    return [path, *claim[:-1], receipt.get("source"), receipt.get("paragraph"), receipt.get("printed")]


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return "" if value is None else value
    text = printable(value)
    return f"'{text}" if text.startswith(_FORMULA) and len(text) > 1 else text
