"""`kzreview trend METRIC`: one figure over all the years there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment
from kzreview.cli.options import OfMetric, Packs, PictureOutput, unfold
from kzreview.query.trend import TREND_COLUMNS, TREND_SHOWN, trend_row
from kzreview.query.trend import trend as trend_of
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.factbase import FactBase
    from kzreview.query.trend import Trend
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def trend(
    env: Environment,
    metric_id: Annotated[str, typer.Argument(metavar="METRIC", autocompletion=completion.metrics)],
    scope: OfMetric,
    packs: Packs,
    output: PictureOutput,
    no_chart: Annotated[bool, typer.Option("--no-chart")] = False,
) -> None:
    """One figure over all the years there are, with its gaps, and the change where years may be compared."""
    base = packs.load(env)
    found = trend_of(base, metric_id, scope.filters)
    if output.is_picture:
        _draw(env, base, found)
    else:
        _print(env, base, found, output, chart=not no_chart)
    if found.parts:
        env.tell("compare/parts", metric=found.metric)


def _draw(env: Environment, base: FactBase, found: Trend) -> None:
    if not any(point.side for point in found.points):
        env.tell("nothing-found")
        return
    from kzreview.render.as_svg import render
    from kzreview.views.trend_chart import trend_chart

    render(trend_chart(base, found, env.lang), env.stdout)


def _print(env: Environment, base: FactBase, found: Trend, output: PictureOutput, *, chart: bool) -> None:
    def view() -> View:
        from kzreview.views.trend import trend_view

        return trend_view(base, found, env.lang, chart=chart and env.stdout.isatty())

    rows = [trend_row(base.metrics[found.metric], point) for point in found.points]
    output.print_rows(env, base, Result(TREND_COLUMNS, rows, view, TREND_SHOWN))
