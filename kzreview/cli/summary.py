"""`kzreview summary YEAR`: the year on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment
from kzreview.cli.options import FactOutput, Packs, Scope, unfold
from kzreview.query.columns import FACT_COLUMNS, FACT_SHOWN, fact_row
from kzreview.query.filters import narrow
from kzreview.query.rivals import leading_facts
from kzreview.query.summary import headline_figures, plans_alone
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def summary(
    env: Environment,
    year: Annotated[str, typer.Argument(metavar="YEAR", autocompletion=completion.years)],
    scope: Scope,
    packs: Packs,
    output: FactOutput,
) -> None:
    """The year on one page: its figures by topic, each with its paragraph."""
    base = packs.load(env)
    planned = plans_alone(base, year)
    held = [] if planned else leading_facts(base, narrow(base, scope.filters._replace(year=(year,))))
    topics = headline_figures(held, base.views["summary"])

    def view() -> View:
        from kzreview.views.summary import summary_view

        return summary_view(base, year, topics, env.lang)

    facts = [fact for topic in topics for fact in topic.facts]
    rows = [fact_row(fact) for fact in facts]
    output.print_facts(env, base, facts, Result(FACT_COLUMNS, rows, view, FACT_SHOWN))
    for fact in planned[:1]:
        env.tell("plans/told", year=fact.period.end.year, told=fact.year, id=fact.id)
