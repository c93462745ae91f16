"""`kzreview conflicts`: where sources differ on the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Query, RowOutput, unfold
from kzreview.query.conflicts import CONFLICT_COLUMNS, CONFLICT_SHOWN, conflict_row
from kzreview.query.conflicts import conflicts as conflicts_of
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def conflicts(
    env: Environment,
    query: Query,
    packs: Packs,
    output: RowOutput,
    agreed: Annotated[bool, typer.Option("--agreed")] = False,
) -> None:
    """Where sources differ on the same thing, each pair with its kind and the reason."""
    base = packs.load(env)
    found = conflicts_of(base, query.filters, agreed=agreed)

    def view() -> View:
        from kzreview.views.conflicts import conflicts_view

        return conflicts_view(base, found, env.lang)

    rows = [conflict_row(base, entry) for entry in found]
    output.print_rows(env, base, Result(CONFLICT_COLUMNS, rows, view, CONFLICT_SHOWN), quiet=True)
    if not found:
        env.tell("conflicts/none")
