"""A length of time told in another unit: 245 hours in the air are more than ten days."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.changes import change_of
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.fits import fit, in_unit
from kzreview.check.metrics.values import write_measure, write_plain
from kzreview.check.verdict import Judgement, by_arithmetic, left_open

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_A_DAY = Decimal(24 * 60)  # minutes
_ELSEWHERE = ("abroad", "foreign-land", "region")


def judge_in_days(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """Days that are hours of another figure, or of what the clause names; wrong only where the hours stand before."""
    around = context.around
    if amount.unit != "day" or "part-of" in around.sentence.marks or any(around.has(name) for name in _ELSEWHERE):
        return None
    if change_of(around, amount, head) is not None:
        return None
    said = _says_minutes(around.sentence, amount.start) or (
        around.before is not None and _says_minutes(around.before, around.before.end)
    )
    for rule in around.announced:
        if "minute" not in rule.heads or not (said or any(around.has(name) for way in rule.needs for name in way)):
            continue
        answer = in_year(context.known, rule, context.scope.year, around)
        if answer is None:
            continue
        fits = fit(in_unit(amount, "minute"), answer.quantity)
        named = any(all(around.has(name) for name in way) for way in rule.needs)
        if fits == "open" or (fits == "no" and not said and not named):
            return left_open(amount, answer.fact)
        return _in_days(amount, answer, fits, around.sentence.lang)
    return None


def _in_days(amount: Amount, answer: Answer, fits: str, lang: str) -> Judgement:
    expected = write_measure(Decimal(write_plain(answer.value / _A_DAY, "en")), "day", lang)
    arithmetic = f"{write_measure(answer.quantity.value, 'minute', lang)} = {expected}"
    return by_arithmetic(amount, fits == "yes", answer.fact, expected, arithmetic)


def _says_minutes(sentence: Sentence, until: int) -> bool:
    return any(one.unit == "minute" and one.end <= until for one in sentence.amounts)
