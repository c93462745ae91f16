"""`kzreview visits`: trips abroad, by kind and country, and what the sources leave unnamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import FactOutput, Packs, Query, unfold
from kzreview.query.filters import narrow
from kzreview.query.names import country_code, visit_type
from kzreview.query.rivals import leading_facts
from kzreview.query.visits import (
    VISIT_COLUMNS,
    VISIT_SHOWN,
    of_countries,
    of_types,
    visit_facts,
    visit_rows,
    visit_tables,
    words_of_visits,
)
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def visits(env: Environment, query: Query, packs: Packs, output: FactOutput) -> None:
    """Trips abroad: country, kind of visit, what was signed, and what the source leaves unnamed."""
    base = packs.load(env)
    filters = query.filters
    sieve = words_of_visits(base.views["visits"])
    held = leading_facts(base, narrow(base, filters._replace(type=(), country=()), sieve))
    every = visit_tables(held, base.views["visits"])
    types = {visit_type(base, given) for given in filters.type}
    of_kind = of_types(every, types) if types else every
    countries = {country_code(base, given) for given in filters.country}
    tables = of_countries(of_kind, countries) if countries else of_kind

    def view() -> View:
        from kzreview.views.visits import visits_view

        return visits_view(base, tables, env.lang)

    output.print_facts(
        env, base, visit_facts(tables), Result(VISIT_COLUMNS, list(visit_rows(tables)), view, VISIT_SHOWN)
    )
    if countries:
        from kzreview.views.visits import unnamed_notes

        for note in unnamed_notes(base, every, types, countries, env.lang):
            env.write_note(note)
