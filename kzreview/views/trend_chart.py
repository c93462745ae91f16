"""One figure over the years as a picture: what may be compared is joined, gaps stay open, the source stands beneath."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kzreview.language.writing import write_part_of_year
from kzreview.messages import say
from kzreview.query.rank import is_plan
from kzreview.views.chart import Chart, Mark, Panel
from kzreview.views.compare import NOTHING, side_amount
from kzreview.views.notes import doubts
from kzreview.views.rivals import Others
from kzreview.views.trend import series_headings, spans, trend_facts, trend_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Number
    from kzreview.query.pairing import Side
    from kzreview.query.trend import Point, Trend

_LINES = {"yes": "plain", "caution": "broken"}


def trend_chart(base: FactBase, trend: Trend, lang: str) -> Chart:
    """The picture of a trend, a panel for each series, with the reason of each broken line and of each mark apart."""
    series = [list(points) for _, points in groupby(trend.points, key=lambda point: point.scope)]
    page = _Page(base, lang)
    headings = series_headings(series, lang)
    panels = [Panel(heading, list(page.marks(points))) for heading, points in zip(headings, series, strict=True)]
    others = Others(base, lang, [point.side for point in trend.points if point.side])
    publishers = ", ".join(base.sources[name].publisher.in_language(lang) for name in trend_sources(trend.points))
    return Chart(
        title=base.metrics[trend.metric].name.in_language(lang),
        panels=panels,
        notes=[
            *page.notes(),
            *_too_long_for_a_mark(others, page, trend.points),
            *doubts(base, trend_facts(trend.points), lang),
        ],
        sources=[say(lang, "trend/sources", publishers=publishers)] if publishers else [],
    )


class _Page:
    """What all panels of the picture share."""

    def __init__(self, base: FactBase, lang: str) -> None:
        self.base = base
        self.lang = lang
        self._reasons: dict[str, int] = {}

    def marks(self, points: Sequence[Point]) -> Iterator[Mark]:
        """A mark for each point; several figures of one year stand one over the other, and no line leads on.

        What was planned stands apart, in the year that it was planned for.
        """
        held = [point.year for point in points if _value(point) is not None and not _is_planned(point)]
        for point in points:
            before = held.count(point.year - 1)
            verdict = point.verdict.comparable if point.verdict and not point.lone and _value(point) is not None else ""
            line = _LINES.get(verdict, "") if before == held.count(point.year) == 1 else ""
            if _is_planned(point):
                yield Mark(_year_planned(point), _value(point), self._words(point, verdict), apart=True)
            else:
                yield Mark(point.year, _value(point), self._words(point, verdict), line, apart=verdict == "no")

    def _words(self, point: Point, verdict: str) -> str:
        if point.side is None or point.side.quantity is None:
            return NOTHING
        part = write_part_of_year(point.side.period, self.lang)
        number = self._number(point) if verdict in {"caution", "no"} else ""
        return self.amount(point.side) + number + (f"\n{part}" if part else "")

    def amount(self, side: Side) -> str:
        return side_amount(self.base, side, self.lang)

    def _number(self, point: Point) -> str:
        assert point.verdict is not None
        reason = point.verdict.reason.in_language(self.lang)
        return f" [{self._reasons.setdefault(reason, len(self._reasons) + 1)}]"

    def notes(self) -> list[str]:
        return [f"[{number}] {reason}" for reason, number in self._reasons.items()]


def _too_long_for_a_mark(others: Others, page: _Page, points: Sequence[Point]) -> Iterator[str]:
    """A line for each value that another source tells otherwise, or whose stretch of time has a name."""
    for point in points:
        if point.side is None:
            continue
        written = page.amount(point.side)
        beside = others.beside(point.side.ids, written)
        yield from (f"{point.year}: {name}" for name in spans(page.base, point.side, page.lang))
        if beside != written:
            yield f"{point.year}: {beside}"


def _value(point: Point) -> Number | None:
    return point.side.quantity.value if point.side and point.side.quantity else None


def _is_planned(point: Point) -> bool:
    return point.side is not None and is_plan(point.side.facts[0])


def _year_planned(point: Point) -> int:
    return point.side.period.end.year if point.side else point.year
