"""What other sources say of a value, in a word behind it: 268 (24.kz: 265)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.messages import say
from kzreview.query.conflicts import told_by
from kzreview.query.rivals import differing, printed_side, rivals_of, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.pairing import Side


class Others:
    """The words on the rivals of some figures, by the ids of their facts.

    Without `lists` nothing is said of a list by the source that prints its total, for the reader sees it.
    """

    def __init__(self, base: FactBase, lang: str, held: Iterable[Side], *, lists: bool = True) -> None:
        self._base, self.lang = base, lang
        sides = list(held)
        of = {side.ids: source_of(side) for side in sides}
        self._rivals = {
            ids: [rival for rival in rivals if lists or source_of(rival) != of[ids]]
            for ids, rivals in differing(base, sides).items()
        }

    @classmethod
    def of_facts(cls, base: FactBase, lang: str, facts: Iterable[Fact]) -> Others:
        return cls(base, lang, map(printed_side, facts))

    def beside(self, ids: str, written: str) -> str:
        """A written value with what other sources say otherwise."""
        rivals = self._rivals.get(ids)
        return f"{written} ({told_by(self._base, rivals, self.lang)})" if rivals else written


def beside_lines(base: FactBase, fact: Fact, lang: str) -> list[str]:
    """What other sources say of a fact, a line each with the kind of difference: "24.kz: 265 – different number"."""
    entries = rivals_of(base, [printed_side(fact)]).get(fact.id, ())
    return [f"{told_by(base, [one.rival], lang)} – {say(lang, f'conflicts/kind-{one.kind}')}" for one in entries]
