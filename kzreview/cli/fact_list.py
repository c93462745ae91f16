"""Facts as a list: what `facts`, `received` and `regions` print, each of other facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.query.columns import FACT_COLUMNS, FACT_SHOWN, fact_row
from kzreview.render.result import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.cli.environment import Environment
    from kzreview.cli.options import FactOutput
    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.views.view import View


def print_list(env: Environment, base: FactBase, found: Sequence[Fact], output: FactOutput) -> None:
    """Prints facts one a row, in their order, as the output options ask for."""

    def view() -> View:
        from kzreview.views.facts import facts_view

        return facts_view(base, found, env.lang)

    output.print_facts(env, base, found, Result(FACT_COLUMNS, [fact_row(fact) for fact in found], view, FACT_SHOWN))
