"""Annotations for a continuous integration run: ::error file=…,line=…,col=…::message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.render.plain import printable

if TYPE_CHECKING:
    from collections import Counter
    from typing import TextIO

    from kzreview.check.render import Draft

_LEVELS = {"contradicted": "error", "unknown": "warning", "supported": "notice"}


class Printer:
    def __init__(self, file: TextIO, lang: str, *, quiet: bool) -> None:  # noqa: ARG002 - one signature for all
        self._file = file

    def draft(self, draft: Draft) -> None:
        for claim in draft.claims:
            level = _LEVELS.get(claim.verdict)
            if level:
                place = f"file={_property(draft.path)},line={claim.line},col={claim.column}"
                self._file.write(f"::{level} {place}::{_data(f'{claim.text}: {claim.message}')}\n")

    def close(self, counts: Counter[str]) -> None:
        """Nothing follows the annotations."""


def _data(text: str) -> str:
    return printable(text.replace("\n", " ").replace("\r", " ")).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
