"""`kzreview metrics`: what is counted."""

from __future__ import annotations

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Query, RowOutput, unfold
from kzreview.query.catalogues import METRIC_COLUMNS, METRIC_SHOWN, metric_rows
from kzreview.query.filters import narrow
from kzreview.render.result import Result

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def metrics(env: Environment, query: Query, packs: Packs, output: RowOutput) -> None:
    """What is counted, by which rule, and whether years of it may be compared."""
    base = packs.load(env)
    narrowed = base.only is not None or any(query.filters)
    rows = [row for row in metric_rows(base, narrow(base, query.filters, ("metric",))) if row["facts"] or not narrowed]
    output.print_catalogue(env, base, Result(METRIC_COLUMNS, rows, shown=METRIC_SHOWN))
