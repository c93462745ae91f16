"""Figures that are no total: of each day, week, year or thing: 8,022 a day, три в неделю, жыл сайын."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed, listed_by_part
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


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


def is_a_rate(context: Context, amount: Amount) -> bool:
    """Whether the figure itself is that of a day, a week or of each: 8,022 a day, күніне 8022, $17 billion each."""
    sentence = context.around.sentence
    first, last = (
        sentence.word_after(amount.opening),
        sentence.word_after(amount.end),
    )
    marks = [*sentence.marks.get("rate", ()), *(sentence.marks.get("each", ()) if amount.unit in MONEY else ())]
    none, out = listed("no-rate", sentence.book), listed_by_part("of", sentence.book)["out"]
    return any(
        0 <= one.first - last <= _TO_RATE or (sentence.lang != "en" and 0 < first - one.last <= _TO_RATE)
        for one in marks
        if " ".join(sentence.keys[one.last : one.last + 2]) not in none
        and context.around.clause.holds(one.start)
        and not any(key in out for key in sentence.keys[one.last + 1 : one.last + 2])  # на один из 134
    )


_TO_RATE = 2  # words from a figure to "a day", its noun between


def is_rate(context: Context) -> bool:
    """Whether the clause gives an average: three a week."""
    clause = context.around.clause
    return (
        _is_every_so_often(context)
        or _is_average_for_one(context)
        or comes_to_one(context)
        or _is_of_so_many(context.around.sentence)
        or _is_averaged_before(context)
        or _is_that_of_another_year(context)
        or any(clause.holds(mention.start) for mention in rates_in(context.around.sentence))
    )


def rates_in(sentence: Sentence) -> list[Mention]:
    """The words of a sentence that tell of an average: a month, but not: more than a month; nor: per cent."""
    keys = sentence.keys
    lengths, none = (listed(name, sentence.book) for name in ("length-before", "no-rate"))
    return [
        one
        for one in sentence.marks.get("rate", ())
        if " ".join(keys[one.last : one.last + 2]) not in none
        and lengths.isdisjoint(keys[max(0, one.first - 1) : one.first])
    ]


def is_of_one(context: Context) -> bool:
    """Whether a measure is that of one trip of many: the longest trip, одна из поездок длилась три дня."""
    sentence, place = context.around.sentence, context.around.clause.place
    marks = [one for one in sentence.marks.get("one-of-many", ()) if one.start < place]
    if not marks:
        return False
    between = [one for one in sentence.amounts if marks[-1].end <= one.start < place and one.value != 1]
    near = range(marks[-1].first, marks[-1].last + _TO_TRIP)
    trips = [one.first for name in ("trip", "visit") for one in sentence.concepts.get(name, ())]
    return not between and any(first in near for first in trips)


_TO_TRIP = 4  # words from "the longest" to the trip, and past it


def _is_average_for_one(context: Context) -> bool:
    """Whether an average is named before the figure with no more than "for one" between: среднее на одну поездку."""
    sentence, place = context.around.sentence, context.around.clause.place
    words = listed("average", sentence.book)
    named = [
        one.start
        for one in sentence.marks.get("rate", ())
        if not words.isdisjoint(sentence.keys[one.first : one.last + 1])
    ]
    between = [one.value for one in sentence.amounts if max(named, default=place) < one.start < place]
    return bool(named) and max(named) < place and bool(between) and all(value == 1 for value in between)


def comes_to_one(context: Context) -> bool:
    """Whether the figure right before is the "one" of a rate: на одну поездку приходилось меньше двух дней.

    What tells of a change by one is no average: на одну поездку больше, 20.
    """
    sentence, place = context.around.sentence, context.around.clause.place
    before = next((one for one in reversed(sentence.amounts) if one.end <= place), None)
    if before is None or before.value != 1:
        return False
    rates = [one for one in sentence.marks.get("rate", ()) if one.start <= before.start < one.end]
    return bool(rates) and not _changes_between(sentence, rates[0].end, place)


def _changes_between(sentence: Sentence, start: int, place: int) -> bool:
    """Whether a word of change stands there that belongs to no figure: больше, but not the hedge of more than two."""
    end = next((one.opening for one in sentence.amounts if one.start == place), place)
    return any(start <= one.start < end for name in ("up", "down") for one in sentence.concepts.get(name, ()))


def _is_averaged_before(context: Context) -> bool:
    """Whether no sign parts an average from the figure, whatever is counted between: в среднем на один из 134 проектов.

    What is the average goes on behind a dash too: средняя стоимость одного из 134 проектов — шесть миллиардов.
    """
    sentence, place = context.around.sentence, context.around.clause.place
    words, adjectives = listed("average", sentence.book), listed("average-of", sentence.book)
    for mark in sentence.marks.get("rate", ()):
        keys = set(sentence.keys[mark.first : mark.last + 1])
        if mark.end > place or keys.isdisjoint(words | adjectives):
            continue
        passed = _DASHES if not keys.isdisjoint(adjectives) else frozenset()
        opens = mark.first <= 1  # on average, one of the 134 projects …
        signs = [sign for sign in sentence.signs if mark.end <= sign.start < place]
        if all(sign.key in passed or (opens and sign.start == mark.end) for sign in signs):
            return True
    return False


_DASHES = frozenset({"—", "–"})


def _is_that_of_another_year(context: Context) -> bool:
    """Whether an average goes on from one year to the next: in 2023 a trip took 1.7 days on average, in 2024 1.6 days.

    What is not of the size of the average before it is none.
    """
    sentence, place = context.around.sentence, context.around.clause.place
    if "rate" not in sentence.marks or len(sentence.dates) < _TWO:
        return False
    named = min((mark.start for mark in rates_in(sentence)), default=place)
    figures = [one for one in sentence.amounts if named < one.start <= place]
    if len(figures) < _TWO or figures[-1].start != place:
        return False
    earlier, amount = figures[-_TWO:]
    years = {when.period.end.year for when in sentence.dates if when.kind == "year"}
    alike = earlier.unit in {"", amount.unit} and earlier.value / _TWO < amount.value < earlier.value * _TWO
    return alike and len(years) == _TWO


_TWO = 2


def _is_of_so_many(sentence: Sentence) -> bool:
    """Whether it is told how many come to ten, a hundred or a thousand: for every 100 dollars, 74."""
    marks = {mark.last + 1 for mark in sentence.marks.get("for-every", ())}
    return bool(marks) and any(
        one.value in _ROUND and sentence.word_after(one.start) in marks for one in sentence.amounts
    )


_ROUND = {10, 100, 1000}


def _is_every_so_often(context: Context) -> bool:
    """Whether the clause says in how many days there is one: одна поездка в 16 дней."""
    sentence, clause = context.around.sentence, context.around.clause
    days = [one for one in sentence.amounts if one.unit == "day" and clause.holds(one.start)]
    befores = [sentence.word_after(one.start) - 1 for one in days]
    return sentence.lang == "ru" and any(number >= 0 and sentence.keys[number] == "в" for number in befores)
