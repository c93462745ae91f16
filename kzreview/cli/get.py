"""`kzreview get ID`: the bare value of a fact, for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Words, unfold
from kzreview.errors import KzreviewError
from kzreview.messages import say
from kzreview.render.result import plain_number

if TYPE_CHECKING:
    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.terms import Terms

app = typer.Typer(add_completion=False)


class NoValueError(KzreviewError):
    """A fact that holds no number."""

    key = "no-value"

    def __init__(self, given: str, terms: Terms, kind: str) -> None:
        super().__init__(given=given)
        self._terms, self._kind = terms, kind

    def in_language(self, lang: str) -> str:
        return say(lang, self.key, kind=self._terms.name("kind", self._kind, lang), **self.params)


@app.command()
@unfold
def get(
    env: Environment,
    fact_id: Annotated[str, typer.Argument(metavar="ID", autocompletion=completion.facts)],
    packs: Packs,
    words: Words,  # noqa: ARG001 - settled before the command runs
) -> None:
    """The bare value of a fact in its base unit: digits alone, a range as LOW-HIGH."""
    base = packs.load(env)
    fact = base.fact(fact_id)
    if fact.quantity is None:
        raise NoValueError(fact.id, base.terms, fact.kind)
    ends = [fact.quantity.value] if fact.quantity.upper is None else [fact.quantity.value, fact.quantity.upper]
    env.stdout.write("-".join(map(plain_number, ends)) + "\n")
    if env.stdout.isatty():
        _tell_of_rivals(env, base, fact)


def _tell_of_rivals(env: Environment, base: FactBase, fact: Fact) -> None:
    """A word to people where another source says otherwise."""
    from kzreview.query.conflicts import told_by
    from kzreview.query.rivals import differing, printed_side

    rivals = differing(base, [printed_side(fact)]).get(fact.id)
    if rivals:
        env.tell("conflicts/note", others=told_by(base, rivals, env.lang))
