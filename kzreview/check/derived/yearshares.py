"""A share of the year itself: of 2024 he spent a tenth abroad."""

from __future__ import annotations

from calendar import isleap
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.bearing import is_said
from kzreview.check.derived.shown import short, write_share
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.metrics.fits import HEDGES
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.verdict import Judgement, by_arithmetic

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.language.amounts import Amount


def judge_share_of_year(context: Context, amount: Amount) -> Judgement | None:
    """A tenth of the year abroad: the days by those of the year; wrong only where the days stand beside it."""
    if amount.unit not in {"percent", "share"} or not _is_of_the_year(context, amount):
        return None
    if any(context.around.has(way) for way in ("up", "down")):
        return None
    days = _days_told(context)
    if len(days) != 1:
        return None
    length = 366 if isleap(context.scope.year) else 365
    share = days[0].value / length
    said = amount.value / 100 if amount.unit == "percent" else amount.value
    far = abs(said - share) > share * _NEAR_SHARE
    near = share / 5 if amount.bound == "exact" else share / 2
    firm = amount.bound in {"exact", *HEDGES} and is_said(context, amount, days[0])
    if far and (not firm or abs(said - share) < near):
        return None
    lang = context.around.sentence.lang
    percent, arithmetic = write_share(share, short(days[0], lang), str(length), lang)
    return by_arithmetic(amount, not far, days[0].fact, percent, arithmetic)


_NEAR_SHARE = Decimal("0.06")


def _days_told(context: Context) -> list[Answer]:
    """The days of the year that the clause may tell of: those abroad, those in the regions."""
    return [
        answer
        for rule in context.around.announced
        if rule.heads == {"day"} and not is_vetoed(rule, context.around)
        if (answer := in_year(context.known, rule, context.scope.year, context.around)) is not None
    ]


def _is_of_the_year(context: Context, amount: Amount) -> bool:
    """Whether the year itself is what the share is of: a tenth of 2024, десятая часть года; every tenth day."""
    if amount.printed_unit == "day":
        return True
    sentence = context.around.sentence
    words = listed_by_part("of-the-year", sentence.book)
    if sentence.lang == "kk":
        before = sentence.word_after(amount.start)
        whole = (*words["year"], *words["calendar"])
        return any(key.endswith(whole) for key in sentence.keys[max(0, before - 2) : before])
    after = sentence.word_after(amount.end)
    if sentence.lang == "ru":
        following = sentence.keys[after : after + 2]
        dated = any(key in words["year"] for key in following)
        dated = dated and (following[0] in words["year"] or following[0].isdigit())
        return dated or any(key in words["calendar"] for key in following)
    following = sentence.keys[after : after + _TO_YEAR]
    told = [key for key in following[1:] if key not in words["whose"] and not key.endswith("'s")]
    named = (*words["year"], *words["calendar"], str(context.scope.year))
    return following[:1] == ["of"] and bool(told) and told[0] in named


_TO_YEAR = 5  # words of a share and whose year it is of: of the president's calendar year
