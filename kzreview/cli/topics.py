"""`kzreview topics`: what the facts are about."""

from __future__ import annotations

import typer

from kzreview.cli.catalogue_list import print_catalogue
from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Query, RowOutput, unfold
from kzreview.query.catalogues import TOPICS

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def topics(env: Environment, query: Query, packs: Packs, output: RowOutput) -> None:
    """What the facts are about, and how many there are of each year."""
    print_catalogue(env, TOPICS, query, packs, output)
