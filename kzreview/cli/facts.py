"""`kzreview facts`: everything there is, with every filter."""

from __future__ import annotations

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.fact_list import print_list
from kzreview.cli.options import FactOutput, Packs, Query, unfold
from kzreview.query.filters import narrow

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def facts(env: Environment, query: Query, packs: Packs, output: FactOutput) -> None:
    """Facts, one a row, in the order of their sources."""
    base = packs.load(env)
    found = narrow(base, query.filters)
    print_list(env, base, found, output)
