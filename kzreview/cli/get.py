"""`kzreview get ID`: the bare value of a fact, for scripts."""

from __future__ import annotations

from typing import Annotated

import typer

from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, unfold
from kzreview.errors import KzreviewError
from kzreview.render.result import plain_number

app = typer.Typer(add_completion=False)


class NoValueError(KzreviewError):
    """A fact that holds no number."""

    key = "no-value"


@app.command()
@unfold
def get(
    env: Environment,
    fact_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a fact, such as 2024.days-abroad.")],
    packs: Packs,
) -> None:
    """The bare value of a fact in its base unit: digits alone, a range as LOW-HIGH."""
    fact = packs.load(env).fact(fact_id)
    if fact.quantity is None:
        raise NoValueError(given=fact.id, kind=fact.kind)
    ends = [fact.quantity.value] if fact.quantity.upper is None else [fact.quantity.value, fact.quantity.upper]
    env.stdout.write("-".join(map(plain_number, ends)) + "\n")
