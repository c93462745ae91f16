"""The year of a figure: said in its clause, told of further on, or handed on: 33 in 2023 and 36 in 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.twothings import measured_noun
from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from datetime import date

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Clause, Scope
    from kzreview.language.dates import When


def default_years(today: date) -> tuple[int, ...]:
    """The year of the draft; in its first two months the year before, of which reviews then speak."""
    return (today.year - 1, today.year) if today.month <= 2 else (today.year,)


def _year_told_on(sentence: Sentence, clause: Clause) -> int | None:
    """The year that a clause goes on to tell of: more than in 2023, when there were eight."""
    for when in sentence.dates:
        if when.kind != "year" or when.prefix == "earlier" or when.end > clause.place:
            continue
        between = sentence.text[when.end - sentence.start : clause.place - sentence.start].strip()
        if between == "(" and _is_dated_inside(sentence, clause.place):
            continue
        told = between in _OF_IT or (not between and when.end < clause.place and _is_possessive(sentence, when))
        if told:
            return when.period.end.year
    for mark in sentence.marks.get("when", ()):
        crossed = any(mark.start < one.start < clause.place for one in sentence.amounts)
        dates = [when for when in sentence.dates if when.kind == "year" and 0 < mark.start - when.end <= _COMMA]
        if mark.start < clause.place and dates and not crossed and dates[-1].prefix != "earlier":
            return dates[-1].period.end.year
    return None


_OF_IT = {"(", "'s", "’s"}  # more than in 2023 (33), more than 2023's 33


def _is_dated_inside(sentence: Sentence, place: int) -> bool:
    """Whether the bracket that a figure stands in says its own year: 36 days in 2024 (33 in 2023)."""
    end = next((sign.start for sign in sentence.signs if sign.key == ")" and sign.start > place), sentence.end)
    return any(when.kind == "year" and place < when.start < end for when in sentence.dates)


def _is_possessive(sentence: Sentence, when: When) -> bool:
    return sentence.text[: when.end - sentence.start].endswith(("'s", "’s"))


_COMMA = 2  # letters of ", "


def years_meant(
    sentence: Sentence, clause: Clause, plain: list[When], carried: Scope | None
) -> tuple[tuple[int, ...], bool]:
    """The years that a figure may be of, best first, and whether they are said; what is told on goes before all."""
    then = _year_told_on(sentence, clause)
    return ((then,), True) if then else years_said(sentence, clause, plain, carried)


def years_said(
    sentence: Sentence, clause: Clause, plain: list[When], carried: Scope | None
) -> tuple[tuple[int, ...], bool]:
    dated = [when for when in plain if when.kind != "years" and (when.has_year or when.relative)]
    own = _date_after_each(sentence, clause, dated) or _date_before_next(sentence, clause, dated)
    if own is not None:
        return (own.period.end.year,), True
    local = _of_base(sentence, clause, dated) or [when for when in dated if clause.holds(when.start)]
    local = [when for when in local if not _set_against(sentence, when.end, clause.place)] or local
    if local:
        return (_nearest(sentence, clause, local).period.end.year,), True
    if (alone := years_told_alone(sentence, clause)) is not None:
        return alone, True
    earlier = [when for when in dated if when.start < clause.place]
    last = max((amount.start for amount in sentence.amounts), default=clause.place)
    shared = earlier[-1:] or [
        when for when in dated if when.start > last and not _set_against(sentence, clause.place, when.start)
    ]
    shared = shared or _right_behind(sentence, clause, dated)
    if shared:
        return (shared[0].period.end.year,), True
    if carried is not None and carried.stated:
        return carried.years, True
    return default_years(sentence.today), False


def _right_behind(sentence: Sentence, clause: Clause, dated: list[When]) -> list[When]:
    """The only date, told of what a figure counts before a verb goes on: the 23 trips of 2024 took 36 days."""
    if len(dated) != 1 or sentence.lang == "kk" or dated[0].start < clause.place:
        return []
    figures = [one.start for one in sentence.amounts if one.start > clause.place]
    cuts = [sign.start for sign in sentence.signs] + [one.start for one in sentence.marks.get("joins", ())]
    cuts += [one.start for one in (*sentence.concepts.get("than", ()), *sentence.concepts.get("leader", ()))]
    return dated if not any(clause.place < cut < dated[0].start for cut in [*figures, *cuts]) else []


def _of_base(sentence: Sentence, clause: Clause, dated: list[When]) -> list[When]:
    """The dates of what the figure is, where it is what another is set against: outdoing the 152,921 km of 2023."""
    bases = [aside for aside in sentence.asides if aside.place == clause.place]
    return [when for when in dated if any(aside.holds(when.start) for aside in bases)]


def _date_after_each(sentence: Sentence, clause: Clause, dated: list[When]) -> When | None:
    """The date behind a figure, where each of two has one behind it: the 19 trips of 2023 became 23 in 2024."""
    places = [one.start for one in sentence.amounts if one.unit not in _CHANGES and one.role != "by"]
    if sentence.lang == "kk" or len(places) != _TWO or clause.place not in places or len(dated) != _TWO:
        return None
    first, second = dated
    follow = places[0] < first.start < places[1] < second.start
    return dated[places.index(clause.place)] if follow else None


_TWO = 2
_CHANGES = {"percent", "percentage_point", "share", "times", "year"}


def _date_before_next(sentence: Sentence, clause: Clause, dated: list[When]) -> When | None:
    """The date between a figure and the next one, where that one has another after it: 33 in 2023 and 36 in 2024."""
    following = [one.start for one in sentence.amounts if one.start > clause.place and one.unit != "year"]
    if sentence.lang == "kk" or len(following) != 1 or any(when.end <= clause.place for when in dated):
        return None
    between = [when for when in dated if clause.place < when.start < following[0]]
    return between[0] if between and any(when.start > following[0] for when in dated) else None


_ALONE = {"this-alone": 0, "last-alone": 1}  # how many years back


def years_told_alone(sentence: Sentence, clause: Clause) -> tuple[int, ...] | None:
    """What is left of "this year" or "last year" where a year stands before: в 2023 году 14, в этом — 11."""
    if _ALONE.keys().isdisjoint(sentence.marks):
        return None
    number = sentence.word_after(clause.place)
    if number and sentence.keys[number - 1] in listed("little", sentence.book):
        number -= 1  # в прошлом — в 27
    for name, back in _ALONE.items():
        for mark in sentence.marks.get(name, ()):
            beside = clause.holds(mark.start) and mark.last == number - 1
            opens = mark.first <= 1 and not sentence.dates  # В этом — одиннадцать.
            if beside and (opens or any(when.end <= mark.start for when in sentence.dates)):
                return tuple(year - back for year in default_years(sentence.today))
    return None


def _set_against(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word such as "against" or "of them" stands between, so that what comes after is of another time."""
    names = ("part-of",) if measured_noun(sentence) else ("against", "part-of")
    return any(start < mark.start < end for name in names for mark in sentence.marks.get(name, ()))


def _nearest(sentence: Sentence, clause: Clause, dates: list[When]) -> When:
    """The date that a figure belongs to: in Kazakh it stands before it, "2023 жылғы 19-дан 2024 жылы 23-ке"."""
    before = [when for when in dates if when.end <= clause.place]
    if sentence.lang == "kk" and before:
        return before[-1]
    return min(dates, key=lambda when: (_is_parted(sentence, when, clause.place), abs(when.start - clause.place)))


def _is_parted(sentence: Sentence, when: When, place: int) -> bool:
    """Whether a bracket stands between a date and a figure, or a comma.

    36 days in 2024 (33 in 2023); the leaders of early 2023, they gave 1.6 billion; в 2023 году — 17, в 2024 данных нет.
    """
    first, last = sorted((when.start, place))
    if any(sign.key == "," and first < sign.start < last for sign in sentence.signs):
        return True
    return any(sign.key in {"(", ")"} and first < sign.start < last for sign in sentence.signs)
