"""`kzreview people`: who held which office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import FactOutput, Packs, Query, unfold
from kzreview.query.filters import narrow
from kzreview.query.people import PEOPLE_COLUMNS, PEOPLE_SHOWN, people_rows
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def people(env: Environment, query: Query, packs: Packs, output: FactOutput) -> None:
    """Who held which office."""
    base = packs.load(env)
    found = [fact for fact in narrow(base, query.filters, ("role",)) if fact.kind == "role"]

    def view() -> View:
        from kzreview.views.people import people_view

        return people_view(base, found, env.lang)

    rows = list(people_rows(found, base.people))
    output.print_facts(env, base, found, Result(PEOPLE_COLUMNS, rows, view, PEOPLE_SHOWN))
