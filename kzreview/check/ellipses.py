"""Figures of a sentence that names no thing: it is told by the sentence before, the place or the year by their own.

"С Италией подписано 18 документов. А вот с Францией точно 14." "Биыл шетелге 23 рет шықты. Былтыр 19 болатын."
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.derived.echoes import in_its_scale
from kzreview.check.metrics.answers import all_of, group_of
from kzreview.check.metrics.candidates import Candidate
from kzreview.check.metrics.countries import country_of, listed_countries
from kzreview.check.metrics.fits import measured_as
from kzreview.check.metrics.metric import judge_metric
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.heads import Head
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.topics import named_by
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.bases import is_base
from kzreview.check.when.years import years_told_alone
from kzreview.check.whose.subject import FOREIGN
from kzreview.language.amounts import A_SUM, MONEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact

_MOST = 22  # words of a sentence that leaves its thing to the one before
_BARE = {"day", "km", "minute", "percent", *MONEY}


def told_by(judged: Sequence[Judgement]) -> tuple[Fact, ...]:
    """The facts that the figures of a sentence are of, the last of each metric; else those said to have changed."""
    settled = [one for one in judged if one.verdict in {"supported", "contradicted"}]
    facts = [one.fact for one in settled if not one.arithmetic]
    facts = facts or [one.fact for one in settled if one.arithmetic in one.expected]
    counted = {fact.metric: fact for fact in facts if fact is not None and fact.metric and fact.quantity}
    return tuple(counted.values())


def fill(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement], told: Sequence[Fact]
) -> list[Judgement]:
    """The judgements, the open ones of a sentence without a thing of its own by the things told before."""
    if not contexts:
        return list(judged)
    named = () if told else _named_before(contexts[0].around)
    things = told or named
    if not things or not says_nothing_new(contexts[0].around.sentence, things):
        return list(judged)
    filled = [
        _by_told(context, amount, judgement, things)
        for context, amount, judgement in zip(contexts, amounts, judged, strict=True)
    ]
    return filled if not named or _is_borne_out(filled) else list(judged)


def _is_borne_out(filled: Sequence[Judgement]) -> bool:
    """Whether one of the figures is right by the thing that was only named, and none is of another year."""
    right = any(one.verdict == "supported" for one in filled)
    return right and all(one.verdict != "contradicted" or one.reason != "year" for one in filled)


def _named_before(around: Around) -> tuple[Fact, ...]:
    """What the sentence before names without a figure; none of its own figures is called wrong by that alone."""
    if around.before is None or len(around.sentence.words) > _MOST:
        return ()
    return named_by(around.before)


def _by_told(context: Context, amount: Amount, judgement: Judgement, told: Sequence[Fact]) -> Judgement:
    """By the one thing told before that the figure may be of; a bare one goes on with a count, not with a measure.

    What a Kazakh dative may be reached or changed by is only right as what was reached: 2024 жылы 19-ға түсті.
    """
    if _may_be_reached(context, amount) and judgement.verdict == "unknown":
        reached = _by_told(context, replace(amount, role="to"), judgement, told)
        return reached if reached.verdict == "supported" else judgement
    found = [fact for fact in told if fact.quantity and _in_unit_of(context, amount, fact.quantity.unit) is not None]
    if len(found) > 1:
        found = [fact for fact in found if fact.quantity and fact.quantity.unit not in _BARE]
    rule = next(iter(rules_of(found[0].metric)), None) if len(found) == 1 else None
    if rule is None or not _may_go_on(context, rule):
        return judgement
    return _gone_on(context, amount, judgement, rule, found[0])


def _may_be_reached(context: Context, amount: Amount) -> bool:
    dative = context.around.sentence.lang == "kk" and amount.case == "dative"
    return dative and amount.role == "by" and amount.unit not in {"percent", "share", "times"}


def _gone_on(context: Context, amount: Amount, judgement: Judgement, rule: Rule, told: Fact) -> Judgement:
    if judgement.verdict == "unknown":
        return _filled(context, amount, rule, told) or judgement
    if _is_of_no_place(context, judgement, told):
        return left_open(amount)
    return judgement


def _may_go_on(context: Context, rule: Rule) -> bool:
    others = rule.groups and group_of(rule, context.around) is not None  # doctors by 30 percent; nurses by 20
    of_its_own = (rule.growth and not others) or rule.timeless or rule.own or rule.with_city
    return context.subject != FOREIGN and not of_its_own


def names_no_thing(sentence: Sentence) -> bool:
    """Whether a sentence leaves its thing to the one before: В 2023-м их было 19."""
    return bool(sentence.amounts) and says_nothing_new(sentence, ())


def says_nothing_new(
    sentence: Sentence, told: Sequence[Fact], also: Sequence[str] = (), nouns: Sequence[str] = ()
) -> bool:
    """Whether every word is a figure, a date or a place, or says nothing new of what is counted.

    `also` are further concepts, and `nouns` further words, of which it may tell.
    """
    if len(sentence.words) > _MOST:
        return False
    rules = [rule for fact in told for rule in rules_of(fact.metric)]
    same = {name for rule in rules for way in (*rule.needs, rule.groups) for name in way}
    spans = [(one.start, one.end) for name in same for one in sentence.concepts.get(name, ())]
    spans += [(one.start, one.end) for name in also for one in sentence.concepts.get(name, ())]
    spans += _spans_of_nothing(sentence)
    plain = frozenset(nouns).union(*(listed(name, sentence.book) for name in ("little", "no-noun", "neutral")))
    return all(
        key in plain or any(first <= word.start < end for first, end in spans)
        for key, word in zip(sentence.keys, sentence.words, strict=True)
    )


_LINKS = ("elliptic", "same-part", "that-is", "before-that", "this-alone", "last-alone")


def _spans_of_nothing(sentence: Sentence) -> list[tuple[int, int]]:
    """Where figures, dates, places and words that name no thing stand."""
    spans = [(when.start, when.end) for when in sentence.dates]
    spans += [(place.start, place.end) for place in sentence.places]
    spans += [(one.start, one.end) for one in sentence.amounts]
    spans += [(mark.start, mark.end) for name in _LINKS for mark in sentence.marks.get(name, ())]
    spans += [(one.start, one.end) for one in sentence.concepts.get("as-many", ())]
    changes = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    ends = any(amount.role == "to" for amount in sentence.amounts)
    reached = ends or "that-is" in sentence.marks  # 19, so it grew by 4
    spans += [(one.start, one.end) for one in changes if reached]
    return spans + [one.hedge for one in sentence.amounts if one.hedge]


def _filled(context: Context, amount: Amount, rule: Rule, told: Fact) -> Judgement | None:
    if told.quantity is None or not _differs(context, rule, told):
        return None
    if _is_change(context) and amount.role not in _ENDS and not is_base(context.around.sentence, amount):
        return None
    bare = _in_unit_of(context, amount, told.quantity.unit)
    if bare is None:
        return None
    head = Head("noun", rule.heads, amount.end)
    judgement = judge_metric(context, bare, head, Candidate(rule, 1))
    if judgement.verdict == "contradicted" and _goes_on_changing(context, amount):
        return None
    return None if judgement.verdict == "unknown" or judgement.reason in {"unit", "scope"} else judgement


def _goes_on_changing(context: Context, amount: Amount) -> bool:
    """Whether a change from the figure before leads to it, of a time that is not said: 19, and then it rose to 23."""
    sentence, clause = context.around.sentence, context.around.clause
    earlier = [one.end for one in sentence.amounts if one.end <= amount.start and one.role not in {"by", "from"}]
    dated = any(earlier[-1] <= when.start < clause.end for when in sentence.dates) if earlier else False
    return bool(earlier) and not dated and _is_change(context)


_ENDS = {"from", "to"}  # of a way, which is no change by so much


def _is_change(context: Context) -> bool:
    """Whether the clause says more or fewer, so that the figure may be a difference."""
    around = context.around
    return any(
        around.clause.holds(one.start) for name in ("up", "down") for one in around.sentence.concepts.get(name, ())
    )


def _is_of_no_place(context: Context, judgement: Judgement, told: Fact) -> bool:
    """Whether a country was told of, and the figure was judged as that of all of them: A year later it was …"""
    fact = judgement.fact
    sentence = context.around.sentence
    if sentence.places or fact is None or "country" not in told.qualifiers or _is_of_all(sentence):
        return False
    return fact.metric == told.metric and "country" not in fact.qualifiers


def _is_of_all(sentence: Sentence) -> bool:
    """Whether a sentence says that its figure is of all countries: in the same months of 2024 the total was …"""
    return not sentence.places and not listed("of-all", sentence.book).isdisjoint(sentence.keys)


def _differs(context: Context, rule: Rule, told: Fact) -> bool:
    """Whether the figure's own words say another place, or another year where the thing has no place."""
    around = context.around
    if rule.groups:
        return not around.sentence.places and group_of(rule, around) not in {None, told.qualifiers.get("group")}
    facts = all_of(context.known, rule.metric)
    of_countries = any("country" in answer.fact.qualifiers for answer in facts)
    of_one = "country" in told.qualifiers and not _is_of_all(around.sentence)
    if of_countries and (of_one or around.sentence.places):
        return country_of(around) not in {None, "?"} or bool(listed_countries(around))
    if around.before is not None and not around.before.amounts:
        year = affixes("year", around.sentence.book)
        in_a_year = any(key.startswith(year) for key in around.sentence.keys)
        return (
            any(when.kind == "year" for when in around.sentence.dates) or not in_a_year
        )  # it fell; it stood at 9.8 billion
    dates = around.sentence.dates
    says_year = len(dates) == 1 or any(around.clause.holds(when.start) for when in dates)
    says_year = says_year or "year-later" in around.sentence.concepts or "before-that" in around.sentence.marks
    says_year = says_year or years_told_alone(around.sentence, around.clause) is not None
    return says_year and not around.sentence.places and told.year != context.scope.year


def _in_unit_of(context: Context, amount: Amount, unit: str) -> Amount | None:
    """A bare figure with the unit of the one before; None where it is of another unit."""
    if amount.ordinal or (amount.role == "by" and unit != "percent"):
        return None
    if unit not in _BARE:
        return amount if amount.unit in {"", "occasion"} else None
    if amount.unit == unit:
        return amount
    if amount.unit:
        return None
    before = context.around.before.amounts if context.around.before is not None else ()
    likes = [one for one in before if one.unit == unit or (unit in MONEY and not one.unit and one.value >= A_SUM)]
    if unit in MONEY and amount.value < A_SUM:
        scaled = in_its_scale(amount, likes[-1]) if likes else None
        return scaled and replace(scaled, unit=unit)
    return measured_as(amount, likes[-1]) if likes and unit == "minute" else replace(amount, unit=unit)
