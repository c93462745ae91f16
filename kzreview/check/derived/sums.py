"""Figures that add up: of several countries, of several things counted, of two years."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.bearing import fact_of
from kzreview.check.derived.shown import exact, short
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.apart import is_counted_apart
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.metrics.countries import listed_countries
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.rowends import places_meant
from kzreview.check.metrics.values import write_measure
from kzreview.check.reading.heads import head_of, is_oblique
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.verdict import Judgement, by_arithmetic, left_open
from kzreview.check.when.lengths import is_ago
from kzreview.check.when.ways import is_lone_end
from kzreview.language.amounts import MONEY
from kzreview.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzreview.check.context import Context
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_TWO = 2
_RELATIVE = {"share", "percent", "times"}


def judge_sum(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """A figure that adds up: of several countries, of several things counted, of both years."""
    if amount.unit in _RELATIVE or amount.ordinal or is_lone_end(context.around.sentence, amount):
        return None
    listed = _all_countries(context, amount, found)
    if listed or _are_row_ends(context.around.sentence):
        return listed
    parts = _year_parts(context, found) if not amount.role and _says_years(context) else []
    summed = bool(parts) or _adds_up(context, amount)
    if not parts and (summed or not head.names.isdisjoint(_ACTS)):
        parts = _parts(context, head, found)
        if len(parts) < _TWO and head.kind == "none":
            return _of_figures_before(context, amount)
    if len(parts) < _TWO:
        return _of_joined_countries(context, amount, found)
    judgement = judge_parts(context, amount, parts)
    acts = "act" in head.names and amount.bound == "exact"  # laws, decrees and orders: 533 acts
    return judgement if summed or acts or judgement.verdict == "supported" else None


def _are_row_ends(sentence: Sentence) -> bool:
    """Whether the countries named are but the ends of a row: the four largest, from the Netherlands to Russia."""
    return bool(sentence.places) and not places_meant(sentence)


def _of_joined_countries(context: Context, amount: Amount, found: list[Candidate]) -> Judgement | None:
    """With France and Italy 32 were signed: right as their sum; else each may have as many, but no more."""
    sentence = context.around.sentence
    whole = context.around.clause._replace(start=sentence.start, end=sentence.end)
    countries = listed_countries(context.around._replace(clause=whole))
    others = [one for one in sentence.amounts if one.start != amount.start and one.value != len(countries)]
    others = [one for one in others if one.unit not in _RELATIVE and not one.ordinal]
    if len(countries) < _TWO or others or "than" in sentence.concepts:
        return None
    for candidate in found[:1]:
        parts = _country_parts(context, candidate.rule)
        if len(parts) == len(countries) and amount.bound == "exact":
            judgement = judge_parts(context, amount, parts)
            each = len(sentence.amounts) == 1 or amount.value <= max(part.value for part in parts)
            each = each or any(one.unit in _RELATIVE for one in sentence.amounts)  # which may be a share of it
            return None if judgement.verdict == "contradicted" and each else judgement
    return None


def _all_countries(context: Context, amount: Amount, found: list[Candidate]) -> Judgement | None:
    """What so many countries gave together: the sum of all that the facts name, where they are as many.

    Of fewer countries nothing is said: which of them are meant is not.
    """
    if amount.unit not in MONEY:
        return None
    clause = context.around.clause
    numbers = [
        one.value
        for one in context.around.sentence.amounts
        if one.start != amount.start and not one.unit and head_of(context.around.sentence, one).names >= {"country"}
    ]
    if not numbers or any(clause.holds(place.start) for place in _places(context)):
        return None
    for candidate in found[:1]:
        facts = [one for one in all_of(context.known, candidate.rule.metric) if one.fact.year in context.scope.years]
        parts = [one for one in facts if "country" in one.fact.qualifiers]
        if len(parts) == numbers[-1]:
            judgement = judge_parts(context, amount, parts)
            mark = amount.figure.value.normalize().as_tuple().digits == (1,) and judgement.verdict == "contradicted"
            return left_open(amount) if mark else judgement  # of ten countries only four passed a billion
        if parts and fit(amount, facts[0].quantity) != "yes":
            return left_open(amount)
    return None


def _places(context: Context) -> list[PlaceMention]:
    return [place for place in context.around.sentence.places if place.country != "KZ"]


def judge_parts(context: Context, amount: Amount, parts: list[Answer]) -> Judgement:
    """The verdict on the sum of some figures."""
    total = sum((part.value for part in parts), Decimal(0))
    lang = context.around.sentence.lang
    step = max(part.quantity.step for part in parts)
    whole = exact(total)
    quantity = Quantity(whole if step == 1 and isinstance(whole, int) else total, parts[0].quantity.unit)
    expected = write_measure(_rounded(total), quantity.unit, lang)
    arithmetic = f"{' + '.join(short(part, lang) for part in parts)} = {expected}"
    holds = fit(amount, quantity) == "yes"
    return by_arithmetic(amount, holds, parts[0].fact, expected, arithmetic, parts[1].fact)


def _adds_up(context: Context, amount: Amount) -> bool:
    """Whether the clause says that the figure is a sum, and not that what it is compared with is one."""
    sentence, clause = context.around.sentence, context.around.clause
    thans = [than.start for than in sentence.concepts.get("than", ()) if than.start > amount.start]
    return any(
        clause.holds(one.start) and not any(than < one.start for than in thans) and not _is_with(sentence, one)
        for one in sentence.concepts.get("together", ())
    )


def _is_with(sentence: Sentence, together: Mention) -> bool:
    """Whether a Kazakh word says no more than with whom: басшыларымен бірге."""
    before = sentence.keys[together.first - 1] if together.first else ""
    if sentence.keys[together.first] not in listed("with-them", sentence.book):
        return False
    endings = affixes("instrumental", sentence.book)
    return before.endswith(endings) and before not in endings


def _says_years(context: Context) -> bool:
    """Whether the clause speaks of two years at once: over the two years, 2023 and 2024 together."""
    sentence, clause = context.around.sentence, context.around.clause
    spans = [one for one in sentence.concepts.get("two-years", ()) if not is_ago(sentence, one.end)]
    if any(clause.holds(one.start) for one in spans):
        return True
    if any(when.kind == "years" and clause.holds(when.start) for when in sentence.dates):
        return True
    years = {when.period.text for when in sentence.dates if when.kind == "year" and clause.holds(when.start)}
    if len(years) != _TWO or "than" in sentence.concepts:
        return False
    together = any(not _is_with(sentence, one) for one in sentence.concepts.get("together", ()))
    return together or (_are_joined(sentence) and len(sentence.amounts) == 1)


def _are_joined(sentence: Sentence) -> bool:
    """Whether two years stand side by side with no more than "and" between: over 2023 and 2024."""
    years = [when for when in sentence.dates if when.kind == "year"]
    first, second = sentence.word_after(years[0].end), sentence.word_after(years[-1].start)
    return second - first == 1 and sentence.keys[first] in listed("and", sentence.book)


def _year_parts(context: Context, found: list[Candidate]) -> list[Answer]:
    if not found or found[0].rule.listed or not context.known.base.metrics[found[0].rule.metric].additive:
        return []
    years = _years_said(context)
    parts = [in_year(context.known, found[0].rule, year, context.around) for year in years]
    return [part for part in parts if part is not None] if None not in parts else []


def _years_said(context: Context) -> list[int]:
    """The years that are added up: those named, else the year spoken of and the one before."""
    named = {when.period.end.year for when in context.around.sentence.dates if when.kind == "year"}
    ranges = [when.period for when in context.around.sentence.dates if when.kind == "years"]
    for period in ranges[:1]:
        named = set(range(period.start.year, period.end.year + 1))
    return sorted(named) if len(named) > 1 else [context.scope.year - 1, context.scope.year]


def _rounded(total: Decimal) -> Decimal | int:
    return int(total) if total < 10**6 else total.normalize()


def _parts(context: Context, head: Head, found: list[Candidate]) -> list[Answer]:
    """What is added up: facts of the countries named, or of the metrics whose nouns the clause names."""
    around = context.around
    if len({place.country for place in around.sentence.places}) > 1:
        for rule in [candidate.rule for candidate in found] + around.announced:
            parts = _country_parts(context, rule)
            if len(parts) > 1:
                return parts
        return []
    if head.kind == "unit" and head.names <= _ADDED:
        return _of_rules(context, lambda rule: not head.names.isdisjoint(rule.heads), head_is_measure=True)
    if head.kind == "unit":
        return _of_rules(context, lambda rule: _counts_it_alone(around, rule)) if head.names <= _DONE else []
    if _counts_one_of_them(around, head):
        return []
    return _of_rules(context, lambda rule: _counts_named(around, rule)) or _of_two_rules(context)


def _counts_one_of_them(around: Around, head: Head) -> bool:
    """Whether the noun of the figure is what one metric counts, and another only says where: 60 sites in regions."""
    nouns = [
        rule.heads - {""} for rule in around.announced if _counts_named(around, rule) and _may_be_added(around, rule)
    ]
    if head.kind != "noun" or all(head.names.isdisjoint(names) for names in nouns):
        return False
    others = frozenset[str]().union(*(names for names in nouns if head.names.isdisjoint(names)))
    named = [one for name in others for one in around.sentence.concepts.get(name, ())]
    return bool(named) and all(is_oblique(around.sentence, one) for one in named)


_ADDED = frozenset({"day", "km", "minute"})  # measures of which several metrics may be added up

_DONE = frozenset({"occasion"})  # times that any of several things was done: laws and decrees, signed 442 times
# Of which there is one under each of several things, also where nothing says "in all".
_ACTS = _DONE | {"signature", "act"}


def _of_rules(context: Context, fits: Callable[[Rule], bool], *, head_is_measure: bool = False) -> list[Answer]:
    """The figures of the year of those metrics that the clause announces whole and that fit; of one unit or counts."""
    around = context.around
    rules = [
        rule
        for rule in around.announced
        if (head_is_measure or not is_vetoed(rule, around)) and fits(rule) and _may_be_added(around, rule)
    ]
    if "together" not in around.sentence.concepts:
        rules = [rule for rule in rules if not is_counted_apart(around, rule)]
    parts = [in_year(context.known, rule, context.scope.year, around) for rule in rules]
    found = [part for part in parts if part is not None and part.fact.period.text == str(part.fact.year)]
    return found if len(found) > 1 and all(are_alike(found[0], part) for part in found[1:]) else []


def _may_be_added(around: Around, rule: Rule) -> bool:
    """Whether a metric is a count of the year that the clause announces whole."""
    whole = any(all(around.has(concept) for concept in way) for way in rule.needs)
    return whole and not (rule.growth or rule.timeless or rule.own or rule.stock)


def _of_two_rules(context: Context) -> list[Answer]:
    """Two figures that are told apart by a word of the other's: meetings with presidents, and with premiers."""
    found = _of_rules(context, lambda rule: _counts_named(context.around, rule), head_is_measure=True)
    return found if len(found) == _TWO and len({part.quantity.unit for part in found}) == 1 else []


def _counts_named(around: Around, rule: Rule) -> bool:
    return any(around.has(head) for head in rule.heads if head)


def _counts_it_alone(around: Around, rule: Rule) -> bool:
    """Whether a noun is named that the metric counts and no other announced one does."""
    others = frozenset[str]().union(*(one.heads for one in around.announced if one.metric != rule.metric))
    return any(around.has(head) for head in rule.heads - others if head)


def _country_parts(context: Context, rule: Rule) -> list[Answer]:
    countries = _countries_summed(context)
    return [
        answer
        for answer in all_of(context.known, rule.metric)
        if answer.fact.qualifiers.get("country") in countries and answer.fact.year in context.scope.years
    ]


def _countries_summed(context: Context) -> set[str]:
    """The countries of the sentence; of the clause alone where it names several and another has a figure of its own."""
    sentence, clause = context.around.sentence, context.around.clause
    here = {place.country for place in sentence.places if clause.holds(place.start)}
    elsewhere = [place.end for place in sentence.places if not clause.holds(place.start)]
    others = [one for one in sentence.amounts if not clause.holds(one.start)]
    shared = not any(end <= one.start for one in others for end in elsewhere)
    return {place.country for place in sentence.places} if shared or len(here) < _TWO else here


def _of_figures_before(context: Context, amount: Amount) -> Judgement | None:
    """977 items and 8,022: 8,999 in all. Where the figures before it do not make it, nothing is said."""
    before = [other for other in context.around.sentence.amounts if other.end <= amount.start]
    facts = [fact for other in before if (fact := fact_of(context, other)) is not None]
    if len(before) < _TWO:
        return None
    if len(facts) != len(before) or sum(fact.value for fact in facts) != amount.value:
        return left_open(amount)
    lang = context.around.sentence.lang
    shown = f"{' + '.join(short(fact, lang) for fact in facts)} = {write_measure(exact(amount.value), '', lang)}"
    expected = write_measure(exact(amount.value), "", lang)
    return by_arithmetic(amount, True, facts[0].fact, expected, shown, facts[1].fact)
