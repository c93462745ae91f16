"""Whether the time that a sentence speaks of is that of the fact: a day, a month, several years are not the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.metrics.located import is_located
from kzreview.check.metrics.rules import counts, rules_by_concept
from kzreview.check.when.lengths import is_no_span, of_a_length, says_another_span
from kzreview.check.when.scope import is_of_a_beginning

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
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
    if any(_ends_before(when, period) for when in sentence.dates):
        return True
    says_year = any(when.kind == "year" for when in sentence.dates)
    if part is not None and not context.scope.whole and not says_year:
        said_here = any(when.kind not in {"year", "years"} and not _is_to_the_end(when) for when in sentence.dates)
        long = (part.end - part.start).days > _A_MONTH and not _is_of_the_one_before(context)
        return said_here or not fits or long
    if fits or context.scope.until is not None:
        return not fits
    days = [when for when in sentence.dates if when.kind in {"day", "days"} and not _is_to_the_end(when)]
    says_day = any(not _is_of_a_dateline(sentence, when) for when in days)
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


def is_before(context: Context, answer: Answer) -> bool:
    """Whether the clause counts up to the year of the fact, and not over it: 2023 жылға дейін."""
    around = context.around
    return any(
        when.prefix == "until" and around.clause.holds(when.start) and when.period.start.year <= answer.fact.year
        for when in around.sentence.dates
        if when.kind == "year" and not is_of_a_beginning(around.sentence, when)
    )


def _is_another_length(amount: Amount) -> bool:
    """Several years, months or weeks, but not the twelve months that are the year."""
    if amount.unit == "month" and amount.value == _MONTHS:
        return False
    return amount.unit in {"year", "month", "week"} and amount.value > 1


def is_yet_to_come(context: Context) -> bool:
    """Whether the clause speaks of what is planned or wished for."""
    around, sentence = context.around, context.around.sentence
    return any(
        around.clause.holds(mark.start) and not _is_measure(sentence, mark)
        for name in ("future", "wished")
        for mark in sentence.marks.get(name, ())
    )


def _is_measure(sentence: Sentence, plan: Mention) -> bool:
    """Whether what was planned is only what something is compared with: less than planned, жоспарланғаннан аз."""
    if sentence.lang == "kk":
        return sentence.keys[plan.last].endswith(_ABLATIVE)
    return not _THAN.isdisjoint(sentence.keys[max(0, plan.first - _TO_PLAN) : plan.first])


_THAN = {"than", "чем"}
_TO_PLAN = 3  # words: than he had planned, чем было запланировано
_ABLATIVE = ("нан", "нен", "дан", "ден", "тан", "тен")


def is_unreal(context: Context) -> bool:
    """Whether the sentence asks or imagines: if he had made 30 trips."""
    sentence = context.around.sentence
    if _sets_years_apart(sentence):
        return False
    reckoned = {mark.first for mark in sentence.marks.get("reckoned", ())}
    place = context.around.clause.place
    ends = [sign.start for sign in sentence.signs if sign.key in {":", ";"} and sign.start > place]
    end = min(ends, default=sentence.end)
    imagined = (mark for mark in sentence.marks.get("unreal", ()) if mark.first not in reckoned)
    return any(mark.start < end for mark in imagined) or sentence.text.rstrip(' \n"»”*_').endswith("?")


def _sets_years_apart(sentence: Sentence) -> bool:
    """Whether "if" only sets one year against another: if in 2023 he saw 14 regions, this year it was 11."""
    marks = sentence.marks.get("unreal", ())
    years = {when.period.end.year for when in sentence.dates if when.kind == "year"}
    if len(marks) != 1 or sentence.keys[marks[0].first] not in _IF or sentence.text.rstrip().endswith("?"):
        return False
    return len(sentence.amounts) > 1 and (len(years) > 1 or (bool(years) and "this-alone" in sentence.marks))


_IF = {"if", "если", "егер"}


def is_every_year(context: Context) -> bool:
    """Whether the clause says what is so in each year: жыл сайын, жылда; but not: өткен жылда, жарты жылда."""
    sentence, clause = context.around.sentence, context.around.clause
    ends = {sentence.word_after(one.end) for one in sentence.amounts}
    return any(
        clause.holds(one.start)
        and one.first not in ends
        and not any(when.start < one.start < when.end for when in sentence.dates)
        for one in sentence.marks.get("every-year", ())
    )


_IN = {"in", "at", "в", "во"}
_LOCATIVE = ("да", "де", "та", "те")


def _is_somewhere(context: Context) -> bool:
    """Whether the clause says at which place abroad it was: in Samarkand he held 20 meetings."""
    sentence = context.around.sentence
    for place in sentence.places:
        if place.country == "KZ" or not context.around.clause.holds(place.start):
            continue
        if sentence.lang == "kk" and sentence.keys[place.last].endswith(_LOCATIVE):
            return True
        if place.first and sentence.keys[place.first - 1] in _IN:
            return True
    return False


def is_local(context: Context, *, abroad: bool = False, whole: bool = False) -> bool:
    """Whether the sentence speaks of one city or region, while the facts are of the whole country.

    With `abroad` the metric is one that other countries are named beside anyway; with `whole` the figure is a total,
    and what stands after it is of its parts.
    """
    sentence = context.around.sentence
    if not abroad and _is_somewhere(context):
        return True
    regions = [one for one in sentence.concepts.get("one-region", ()) if not _is_counted(sentence, one)]
    if any(not _is_of_a_part(context, one.start) for one in regions):
        return True
    return any(
        place.country == "KZ"
        and place.kind in {"city", "region"}
        and not _is_state(sentence, place)
        and not _is_dateline(sentence, place)
        and not (_is_of_a_part(context, place.start) or (whole and place.start > context.around.clause.place))
        for place in sentence.places
    )


def _is_of_a_part(context: Context, start: int) -> bool:
    """Whether it only says where a part was of what the figure counts: 27 forums, three of them in Astana."""
    sentence, clause = context.around.sentence, context.around.clause
    if any(clause.place < one.start < start and _is_of_a_whole(sentence, one) for one in sentence.amounts):
        return True
    return start >= clause.end and any(clause.end <= mark.start < start for mark in sentence.marks.get("part-of", ()))


def _is_of_a_whole(sentence: Sentence, part: Amount) -> bool:
    """Whether a Kazakh figure stands right after the noun that it is a part of: 41 ішкі іс-шарасының он бесі."""
    number = sentence.word_after(part.start) - 1
    return sentence.lang == "kk" and number > 0 and sentence.keys[number].endswith(_GENITIVE)


_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")


def _is_of_a_dateline(sentence: Sentence, when: When) -> bool:
    """Whether a day stands between the place that opens a report and its dash: ASTANA, Dec. 28 — …"""
    opens = any(_is_dateline(sentence, place) for place in sentence.places[:1])
    return opens and sentence.word_before(when.end) <= _DATELINE


def _is_dateline(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the place opens the report, before a dash: ASTANA, Dec. 28 — …"""
    dashes = [sign.start for sign in sentence.signs if sign.key in {"—", "–", "-", "/"} and sign.start > place.start]
    return place.first == 0 and bool(dashes) and sentence.word_before(dashes[0]) - place.last < _DATELINE


_DATELINE = 5  # words of a dateline: ASTANA, 28 December, Kazinform —


def _is_counted(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure stands right before the word: of 14 облысын no one region is meant."""
    return any(0 <= mention.start - amount.end <= 2 for amount in sentence.amounts)


def _is_state(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the capital stands for the country: leaders came to it, or it acts, and is not where something is."""
    if place.place != table("places")["own-capital"]:
        return False
    if any(one.start <= place.start < one.end for one in sentence.concepts.get("to-kazakhstan", ())):
        return True
    if any(0 < place.first - one.last <= _GUESTS_OF for one in sentence.concepts.get("come", ())):
        return not is_located(sentence, place)
    acts = place.first == 0 or any(other.country != "KZ" for other in sentence.places)
    located = is_located(sentence, place) and not _follows_comma(sentence, place)
    return acts and (not located or _is_one_of_two(sentence, place))


def _follows_comma(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the capital opens what follows a comma, and acts there: with Mongolia, Astana concluded 5 agreements."""
    return sentence.lang != "kk" and sentence.text[: place.start - sentence.start].rstrip().endswith(",")


_GUESTS_OF = 2  # words: guests of Astana


def _is_one_of_two(sentence: Sentence, capital: PlaceMention) -> bool:
    """Whether it is one of two sides that act: Paris and Astana signed, Париж пен Астана."""
    for other in sentence.places:
        first, second = sorted((capital, other), key=lambda place: place.first)
        if other.country != "KZ" and second.first - first.last == _TWO_WORDS:
            if sentence.lang == "kk":
                return not sentence.keys[second.last].endswith(_LOCATIVE)
            return first.first == 0 or _follows_comma(sentence, first) or not is_located(sentence, first)
    return False


_TWO_WORDS = 2  # from the one side to the other, "and" between them


def is_a_rate(context: Context, amount: Amount) -> bool:
    """Whether the figure itself is that of a day, a week or of each: 8,022 a day, күніне 8022, $17 billion each."""
    sentence = context.around.sentence
    first, last = (
        sentence.word_after(amount.hedge[0] if amount.hedge else amount.start),
        sentence.word_after(amount.end),
    )
    marks = [*sentence.marks.get("rate", ()), *(sentence.marks.get("each", ()) if amount.unit in _MONEY else ())]
    return any(
        0 <= one.first - last <= _TO_RATE or (sentence.lang != "en" and 0 < first - one.last <= _TO_RATE)
        for one in marks
        if sentence.keys[one.last + 1 : one.last + 2] != ["cent"] and context.around.clause.holds(one.start)
    )


_MONEY = {"USD", "KZT"}
_TO_RATE = 2  # words from a figure to "a day", its noun between


def is_rate(context: Context) -> bool:
    """Whether the clause gives an average: three a week."""
    around = context.around
    keys = around.sentence.keys
    return _is_every_so_often(context) or any(
        around.clause.holds(mention.start)
        and keys[mention.last + 1 : mention.last + 2] != ["cent"]
        and _LENGTH.isdisjoint(keys[max(0, mention.first - 1) : mention.first])
        for mention in around.sentence.marks.get("rate", ())
    )


_LENGTH = {"than", "over", "nearly", "almost", "about"}  # more than a month is a length


def _is_every_so_often(context: Context) -> bool:
    """Whether the clause says in how many days there is one: одна поездка в 16 дней."""
    sentence, clause = context.around.sentence, context.around.clause
    days = [one for one in sentence.amounts if one.unit == "day" and clause.holds(one.start)]
    befores = [sentence.word_after(one.start) - 1 for one in days]
    return sentence.lang == "ru" and any(number >= 0 and sentence.keys[number] == "в" for number in befores)


def in_conflict(context: Context, answer: Answer) -> bool:
    """Whether the sentence speaks of another stretch of time than the fact: the whole year, not its first half."""
    scope, period = context.scope, answer.fact.period
    if _counts_several_years(answer) and period.start.year not in {scope.since, scope.began}:
        concepts = context.around.sentence.concepts
        if "this-year-so-far" in concepts:
            return True
        return (scope.whole or scope.stated) and "from-the-start" not in concepts
    if scope.part is not None and not scope.whole and scope.part.start.year == answer.fact.year:
        return not _about_same(period, scope.part) and not _has_a_part_unread(context)
    sentence = context.around.sentence
    named = "part-of-year" in sentence.concepts or "same-part" in sentence.marks
    if scope.part is None and not scope.whole and named:
        return False  # a part is named that was not read as a date
    short = period.start.year == period.end.year and 0 < (period.end - period.start).days < _NEARLY_A_YEAR
    return short and (scope.whole or scope.stated)


def _has_a_part_unread(context: Context) -> bool:
    """Whether a part of the year that is no date leads the figure: over the half-year, with another month beyond."""
    sentence, place = context.around.sentence, context.around.clause.place
    named = any(one.start < place for one in sentence.concepts.get("part-of-year", ()))
    return named and all(when.start > place for when in sentence.dates)


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
