"""A figure that those beside it add up to: 56 here plus 63 there, 119; 98 laws and 344 decrees, 442 in total."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.changes import change_of
from kzreview.check.derived.gaps import names_gap
from kzreview.check.derived.itemised import ANYTHING
from kzreview.check.derived.shown import exact, short
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.around import KINDS
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.rules import rules_of
from kzreview.check.metrics.values import write_measure
from kzreview.check.reading.heads import head_of
from kzreview.check.verdict import Judgement, by_arithmetic
from kzreview.language.amounts import MONEY
from kzreview.model import Quantity

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_TWO = 2
_NEXT = 4  # words from "than" to what it measures by


def judge_total(context: Context, amount: Amount, right: list[Borne]) -> Judgement | None:
    """56 here plus 63 there: 119; what the figures of one kind beside it come to."""
    parts = [one.answer for one in right]
    if len({part.fact.id for part in parts}) < _TWO or len(parts) != len({part.fact.id for part in parts}):
        return None
    if not all(are_alike(parts[0], part) for part in parts) or not _is_of_their_kind(context, amount, parts):
        return None
    if not _is_of_their_places(context, parts) or _is_of_another_kind(context, parts):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    fits = fit(amount, Quantity(exact(total), parts[0].quantity.unit))
    if amount.bound != "exact" or (fits != "yes" and not (fits == "no" and _is_named_total(context, amount, right))):
        return None
    lang = context.around.sentence.lang
    expected = write_measure(exact(total), _unit(parts[0]), lang)
    arithmetic = f"{' + '.join(short(part, lang) for part in parts)} = {expected}"
    return by_arithmetic(amount, fits == "yes", parts[0].fact, expected, arithmetic, parts[1].fact)


def judge_total_before(context: Context, amount: Amount) -> Judgement | None:
    """What the last figures of the paragraph come to: 33 days abroad. In regions 17. Together that makes 50 days."""
    sentence = context.around.sentence
    told = sentence.told_earlier
    of_days = amount.unit == "day" and "trip" in sentence.concepts
    if len(told) < _TWO or not (of_days or _is_called_a_sum(sentence, amount)):
        return None
    for number in range(_TWO, len(told) + 1):
        parts = told[-number:]
        alone = all(one.start == amount.start or one.value == number for one in sentence.amounts)  # both make 50
        judgement = judge_total(context, amount, parts) if alone and all(one.right for one in parts) else None
        if judgement is not None and judgement.verdict == "supported":
            return judgement
    return None


def _is_named_total(context: Context, amount: Amount, right: list[Borne]) -> bool:
    """Whether a figure is said to be the total of all those before it: 98 laws and 344 decrees, 442 in total."""
    sentence = context.around.sentence
    before = [one for one in sentence.amounts if one.end <= amount.start]
    if [one.amount.start for one in right] != [one.start for one in before] or context.scope.since is not None:
        return False  # 977 and 8022; since March 2022, 13,931 in all
    if names_gap(sentence, before[-1], amount) or change_of(context.around, amount, head_of(sentence, amount)):
        return False
    if _is_made(sentence, amount):
        return True
    words = range(sentence.word_after(before[-1].end), sentence.word_after(amount.end) + _NEXT)
    together = [*sentence.concepts.get("together", ()), *sentence.marks.get("reckoning", ())]
    return any(one.first in words for one in together) and not _has_another_part(context, amount, right)


def _has_another_part(context: Context, amount: Amount, right: list[Borne]) -> bool:
    """Whether what the parts leave of a total is a figure of their topic, so that it may be of more than them."""
    facts = [one.answer.fact for one in right]
    rest = amount.value - sum((one.answer.value for one in right), Decimal(0))
    if rest < _FEW:
        return False
    of_topic = {(fact.topic, fact.year) for fact in facts}
    return any(
        (fact.topic, fact.year) in of_topic and fact.quantity is not None and fact.quantity.value == rest
        for fact in context.known.facts
    )


_FEW = 5  # a smaller number is that of some fact by chance


def _unit(answer: Answer) -> str:
    return answer.quantity.unit


_MEASURED = {*MONEY, "day", "km", "minute"}


def _is_of_their_kind(context: Context, amount: Amount, parts: list[Answer]) -> bool:
    """Whether a figure counts what its parts count: the same unit, or a noun that may be said of all of them."""
    unit = parts[0].quantity.unit
    if unit in _MEASURED or amount.unit in _MEASURED:
        return unit == amount.unit
    head = head_of(context.around.sentence, amount)
    counted = [frozenset[str]().union(*(rule.heads for rule in rules_of(part.fact.metric))) for part in parts]
    if head.kind == "none":
        called = _is_called_a_sum(context.around.sentence, amount)
        return called and not _has_another_noun(context, amount, frozenset[str]().union(*counted))
    return all(not head.names.isdisjoint(heads | ANYTHING) for heads in counted)


def _is_called_a_sum(sentence: Sentence, amount: Amount) -> bool:
    return "together" in sentence.concepts or "reckoning" in sentence.marks or _is_made(sentence, amount)


def _is_made(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word beside a figure says that those before it make it, in Kazakh right after it."""
    first, last = sentence.word_after(amount.start), sentence.word_after(amount.end)
    beside = {last, last + 1} if sentence.lang == "kk" else {first - 1}
    return any({one.first, one.last} & beside for one in sentence.marks.get("makes", ()))


def _has_another_noun(context: Context, amount: Amount, counted: frozenset[str]) -> bool:
    """Whether what stands between a figure and the one before it is counted, and is none of the parts."""
    sentence = context.around.sentence
    since = max((one.end for one in sentence.amounts if one.end <= amount.start), default=sentence.start)
    nouns = frozenset[str]().union(*(rule.heads for rule in context.around.announced)) - counted - ANYTHING
    return any(since <= one.start < amount.start for name in nouns for one in sentence.concepts.get(name, ()))


def _is_of_another_kind(context: Context, parts: list[Answer]) -> bool:
    """Whether the clause names a kind of visit that is none of the parts': 7 state visits, 5 official, 12 working."""
    clause, concepts = context.around.clause, context.around.sentence.concepts
    named = KINDS.intersection(concepts)
    here = {name.removeprefix(_SHORT) for name in named if any(clause.holds(one.start) for one in concepts[name])}
    ways = [way for part in parts for rule in rules_of(part.fact.metric) for way in rule.needs] if here else []
    return not here <= {name.removeprefix(_SHORT) for way in ways for name in way}


_SHORT = "short-"  # of a kind without its noun


def _is_of_their_places(context: Context, parts: list[Answer]) -> bool:
    """Whether the clause names no country but those of the parts: 17 with France is no sum of Qatar and Mongolia."""
    clause = context.around.clause
    places = [place.country for place in context.around.sentence.places if clause.holds(place.start)]
    return {place for place in places if place != "KZ"} <= {part.fact.qualifiers.get("country") for part in parts}
