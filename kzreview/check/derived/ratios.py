"""Figures that follow from two others of the sentence: a gap between them, an average of one by the other, a share.

An average is called wrong only where the figures that it is made from stand beside it.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import exact, judge_pair
from kzreview.check.derived.changes import Change, is_of_hedge
from kzreview.check.derived.sizes import is_share
from kzreview.check.idle.notclaims import before_period
from kzreview.check.metrics.answers import Answer, all_of, answers, in_year
from kzreview.check.metrics.candidates import candidates, is_vetoed
from kzreview.check.metrics.countries import country_of, listed_countries
from kzreview.check.metrics.doubts import says_each
from kzreview.check.metrics.fits import HEDGES, is_another_number, round_step
from kzreview.check.metrics.values import write_measure, write_plain
from kzreview.check.verdict import Judgement
from kzreview.check.when.rates import is_rate
from kzreview.check.when.spans import is_of_length, is_of_year

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.model import Period

_CLOSE = Decimal("0.05")  # of the value: how near an average that is said roundly must be


def judge_gap(context: Context, amount: Amount) -> Judgement | None:
    """The difference is seven: between the two other figures of the sentence, where the facts bear both."""
    around = context.around
    named = [one.start for one in around.sentence.concepts.get("gap-noun", ()) if around.clause.holds(one.start)]
    others = [other for other in around.sentence.amounts if other.start != amount.start and other.unit == "occasion"]
    others = others or [other for other in around.sentence.amounts if other.start != amount.start]
    if not named:
        return None
    if len(others) < _TWO:
        return _gap_of_countries(context, amount) or (None if others else _gap_of_years(context, amount))
    first, second = others[-2:]
    facts = [fact for other in (first, second) if (fact := _bearing(context, other)) is not None]
    if len(facts) < _TWO or abs(first.value - second.value) != amount.value:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    more, less = sorted(facts, key=lambda answer: -answer.value)
    return _derived(context, amount, amount.value, (more, less), f"{_short(context, more)} − {_short(context, less)}")


_TWO = 2


def _bearing(context: Context, amount: Amount) -> Answer | None:
    """A fact of a year of the sentence with that very number."""
    dates = context.around.sentence.dates
    years = {*context.scope.years, *(when.period.end.year for when in dates if when.kind == "year")}
    for facts in context.known.figures.values():
        for fact in facts:
            if fact.quantity is not None and fact.quantity.value == amount.value and fact.year in years:
                return Answer(fact, fact.quantity)
    return None


def _gap_of_countries(context: Context, amount: Amount) -> Judgement | None:
    """The difference between the figures of the two countries that the sentence names."""
    countries = {place.country for place in context.around.sentence.places}
    if len(countries) != _TWO:
        return None
    for rule in context.around.announced:
        facts = [one for one in all_of(context.known, rule.metric) if one.fact.year in context.scope.years]
        facts = [one for one in facts if one.fact.qualifiers.get("country") in countries]
        if amount.unit in rule.heads and len(facts) == _TWO and facts[0].fact.period == facts[1].fact.period:
            return _judge_gap(context, amount, facts)
    return None


def _gap_of_years(context: Context, amount: Amount) -> Judgement | None:
    """The difference between the figures of the two years named, of the one metric that the sentence tells of."""
    sentence = context.around.sentence
    years = sorted({when.period.end.year for when in sentence.dates if when.kind == "year"})
    if len(years) != _TWO or any(place.country != "KZ" for place in sentence.places):
        return None
    pairs = [
        [in_year(context.known, rule, year, context.around) for year in years]
        for rule in context.around.announced
        if _tells_of(sentence, rule, amount) and not (rule.growth or rule.timeless or is_vetoed(rule, context.around))
    ]
    pairs = [pair for pair in pairs if None not in pair]
    if len(pairs) != 1:
        return None
    less, more = sorted((one for one in pairs[0] if one is not None), key=lambda answer: answer.value)
    judgement = judge_pair(context, amount, Change("difference", "up"), (less, more))
    gap = more.value - less.value
    near = gap / 3 <= amount.value <= gap * 3  # what is further off may be of something else: of time zones
    if judgement.verdict == "contradicted" and not near:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    return judgement


def _tells_of(sentence: Sentence, rule: Rule, amount: Amount) -> bool:
    """Whether the sentence has all that announces the metric, and the figure its unit or a noun of its own."""
    counts = amount.unit in rule.heads if amount.unit else not rule.heads.isdisjoint(sentence.concepts)
    return counts and any(sentence.concepts.keys() >= set(way) for way in rule.needs)


def _judge_gap(context: Context, amount: Amount, facts: list[Answer]) -> Judgement:
    less, more = sorted(facts, key=lambda answer: answer.value)
    difference = more.value - less.value
    lang = context.around.sentence.lang
    expected = write_measure(exact(difference), more.quantity.unit, lang)
    arithmetic = f"{_short(context, more)} − {_short(context, less)} = {expected}"
    holds = amount.interval().holds(difference)
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, more.fact, expected, arithmetic, less.fact)


def judge_share_of_total(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A country's share of the investment of all: its figure by the total of the same time."""
    around = context.around
    if amount.unit not in {"percent", "share"} or before_period(around.sentence, amount):
        return None
    changes = [one for name in ("up", "down") for one in around.sentence.concepts.get(name, ())]
    if any(not is_of_hedge(around, amount, one) for one in changes):
        return None
    countries = _sharers(context)
    if not countries:
        return None
    found = candidates(around, amount, head, change=True)
    for candidate in found[:1]:
        facts = [one for one in all_of(context.known, candidate.rule.metric) if one.fact.year == context.scope.year]
        parts = [one for one in facts if one.fact.qualifiers.get("country") in countries]
        whole = [one for one in facts if "country" not in one.fact.qualifiers]
        if len(whole) == 1 and len(parts) == len(countries) and parts[0].fact.period == whole[0].fact.period:
            return _judge_share(context, amount, parts, whole[0])
    return None


def _sharers(context: Context) -> set[str]:
    """The country whose share it is; several where the sentence takes them together."""
    country = country_of(context.around)
    if country not in {None, "?"}:
        return {str(country)}
    sentence = context.around.sentence
    countries = {place.country for place in sentence.places if place.country != "KZ"}
    together = "together" in sentence.concepts or countries == set(_givers(context))
    return countries if together else set()


def _givers(context: Context) -> list[str]:
    """The countries named side by side, and no others, as those that gave the one share of a sentence."""
    around = context.around
    shares = [one for one in around.sentence.amounts if one.unit in {"percent", "share"}]
    if len(shares) > 1 or not _NOT_TOGETHER.isdisjoint(around.sentence.marks) or says_each(context, shares[0]):
        return []
    return listed_countries(around)


_NOT_TOGETHER = {"others", "each", "in-turn"}


def judge_share_of_year(context: Context, amount: Amount) -> Judgement | None:
    """A tenth of the year abroad: the days by those of the year; wrong only where the days stand beside it."""
    if amount.unit not in {"percent", "share"} or not _is_of_the_year(context, amount):
        return None
    if any(context.around.has(way) for way in ("up", "down")):
        return None
    days = [
        answer
        for rule in context.around.announced
        if rule.heads == {"day"} and not is_vetoed(rule, context.around)
        if (answer := in_year(context.known, rule, context.scope.year, context.around)) is not None
    ]
    if len(days) != 1:
        return None
    length = 366 if isleap(context.scope.year) else 365
    share = days[0].value / length
    said = amount.value / 100 if amount.unit == "percent" else amount.value
    far = abs(said - share) > share * _NEAR_SHARE
    near = share / 5 if amount.bound == "exact" else share / 2
    firm = amount.bound in {"exact", *HEDGES} and _is_said(context, amount, days[0])
    if far and (not firm or abs(said - share) < near):
        return None
    lang = context.around.sentence.lang
    written = f"{write_plain(share * 100, lang)} %"
    arithmetic = f"{_short(context, days[0])} / {length} = {written}"
    verdict, reason = ("contradicted", "value") if far else ("supported", "derived")
    return Judgement(amount.start, amount.end, verdict, reason, days[0].fact, written, arithmetic)


_NEAR_SHARE = Decimal("0.06")


def _is_of_the_year(context: Context, amount: Amount) -> bool:
    """Whether the year itself is what the share is of: a tenth of 2024, десятая часть года, жылдың оннан бірі."""
    sentence = context.around.sentence
    if sentence.lang == "kk":
        before = sentence.word_after(amount.start)
        return any(key.endswith(_YEARS_KK) for key in sentence.keys[max(0, before - 2) : before])
    after = sentence.word_after(amount.end)
    if sentence.lang == "ru":
        following = sentence.keys[after : after + 2]
        dated = "года" in following and (following[0] == "года" or following[0].isdigit())
        return dated or "календаря" in following
    following = sentence.keys[after : after + _TO_YEAR]
    told = [key for key in following[1:] if key not in _WHOSE and not key.endswith("'s")]
    return following[:1] == ["of"] and bool(told) and told[0] in {"year", "calendar", str(context.scope.year)}


_YEARS_KK = ("жылдың", "күнтізбесінің")
_TO_YEAR = 5  # words of a share and whose year it is of: of the president's calendar year
_WHOSE = {"the", "his", "this", "last"}


def _judge_share(context: Context, amount: Amount, parts: list[Answer], whole: Answer) -> Judgement:
    part = sum((one.value for one in parts), Decimal(0))
    lang = context.around.sentence.lang
    written = f"{write_plain(part / whole.value * 100, lang)} %"
    added = " + ".join(_short(context, one) for one in parts)
    arithmetic = f"{f'({added})' if len(parts) > 1 else added} / {_short(context, whole)} = {written}"
    verdict, reason = ("supported", "derived") if is_share(amount, part / whole.value) else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, parts[0].fact, written, arithmetic, whole.fact)


def judge_average(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """So many a month, or for every project: the total by the months, or by another count of the same year."""
    if not is_rate(context) and not _is_each(context, amount):
        return None
    told: list[tuple[Answer, Answer, Decimal]] = []
    for candidate in found or _of_measure(context, amount, head):
        found_here = answers(context.known, candidate.rule, context.scope, context.around)
        for total in [one for one in found_here if is_of_year(one)] or found_here:
            for part, divisor in _divisors(context, total):
                if _is_close(amount, total.value / divisor):
                    return _average(context, amount, (total, part), divisor)
                if _is_meant(context, amount, total, part):
                    told.append((total, part, divisor))
    return _off(context, amount, told)


def _is_meant(context: Context, amount: Amount, total: Answer, part: Answer) -> bool:
    """Whether an average is of this total by this part: both stand beside it, or it is called the average of a year."""
    if part is not total and total.value <= part.value:
        return False
    if _is_said(context, amount, total) and (part is total or _is_said(context, amount, part)):
        return True
    average = total.value / (part.value if part is not total else 1)
    named = not _AVERAGE.isdisjoint(context.around.sentence.keys) and context.scope.stated
    return named and is_of_year(total) and (part is total or average / 3 <= amount.value <= average * 3)


_AVERAGE = {"average", "averaged", "averages", "averaging", "среднем", "орта", "орташа"}


def _is_said(context: Context, amount: Amount, answer: Answer) -> bool:
    """Whether another figure of the sentence, or of the one before, is that of the answer."""
    before = context.around.before.amounts if context.around.before is not None else ()
    return any(one.value == answer.value for one in (*context.around.sentence.amounts, *before) if one is not amount)


def _off(context: Context, amount: Amount, told: list[tuple[Answer, Answer, Decimal]]) -> Judgement | None:
    """A wrong average, where the sentence says what it is of and by what that is divided, and nothing else may be."""
    if len(told) != 1 or amount.bound not in {"exact", *HEDGES} or amount.upper is not None:
        return None
    total, part, divisor = told[0]
    off = abs(amount.value - total.value / divisor)
    near = max(total.value / divisor * _CLOSE + amount.step / 2, round_step(amount.value) / 2)  # about 20 a day for 22
    if off <= near or total.quantity.bound != "exact" or _goes_by_working_days(context):
        return None
    return _average(context, amount, (total, part), divisor)._replace(verdict="contradicted", reason="value")


def _goes_by_working_days(context: Context) -> bool:
    """Whether it is an average of working days, which nobody counted: 213 each working day, күн сайын жұмыс күнінде."""
    return any(
        key.startswith(("working", "business", "рабоч", "жұмыс")) and following.startswith(("day", "д", "күн"))
        for key, following in pairwise(context.around.sentence.keys)
    )


def _average(context: Context, amount: Amount, facts: tuple[Answer, Answer], divisor: Decimal) -> Judgement:
    total = facts[0]
    return _derived(context, amount, total.value / divisor, facts, f"{_short(context, total)} / {divisor}")


_EACH = {"each", "apiece", "каждый", "каждая", "каждое", "әрқайсысы", "әрқайсысына", "әрқайсысының"}


def _is_each(context: Context, amount: Amount) -> bool:
    """Whether a sum of money is that of each: worth 1.4 billion each."""
    sentence = context.around.sentence
    clause = context.around.clause
    keys = {key for word, key in zip(sentence.words, sentence.keys, strict=True) if clause.holds(word.start)}
    return amount.unit in {"USD", "KZT"} and not _EACH.isdisjoint(keys)


def _of_measure(context: Context, amount: Amount, head: Head) -> list[Candidate]:
    return [one for one in candidates(context.around, amount, head, change=True) if amount.unit in one.rule.heads]


def _divisors(context: Context, total: Answer) -> list[tuple[Answer, Decimal]]:
    """What the sentence divides by: the months of the period, or the figure of another metric that it announces."""
    sentence = context.around.sentence
    marks = {key for mark in sentence.marks.get("rate", ()) for key in sentence.keys[mark.first : mark.last + 2]}
    found = []
    period = total.fact.period
    if not marks.isdisjoint(_DAY_WORDS):
        found.append((total, Decimal(_days(period))))
    if not marks.isdisjoint(_MONTH_WORDS):
        months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
        found.append((total, Decimal(months)))
    if not marks.isdisjoint(_WEEK_WORDS):
        found.append((total, Decimal(_WEEKS)))
    for rule in context.around.announced:
        other = in_year(context.known, rule, context.scope.year, context.around)
        if other is None or other.fact.id == total.fact.id or other.value <= 1:
            continue
        if _names_noun(context, rule):
            found.append((other, other.value))
    return found


def _names_noun(context: Context, rule: Rule) -> bool:
    """Whether what the metric counts is named, here or in the sentence before: for each of his trips, per day."""
    sentence, before = context.around.sentence, context.around.before
    named = sentence.concepts.keys() | (before.concepts.keys() if before is not None else set())
    return not named.isdisjoint(rule.heads)


_DAY_WORDS = {"day", "daily", "сутки", "день", "ежедневно", "күніне", "тәулігіне", "күнге", "күн"}
_WEEKS = 52
_WEEK_WORDS = {"week", "weekly", "неделю", "еженедельно", "аптасына", "аптаға", "апта"}


def _days(period: Period) -> int:
    """The days of a period; one that is a year but for its last days is the year."""
    days = (period.end - period.start).days + 1
    whole = date(period.start.year + 1, 1, 1) - date(period.start.year, 1, 1)
    return whole.days if is_of_length(period) else days


_MONTH_WORDS = {"month", "monthly", "месяц", "ежемесячно", "айына", "айға", "ай"}


def _is_close(amount: Amount, value: Decimal) -> bool:
    """Whether an average is said to the digits shown, or nearly so where it is said roundly."""
    if amount.bound == "exact":
        return abs(amount.value - value) <= amount.step / 2
    if amount.bound in {"more_than", "at_least", "just_over"} and value < amount.value:
        return False
    if amount.bound in {"less_than", "up_to", "almost"} and value > amount.value:
        return False
    if amount.bound in HEDGES and is_another_number(amount, value):
        return False
    near = amount.step / 2 if amount.bound in HEDGES else amount.step
    return abs(amount.value - value) <= max(value * _CLOSE, near)


def _derived(
    context: Context, amount: Amount, value: Decimal, facts: tuple[Answer, Answer], arithmetic: str
) -> Judgement:
    first, second = facts
    lang = context.around.sentence.lang
    expected = write_measure(_shown(amount, value), amount.unit, lang) if amount.unit else write_plain(value, lang)
    shown = f"{arithmetic} = {expected}"
    return Judgement(amount.start, amount.end, "supported", "derived", first.fact, expected, shown, second.fact)


def _shown(amount: Amount, value: Decimal) -> Decimal | int:
    """A computed value to one digit more than the draft shows."""
    return exact(value.quantize(round_step(amount.value) / 10))


def _short(context: Context, answer: Answer) -> str:
    return write_measure(answer.quantity.value, answer.quantity.unit, context.around.sentence.lang)
