"""Whether the time that a sentence speaks of is that of the fact: a day, a month, several years are not the year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.metrics.parts import is_whole
from kzreview.check.metrics.rules import counts, rules_by_concept
from kzreview.check.reading.datelines import is_of_a_dateline
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.when.launches import is_of_a_beginning
from kzreview.check.when.lengths import is_no_span, of_a_length, says_another_span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.around import Around
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Fact, Period

_MONTHS = 12
_A_MONTH = 31  # days
_MOST_OF_A_YEAR = 300  # days
_NEARLY_A_YEAR = 350  # days: a review of December counts up to its own day
_NO_COUNTS = frozenset({"calendar-year", "year", "percent"})


def since_said(found: list[Answer], scope: Scope, *, from_start: bool = False) -> list[Answer]:
    """Where the sentence says since which year, only facts that begin then; those from the start where it says so."""
    several = [answer for answer in found if _counts_several_years(answer)]
    if several and scope.since is None and from_start:
        return several
    if scope.since is None or not found or found[0].quantity.unit in _NO_COUNTS:
        return found
    return [answer for answer in found if answer.fact.period.start.year == scope.since]


def is_of_year(answer: Answer) -> bool:
    """Whether the fact counts a whole year, or all of it but the last days."""
    return is_of_length(answer.fact.period)


def is_of_length(period: Period) -> bool:
    """Whether a period is a whole year, or all of it but the last days."""
    return period.start.year == period.end.year and (period.end - period.start).days >= _NEARLY_A_YEAR


def is_unfinished(fact: Fact, today: date) -> bool:
    """Whether a fact counts over a time that has more than a month to go on a day, and is no plan."""
    if fact.metric not in counts() or fact.kind == "plan" or fact.period.start > today:
        return False
    return (fact.period.end - today).days > _A_MONTH


def of_another_span(context: Context, period: Period, *, fits: bool) -> bool:
    """Whether the sentence speaks of a day, a month or several years, while the fact counts the year `period`.

    Where the number `fits`, a day or a length of time beside it is taken for something else.
    """
    sentence, part = context.around.sentence, context.scope.part
    if is_of_a_time(context):
        return True
    if any(_ends_before(when, period) or _goes_on_for_days(when) for when in sentence.dates):
        return True
    says_year = any(when.kind == "year" for when in sentence.dates)
    if part is not None and not context.scope.whole and not says_year:
        said_here = any(when.kind not in {"year", "years"} and not _is_to_the_end(when) for when in sentence.dates)
        long = (part.end - part.start).days > _A_MONTH and not _is_of_the_one_before(context)
        return said_here or not fits or long
    if fits or context.scope.until is not None:
        return not fits
    days = [when for when in sentence.dates if when.kind in {"day", "days"} and not _is_to_the_end(when)]
    days = [when for when in days if not _is_nearly_the_year(when)]
    says_day = any(not is_of_a_dateline(sentence, when) for when in days)
    if says_day and not says_year:
        return True
    return any(
        _is_another_length(amount) and not is_no_span(sentence, amount) and not _is_set_apart(context, amount)
        for amount in sentence.amounts
    )


def _is_set_apart(context: Context, length: Amount) -> bool:
    """Whether a length is of another clause than the figure, which has its own year: 19 in 2023, 42 in two years.

    So it is too behind a semicolon: 36 days abroad; the longest trip took two weeks.
    """
    sentence, clause = context.around.sentence, context.around.clause
    if any(sign.key == ";" and clause.place < sign.start < length.start for sign in sentence.signs):
        return True
    if clause.holds(length.start):
        return False
    return any(when.kind == "year" and not when.relative and clause.holds(when.start) for when in sentence.dates)


def is_of_a_time(context: Context) -> bool:
    """Whether the sentence tells of a length of time, or of several years: in three months, since taking office."""
    several = any(when.kind == "years" for when in context.around.sentence.dates)
    return several or says_another_span(context) or of_a_length(context)


def _is_to_the_end(when: When) -> bool:
    """Whether a month or day only says that the year is nearly over: by December, by 31 December."""
    if (when.period.start.month, when.prefix) != (_DECEMBER, "until"):
        return False
    return (when.kind == "month" and not when.has_year) or (when.kind == "day" and when.period.start.day >= _LAST_DAYS)


_DECEMBER = 12
_LAST_DAYS = 25  # and later the year is over but for a few days


def _is_of_the_one_before(context: Context) -> bool:
    """Whether a part of the year is carried over from a sentence on what is counted by such parts."""
    before, known = context.around.before, context.known
    if before is None or any(when.kind not in {"year", "years"} for when in context.around.sentence.dates):
        return False
    said = set(before.concepts)
    return any(
        said.issuperset(way) and _is_by_parts(known.figures.get(rule.metric, ()))
        for concept in said
        for _, rule, way in rules_by_concept().get(concept, ())
    )


def _is_by_parts(facts: Sequence[Fact]) -> bool:
    return bool(facts) and all((one.period.end - one.period.start).days < _NEARLY_A_YEAR for one in facts)


def _ends_before(when: When, period: Period) -> bool:
    """Whether a date says up to when, and the fact counts on: as of 1 October."""
    return when.kind in {"month", "day", "season"} and when.prefix == "until" and when.period.end < period.end


def _goes_on_for_days(when: When) -> bool:
    """Whether a date says from which day to which, and they are not the year: с 3 по 25 декабря."""
    return when.kind == "days" and when.prefix == "since" and not _is_nearly_the_year(when)


def _is_nearly_the_year(when: When) -> bool:
    """Whether days go on from the first of a year to one of its last: с 1 января по 25 декабря."""
    start, end = when.period.start, when.period.end
    return start.year == end.year and (start.month, start.day, end.month) == (1, 1, _DECEMBER) and end.day >= _LAST_DAYS


def is_before(context: Context, answer: Answer) -> bool:
    """Whether the clause counts up to the year of the fact or one before it, and not over it: 2023 жылға дейін."""
    return any(year <= answer.fact.year for year in years_up_to(context))


def years_up_to(context: Context) -> set[int]:
    """The years up to which the clause counts; a clause of its own says so where it tells that one began."""
    around = context.around
    return {
        when.period.start.year
        for when in around.sentence.dates
        if when.kind == "year" and not is_of_a_beginning(around.sentence, when)
        if ((when.prefix == "until" and _counts_up_to(around, when)) or _just_began(around.sentence, when))
        and not _is_gone_on_from(around, when)
    }


def _is_gone_on_from(around: Around, began: When) -> bool:
    """Whether the figure has a year told later than a beginning: before 2023 began, 5,909; this year's 8,022.

    So has one that a semicolon parts from the figure of the beginning: the year then added 8,022.
    """
    clause = around.clause
    if any(began.end <= sign.start < clause.place and sign.key == ";" for sign in around.sentence.signs):
        return any(began.end <= one.start < clause.place for one in around.sentence.amounts)
    return any(
        when.kind == "year" and began.end <= when.start and (when.start < clause.place or clause.holds(when.start))
        for when in around.sentence.dates
    )


def _counts_up_to(around: Around, when: When) -> bool:
    """Whether a date is of the clause; behind a whole it is of the part: из 13 931 до 2023 года появилось 5909."""
    whole = [one for one in around.sentence.amounts if one.end <= when.start][-1:]
    part = [one for one in around.sentence.amounts if one.start >= when.end][:1]
    if whole and part and is_whole(around, whole[0]):
        return around.clause.place == part[0].start
    return around.clause.holds(when.start)


def _just_began(sentence: Sentence, when: When) -> bool:
    """Whether it is told right beside a year that it began: by the time 2023 began, когда наступил 2023 год."""
    began = listed_by_part("year-began", sentence.book)
    before, after = sentence.word_before(when.start), sentence.word_after(when.end)
    return (before >= 0 and sentence.keys[before] in began["before"]) or (
        after < len(sentence.keys) and sentence.keys[after] in began["after"]
    )


def _is_another_length(amount: Amount) -> bool:
    """Several years, months or weeks, but not the twelve months that are the year."""
    if amount.unit == "month" and amount.value == _MONTHS:
        return False
    return amount.unit in {"year", "month", "week"} and amount.value > 1


def in_conflict(context: Context, answer: Answer) -> bool:
    """Whether the sentence speaks of another stretch of time than the fact: the whole year, not its first half."""
    scope, period = context.scope, answer.fact.period
    if _counts_several_years(answer) and period.start.year not in {scope.since, scope.began}:
        if "this-year-so-far" in context.around.sentence.concepts:
            return True
        return (scope.whole or scope.stated) and not _is_from_the_start(context)
    if scope.part is not None and not scope.whole and scope.part.start.year == answer.fact.year:
        if of_a_length(context, but=_months(period)):
            return True  # in six months 9.8 billion, in nine 12
        return not _about_same(period, scope.part) and not _has_a_part_unread(context)
    sentence = context.around.sentence
    named = "part-of-year" in sentence.concepts or "same-part" in sentence.marks or scope.unread
    if scope.part is None and not scope.whole and named:
        return False  # a part is named that was not read as a date
    short = period.start.year == period.end.year and 0 < (period.end - period.start).days < _NEARLY_A_YEAR
    return short and (scope.whole or scope.stated)


def _months(period: Period) -> int:
    return round((period.end - period.start).days / 30.4)


def _has_a_part_unread(context: Context) -> bool:
    """Whether a part of the year that is no date leads the figure: over the half-year, with another month beyond."""
    sentence, place = context.around.sentence, context.around.clause.place
    named = any(one.start < place for one in sentence.concepts.get("part-of-year", ()))
    return named and all(when.start > place for when in sentence.dates)


def _is_from_the_start(context: Context) -> bool:
    """Whether it is counted from when the thing began: said in its clause, or before one that says no other time."""
    sentence, clause = context.around.sentence, context.around.clause
    said = [one.start for one in sentence.concepts.get("from-the-start", ())]
    if any(clause.holds(start) for start in said):
        return True
    timed = context.around.has("whole-year") or any(clause.holds(when.start) for when in sentence.dates)
    return not timed and bool(said)


def _counts_several_years(answer: Answer) -> bool:
    """Whether the fact counts from an earlier year on; a share or a year itself is no such count."""
    period = answer.fact.period
    return period.start.year < period.end.year and answer.quantity.unit not in _NO_COUNTS


def _about_same(period: Period, part: Period) -> bool:
    days, said = (period.end - period.start).days, (part.end - part.start).days
    if days >= _NEARLY_A_YEAR or (days > _MOST_OF_A_YEAR and said <= _A_MONTH):
        return True
    if days < 32:
        return period.within(part) or part.within(period)
    return period.start == part.start and period.end == part.end


def may_be_the_whole_years(context: Context, amount: Amount, answer: Answer) -> bool:
    """Whether a half-year's fact is well exceeded where no part of the year is told of: investment of 23 billion."""
    said = "part-of-year" in context.around.sentence.concepts or "same-part" in context.around.sentence.marks
    if said or context.scope.part is not None or not _is_of_a_part(answer.fact):
        return False
    return answer.value * _WELL_OVER < amount.value < answer.value * _FAR_OVER


_WELL_OVER, _FAR_OVER = Decimal("1.5"), 4


def _is_of_a_part(fact: Fact) -> bool:
    """Whether a fact counts over some months of a year, and not at a day or over most of it."""
    return _A_MONTH < (fact.period.end - fact.period.start).days < _MOST_OF_A_YEAR
