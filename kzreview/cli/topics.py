"""`kzreview topics`: what the facts are about."""

from __future__ import annotations

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Query, RowOutput, unfold
from kzreview.query.catalogues import TOPIC_COLUMNS, TOPIC_SHOWN, topic_rows
from kzreview.query.filters import narrow
from kzreview.render.result import Result

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def topics(env: Environment, query: Query, packs: Packs, output: RowOutput) -> None:
    """What the facts are about, and how many there are of each year."""
    base = packs.load(env)
    narrowed = base.only is not None or any(query.filters)
    rows = [row for row in topic_rows(base, narrow(base, query.filters)) if row["facts"] or not narrowed]
    output.print_catalogue(env, base, Result(TOPIC_COLUMNS, rows, shown=TOPIC_SHOWN))
