"""`kzreview compare A B`: two periods side by side, and whether they may be compared at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, RowOutput, Scope, unfold
from kzreview.model import LANGUAGES, Text
from kzreview.query.compare import COMPARE_COLUMNS, COMPARE_MORE, COMPARE_SHOWN, compare_row
from kzreview.query.compare import compare as compare_periods
from kzreview.render.formats import Format
from kzreview.render.result import Column, Result

if TYPE_CHECKING:
    from kzreview.factbase import FactBase
    from kzreview.query.compare import Compared
    from kzreview.query.filters import Filters
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def compare(
    env: Environment,
    a: Annotated[str, typer.Argument(metavar="A", autocompletion=completion.years)],
    b: Annotated[str, typer.Argument(metavar="B", autocompletion=completion.years)],
    scope: Scope,
    packs: Packs,
    output: RowOutput,
    sentences: Annotated[bool, typer.Option("--sentences")] = False,
    no_chart: Annotated[bool, typer.Option("--no-chart")] = False,
) -> None:
    """Two periods side by side: change, percent, and whether they may be compared, with the reason."""
    base = packs.load(env)
    pairs, rows = _found(base, a, b, scope.filters)
    columns = list(COMPARE_COLUMNS)
    if sentences:
        columns.append(Column("sentence", texts=True))
        rows = [row | {"sentence": sentences_of(base, compared)} for row, compared in zip(rows, pairs, strict=True)]
    if sentences and output.chosen(env) is Format.TABLE and not (output.count or output.columns or output.group_by):
        shown = output.chosen_rows(Result(columns, rows, more=COMPARE_MORE))
        env.stdout.writelines(f"{row['sentence'].in_language(env.lang)}\n" for row in shown)
        return

    def view() -> View:
        from kzreview.views.compare import compare_view

        return compare_view(base, pairs, env.lang, chart=env.stdout.isatty() and not no_chart)

    output.print_rows(env, base, Result(columns, rows, view, COMPARE_SHOWN, more=COMPARE_MORE))


def _found(base: FactBase, a: str, b: str, filters: Filters) -> tuple[list[Compared], list[dict[str, Any]]]:
    """The pairs that are asked for, and their rows."""
    if filters.where:
        from kzreview.query.compare_fields import divided

    where, passes = divided(base, filters.where) if filters.where else (None, None)
    pairs = compare_periods(base, a, b, filters._replace(where=where))
    rows = [compare_row(compared) | {"topic": base.metrics[compared.pair.metric].topic} for compared in pairs]
    kept = [place for place, row in enumerate(rows) if passes is None or passes(row)]
    return [pairs[place] for place in kept], [rows[place] for place in kept]


def sentences_of(base: FactBase, compared: Compared) -> Text:
    """The sentence on a pair in the three languages."""
    from kzreview.language.sentences import sentence

    return Text(*(sentence(compared, lang, base.terms) for lang in LANGUAGES))
