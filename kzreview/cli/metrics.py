"""`kzreview metrics`: what is counted."""

from __future__ import annotations

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, RowOutput, unfold
from kzreview.query.catalogues import METRIC_COLUMNS, METRIC_SHOWN, metric_rows
from kzreview.render.result import Result

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def metrics(env: Environment, packs: Packs, output: RowOutput) -> None:
    """What is counted, by which rule, and whether years of it may be compared."""
    base = packs.load(env)
    rows = list(metric_rows(base))
    output.print_catalogue(env, base, Result(METRIC_COLUMNS, rows, shown=METRIC_SHOWN))
