"""An answer without what does not pass an expression of --where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.query.predicate import compile_where

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzreview.ask.answer import Answer
    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.compare import Compared


def narrowed(base: FactBase, answer: Answer, where: str) -> Answer:
    """The answer of the facts that pass; where none does, there is no answer, and what came closest is left.

    A comparison passes where either of its figures does. Raises ExpressionError.
    """
    passes = compile_where(base, where)
    facts = list(filter(passes, answer.facts))
    if not answer.compared:
        return answer._replace(facts=facts) if facts else answer._replace(kind="none", facts=())
    return _narrowed_pairs(answer, [entry for entry in answer.compared if _has(entry, passes)])


def _narrowed_pairs(answer: Answer, compared: list[Compared]) -> Answer:
    from kzreview.query.compare import compare_row

    kind = answer.kind if compared else "none"
    return answer._replace(kind=kind, compared=compared, rows=[compare_row(entry) for entry in compared])


def _has(entry: Compared, passes: Callable[[Fact], bool]) -> bool:
    return any(passes(fact) for side in entry.pair.sides for fact in side.facts)
