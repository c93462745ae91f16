"""Where sources differ, for people: by verdict, each reason told beneath under its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.writing import write_period
from kzreview.messages import say
from kzreview.query.conflicts import label, reason, told_by
from kzreview.query.rivals import VERDICTS
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.factbase import FactBase
    from kzreview.query.rivals import Rivalry


def conflicts_view(base: FactBase, found: Sequence[Rivalry], lang: str) -> View:
    """What leads and what stands beside it, with the kind of the difference."""
    headings = ["heading-what", "heading-period", *(f"conflicts/heading-{name}" for name in ("value", "rival", "kind"))]
    numbers = {id(entry): number for number, entry in enumerate(found, 1)}
    sections = [
        Section(
            say(lang, f"conflicts/section-{verdict}"),
            [[*_row(base, entry, lang), str(numbers[id(entry)])] for entry in found if entry.verdict == verdict],
        )
        for verdict in VERDICTS
    ]
    return View(
        title=say(lang, "conflicts/title"),
        headings=[*(say(lang, key) for key in headings), ""],
        sections=[section for section in sections if section.rows],
        right=frozenset({5}),
        footer=[f"{numbers[id(entry)]}  {reason(base, entry).in_language(lang)}" for entry in found],
    )


def _row(base: FactBase, entry: Rivalry, lang: str) -> list[str]:
    return [
        label(base, entry).in_language(lang),
        write_period(entry.side.period, lang),
        told_by(base, [entry.side], lang),
        told_by(base, [entry.rival], lang),
        say(lang, f"conflicts/kind-{entry.kind}"),
    ]
