"""Which of several sources leads where they tell the same thing.

An outcome comes before a plan; then the source nearest to the origin, by the order of ranks.toml; then the one
published later (or that covers a later day, where none is printed); then the more exact figure; then the source that
was read as a whole. The id of the source decides what is left: the order is always the same.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.factbase import FactBase
    from kzreview.model import Fact, Quantity

    Rank = tuple[bool, int, int, bool, Decimal, bool, str, str]

_NOT_DONE = frozenset({"planned", "decided"})


def is_plan(fact: Fact) -> bool:
    """Whether the fact tells what is to be, not what was."""
    return fact.kind == "plan" or not _NOT_DONE.isdisjoint(fact.qualifier("status"))


def rank(base: FactBase, fact: Fact) -> Rank:
    """The place of a fact among its rivals: the least leads. No two facts have the same."""
    standing = base.standings[fact.source]
    words = list(base.ranks["word"])
    nearness = words.index(standing.word) if standing.word in words else len(words)
    told = standing.published or standing.until
    return (
        is_plan(fact),
        nearness,
        -told.toordinal(),
        *_exactness(fact.quantity),
        not standing.whole,
        fact.source,
        fact.id,
    )


def _exactness(quantity: Quantity | None) -> tuple[bool, Decimal]:
    """Exact before any limit, and the finer figure before the coarser."""
    return (quantity.bound != "exact", quantity.step) if quantity else (True, Decimal(0))
