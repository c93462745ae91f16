"""Two ways of two things in the same order: forums and regions fell from 27 to 19 and from 14 to 11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.versus import judge_own, of_two_nouns
from kzreview.check.metrics.rules import nouns
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.unreal import is_unreal
from kzreview.check.whose.subject import ABROAD, FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.language.amounts import Amount

_TWO = 2


def ways_in_turn(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> list[Judgement]:
    """The judgements, with those of two ways by the two things counted that stand side by side before them.

    Forums and regions fell from 27 to 19 and from 14 to 11. Wrong only where most of them are right.
    """
    settled = list(judged)
    ways = [number for number, one in enumerate(amounts) if one.role in {"from", "to"}]
    if [amounts[number].role for number in ways] != ["from", "to"] * _TWO or contexts[0].subject in {FOREIGN, ABROAD}:
        return settled
    end, start = amounts[ways[1]].end, amounts[ways[_TWO]].start
    if contexts[0].around.sentence.named_in(end, start) & nouns():
        return settled
    pairs = [of_two_nouns(contexts[number], amounts[ways[0]].start) for number in ways]
    for place, (number, pair) in enumerate(zip(ways, pairs, strict=True)):
        if pair is not None:
            own, other = pair if place < _TWO else pair[::-1]
            doubtful = is_unreal(contexts[number])
            settled[number] = judge_own(contexts[number], amounts[number], own, other, doubtful=doubtful)
    wrong = [number for number in ways if settled[number].verdict == "contradicted"]
    for number in wrong if len(wrong) > 1 or None in pairs else ():
        settled[number] = left_open(amounts[number])
    return settled
