"""Of which period a figure speaks: said beside it, in its sentence, in the one before, or by the draft's date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.when.bases import applies
from kzreview.check.when.compared import is_compared, is_level_with
from kzreview.check.when.launches import is_of_a_beginning
from kzreview.check.when.lengths import OF_MONTHS
from kzreview.check.when.yearbefore import year_before_said, year_later
from kzreview.check.when.years import years_meant, years_said

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When
    from kzreview.model import Period

_MONTHS = 12
_YEAR = 364  # days from the first to the last
PARTS = {"half", "months", "month", "quarter", "season"}


class Scope(NamedTuple):
    """The year meant, and the part of it that is said.

    `since` and `until` are years said so; `began` is when the thing itself began, as a channel that was opened.

    `years` holds the years it may be, best first; where it is `open`, each of them is as likely. `others` are years
    that the paragraph spoke of before; a figure of theirs is not wrong where the year is only carried over.
    `told_part` is a part of the draft's own year that was told of, which only "in the same period" takes up; `unread`
    tells of a half-year that is no date: in that half-year.
    """

    years: tuple[int, ...]
    stated: bool
    part: Period | None = None
    whole: bool = False
    since: int | None = None
    until: int | None = None
    compared: int | None = None
    open: bool = False
    began: int | None = None
    others: tuple[int, ...] = ()
    told_part: Period | None = None
    unread: bool = False

    @property
    def year(self) -> int:
        return self.years[0]

    def told_before(self, known: Collection[int]) -> tuple[int, ...]:
        """The known years that were spoken of before, where none is said and nothing is known of the draft's own."""
        if self.stated or not known or not set(self.years).isdisjoint(known):
            return ()
        return tuple(year for year in self.others if year in known)

    def year_before(self) -> Scope:
        """The same stretch of the year before, which a change starts from."""
        years = tuple(year - 1 for year in self.years)
        return self._replace(years=years, part=_moved(self.part, years[0]))


def _moved(part: Period | None, year: int) -> Period | None:
    """The same part of another year."""
    if part is None or part.start.year == year or part.end.year != part.start.year:
        return part
    from kzreview.model import Period as Stretch

    return Stretch.parse(part.text.replace(str(part.start.year), str(year)))


class Clause(NamedTuple):
    """The stretch of a sentence that belongs to one figure, and where the figure stands in it."""

    start: int
    end: int
    place: int

    def holds(self, start: int) -> bool:
        return self.start <= start < self.end


def scope_of(sentence: Sentence, clause: Clause, carried: Scope | None) -> Scope:
    """The scope of the figure that stands at `clause.place`."""
    compared = {when.start for when in sentence.dates if is_compared(sentence, when) and when.prefix != "earlier"}
    plain = _own_dates(sentence, clause, compared)
    years, stated = years_meant(sentence, clause, plain, carried)
    if year_before_said(sentence, clause):
        years = tuple(year - 1 for year in years)
    elif year_later(sentence, clause):
        past = [when for when in sentence.dates if when.has_year and when.period.start.year <= sentence.today.year]
        plain = [when for when in plain if when in past] or [when for when in past if when.end <= clause.place][-1:]
        years, stated = years_said(sentence, clause, plain, carried)
        years = tuple(year + 1 for year in years)
    level = [when for when in sentence.dates if when.start in compared and is_level_with(sentence, when, clause.place)]
    if level:
        years, stated = (level[0].period.end.year,), True
    part = _part(sentence, clause, plain, years[0], carried)
    full = part is not None and (part.end - part.start).days >= _YEAR
    return Scope(
        open=_is_carried_open(sentence, clause, plain, carried),
        others=carried.others if carried is not None and not _says_year(plain) else (),
        years=years,
        stated=stated,
        part=None if full else _moved(part, years[0]),
        whole=full or _says_whole(sentence, clause),
        since=_end(sentence, clause, "since", compared) or _since_then(sentence, carried),
        until=_end(sentence, clause, "until", compared),
        began=next((when.period.start.year for when in sentence.dates if is_of_a_beginning(sentence, when)), None),
        compared=next((when.period.end.year for when in sentence.dates if when.start in compared), None),
        unread=carried is not None and carried.unread and not sentence.dates,
    )


def part_alone(sentence: Sentence | None) -> When | None:
    """The part of a year, not said of which, that is the one date of a sentence: in the first half it fell."""
    dates = sentence.dates if sentence is not None else ()
    return dates[0] if len(dates) == 1 and dates[0].kind in PARTS and not dates[0].has_year else None


def _own_dates(sentence: Sentence, clause: Clause, compared: set[int]) -> list[When]:
    """The dates that may be the figure's: those compared with, beginnings and the like are not."""
    return [
        when
        for when in sentence.dates
        if when.start not in compared
        and not _open_ended(when, sentence.today)
        and when.prefix != "earlier"
        and not is_of_a_beginning(sentence, when)
        and not ("decide" in sentence.concepts and _is_told_aside(sentence, when))
        and applies(sentence, when, clause.place)
    ]


def _is_carried_open(sentence: Sentence, clause: Clause, plain: list[When], carried: Scope | None) -> bool:
    return carried is not None and carried.open and not _says_year(plain) and not year_before_said(sentence, clause)


def _says_year(plain: list[When]) -> bool:
    return any(when.kind != "years" and (when.has_year or when.relative) for when in plain)


def _open_ended(when: When, today: date) -> bool:
    """Since and until a year are no year of a figure; "since January" is."""
    if when.kind in {"days", "months", "years"}:
        return False  # from January to September 2024
    return when.prefix in {"since", "until"} and (when.kind == "year" or when.period.start.year < today.year)


def _part(sentence: Sentence, clause: Clause, plain: list[When], year: int, carried: Scope | None) -> Period | None:
    parts = [when for when in plain if when.kind in PARTS and (when.prefix != "since" or when.kind == "months")]
    local = [when for when in parts if clause.holds(when.start)]
    if not local and any(clause.holds(one.start) for one in sentence.concepts.get("part-of-year", ())):
        return None  # from January to November this much, and in half a year that
    local = local or parts
    if local:
        when = min(local, key=lambda part: abs(part.start - clause.place))
        return when.period if when.has_year else when.in_year(year)
    last_part = (carried.part or carried.told_part) if carried is not None else None
    if last_part is not None and ("same-part" in sentence.marks or year_before_said(sentence, clause)):
        return last_part  # in the same period of 2023; a year earlier
    said_year = any(when.kind == "year" and when.prefix != "earlier" for when in sentence.dates)
    told = carried is not None and not said_year and carried.year in {year, year + 1}
    return carried.part if carried is not None and told else None


def _says_whole(sentence: Sentence, clause: Clause) -> bool:
    months = [one for one in sentence.amounts if one.unit == "month" and one.value == _MONTHS]
    if months and (any(clause.holds(one.start) for one in months) or not _tells_months(sentence)):
        return True
    mentions = [one for one in sentence.concepts.get("whole-year", ()) if clause.holds(one.start)]
    return bool(mentions) and not _is_length_of_change(sentence, mentions[0])


def _is_length_of_change(sentence: Sentence, year: Mention) -> bool:
    """Whether "over the year" is how long a change of what a part of the year brought took.

    Over the year first-half investment fell to 9.8 billion.
    """
    said = " ".join(sentence.keys[year.first : year.last + 1])
    if said not in listed("over-the-year", sentence.book):
        return False
    named = "part-of-year" in sentence.concepts or part_alone(sentence) is not None
    return named and any(one.role == "to" for one in sentence.amounts)


def _tells_months(sentence: Sentence) -> bool:
    """Whether a part of a year is told too: over the first six months, and over all twelve."""
    return any(when.kind in OF_MONTHS for when in sentence.dates)


def _since_then(sentence: Sentence, carried: Scope | None) -> int | None:
    """Since when the sentence before told of, where this one tells of the same time: тогда же, at the same time."""
    return carried.since if carried is not None and "same-time" in sentence.marks else None


def _is_told_aside(sentence: Sentence, when: When) -> bool:
    """Whether a date stands in a relative clause without a figure: on X, where he has been since 2011, …

    Decided on 1 March 2022 was what the figure is of: the channel, the decision on which was taken then, has so many.
    """
    number = sentence.word_after(when.start)
    signs = [sign for sign in sentence.signs if sign.key == ","]
    start = max((sign.end for sign in signs if sign.end <= when.start), default=0)
    end = min((sign.start for sign in signs if sign.start >= when.end), default=0)
    if not start or not end or any(start <= one.start < end for one in sentence.amounts):
        return False
    first = sentence.word_after(start)
    opens = affixes("relative", sentence.book)
    return any(key.startswith(opens) for key in sentence.keys[first : min(first + 3, number)])


def _has_its_year(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says in which year, beside any since when."""
    return any(
        clause.holds(when.start)
        and when.kind == "year"
        and when.prefix in {"", "in"}
        and (when.has_year or when.relative)
        for when in sentence.dates
    )


def _is_of_another_figure(sentence: Sentence, clause: Clause, when: When) -> bool:
    """Whether a date outside the clause is of another figure: 8022 over the year, and since March 2022 13,931."""
    years = [one.start for one in sentence.concepts.get("whole-year", ())]
    if when.start < clause.start:
        return any(clause.holds(start) for start in years)
    return any(one.start >= when.end for one in sentence.amounts) or any(start < clause.end for start in years)


def _end(sentence: Sentence, clause: Clause, prefix: str, compared: set[int]) -> int | None:
    found = [
        when
        for when in sentence.dates
        if when.prefix == prefix
        and when.kind in {"year", "month", "day"}
        and when.start not in compared
        and not is_of_a_beginning(sentence, when)
        and not _is_told_aside(sentence, when)
    ]
    if prefix == "since" and _has_its_year(sentence, clause):
        return None  # opened on 1 March 2022, it published 8022 items in 2023
    local = [when for when in found if clause.holds(when.start)]
    if not local and not any(clause.holds(when.start) for when in sentence.dates):
        local = [when for when in found if not _is_of_another_figure(sentence, clause, when)]
    year = local[0].period.start.year if local else None
    return None if year is None or year >= sentence.today.year else year
