"""The sides of a sentence that tells of two changes: trips grew, but the forums dropped to 19."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.rules import nouns, rules_by_concept
from kzreview.check.reading.stems import Mention
from kzreview.check.reading.wordlists import affixes

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Clause
    from kzreview.language.tokens import Token

_WAYS = ("up", "down")


def of_one_side(sentence: Sentence, clause: Clause) -> Clause:
    """The clause without the sides that its figure does not stand in, where each tells of a change of its own."""
    side = next((side for side in sides_of(sentence) if side[0] <= clause.place < side[1]), None)
    return clause if side is None else clause._replace(start=max(clause.start, side[0]), end=min(clause.end, side[1]))


def sides_of(sentence: Sentence) -> list[tuple[int, int]]:
    """From where to where the sides go; none where one of them names no change or nothing that changed."""
    changes = sum(len(sentence.concepts.get(way, ())) for way in _WAYS)
    if changes < len(_WAYS):
        return _apart(sentence) if changes and sentence.amounts else []
    cuts = [one.start for one in sentence.marks.get("contrast", ()) if sentence.start < one.start]
    cuts += [sign.start for sign in sentence.signs if sign.key == ";"]
    sides = list(pairwise([sentence.start, *sorted(cuts), sentence.end])) if cuts else []
    told = sides and all(_tells_change(sentence, *side) for side in sides)
    return sides if told else _apart(sentence) if sentence.amounts else []


def _apart(sentence: Sentence) -> list[tuple[int, int]]:
    """The figures, and a stretch without any that ends the sentence and tells of a change of its own.

    Trips climbed from 19 to 23, and the forums went up as well.
    """
    last = max(one.end for one in sentence.amounts)
    marks = (*sentence.signs, *sentence.marks.get("joins", ()))
    cuts = sorted(one.start for one in marks if one.start >= last and _cuts(one))
    if not cuts or not _tells_change(sentence, cuts[0], sentence.end) or _measures(sentence, cuts[0]):
        return []
    before = {name for name, found in sentence.concepts.items() if any(one.start < cuts[0] for one in found)}
    own = {name for name in nouns() - before if name in sentence.concepts}
    if not own or before.isdisjoint(nouns()):
        return []
    change = max(one.start for way in _WAYS for one in sentence.concepts.get(way, ()))
    return [(sentence.start, cuts[0]), (cuts[0], next((cut for cut in cuts if cut > change), sentence.end))]


def _cuts(one: Token | Mention) -> bool:
    return isinstance(one, Mention) or one.key in {",", ";", ":", "—", "–"}


def _measures(sentence: Sentence, start: int) -> bool:
    """Whether the stretch from a place on only says what a figure is less or more than."""
    if any(one.start >= start for name in ("than", "outdo") for one in sentence.concepts.get(name, ())):
        return True
    endings = affixes("ablative", sentence.book) if sentence.lang == "kk" else ()
    return any(key.endswith(endings) for key in sentence.keys[sentence.word_after(start) :]) if endings else False


def _tells_change(sentence: Sentence, start: int, end: int) -> bool:
    """Whether something is said to change between the two places; "more than 20" tells of no change."""
    hedges = [one.hedge for one in sentence.amounts if one.hedge is not None]
    changes = [one for way in _WAYS for one in sentence.concepts.get(way, ()) if start <= one.start < end]
    known = (nouns() | rules_by_concept().keys()) - set(_WAYS)
    named = any(start <= one.start < end for name in known for one in sentence.concepts.get(name, ()))
    return named and any(not any(first <= one.start < last for first, last in hedges) for one in changes)
