"""One figure over the years for people: bars, the change from year to year, receipts, and the reasons beneath."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kzreview.language.writing import write_period
from kzreview.messages import say
from kzreview.query.periods import shape
from kzreview.query.rank import is_plan
from kzreview.views.bars import bar
from kzreview.views.compare import NOTHING, Notes, difference_cells, side_amount
from kzreview.views.notes import doubts
from kzreview.views.receipt import receipt, source_line
from kzreview.views.rivals import Others
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact, Number
    from kzreview.query.pairing import Side
    from kzreview.query.trend import Point, Trend

_BAR = 20


def trend_view(base: FactBase, trend: Trend, lang: str, *, chart: bool) -> View:
    """The series of a trend, a section for each where there are several; bars where its years may be compared."""
    metric = base.metrics[trend.metric]
    most = _longest(trend.points) if chart and metric.comparable != "no" else None
    others = Others(base, lang, [point.side for point in trend.points if point.side])
    page = _Page(base, lang, most, others, {side.ids for side in _drawn(trend.points)})
    series = [list(points) for _, points in groupby(trend.points, key=lambda point: point.scope)]
    headings = series_headings(series, lang)
    return View(
        title=metric.name.in_language(lang),
        headings=page.headings(),
        sections=[
            Section(heading, [page.row(point) for point in points])
            for heading, points in zip(headings, series, strict=True)
        ],
        right=frozenset({1, 2, 3}),
        footer=[
            *page.notes.lines(),
            *doubts(base, trend_facts(trend.points), lang),
            f"{say(lang, 'show-rule')}: {metric.rule.in_language(lang)}",
            *(f"¶ {source_line(base, name, lang)}" for name in trend_sources(trend.points)),
        ],
    )


def series_headings(series: Sequence[Sequence[Point]], lang: str) -> list[str]:
    """What tells each series from the others: the label of its first figure; nothing where there is but one."""
    if len(series) == 1:
        return [""]
    return [next(point for point in points if point.side).label.in_language(lang) for points in series]


def trend_sources(points: Sequence[Point]) -> list[str]:
    """The ids of the sources of the points, each once, in their order."""
    return list(dict.fromkeys(fact.source for fact in trend_facts(points)))


def trend_facts(points: Sequence[Point]) -> list[Fact]:
    """The facts that the points stand on."""
    return [fact for point in points if point.side for fact in point.side.facts]


def spans(base: FactBase, side: Side, lang: str) -> list[str]:
    """What the stretch of time of a figure is called that no dates tell: "the President's first 100 days"."""
    return [base.terms.value_name("span", word, lang) for fact in side.facts for word in fact.qualifier("span")]


def _longest(points: Sequence[Point]) -> Number | None:
    """The greatest value, to which the bars are drawn; None where there are no two values of like periods."""
    drawn = _drawn(points)
    values = [side.quantity.value for side in drawn if side.quantity]
    return max(values) if len(values) > 1 and max(values) > 0 else None


def _drawn(points: Sequence[Point]) -> list[Side]:
    """The figures that have a bar: what was done, over periods of the shape of the first one's."""
    done = [point.side for point in points if point.side and not is_plan(point.side.facts[0])]
    return [side for side in done if shape(side.period) == shape(done[0].period)]


class _Page:
    """What all rows of the table share."""

    def __init__(self, base: FactBase, lang: str, most: Number | None, others: Others, drawn: Collection[str]) -> None:
        self.base = base
        self.lang = lang
        self.most = most
        self.notes = Notes()
        self._others = others
        self._drawn = drawn

    def headings(self) -> list[str]:
        words = [say(self.lang, key) for key in ("compare/heading-year", "heading-value", "compare/heading-change")]
        return [*words, "%", *([""] if self.most else []), "", say(self.lang, "heading-receipt")]

    def row(self, point: Point) -> list[str]:
        side, verdict = point.side, point.verdict
        value = self._others.beside(side.ids, side_amount(self.base, side, self.lang)) if side else NOTHING
        change = difference_cells(self.base, verdict.difference, self.lang) if verdict else ["", ""]
        told = verdict if verdict and not point.lone else None
        mark = self.notes.mark(told.comparable, told.reason.in_language(self.lang)) if told else ""
        return [self._year(point), value, *change, *self._bar(side), mark, _receipts(side)]

    def _year(self, point: Point) -> str:
        if point.side is None:
            return str(point.year)
        return ", ".join([write_period(point.side.period, self.lang), *spans(self.base, point.side, self.lang)])

    def _bar(self, side: Side | None) -> list[str]:
        if self.most is None:
            return []
        if side is None or side.quantity is None or side.ids not in self._drawn:
            return [""]
        return [bar(side.quantity.value, self.most, _BAR)]


def _receipts(side: Side | None) -> str:
    """The receipt of a figure; of a count the paragraphs of what is counted."""
    if side is None:
        return ""
    if len(side.facts) == 1:
        return receipt(side.facts[0])
    return " ".join(f"¶{paragraph}" for paragraph in sorted({fact.paragraph for fact in side.facts if fact.paragraph}))
