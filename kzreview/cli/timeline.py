"""`kzreview timeline`: what has a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import FactOutput, Packs, Query, unfold
from kzreview.query.columns import FACT_COLUMNS, FACT_SHOWN, fact_row
from kzreview.query.filters import narrow
from kzreview.query.rivals import leading_facts
from kzreview.query.timeline import dated
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def timeline(env: Environment, query: Query, packs: Packs, output: FactOutput) -> None:
    """What has a date, in order of time: events, visits and plans of a day or a month."""
    base = packs.load(env)
    found = leading_facts(base, dated(narrow(base, query.filters)))

    def view() -> View:
        from kzreview.views.timeline import timeline_view

        return timeline_view(base, found, env.lang)

    output.print_facts(env, base, found, Result(FACT_COLUMNS, [fact_row(fact) for fact in found], view, FACT_SHOWN))
