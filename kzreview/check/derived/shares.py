"""Shares that two figures of the sentence make: of 19 trips 14, or nearly three quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.bearing import fact_of
from kzreview.check.derived.shown import short, write_share
from kzreview.check.derived.sizes import is_share
from kzreview.check.derived.unlike import are_alike
from kzreview.check.idle.notclaims import before_period
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.limits import is_known
from kzreview.check.metrics.parts import follows_part
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.wordlists import affixes, listed_by_part
from kzreview.check.verdict import Judgement, by_arithmetic

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_TWO = 2


def judge_share(context: Context, amount: Amount) -> Judgement | None:
    """More than half of the 13 931, namely 8022: the share that two figures of the sentence make."""
    sentence = context.around.sentence
    if before_period(sentence, amount):
        return None
    others = [other for other in sentence.amounts if other.start != amount.start and not other.unit]
    facts = [(other, fact) for other in others if (fact := fact_of(context, other)) is not None]
    if len(facts) == 1:
        return _judge_share_of_years(context, amount, facts[0][1])
    if len(facts) != _TWO:
        return None
    (_, first), (_, second) = facts
    if first.fact.metric != second.fact.metric:
        return None
    part, whole = sorted((first, second), key=lambda answer: answer.value)
    share = part.value / whole.value
    percent, arithmetic = write_share(share, short(part, sentence.lang), short(whole, sentence.lang), sentence.lang)
    return by_arithmetic(amount, is_share(amount, share), part.fact, percent, arithmetic, whole.fact)


def judge_percent_of_years(context: Context, amount: Amount) -> Judgement | None:
    """The percent that one year had of the only other figure, which is of several years: 58 percent of the 13,931."""
    sentence = context.around.sentence
    others = [one for one in sentence.amounts if one.start != amount.start and not one.unit]
    if (
        amount.unit != "percent"
        or len(others) != 1
        or not {"up", "down"}.isdisjoint(_said_between(sentence, 0, amount))
    ):
        return None
    fact = fact_of(context, others[0])
    return _judge_share_of_years(context, amount, fact) if fact is not None else None


def _judge_share_of_years(context: Context, amount: Amount, whole: Answer) -> Judgement | None:
    """More than half of the 13,931 came out in 2023: what one year had of the figure of several."""
    sentence, year = context.around.sentence, context.scope.year
    period = whole.fact.period
    if not context.scope.stated or not _is_partitive(sentence) or not period.start.year < year <= period.end.year:
        return None
    parts = [in_year(context.known, rule, year, context.around) for rule in rules_of(whole.fact.metric)]
    part = parts[0] if len(parts) == 1 and _says_in(sentence, year) else None
    if part is None or part.fact.id == whole.fact.id or not _all_known(sentence):
        return None
    share = part.value / whole.value
    percent, arithmetic = write_share(share, short(part, sentence.lang), short(whole, sentence.lang), sentence.lang)
    return by_arithmetic(amount, is_share(amount, share), part.fact, percent, arithmetic, whole.fact)


def _all_known(sentence: Sentence) -> bool:
    """Whether every word of a sentence is known, but for those of hedges."""
    hedges = [one.hedge for one in sentence.amounts if one.hedge is not None]
    return all(
        is_known(sentence, number) or any(start <= word.start < end for start, end in hedges)
        for number, word in enumerate(sentence.words)
    )


def _says_in(sentence: Sentence, year: int) -> bool:
    """Whether a year is told as that in which something was: in 2023, and neither prior to 2023 nor не в 2023."""
    firsts = [sentence.word_after(when.start) for when in sentence.dates if when.period.end.year == year]
    if sentence.lang == "kk":
        return bool(firsts)
    before = [sentence.keys[max(0, first - 2) : first + 1] for first in firsts]
    words = listed_by_part("in-a-year", sentence.book)
    return any(
        any(key in words["in"] for key in keys) and not any(key in words["not"] for key in keys) for keys in before
    )


def judge_share_before(context: Context, amount: Amount, right: list[Borne]) -> Judgement | None:
    """Of 19 trips 14, or nearly three quarters: the share that the two figures before it make."""
    sentence = context.around.sentence
    before = [one for one in right if one.amount.end <= amount.start]
    after = [one for one in right if one.amount.start >= amount.end]
    if len(before) == len(after) == 1 and follows_part(sentence, after[0].amount):
        before += after  # 8,022 items, or 58 percent of the 13,931
    if len(before) != _TWO or not {"up", "down"}.isdisjoint(_said_between(sentence, before[0].amount.start, amount)):
        return None
    part, whole = sorted((one.answer for one in before), key=lambda answer: answer.value)
    if not are_alike(part, whole) or part.fact.id == whole.fact.id or part.fact.year != whole.fact.year:
        return None
    share = part.value / whole.value
    holds = is_share(amount, share)
    if not holds and not _is_partitive(sentence):
        return None
    percent, arithmetic = write_share(share, short(part, sentence.lang), short(whole, sentence.lang), sentence.lang)
    return by_arithmetic(amount, holds, part.fact, percent, arithmetic, whole.fact)


def _said_between(sentence: Sentence, start: int, amount: Amount) -> set[str]:
    """The concepts named from a place on, but for those in the hedge of the figure."""
    hedge = amount.hedge or (amount.start, amount.end)
    return {
        name
        for name, mentions in sentence.concepts.items()
        if any(mention.start >= start and not hedge[0] <= mention.start < hedge[1] for mention in mentions)
    }


_PHRASE = 20  # letters of "шетелдік сапардың"


def _is_partitive(sentence: Sentence) -> bool:
    """Whether a figure of the sentence is said to be of another: of the 19 trips, из 19 поездок, 19 сапардың."""
    if "part-of" in sentence.marks:
        return True
    if sentence.lang == "kk":
        ends = [
            word.start
            for word, key in zip(sentence.words, sentence.keys, strict=True)
            if key.endswith(affixes("genitive", sentence.book))
        ]
        return any(0 <= end - one.end <= _PHRASE for end in ends for one in sentence.amounts)
    starts = {sentence.word_after(one.start) for one in sentence.amounts}
    openers = listed_by_part("of", sentence.book)["out"]
    return any(
        key in openers and not starts.isdisjoint(range(number + 1, number + 4))
        for number, key in enumerate(sentence.keys)
    )
