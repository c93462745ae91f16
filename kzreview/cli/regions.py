"""`kzreview regions`: trips at home."""

from __future__ import annotations

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.fact_list import print_list
from kzreview.cli.options import FactOutput, Packs, Query, unfold
from kzreview.query.filters import narrow
from kzreview.query.rivals import leading_facts

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def regions(env: Environment, query: Query, packs: Packs, output: FactOutput) -> None:
    """Trips at home: regions, facilities, events, and what happened where."""
    base = packs.load(env)
    held = narrow(base, query.filters, ("regions",))
    found = leading_facts(base, [fact for fact in held if fact.topic == "regions"])
    print_list(env, base, found, output)
