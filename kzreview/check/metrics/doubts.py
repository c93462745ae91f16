"""Whether a figure that differs from the fact may still be of something else, so that it is not called wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.besides import leaves_out
from kzreview.check.metrics.countries import listed_countries, says_each, several_countries
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.limits import has_narrow_adjective, is_a_ceiling, is_understood
from kzreview.check.metrics.lists import counts_a_list
from kzreview.check.metrics.local import is_local
from kzreview.check.metrics.others import (
    MEASURES,
    came_elsewhere,
    is_of_one_leader,
    is_of_something_else,
    is_told_aside,
    may_be_of_either,
    may_be_somebody_elses,
)
from kzreview.check.metrics.partitives import is_a_whole, is_out_of_others, is_size_of_something, is_some_of
from kzreview.check.metrics.parts import is_whole
from kzreview.check.metrics.reckoning import is_reckoned
from kzreview.check.metrics.rules import is_tally
from kzreview.check.metrics.totalsofmore import is_total_of_more
from kzreview.check.metrics.whynot import near, slips, transposes
from kzreview.check.reading.wordlists import listed
from kzreview.check.when.bases import is_set_against
from kzreview.check.when.rates import is_every_year, is_of_one, is_rate
from kzreview.check.when.spans import in_conflict, may_be_the_whole_years, years_up_to
from kzreview.check.when.unreal import is_unreal, is_yet_to_come

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact


class Finding(NamedTuple):
    """A figure that differs: what it counts, by which rule, from which answer, why, and whose figure it is."""

    head: Head
    rule: Rule
    answer: Answer
    reason: str
    because: Fact | None

    @property
    def same_unit(self) -> bool:
        """Whether it is the figure of a fact in the same unit."""
        because = self.because
        return (
            because is not None and because.quantity is not None and because.quantity.unit == self.answer.quantity.unit
        )


def is_doubtful(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the difference may be no mistake: another place, a plan, an average, a part."""
    head, rule, answer, reason, _ = finding
    if (
        is_unreal(context)
        or _is_one_of_them(context, amount)
        or _is_told_of_others(context, amount, finding)
        or _counts_otherwise(context, amount, finding)
    ):
        return True
    decided = answer.fact.qualifiers.get("status") == "decided"
    if not rule.timeless and not decided and _is_no_count(context, rule):
        return True
    against = reason == "year" and any(
        is_set_against(context.around.sentence, o) for o in context.around.sentence.amounts
    )
    either = against or _is_of_another_year_said(context, finding) or may_be_of_either(context, finding)
    if either or is_of_something_else(context, amount, finding):
        return True
    firm = any(context.around.has(concept) for concept in rule.firm)
    if _counts_softly(head, rule) and not firm and not finding.same_unit and reason != "unit":
        return True
    if not rule.growth and not rule.timeless and _of_a_part(context, amount, finding):
        return True
    other = head.kind == "other" and not _is_threshold_of(context, amount, rule)
    sure = {"unit", "place"} if _is_of_another_part(context, answer) else {"unit", "place", "year"}
    return other or (in_conflict(context, answer) and reason not in sure)


def _is_one_of_them(context: Context, amount: Amount) -> bool:
    """Whether a "one" in words opens the sentence, or it is the measure of one trip: one law deals with cities."""
    if amount.unit in MEASURES:
        return is_of_one(context)
    words = amount.value == 1 and amount.figure.kind == "words" and not amount.unit and amount.hedge is None
    sentence = context.around.sentence
    first = sentence.word_after(amount.start)
    return words and (first == 0 or (first == 1 and sentence.keys[0] in listed("where", sentence.book)))


def _is_told_of_others(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether it may be of one of several countries, of somebody else, or of others than those named before."""
    several = "country" in finding.answer.fact.qualifiers and several_countries(context.around)
    if several and not _is_of_none(context, amount, finding):
        return True
    if may_be_somebody_elses(context, finding.rule) or not _is_surely_meant(context, amount, finding):
        return True
    if is_told_aside(context, finding.rule) or is_of_one_leader(context, finding.rule):
        return True
    return came_elsewhere(context, finding.rule) or leaves_out(context, amount, finding)


def _counts_otherwise(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether it is the length of a list, a sum, a whole or a total, of the whole year, or since another time."""
    whole_year = finding.reason == "value" and may_be_the_whole_years(context, amount, finding.answer)
    if (
        whole_year
        or counts_a_list(context, amount)
        or is_reckoned(context, amount)
        or is_total_of_more(context, amount, finding)
    ):
        return True
    if finding.rule.examples and amount.value > finding.answer.value:
        return True
    bare = finding.head.kind == "none" and is_size_of_something(context.around.sentence, amount)
    if bare or (not amount.unit and is_out_of_others(context.around.sentence, amount, finding)):
        return True
    fewer = finding.reason == "value" and not amount.unit and amount.value < finding.answer.value
    if fewer and is_some_of(context.around.sentence, amount):
        return True
    whole = amount.unit not in MEASURES and is_a_whole(context.around.sentence, amount)
    later = is_since_then(context) or (finding.rule.stock and _is_a_year_on(context, amount))
    if whole or later or _comes_to(context, finding):
        return True
    return _is_no_threshold(context, amount, finding.rule) or is_a_ceiling(
        context, amount, finding.head, finding.answer
    )


def _is_of_another_part(context: Context, answer: Answer) -> bool:
    """Whether the sentence names a part of the year that the fact says nothing of: the second half, not the first."""
    part, period = context.scope.part, answer.fact.period
    return part is not None and (part.end < period.start or period.end < part.start)


def _comes_to(context: Context, finding: Finding) -> bool:
    """Whether a rise is what several came to in the end, which a year's rise may be too."""
    rule = finding.rule
    if not rule.growth:
        return False
    if not context.around.has("in-the-end"):
        return bool(years_up_to(context)) and finding.same_unit  # by 2023 they had risen by 100
    return finding.same_unit or all("in-the-end" not in way for way in rule.needs)


def _is_no_threshold(context: Context, amount: Amount, rule: Rule) -> bool:
    """Whether people are counted without "more than", and not said to be a city's: the law affects 300 thousand."""
    told = any(context.around.has(concept) for concept in ("population", "city-name"))
    return rule.with_city and not told and amount.bound not in {"more_than", "at_least"}


def _is_of_none(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the figure is said of each of several countries and is right for none: France and Italy, 12 each."""
    countries = listed_countries(context.around)
    if not countries or not says_each(context, amount):
        return False
    year = finding.answer.fact.year
    facts = [one for one in all_of(context.known, finding.rule.metric) if one.fact.year == year]
    named = [one for one in facts if one.fact.qualifiers.get("country") in countries]
    return len(named) == len(countries) and all(fit(amount, one.quantity) == "no" for one in named)


def _is_of_another_year_said(context: Context, finding: Finding) -> bool:
    """Whether it is right for a year that the paragraph spoke of before, while its own is only carried over."""
    because = finding.because
    return finding.reason == "year" and because is not None and because.year in context.scope.others


_MONTHS = {"october"}  # of which year is told beside it


def _is_surely_meant(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether a concept stands there without which it may be of something else, or it was just now, or is a slip."""
    rule, value = finding.rule, finding.answer.value
    if not rule.surely:
        return True
    named = {concept for concept in rule.surely if context.around.weight(concept)}
    if rule.timeless and _says_another_year(context, finding.answer.fact):
        named &= context.around.sentence.concepts.keys()  # a target was told of; growth in 2024 is another thing
    if named:
        return not named <= _MONTHS or finding.answer.fact.year in context.scope.years
    if value >= _LARGE and (slips(amount, value) or near(amount, value)):
        return True
    since = (context.around.sentence.today - finding.answer.fact.period.end).days
    return rule.timeless and 0 <= since <= _A_MONTH


_A_MONTH = 31  # days


def _says_another_year(context: Context, fact: Fact) -> bool:
    years = {when.period.end.year for when in context.around.sentence.dates if when.kind == "year" and when.has_year}
    return bool(years) and fact.year not in years


def _is_no_count(context: Context, rule: Rule) -> bool:
    """Whether it is a plan, an average or what is so every year."""
    if is_yet_to_come(context):
        return True
    return not rule.growth and (is_rate(context) or (is_tally(rule) and is_every_year(context)))


def _of_a_part(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether it may count one place, one trip, or only some of what the fact counts."""
    local = is_local(context, abroad=finding.rule.abroad, whole=is_whole(context.around, amount))
    if local and not _is_threshold_of(context, amount, finding.rule):
        return True
    tally = is_tally(finding.rule) or finding.rule.with_country
    if (
        tally
        and finding.reason not in {"year", "unit"}
        and has_narrow_adjective(context, amount, finding.head, finding.rule)
    ):
        return True
    surely = (
        tally and context.scope.stated and is_understood(context, finding.head) and _is_counted_here(context, finding)
    )
    return _is_far(context, amount, finding) and not surely


def _is_counted_here(context: Context, finding: Finding) -> bool:
    """Whether the sentence itself says what is counted; of another thing, "now on Instagram 3 million" may be told."""
    named = context.around.sentence.concepts
    return finding.head.kind != "none" or not named.keys().isdisjoint(finding.rule.heads)


def is_since_then(context: Context) -> bool:
    """Whether it is counted from a time just named on: in 2023 he made 19; since then he has made 23."""
    marks = context.around.sentence.marks.get("since-then", ())
    return any(context.around.clause.holds(mark.start) and mark.start < context.around.clause.place for mark in marks)


def _is_a_year_on(context: Context, amount: Amount) -> bool:
    """Whether a year is said to go by after a number told before: 2.6 million at the end of 2023; a year on 3.1."""
    sentence = context.around.sentence
    told = max((one.end for one in sentence.amounts if one.end <= amount.start and one.unit == amount.unit), default=0)
    passed = [mark.start for mark in sentence.marks.get("in-a-year", ()) if told < mark.start < amount.start]
    return bool(told and passed) and not any(
        told < when.start < amount.start for when in sentence.dates if when.has_year
    )


def _is_threshold_of(context: Context, amount: Amount, rule: Rule) -> bool:
    """Whether cities of more than so many people are meant, of which one is named: such as Shymkent."""
    sentence = context.around.sentence
    if not rule.with_city or "agglomeration" not in sentence.concepts or amount.bound not in {"more_than", "at_least"}:
        return False
    first, last = sentence.word_after(amount.start), sentence.word_before(amount.end)
    cities = sentence.concepts.get("city", ())
    if sentence.lang == "kk":
        return any(0 < one.first - last <= _TO_CITY for one in cities)
    return any(0 < first - one.last <= _TO_CITY for one in cities)


_TO_CITY = 6  # words from cities to how many live in them: with a population of more than


def _is_far(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the figure is more than three times off, and nobody else's."""
    value, because = finding.answer.value, finding.because
    if value / 3 <= amount.value <= value * 3 or finding.reason in {"unit", "year", "place", "scope"}:
        return False
    if _is_misprinted(context, amount, finding) or (_is_telling(context, finding) and slips(amount, value)):
        return False
    return because is None or (because.topic != finding.answer.fact.topic and not finding.same_unit)


def _is_misprinted(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the digits are those of the fact, or of another of its metric and year, in another order."""
    year = finding.answer.fact.year
    alike = [one.value for one in all_of(context.known, finding.rule.metric) if one.fact.year == year]
    return any(transposes(amount, value) for value in (finding.answer.value, *alike))


def _is_telling(context: Context, finding: Finding) -> bool:
    """Whether digits like the fact's are hardly chance: 97 items may be those of a month."""
    return context.scope.stated or finding.rule.stock or finding.answer.value >= _LARGE


_LARGE = 1000


def _counts_softly(head: Head, rule: Rule) -> bool:
    return bool(head.names & rule.soft) and not head.names & (rule.heads - rule.soft)
