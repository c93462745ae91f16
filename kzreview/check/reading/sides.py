"""The sides of a sentence that tells of two changes: trips grew, but the forums dropped to 19."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import nouns, rules_by_concept

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Clause

_WAYS = ("up", "down")


def of_one_side(sentence: Sentence, clause: Clause) -> Clause:
    """The clause without the sides that its figure does not stand in, where each tells of a change of its own."""
    side = next((side for side in sides_of(sentence) if side[0] <= clause.place < side[1]), None)
    return clause if side is None else clause._replace(start=max(clause.start, side[0]), end=min(clause.end, side[1]))


def sides_of(sentence: Sentence) -> list[tuple[int, int]]:
    """From where to where the sides go; none where one of them names no change or nothing that changed."""
    if sum(len(sentence.concepts.get(way, ())) for way in _WAYS) < len(_WAYS):
        return []
    cuts = [one.start for one in sentence.marks.get("contrast", ()) if sentence.start < one.start]
    cuts += [sign.start for sign in sentence.signs if sign.key == ";"]
    sides = list(pairwise([sentence.start, *sorted(cuts), sentence.end])) if cuts else []
    return sides if all(_tells_change(sentence, *side) for side in sides) else []


def _tells_change(sentence: Sentence, start: int, end: int) -> bool:
    """Whether something is said to change between the two places; "more than 20" tells of no change."""
    hedges = [one.hedge for one in sentence.amounts if one.hedge is not None]
    changes = [one for way in _WAYS for one in sentence.concepts.get(way, ()) if start <= one.start < end]
    known = (nouns() | rules_by_concept().keys()) - set(_WAYS)
    named = any(start <= one.start < end for name in known for one in sentence.concepts.get(name, ()))
    return named and any(not any(first <= one.start < last for first, last in hedges) for one in changes)
