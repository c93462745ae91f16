"""Figures that are no total: of each day, week, year or thing: 8,022 a day, три в неделю, жыл сайын."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
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
    none = listed("no-rate", sentence.book)
    return any(
        0 <= one.first - last <= _TO_RATE or (sentence.lang != "en" and 0 < first - one.last <= _TO_RATE)
        for one in marks
        if " ".join(sentence.keys[one.last : one.last + 2]) not in none and context.around.clause.holds(one.start)
    )


_TO_RATE = 2  # words from a figure to "a day", its noun between


def is_rate(context: Context) -> bool:
    """Whether the clause gives an average: three a week."""
    around = context.around
    keys = around.sentence.keys
    lengths, none = (listed(name, around.sentence.book) for name in ("length-before", "no-rate"))
    return (
        _is_every_so_often(context)
        or _is_average_for_one(context)
        or any(
            around.clause.holds(mention.start)
            and " ".join(keys[mention.last : mention.last + 2]) not in none
            and lengths.isdisjoint(keys[max(0, mention.first - 1) : mention.first])
            for mention in around.sentence.marks.get("rate", ())
        )
    )


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


def _is_every_so_often(context: Context) -> bool:
    """Whether the clause says in how many days there is one: одна поездка в 16 дней."""
    sentence, clause = context.around.sentence, context.around.clause
    days = [one for one in sentence.amounts if one.unit == "day" and clause.holds(one.start)]
    befores = [sentence.word_after(one.start) - 1 for one in days]
    return sentence.lang == "ru" and any(number >= 0 and sentence.keys[number] == "в" for number in befores)
