"""Figures that follow from other figures of their sentence, once those are judged: sums, differences, shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.aftertwo import judge_after_two
from kzreview.check.derived.borne import Borne, borne
from kzreview.check.derived.differences import judge_difference
from kzreview.check.derived.fromto import with_pairs_of_years
from kzreview.check.derived.gaps import judge_gap_before
from kzreview.check.derived.shares import judge_share_before
from kzreview.check.derived.totals import judge_total, judge_total_before
from kzreview.check.derived.twogroups import judge_points_between
from kzreview.check.reading.sides import sides_of
from kzreview.check.when.unreal import is_unreal
from kzreview.check.whose.subject import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_SHARES = {"percent", "share", "percentage_point"}


def relate(contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, where those that the figures beside them tell better are judged by these."""
    judged = with_pairs_of_years(contexts, amounts, judged)
    told = borne(amounts, judged)
    if contexts:
        contexts[0].around.sentence.told = told
    return [
        _better(judgement, _related(context, amount, _others(context.around.sentence, amount, told)))
        if judgement.verdict in {"unknown", "contradicted"}
        else judgement
        for context, amount, judgement in zip(contexts, amounts, judged, strict=True)
    ]


def _others(sentence: Sentence, amount: Amount, told: Sequence[Borne]) -> list[Borne]:
    """The other figures, on the figure's own side where each side of the sentence tells of a change of its own."""
    side = next((side for side in sides_of(sentence) if side[0] <= amount.start < side[1]), None)
    start, end = side or (sentence.start, sentence.end)
    return [one for one in told if one.amount is not amount and start <= one.amount.start < end]


def _better(judgement: Judgement, related: Judgement | None) -> Judgement:
    """A relation may settle what was open, and bear out what seemed wrong; it makes no figure wrong that is of a fact.

    Of two changes that a figure is not, the one told by the figures beside it is meant.
    """
    if related is None:
        return judgement
    both_wrong = judgement.verdict == related.verdict == "contradicted"
    return judgement if both_wrong and not judgement.arithmetic else related


def _related(context: Context, amount: Amount, others: list[Borne]) -> Judgement | None:
    if is_unreal(context) or context.subject == FOREIGN:
        return None
    right = [one for one in others if one.right]
    after_two = judge_after_two(context, amount)
    if after_two is not None:
        return after_two
    if amount.unit in _SHARES:
        return (
            judge_points_between(context, amount)
            or judge_difference(context, amount, others)
            or judge_share_before(context, amount, right)
        )
    return (
        judge_total(context, amount, right)
        or judge_total_before(context, amount)
        or judge_gap_before(context, amount, others)
        or judge_difference(context, amount, others)
    )
