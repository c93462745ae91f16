"""`kzreview visits`: trips abroad, by kind and country, and what the sources leave unnamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import Output, Packs, Query, unfold
from kzreview.query.filters import narrow
from kzreview.query.visits import VISIT_COLUMNS, visit_rows, visit_tables
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def visits(env: Environment, query: Query, packs: Packs, output: Output) -> None:
    """Trips abroad: country, kind of visit, what was signed, and what the source leaves unnamed."""
    base = packs.load(env)
    tables = visit_tables(narrow(base, query.filters), base.views["visits"])

    def view() -> View:
        from kzreview.views.visits import visits_view

        return visits_view(base, tables, env.lang)

    output.print(env, Result(VISIT_COLUMNS, list(visit_rows(tables)), view))
    if query.country:
        from kzreview.views.visits import unnamed_notes

        for note in unnamed_notes(base, query.filters, env.lang):
            env.stderr.write(note + "\n")
