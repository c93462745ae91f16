"""A change of what its clause names, set against the figure before: 98 laws, and 3.5 times as many decrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.measures import measured_by
from kzreview.check.derived.than import times_the
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.reckoning import kinds_of
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.verdict import Judgement, left_open

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


def beside_it(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """A change of what the clause names, set against the figure before it."""
    sentence = context.around.sentence
    before = [one for one in others if one.amount.end <= amount.start]
    if not before and len(sentence.amounts) == 1:
        before = sentence.told_earlier[-1:]  # 98 laws. Decrees were 246 more
    if not before:
        return None
    found = None if _says_base(context) else _against_before(context, amount, change, before[-1])
    if found is None and _is_than_it(sentence, amount):
        return _against_it(context, amount, change, before[-1], others)
    return found


def as_told(change: Change) -> Change:
    """A change by the figures beside it; of a multiple without a word of change the thing told of is the greater."""
    return change._replace(bare=False, direction=change.direction or ("up" if change.kind == "times" else ""))


def _says_base(context: Context) -> bool:
    """Whether the clause says what its change is measured by."""
    sentence, clause = context.around.sentence, context.around.clause
    named = [one for one in sentence.concepts.get("than", ()) if not _points_back(sentence, one)]
    named += [*sentence.concepts.get("outdo", ()), *sentence.marks.get("last", ())]
    named += times_the(sentence)
    dated = any(clause.holds(when.start) for when in sentence.dates)
    return dated or context.scope.compared is not None or any(clause.holds(one.start) for one in named)


def _points_back(sentence: Sentence, than: Mention) -> bool:
    """Whether what something is measured by is the figure before: 91 orders. There were seven more laws than that."""
    number = than.last + 1
    following = sentence.words[number + 1].start if number + 1 < len(sentence.words) else sentence.end
    pointing = not listed("that-figure", sentence.book).isdisjoint(sentence.keys[number : number + 1])
    return pointing and any(than.end <= sign.start < following for sign in sentence.signs)


def _against_before(context: Context, amount: Amount, change: Change, base: Borne) -> Judgement | None:
    """98 laws, and 3.5 times as many decrees: by the figure before; wrong only as a multiple of what its noun tells."""
    own = rules_of(base.answer.fact.metric)
    shared = {name for one in own for way in one.needs for name in way}
    others = [rule for rule in context.around.announced if rule not in own and not rule.growth and not rule.timeless]
    told = [rule for rule in others if _counts_here(context, rule, rule.heads - _JOURNEYS)]
    told = told or [rule for rule in others if _counts_here(context, rule, rule.heads)]
    told = told or [rule for rule in others if _is_told_but_for(context, rule, shared)]
    kindless = any(len(kinds_of(rule)) > 1 and not _is_told_but_for(context, rule, rule.heads) for rule in told)
    if base.amount not in context.around.sentence.amounts and kindless:
        return None  # of the sentence before, and of which kind is not said: five fewer briefings
    found = [in_year(context.known, rule, base.answer.fact.year, context.around) for rule in told]
    alike = {one.fact.id: one for one in found if one is not None and are_alike(one, base.answer)}
    if len(alike) != 1 or not base.right or context.around.sentence.places:
        return None
    (named,) = alike.values()
    telling = {name for rule in told for way in (*rule.needs, tuple(rule.heads)) for name in way} - shared
    measured = _is_measured_by(context.around.sentence, amount, telling)
    pair = (named, base.answer) if measured else (base.answer, named)
    judgement = judge_pair(context, amount, as_told(change), pair)
    near = change.kind == "times" and _is_near(amount, named.value / base.answer.value)
    sure = near and _is_of_what_is_told(context.around.sentence, amount, telling)
    return judgement if judgement.verdict == "supported" or (sure and judgement.verdict == "contradicted") else None


def _is_measured_by(sentence: Sentence, amount: Amount, telling: AbstractSet[str]) -> bool:
    """Whether a Kazakh ending makes what is named the measure: бұл X желісіндегіден алты еседен артық."""
    before = sentence.word_before(amount.opening)
    if sentence.lang != "kk" or before < 0 or _is_than_it(sentence, amount):
        return False
    if not sentence.keys[before].endswith(affixes("ablative", sentence.book)):
        return False
    return any(0 <= before - one.last <= 1 for name in telling for one in sentence.concepts.get(name, ()))


def _is_of_what_is_told(sentence: Sentence, amount: Amount, telling: AbstractSet[str]) -> bool:
    """Whether a multiple stands between the same commas as what tells it, and nothing of an earlier year is told."""
    if any(when.prefix == "earlier" for when in sentence.dates) or not _BEFORE.isdisjoint(sentence.marks):
        return False
    commas = [sign.start for sign in sentence.signs if sign.key in {",", ";", ":", "("}]
    start = max((comma for comma in commas if comma < amount.start), default=sentence.start)
    end = min((comma for comma in commas if comma >= amount.end), default=sentence.end)
    words = [one for name in telling for one in sentence.concepts.get(name, ())]
    return "year-before" not in sentence.concepts and any(start <= one.start < end for one in words)


_BEFORE = {"last", "ago"}


def _is_near(amount: Amount, multiple: Decimal) -> bool:
    """Whether a multiple may be meant for the right one, or its reverse: five times for 3.5, and not twice for 540."""
    return any(amount.value / _NEARLY < one < amount.value * _NEARLY for one in (multiple, 1 / multiple))


_NEARLY = 3
_JOURNEYS = {"trip", "visit"}  # what visits of every kind are called


def _counts_here(context: Context, rule: Rule, nouns: AbstractSet[str]) -> bool:
    """Whether the clause has a noun that tells the metric by itself."""
    return any(context.around.has(noun) for noun in nouns if any(noun in way for way in rule.needs))


def _is_told_but_for(context: Context, rule: Rule, shared: AbstractSet[str]) -> bool:
    """Whether the clause tells all of a metric that another does not share with it: 2.6 million on Instagram."""
    ways = [set(way) - shared for way in rule.needs]
    return any(way and all(context.around.has(name) for name in way) for way in ways)


def _is_than_it(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh pronoun sets what its clause names against the figure before: ал жарлық одан 3,5 есе көп."""
    number = sentence.word_after(amount.opening)
    return number > 0 and sentence.keys[number - 1] in listed("than-it", sentence.book)


def _against_it(context: Context, amount: Amount, change: Change, base: Borne, others: list[Borne]) -> Judgement | None:
    """What the clause names against the figure before; where it is not known what that is, no year is the measure."""
    named = measured_by(context, amount, base, others)
    if named is None or named.fact.id == base.answer.fact.id or not are_alike(named, base.answer):
        return left_open(amount)
    return judge_pair(context, amount, change._replace(bare=False), (base.answer, named))
