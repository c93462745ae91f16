"""Two periods side by side for people: by verdict, each reason numbered and told beneath the table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.language.when import when
from kzreview.language.writing import write_amount, write_number, write_part_of_year, write_period, write_quantity
from kzreview.messages import say
from kzreview.model import Quantity
from kzreview.query.difference import PERCENTAGE_POINT, size
from kzreview.views.bars import swing
from kzreview.views.rivals import Others
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Text
    from kzreview.query.compare import Compared
    from kzreview.query.difference import Difference
    from kzreview.query.pairing import Side

MARKS = {"yes": "✓", "caution": "!", "no": "✗"}
NOTHING = "–"
_BAR = 6
_MOST = Decimal(100)  # one visit becoming seven must not leave nothing of the other bars
_WITH_UNIT = {"year", "times"}


class Notes:
    """The reasons told so far, each under one number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, comparable: str, reason: str) -> str:
        """The sign of a verdict with the number of its reason: "! 2"."""
        return f"{MARKS[comparable]} {self._numbers.setdefault(reason, len(self._numbers) + 1)}"

    def lines(self) -> list[str]:
        return [f"{number}  {reason}" for reason, number in self._numbers.items()]


def compare_view(base: FactBase, pairs: Sequence[Compared], lang: str, *, chart: bool) -> View:
    """The pairs by verdict, with bars for the change in percent if `chart`; figures of one period alone are listed."""
    both = [compared for compared in pairs if None not in compared.pair]
    others = Others(base, lang, [side for compared in pairs for side in compared.pair.sides])
    page = _Page(base, lang, _widest(both) if chart else None, others)
    periods = [one.period for one in pairs[0].asked] if pairs else []
    sections = [
        Section(
            f"{mark} {say(lang, f'compare/section-{comparable}')}",
            [row for compared in both if compared.verdict.comparable == comparable for row in page.rows(compared)],
        )
        for comparable, mark in MARKS.items()
    ]
    names = [write_period(period, lang) for period in periods]
    return View(
        title=say(lang, "compare/title", a=names[0], b=names[1]) if names else "",
        headings=page.headings([period.text for period in periods]) if both else (),
        sections=[section for section in sections if section.rows],
        right=frozenset({1, 2, 3, 4}),
        footer=[*page.notes.lines(), *_alone(base, pairs, others)],
    )


def _widest(pairs: Sequence[Compared]) -> Decimal | None:
    """The change in percent that has the longest bar, 100 at most; None where there is none to draw."""
    percents = [compared.verdict.difference.percent for compared in pairs]
    widest = max((abs(percent) for percent in percents if percent), default=None)
    return min(widest, _MOST) if widest else None


class _Page:
    """What all rows of the table share."""

    def __init__(self, base: FactBase, lang: str, widest: Decimal | None, others: Others) -> None:
        self.base = base
        self.lang = lang
        self.widest = widest
        self.notes = Notes()
        self._others = others
        self._last: Side | None = None

    def headings(self, periods: Sequence[str]) -> list[str]:
        change = say(self.lang, "compare/heading-change")
        return ["", *periods, change, "%", *([""] if self.widest else []), ""]

    def rows(self, compared: Compared) -> Iterator[list[str]]:
        """One row for a pair; two where its sides count different things, but once what stands against several."""
        pair, verdict = compared.pair, compared.verdict
        mark = self.notes.mark(verdict.comparable, verdict.reason.in_language(self.lang))
        cells = [*difference_cells(self.base, verdict.difference, self.lang), *self._bar(verdict.difference), mark]
        a, b = self._amount(pair.a), self._amount(pair.b)
        if not pair.metric_b:
            yield [self._name(compared, 0), a, b, *cells]
            return
        if pair.a != self._last:
            yield [self._name(compared, 0), a, "", *cells]
        yield [self._name(compared, 1), "", b, *[""] * len(cells)]
        self._last = pair.a

    def _name(self, compared: Compared, place: int) -> str:
        return name_of(compared.labels[place], compared.pair.sides[place], self.lang)

    def _amount(self, side: Side | None) -> str:
        return self._others.beside(side.ids, side_amount(self.base, side, self.lang)) if side else ""

    def _bar(self, difference: Difference) -> list[str]:
        if self.widest is None:
            return []
        return ["" if difference.percent is None else swing(difference.percent, self.widest, _BAR)]


def name_of(label: Text, side: Side, lang: str) -> str:
    """What is counted, and of which part of the year unless the fact's own label tells it."""
    period = side.period
    within_year = period.start.year == period.end.year
    part = "" if side.scope else (write_part_of_year if within_year else write_period)(period, lang)
    name = label.in_language(lang)
    return f"{name}, {part}" if part else name


def amount(base: FactBase, quantity: Quantity | None, lang: str) -> str:
    """A value in a table."""
    if quantity is None:
        return NOTHING
    whole = quantity.upper is not None or quantity.unit in _WITH_UNIT
    return (write_quantity if whole else write_amount)(quantity, lang, base.terms)


def side_amount(base: FactBase, side: Side, lang: str) -> str:
    """The value of a figure in a table; a plan is said to be one."""
    written = amount(base, side.quantity, lang)
    return say(lang, "compare/plan", value=written) if side.facts[0].kind == "plan" else written


def difference_cells(base: FactBase, difference: Difference, lang: str) -> list[str]:
    """The change and the percent with their signs: "+4", "+21.05%"; an arrow where only the direction is settled."""
    if difference.change is None or difference.unit is None:
        return [{"up": "↑", "down": "↓"}.get(difference.direction or "", NOTHING), ""]
    sign = ("≈\u00a0" if difference.about else "") + _sign(difference.change)
    amount_of = size(difference.change)
    if difference.unit == PERCENTAGE_POINT:
        return [sign + say(lang, "compare/points", value=write_number(amount_of, lang)), ""]
    percent = difference.percent
    change = write_amount(Quantity(amount_of, difference.unit), lang, base.terms)
    return [sign + change, "" if percent is None else sign + write_number(abs(percent), lang)]


def _sign(number: Decimal | int) -> str:
    if not number:
        return ""
    return "+" if number > 0 else "−"


def _alone(base: FactBase, pairs: Sequence[Compared], others: Others) -> Iterator[str]:
    """One line for each period with the figures that it alone has."""
    for place in (0, 1):
        held = [compared for compared in pairs if None in compared.pair and compared.pair[place] is not None]
        if held:
            figures = "; ".join(_alone_words(base, compared, others) for compared in held)
            yield say(
                others.lang, "compare/only", period=when(held[0].asked[place].period, others.lang), figures=figures
            )


def _alone_words(base: FactBase, compared: Compared, others: Others) -> str:
    side, lang = compared.pair.sides[0], others.lang
    name = name_of(compared.labels[0], side, lang)
    return f"{name} {others.beside(side.ids, side_amount(base, side, lang))}"
