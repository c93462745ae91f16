"""The judges of a figure, asked in turn: is it a length, an average, a share, a change, a sum, else of a metric?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.choice import candidates_here, judge_best
from kzreview.check.derived.added import judge_added
from kzreview.check.derived.averages import judge_average
from kzreview.check.derived.bothways import judge_both_ways
from kzreview.check.derived.byhowmuch import judge_change
from kzreview.check.derived.changes import change_of
from kzreview.check.derived.countryshares import judge_share_of_total
from kzreview.check.derived.gaps import judge_gap
from kzreview.check.derived.indays import judge_in_days
from kzreview.check.derived.itemised import judge_itemised
from kzreview.check.derived.kinds import judge_kinds
from kzreview.check.derived.partshares import judge_share_of_parts
from kzreview.check.derived.shares import judge_percent_of_years, judge_share
from kzreview.check.derived.sums import judge_sum
from kzreview.check.derived.yearshares import judge_share_of_year
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.wordless.lasting import judge_lasting, judge_years_so_far
from kzreview.check.wordless.returns import judge_returns

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.reading.heads import Head
    from kzreview.language.amounts import Amount


def judge_as(context: Context, amount: Amount, head: Head) -> Judgement:
    """The verdict of the first judge that has one; the last, by the metrics, always has."""
    found = candidates_here(context, amount, head)
    return (
        judge_lasting(context, amount)
        or judge_years_so_far(context, amount)
        or judge_returns(context, amount)
        or judge_kinds(context, amount, head)
        or judge_both_ways(context, amount)
        or judge_gap(context, amount)
        or judge_average(context, amount, head, found)
        or (None if found else judge_in_days(context, amount, head))
        or judge_share_of_year(context, amount)
        or judge_share_of_total(context, amount, head)
        or judge_share_of_parts(context, amount)
        or judge_percent_of_years(context, amount)
        or _judge_change(context, amount, head, found)
        or (judge_share(context, amount) if amount.unit == "share" and not found else None)
        or judge_added(context, amount, found)
        or judge_itemised(context, amount, head)
        or _judge_sum(context, amount, head, found)
        or judge_best(context, amount, head, found)
    )


def _judge_sum(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """A sum, unless it would be wrong as one and is right as a figure of its own."""
    judgement = judge_sum(context, amount, head, found)
    if judgement is None or judgement.verdict != "contradicted" or "act" in head.names:
        return judgement
    single = judge_best(context, amount, head, found)
    of_what = head.kind == "other" and len({place.country for place in context.around.sentence.places}) < _TWO
    return single if single.verdict == "supported" or of_what else judgement


_TWO = 2  # countries whose figures are added up


def _judge_change(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    change = change_of(context.around, amount, head)
    if change is None or not _is_change(change, found):
        return None
    if change.bare and (joint := _joins_more(context, amount)):
        single = judge_best(context, amount, head, found)
        if single.verdict == "supported":
            return single
        if joint == "and":
            return _more_than_before(context, amount, head, change)
    judgement = judge_change(context, amount, head, change)
    if judgement is None and change.signed:
        return left_open(amount)
    if judgement is not None and judgement.verdict == "contradicted" and _may_be_end(context, amount, found):
        return None
    return judgement


def _more_than_before(context: Context, amount: Amount, head: Head, change: Change) -> Judgement | None:
    """Nineteen in 2023 and four more the year after: right as a change; in 2024 it may be so many others."""
    judgement = judge_change(context, amount, head, change)
    if judgement is None or judgement.verdict != "supported":
        return None
    return judgement if "year-later" in context.around.sentence.concepts else left_open(amount)


def _joins_more(context: Context, amount: Amount) -> str:
    """What makes "more" only go on counting: two briefings of his own and 14 more with others; he held two more."""
    sentence = context.around.sentence
    if "than" in sentence.concepts or "against" in sentence.marks:
        return ""
    earlier = [one for one in sentence.amounts if one.end <= amount.start and one.unit in _COUNTED]
    if not earlier:
        return ""
    between = range(sentence.word_after(earlier[-1].end), sentence.word_after(amount.start))
    if any(join.first in between for join in sentence.marks.get("joins", ())):
        return "and"
    return (
        ";" if any(earlier[-1].end <= sign.start < amount.start and sign.key == ";" for sign in sentence.signs) else ""
    )


_COUNTED = {"", "occasion", "times"}  # 14 briefings, he briefed them 14 times


def _may_be_end(context: Context, amount: Amount, found: list[Candidate]) -> bool:
    """Whether a Kazakh dative may say up to where something went, and not by how much: бір жарым жылға ұзартылды."""
    timeless = any(candidate.rule.timeless for candidate in found)
    return context.around.sentence.lang == "kk" and amount.case == "dative" and timeless


def _is_change(change: Change, found: list[Candidate]) -> bool:
    """A difference is one by its words; percent and multiples only where no metric of that unit is meant."""
    return change.kind == "difference" or all(candidate.wrong_unit for candidate in found)
