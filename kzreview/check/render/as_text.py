"""For people: where it stands, the line with the figure marked, the verdict, the right figure and its receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.render.plain import printable
from kzreview.check.verdict import VERDICTS
from kzreview.check.words import words

if TYPE_CHECKING:
    from collections import Counter
    from typing import TextIO

    from kzreview.check.render import Draft
    from kzreview.check.verdict import Claim

_BEFORE, _AFTER = 60, 60
_COLOURS = {"supported": "32", "contradicted": "31", "unknown": "33", "not-a-claim": "2"}


class Printer:
    def __init__(self, file: TextIO, lang: str, *, quiet: bool) -> None:
        self._file = file
        self._words = words(lang)
        self._lang = lang
        self._quiet = quiet
        self._read = False  # whether there was any draft to tell of
        self._colour = file.isatty()

    def draft(self, draft: Draft) -> None:
        self._read = True
        for claim in draft.claims:
            self._file.write(self._entry(draft, claim))

    def close(self, counts: Counter[str]) -> None:
        if self._read and not self._quiet:
            self._file.write(self._account(counts) + "\n")

    def _entry(self, draft: Draft, claim: Claim) -> str:
        verdict = self._paint(self._words["verdict"][claim.verdict], claim.verdict)
        lines = [f"{printable(draft.path)}:{claim.line}:{claim.column}: {verdict}: {printable(claim.message)}"]
        excerpt, place, length = _excerpt(draft.text, claim)
        margin = " " * len(str(claim.line))
        lines.append(f"{margin} |")
        lines.append(f"{claim.line} | {excerpt}")
        lines.append(f"{margin} | {' ' * place}{self._paint('^' * length, claim.verdict)}")
        if claim.receipt:
            message = "receipt" if claim.receipt["paragraph"] else "receipt-unheld"
            lines.append(f"{margin} = {printable(self._words['report'][message].format(**claim.receipt))}")
        return "\n".join(lines) + "\n\n"

    def _paint(self, text: str, verdict: str) -> str:
        return f"\x1b[{_COLOURS[verdict]}m{text}\x1b[0m" if self._colour else text

    def _account(self, counts: Counter[str]) -> str:
        """17 figures: 12 right, 2 wrong, 3 not in our data."""
        from kzreview.language.plural import plural_form

        report = self._words["report"]
        told = [verdict for verdict in VERDICTS if verdict in report["parts"]]
        total = sum(counts[verdict] for verdict in told)
        figures = plural_form(self._lang, total, report["figures"]).format(n=total)
        parts = ", ".join(report["parts"][verdict].format(n=counts[verdict]) for verdict in told)
        return str(report["account"]).format(figures=figures, parts=parts)


def _excerpt(text: str, claim: Claim) -> tuple[str, int, int]:
    """The line around the figure, and where in it the figure stands and how long it is."""
    first = claim.start - (claim.column - 1)
    last = text.find("\n", claim.start)
    last = len(text) if last < 0 else last
    begin, end = max(first, claim.start - _BEFORE), min(last, claim.end + _AFTER)
    before = "…" if begin > first else ""
    after = "…" if end < last else ""
    length = max(1, min(claim.end, end) - claim.start)
    return f"{before}{printable(text[begin:end])}{after}".rstrip("\r\n·"), claim.start - begin + len(before), length
