"""What there is as a list: what `topics` and `metrics` print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.query.filters import narrow
from kzreview.render.result import Result

if TYPE_CHECKING:
    from kzreview.cli.environment import Environment
    from kzreview.cli.options import Packs, Query, RowOutput
    from kzreview.query.catalogues import Catalogue


def print_catalogue(env: Environment, catalogue: Catalogue, query: Query, packs: Packs, output: RowOutput) -> None:
    """Prints the entries of a catalogue; where the facts are narrowed, those that some fact is left of."""
    base = packs.load(env)
    narrowed = base.only is not None or any(query.filters)
    rows = catalogue.rows(base, narrow(base, query.filters, catalogue.sieve))
    found = [row for row in rows if row["facts"] or not narrowed]
    output.print_plain(env, base, Result(catalogue.columns, found, shown=catalogue.shown))
