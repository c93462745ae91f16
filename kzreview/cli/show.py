"""`kzreview show ID`: one fact with its receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment
from kzreview.cli.options import Output, Packs, unfold
from kzreview.query.columns import FACT_COLUMNS, fact_row
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def show(
    env: Environment,
    fact_id: Annotated[str, typer.Argument(metavar="ID", autocompletion=completion.facts)],
    packs: Packs,
    output: Output,
) -> None:
    """One fact with its receipt."""
    base = packs.load(env)
    fact = base.fact(fact_id)

    def view() -> View:
        from kzreview.views.fact import fact_view

        return fact_view(base, fact, env.lang)

    output.print(env, Result(FACT_COLUMNS, [fact_row(fact)], view, single=True))
