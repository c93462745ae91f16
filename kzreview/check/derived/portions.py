"""Shares of a whole that is named and not numbered: almost half of all events, 106 to be exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.derived.changes import is_of_hedge
from kzreview.check.derived.shown import short, write_share
from kzreview.check.derived.sizes import is_share
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.rules import is_tally
from kzreview.check.metrics.values import write_measure
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.verdict import Judgement, by_arithmetic, left_open
from kzreview.check.when.spans import is_of_year
from kzreview.check.when.unreal import is_unreal
from kzreview.check.whose.subject import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact

_SHARES = {"percent", "share"}
_RESTATED = 4  # words from the number to what says that it is the very one: 106 to be exact
_BEFORE = 2  # words from what says so to the share: or about half
_TO_NOUN = 6  # words from a share to what it is of: a quarter of all foreign policy events


class _Part(NamedTuple):
    """What a share is told of: its value, the fact that it rests on, and how it is written."""

    value: Decimal
    fact: Fact
    shown: str


def with_portions(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> list[Judgement]:
    """The judgements, with those of the shares that the figure beside them and a whole that is named tell."""
    settled = list(judged)
    for number, (context, amount) in enumerate(zip(contexts, amounts, strict=False)):
        if amount.unit not in _SHARES or settled[number].verdict != "unknown" or not _may_be(context, amount):
            continue
        part = _restated(context, amounts, judged, number) or _sum_before(context, amounts, judged, number)
        whole = _whole(context, amount, part) if part is not None else None
        if part is not None and (numbered := _numbered(context, amounts, judged, number)) is not None:
            settled[number] = _judge(context, amount, part, numbered, surely=True)
            continue
        if part is not None and whole is not None:
            settled[number] = _judge(context, amount, part, whole)
            continue
        part, whole = _since_the_start(context)
        if part is not None and whole is not None:
            made = _judge(context, amount, part, whole)
            settled[number] = made if made.verdict == "supported" else settled[number]
    return settled


def _since_the_start(context: Context) -> tuple[_Part, Answer] | tuple[None, None]:
    """What a year has of all that came since the beginning: of all posts since the launch 58 percent are this year's.

    It is only ever called right: a share may be of what is narrower.
    """
    around, year = context.around, context.scope.year
    sentence = around.sentence
    if "from-the-start" not in sentence.concepts or not any(when.kind == "year" for when in sentence.dates):
        return None, None
    for rule in around.announced:
        if not is_tally(rule) or not any(head in sentence.concepts for head in rule.heads):
            continue
        found = [one for one in all_of(context.known, rule.metric) if one.fact.year == year]
        of_year = [one for one in found if is_of_year(one)]
        whole = [one for one in found if one.fact.period.start.year < year and one.fact.period.end.year == year]
        if len(of_year) == 1 and len(whole) == 1:
            part = of_year[0]
            return _Part(part.value, part.fact, short(part, sentence.lang)), whole[0]
    return None, None


def _may_be(context: Context, amount: Amount) -> bool:
    changes = [one for name in ("up", "down") for one in context.around.sentence.concepts.get(name, ())]
    changed = any(not is_of_hedge(context.around, amount, one) for one in changes)
    return not changed and not is_unreal(context) and context.subject != FOREIGN


def _restated(context: Context, amounts: Sequence[Amount], judged: Sequence[Judgement], number: int) -> _Part | None:
    """The right figure beside the share that is said to be the same: 106 to be exact."""
    sentence = context.around.sentence
    share = sentence.word_after(amounts[number].start)
    for other in (number + 1, number - 1, number + 2):
        if not 0 <= other < len(amounts) or judged[other].verdict != "supported" or judged[other].arithmetic:
            continue
        fact, first = judged[other].fact, sentence.word_after(amounts[other].start)
        marks = sentence.marks.get("restates", ())
        beside = any(abs(one.first - first) <= _RESTATED or 0 < share - one.last <= _BEFORE for one in marks)
        if fact is not None and fact.quantity is not None and beside:
            answer = Answer(fact, fact.quantity)
            return _Part(answer.value, fact, short(answer, sentence.lang))
    return None


def _numbered(context: Context, amounts: Sequence[Amount], judged: Sequence[Judgement], number: int) -> Answer | None:
    """The right figure that a share is said to be of, right behind it: three quarters of the 19 trips."""
    sentence, after = context.around.sentence, number + 1
    if sentence.lang == "kk" or after + 1 >= len(amounts) or judged[after].verdict != "supported":
        return None
    words = listed_by_part("of", sentence.book)
    first = sentence.word_after(amounts[number].end)
    between = sentence.keys[first : sentence.word_after(amounts[after].start)]
    fact = judged[after].fact
    if judged[after].arithmetic or fact is None or fact.quantity is None or not between:
        return None
    return Answer(fact, fact.quantity) if {*between} <= {*words["of"], *words["the"], *words["out"]} else None


def _sum_before(context: Context, amounts: Sequence[Amount], judged: Sequence[Judgement], number: int) -> _Part | None:
    """What several countries come to, right before the share: together 4.9 billion, over a third of the total."""
    before = judged[number - 1] if number else None
    if before is None or before.verdict != "supported" or "+" not in before.arithmetic or before.fact is None:
        return None
    amount = amounts[number - 1]
    if "country" not in before.fact.qualifiers:
        return None
    return _Part(
        amount.value, before.fact, write_measure(amount.value.normalize(), amount.unit, context.around.sentence.lang)
    )


def _whole(context: Context, amount: Amount, part: _Part) -> Answer | None:
    """The figure of what the share is of: of the same metric in all, or of another that is named beside it."""
    sentence = context.around.sentence
    if "country" in part.fact.qualifiers:
        found = [one for one in all_of(context.known, part.fact.metric or "") if one.fact.period == part.fact.period]
        found = [one for one in found if not one.fact.qualifiers] if "of-all" in sentence.marks else []
    else:
        rules = [one for one in context.around.announced if one.metric != part.fact.metric]
        told = [
            in_year(context.known, one, part.fact.year, context.around)
            for one in rules
            if _is_of(sentence, one, amount)
        ]
        found = [one for one in told if one is not None and are_alike(one, Answer(part.fact, one.quantity))]
    metrics = {one.fact.metric: one for one in found if one.value > part.value}
    return next(iter(metrics.values())) if len(metrics) == 1 else None


def _is_of(sentence: Sentence, rule: Rule, amount: Amount) -> bool:
    """Whether what the rule counts is told in full in the sentence, its noun beside the share."""
    if rule.growth or rule.timeless or not any(sentence.concepts.keys() >= set(way) for way in rule.needs):
        return False
    first, last = sentence.word_after(amount.start), sentence.word_before(amount.end)
    heads = {*rule.heads, "time-word"} if "day" in rule.heads else rule.heads
    nouns = [one for head in heads for one in sentence.concepts.get(head, ())]
    if sentence.lang == "kk":
        return any(0 < first - one.last <= _TO_NOUN for one in nouns)
    return any(0 < one.first - last <= _TO_NOUN for one in nouns)


def _judge(context: Context, amount: Amount, part: _Part, whole: Answer, *, surely: bool = False) -> Judgement:
    lang = context.around.sentence.lang
    share = part.value / whole.value
    holds = is_share(amount, share)
    if not holds and not surely and "of-all" not in context.around.sentence.marks:
        return left_open(amount)
    percent, arithmetic = write_share(share, part.shown, short(whole, lang), lang)
    return by_arithmetic(amount, holds, part.fact, percent, arithmetic, whole.fact)
