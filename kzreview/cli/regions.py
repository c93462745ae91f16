"""`kzreview regions`: trips at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import FactOutput, Packs, Query, unfold
from kzreview.query.columns import FACT_COLUMNS, FACT_SHOWN, fact_row
from kzreview.query.filters import narrow
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def regions(env: Environment, query: Query, packs: Packs, output: FactOutput) -> None:
    """Trips at home: regions, facilities, events, and what happened where."""
    base = packs.load(env)
    found = [fact for fact in narrow(base, query.filters) if fact.topic == "regions"]

    def view() -> View:
        from kzreview.views.facts import facts_view

        return facts_view(base, found, env.lang)

    output.print_facts(env, base, found, Result(FACT_COLUMNS, [fact_row(fact) for fact in found], view, FACT_SHOWN))
