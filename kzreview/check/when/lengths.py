"""Lengths of time that a figure is of, other than the year: in three months, за пять лет, алғашқы 100 күнде."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed, words_without_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_MONTHS = 12
OF_MONTHS = {"half", "months", "quarter"}  # dates: the first six months of 2023
_LONG = {"year", "month", "week", "quarter"}
_REACH = 3  # words before the number: in his first, за последние
_FOR_A_VERB = {"—", "–"}  # right between the two a dash divides nothing: за девять — 12 млрд
_DIVIDES = {",", ";", ":", "—", "–", "("}


def of_a_length(context: Context, but: int = 0) -> bool:
    """Whether a length of time other than the year and so many months is the one that the figure beside it is of."""
    sentence, place = context.around.sentence, context.around.clause.place
    return any(
        _is_another(sentence, one)
        and (
            (is_the_time(sentence, one) and not _is_divided(sentence, one, place))
            or _is_of_years_ago(sentence, one, place)
        )
        for one in sentence.amounts
        if one.start != place and (one.unit != "month" or one.value != but)
    )


def with_months_told(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts; what opens as a time does after months told is months too: in six months 9.8 billion, in nine 12."""
    told = [when.end for when in sentence.reading.dates if when.kind in OF_MONTHS]
    told += [one.end for one in amounts if one.unit == "month"]
    if not told:
        return amounts
    return [
        replace(one, unit="month") if min(told) <= one.start and _is_bare_time(sentence, one) else one
        for one in amounts
    ]


def _is_bare_time(sentence: Sentence, amount: Amount) -> bool:
    """Whether a bare number that nothing follows opens as a time does: за девять, over all twelve."""
    if amount.unit or amount.value > _MONTHS or not _opens(sentence, amount, "in-time"):
        return False
    number, end = sentence.word_after(amount.end), amount.end - sentence.start
    little = words_without_noun(sentence.book)
    return sentence.text[end:].lstrip()[:1] in _DIVIDES or any(
        key in little for key in sentence.keys[number : number + 1]
    )


def is_ago(sentence: Sentence, end: int) -> bool:
    """Whether a word after a length says how long ago: two years ago, два года назад, екі жыл бұрын."""
    number = sentence.word_after(end)
    return any(mark.first == number for mark in sentence.marks.get("ago", ()))


def _is_of_years_ago(sentence: Sentence, amount: Amount, place: int) -> bool:
    """Whether the figure is of so many years ago, said first in the sentence or right beside it."""
    if amount.unit != "year" or not is_ago(sentence, amount.end):
        return False
    first = sentence.word_after(amount.opening)
    return first == 0 or not _is_divided(sentence, amount, place)


def is_no_span(sentence: Sentence, amount: Amount) -> bool:
    """Whether a length is an age, or how long something had not been: впервые за 20 лет; 20 жылда алғаш рет."""
    return (amount.unit == "year" and amount.value >= _OLD) or _is_a_first(sentence, amount)


_OLD = 40  # years: nobody is president so long


def _is_a_first(sentence: Sentence, amount: Amount) -> bool:
    if sentence.lang != "kk":
        return _opens(sentence, amount, "first-after")
    number = sentence.word_after(amount.end)
    return any(mark.first == number for mark in sentence.marks.get("first-after", ()))


def counts_days_of_a_time(sentence: Sentence, amount: Amount) -> bool:
    """Whether the figure is such a length itself: in his first 100 days."""
    number = sentence.word_after(amount.start)
    return amount.unit == "day" and any(mark.last == number - 1 for mark in sentence.marks.get("first-days", ()))


def says_another_span(context: Context) -> bool:
    """Whether words such as "in office" tell of another time; behind a comma after the figure they do not."""
    sentence, place = context.around.sentence, context.around.clause.place
    signs = [sign.start for sign in sentence.signs if sign.key in _DIVIDES]
    return any(
        mark.start < place or not any(place < sign < mark.start for sign in signs)
        for mark in sentence.marks.get("other-span", ())
        if not _is_up_to_now(sentence, mark) and not _is_of_telling(sentence, mark, place)
    )


def _is_of_telling(sentence: Sentence, span: Mention, place: int) -> bool:
    """Whether a day is when the figure of a year was told: yesterday the spokesman said that in 2023 …

    In Kazakh the day opens the sentence, and the verb of telling ends it.
    """
    if sentence.keys[span.first] not in listed("day-of-telling", sentence.book):
        return False
    if "whole-year" not in sentence.concepts and all(when.kind != "year" for when in sentence.dates):
        return False
    verbs = [one for name in ("attribution", "told-by") for one in sentence.marks.get(name, ())]
    if sentence.lang == "kk":
        return not span.first and any(one.last == len(sentence.words) - 1 for one in verbs)
    return any(
        abs(one.first - span.first) <= _TO_TELLING
        and not min(one.start, span.start) < place < max(one.start, span.start)
        for one in verbs
    )


_TO_TELLING = 6  # words from a day to who said so and the verb: yesterday the president's press secretary said


def _is_up_to_now(sentence: Sentence, span: Mention) -> bool:
    """Whether "today" says until when it is counted, and not that it was done on that day: as of today, на сегодня."""
    return any(mark.first < span.first <= mark.last for mark in sentence.marks.get("at-present", ()))


def _is_another(sentence: Sentence, amount: Amount) -> bool:
    """Months, weeks, several years; days only where they are the first or the last ones."""
    if _is_a_first(sentence, amount):
        return False
    if amount.unit == "day":
        return _opens(sentence, amount, "first-days")
    if amount.unit not in _LONG:
        return False
    return amount.value != _MONTHS if amount.unit == "month" else amount.value != 1 or amount.unit != "year"


def _is_divided(sentence: Sentence, amount: Amount, place: int) -> bool:
    """Whether a sign or another figure stands between, so that the length is of something else."""
    first, last = sorted((amount.start, place))
    if sentence.text[amount.end - sentence.start : max(0, last - sentence.start)].strip() in _FOR_A_VERB:
        return False
    starts = [one.start for one in sentence.amounts] + [s.start for s in sentence.signs if s.key in _DIVIDES]
    return any(first < start < last for start in starts)


def is_the_time(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word says that it is the time something was done in, and not how long ago or for the first time."""
    if sentence.lang == "kk":
        last = sentence.word_before(amount.end)
        return sentence.keys[last].endswith(affixes("locative", sentence.book)) or _follows(sentence, last)
    return _opens(sentence, amount, "in-time")


def _follows(sentence: Sentence, last: int) -> bool:
    return any(mark.first == last + 1 for mark in sentence.marks.get("in-time", ()))


def _opens(sentence: Sentence, amount: Amount, name: str) -> bool:
    """Whether a word of the list stands shortly before the number and its hedge."""
    number = sentence.word_after(amount.opening)
    return any(0 < number - mark.last <= _REACH for mark in sentence.marks.get(name, ()))
