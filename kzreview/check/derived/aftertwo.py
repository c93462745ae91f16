"""A change in a sentence of its own, of the two figures before: 23 trips, and 19 in 2023. The gap is four.

Of one figure before it is the change from the year before: 23 trips. That is four more than a year earlier.
Where another country is named it is by how much that has more: 12 documents with Qatar. With Italy, six more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.changes import Change, change_of
from kzreview.check.derived.signed import named_way
from kzreview.check.derived.than import says_measure
from kzreview.check.derived.unlike import are_alike
from kzreview.check.ellipses import says_nothing_new
from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.rules import nouns
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.when.backward import looks_back, may_look_back

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact

_TWO = 2


def judge_after_two(context: Context, amount: Amount) -> Judgement | None:
    """The only figure of a sentence that says no more than a gap or a change: of the last figures of the one before."""
    sentence, before = context.around.sentence, context.around.before
    told = before.told[-_TWO:] if before is not None else []
    if not told or not _is_one_change(sentence):
        return None
    words = listed_by_part("change-nouns", sentence.book)
    if not says_nothing_new(sentence, [one.answer.fact for one in told], _ALSO, words["up"] + words["down"]):
        return None
    gap = any(one.end <= amount.start for one in sentence.concepts.get("gap-noun", ()))
    if sentence.places and not gap:
        return _of_another_country(context, amount, told[-1])
    if len(told) == _TWO:
        return _of_two(context, amount, told, gap=gap)
    return _of_one(context, amount, told[0], gap=gap)


def _is_one_change(sentence: Sentence) -> bool:
    """Whether a sentence has one figure, or a second one that says the same in percent: a fall of 4, or 21%."""
    percent = [one for one in sentence.amounts if one.unit == "percent"]
    return len(sentence.amounts) - len(percent) <= 1 and len(percent) <= 1


_ALSO = ("gap-noun", "up", "down", "than")


def _of_two(context: Context, amount: Amount, told: list[Borne], *, gap: bool) -> Judgement | None:
    first, second = (one.answer for one in told)
    if first.fact.id == second.fact.id or not are_alike(first, second):
        return None
    change = Change("difference", "up") if gap else _change(context, amount)
    pair = _by_size(first, second) if gap else _by_year(first, second)
    if change is None or pair is None:
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False), pair)
    settled = judgement.verdict == "supported" or all(one.right for one in told)
    return judgement if settled and judgement.verdict != "unknown" else None


def _of_another_country(context: Context, amount: Amount, told: Borne) -> Judgement | None:
    """By the country told of before: the Netherlands gave three billion. Switzerland almost half as much.

    "With Italy, six more" may be its own figure too, so that where that is six it is no change.
    """
    sentence, fact = context.around.sentence, told.answer.fact
    countries = {place.country for place in sentence.places}
    if len(countries) != 1 or sentence.dates or "country" not in fact.qualifiers:
        return None
    ways = [name for name in ("up", "down") if name in sentence.concepts]
    change = _change(context, amount) or (Change("difference", ways[0]) if len(ways) == 1 else None)
    own = _of_country(context, fact, countries.pop())
    if change is None or not change.direction or own is None or own.fact.id == fact.id:
        return None
    if says_measure(context) or not _is_of_its_unit(amount, told.answer) or fit(amount, own.quantity) != "no":
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False), (told.answer, own))
    settled = judgement.verdict == "supported" or told.right
    return judgement if settled and judgement.verdict != "unknown" else None


def _of_country(context: Context, fact: Fact, country: str) -> Answer | None:
    """The figure of the metric and the time of a fact for another country."""
    found = [one for one in all_of(context.known, fact.metric or "") if one.fact.period == fact.period]
    found = [one for one in found if one.fact.qualifiers.get("country") == country]
    return context.known.by_rank(found)[0] if found else None


def _of_one(context: Context, amount: Amount, told: Borne, *, gap: bool) -> Judgement | None:
    """The change of the one figure before from the year before its own; right too where it is to the year after."""
    fact = told.answer.fact
    if not gap and (looks_back(context) or may_look_back(context)):
        return None  # a year earlier it was three less
    change = Change("difference", "up") if gap else _change(context, amount)
    years = {when.period.end.year for when in context.around.sentence.dates if when.has_year}
    counted = context.around.sentence.concepts.keys() & nouns()
    if counted and told.answer.quantity.unit not in counted:
        return None  # seven state visits were made. The trips grew by four
    if change is None or (change.bare and not says_measure(context)):
        return None  # four more followed
    if not years <= {fact.year, fact.year - 1} or not _is_of_its_unit(amount, told.answer):
        return None
    earlier = _in_year(context, fact, fact.year - 1)
    later = _in_year(context, fact, fact.year + 1) if fact.year < context.around.sentence.today.year else None
    pairs = [(earlier, told.answer)] if earlier is not None else []
    pairs += [(told.answer, later)] if later is not None else []
    change = change._replace(bare=False)
    judged = [judge_pair(context, amount, change, _by_size(*pair) if gap else pair) for pair in pairs]
    right = [one for one in judged if one.verdict == "supported"]
    if right or len(judged) != 1 or later is not None or not told.right:
        return right[0] if right else None
    return judged[0] if judged[0].verdict != "unknown" else None


def _is_of_its_unit(amount: Amount, answer: Answer) -> bool:
    return amount.unit in {"", "percent", "times", "share", answer.quantity.unit}


def _in_year(context: Context, fact: Fact, year: int) -> Answer | None:
    """The figure of the metric of a fact, and of what it is qualified by, in another year."""
    found = [
        one
        for one in all_of(context.known, fact.metric or "")
        if one.fact.year == year and one.fact.qualifiers == fact.qualifiers
    ]
    return context.known.by_rank(found)[0] if found else None


def _change(context: Context, amount: Amount) -> Change | None:
    sentence = context.around.sentence
    ways = (named_way(sentence, one) for one in (amount, *sentence.amounts))  # a fall of 26 %, in money 3.5 billion
    way = next((one for one in ways if one), "")
    change = change_of(context.around, amount, head_of(sentence, amount))
    if change is None:
        return Change("difference", way) if way else None
    return change._replace(direction=change.direction or way)


def _by_size(first: Answer, second: Answer) -> tuple[Answer, Answer]:
    return (first, second) if first.value < second.value else (second, first)


def _by_year(first: Answer, second: Answer) -> tuple[Answer, Answer] | None:
    if first.fact.metric != second.fact.metric or first.fact.year == second.fact.year:
        return None
    return (first, second) if first.fact.year < second.fact.year else (second, first)
