"""`kzreview metrics`: what is counted."""

from __future__ import annotations

import typer

from kzreview.cli.catalogue_list import print_catalogue
from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Query, RowOutput, unfold
from kzreview.query.catalogues import METRICS

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def metrics(env: Environment, query: Query, packs: Packs, output: RowOutput) -> None:
    """What is counted, by which rule, and whether years of it may be compared."""
    print_catalogue(env, METRICS, query, packs, output)
