"""A chart as an SVG picture, drawn by Matplotlib: the same chart always gives the same bytes, and words stay words."""

from __future__ import annotations

from io import StringIO
from textwrap import wrap
from typing import TYPE_CHECKING, Any, cast

from kzreview.extras import of_extra

with of_extra("svg"):
    from matplotlib import rc_context
    from matplotlib.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from matplotlib.axes import Axes

    from kzreview.views.chart import Chart, Mark, Panel

_INK = "#1a1a1a"
_PALE = "#6b6b6b"
_LINE = "#00789c"
_DASHES = {"plain": "-", "broken": (0, (4, 3))}

# In inches; an inch of small print holds so many letters.
_LEAST_WIDTH = 8.0
_YEAR = 1.3
_PANEL = 2.7
_TITLE = 0.5
_SMALL_LINE = 0.19
_LETTERS = 13

_FONTS = ["DejaVu Sans", "Noto Sans", "Arial"]


def render(chart: Chart, file: TextIO) -> None:
    """Writes the picture to `file`; raises MissingExtraError where Matplotlib is not installed."""
    written = StringIO()
    style = {
        "svg.fonttype": "none",
        "svg.hashsalt": "kzreview",
        "text.parse_math": False,  # two dollar signs in a line are no formula
        "font.sans-serif": _FONTS,
        "font.size": 11,
    }
    with rc_context(cast("Any", style)):
        metadata = {"Title": chart.title, "Date": None, "Creator": None}
        _figure(chart).savefig(written, format="svg", metadata=metadata)
    file.write("\n".join(line.rstrip() for line in written.getvalue().splitlines()) + "\n")


def _figure(chart: Chart) -> Figure:
    years = max(len({mark.year for mark in panel.marks}) for panel in chart.panels)
    width = max(_LEAST_WIDTH, _YEAR * years)
    small = [line for text in (*chart.notes, *chart.sources) for line in wrap(text, int(_LETTERS * width))]
    below = _SMALL_LINE * len(small) + 0.25
    height = _TITLE + _PANEL * len(chart.panels) + below
    figure = Figure(figsize=(width, height), facecolor="white")
    figure.text(0.03, 1 - 0.35 / height, chart.title, fontsize=15, fontweight="bold", color=_INK)
    for place, panel in enumerate(chart.panels):
        bottom = below + _PANEL * (len(chart.panels) - 1 - place) + 0.45
        _draw_panel(figure.add_axes((0.05, bottom / height, 0.9, (_PANEL - 0.95) / height)), panel)
    for place, line in enumerate(small):
        figure.text(0.03, (below - _SMALL_LINE * (place + 0.7)) / height, line, fontsize=9, color=_PALE)
    return figure


def _draw_panel(axes: Axes, panel: Panel) -> None:
    _set_axes(axes, panel)
    for before, mark in zip(panel.marks, panel.marks[1:], strict=False):
        if mark.line and before.value is not None and mark.value is not None:
            axes.plot(
                [before.year, mark.year],
                [float(before.value), float(mark.value)],
                color=_LINE,
                linewidth=2,
                linestyle=_DASHES[mark.line],
            )
    for mark in panel.marks:
        _draw_mark(axes, mark)


def _set_axes(axes: Axes, panel: Panel) -> None:
    years = [mark.year for mark in panel.marks]
    axes.set_title(panel.heading, loc="left", fontsize=11, color=_INK, pad=18)
    axes.set_xlim(min(years) - 0.6, max(years) + 0.6)
    axes.set_ylim(0, _highest(panel.marks) * 1.15)
    axes.set_xticks(sorted(set(years)))
    axes.tick_params(axis="x", length=0, labelcolor=_INK)
    axes.set_yticks([])
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_PALE)


def _highest(marks: Sequence[Mark]) -> float:
    return max((float(mark.value) for mark in marks if mark.value is not None), default=1.0) or 1.0


def _draw_mark(axes: Axes, mark: Mark) -> None:
    if mark.value is None:
        axes.annotate(mark.words, (mark.year, 0), (0, 6), textcoords="offset points", ha="center", color=_PALE)
        return
    point = (mark.year, float(mark.value))
    fill = "white" if mark.apart else _LINE
    axes.plot(*point, marker="o", markersize=8, color=_LINE, markerfacecolor=fill, markeredgewidth=2, clip_on=False)
    axes.annotate(
        mark.words, point, (0, 9), textcoords="offset points", ha="center", va="bottom", color=_INK, fontsize=10
    )
