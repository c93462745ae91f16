"""JSON: {"files": [{"path", "claims": [...]}], "summary": {...}}, written draft by draft, so memory stays flat."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kzreview.check.render import summary

if TYPE_CHECKING:
    from collections import Counter
    from typing import TextIO

    from kzreview.check.render import Draft


class Printer:
    def __init__(self, file: TextIO, lang: str, *, quiet: bool) -> None:  # noqa: ARG002 - one signature for all
        self._file = file
        self._files = 0
        file.write('{"files": [')

    def draft(self, draft: Draft) -> None:
        head = json.dumps(_printable(draft.path), ensure_ascii=False)
        claims = ",".join("\n  " + json.dumps(claim._asdict(), ensure_ascii=False) for claim in draft.claims)
        comma = "," if self._files else ""
        self._file.write(_printable(f'{comma}\n{{"path": {head}, "claims": [{claims}]}}'))
        self._files += 1

    def close(self, counts: Counter[str]) -> None:
        self._file.write(f'\n], "summary": {json.dumps(summary(counts, self._files))}}}\n')


def _printable(text: str) -> str:
    """A path may hold bytes that are no UTF-8; they are shown, not printed."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
