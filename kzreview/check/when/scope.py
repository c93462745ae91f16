"""Of which period a figure speaks: said beside it, in its sentence, in the one before, or by the draft's date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.derived.signed import is_measure_of_sign
from kzreview.check.metrics.located import ABLATIVE
from kzreview.check.when.bases import applies

if TYPE_CHECKING:
    from datetime import date

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When
    from kzreview.model import Period

_MONTHS = 12
_YEAR = 364  # days from the first to the last
_PARTS = {"half", "months", "month", "quarter", "season"}


class Scope(NamedTuple):
    """The year meant, and the part of it that is said.

    `since` and `until` are years said so; `began` is when the thing itself began, as a channel that was opened.

    `years` holds the years it may be, best first; where it is `open`, each of them is as likely. `others` are years
    that the paragraph spoke of before; a figure of theirs is not wrong where the year is only carried over.
    `told_part` is a part of the draft's own year that was told of, which only "in the same period" takes up.
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

    @property
    def year(self) -> int:
        return self.years[0]

    def year_before(self) -> Scope:
        """The same stretch of the year before, which a change starts from."""
        years = tuple(year - 1 for year in self.years)
        return self._replace(years=years, part=_moved(self.part, years[0]))


def _moved(part: Period | None, year: int) -> Period | None:
    """The same part of another year."""
    from kzreview.model import Period as Stretch

    if part is None or part.start.year == year or part.end.year != part.start.year:
        return part
    return Stretch.parse(part.text.replace(str(part.start.year), str(year)))


class Clause(NamedTuple):
    """The stretch of a sentence that belongs to one figure, and where the figure stands in it."""

    start: int
    end: int
    place: int

    def holds(self, start: int) -> bool:
        return self.start <= start < self.end


def default_years(today: date) -> tuple[int, ...]:
    """The year of the draft; in its first two months the year before, of which reviews then speak."""
    return (today.year - 1, today.year) if today.month <= 2 else (today.year,)


def scope_of(sentence: Sentence, clause: Clause, carried: Scope | None) -> Scope:
    """The scope of the figure that stands at `clause.place`."""
    compared = {when.start for when in sentence.dates if is_compared(sentence, when) and when.prefix != "earlier"}
    plain = [
        when
        for when in sentence.dates
        if when.start not in compared
        and not _open_ended(when, sentence.today)
        and when.prefix != "earlier"
        and not is_of_a_beginning(sentence, when)
        and applies(sentence, when, clause.place)
    ]
    then = _year_told_on(sentence, clause)
    years, stated = ((then,), True) if then else _years(sentence, clause, plain, carried)
    if year_before_said(sentence, clause):
        years = tuple(year - 1 for year in years)
    elif _year_later(sentence, clause):
        plain = plain or [when for when in sentence.dates if when.has_year and when.end <= clause.place][-1:]
        years, stated = _years(sentence, clause, plain, carried)
        years = tuple(year + 1 for year in years)
    part = _part(sentence, clause, plain, years[0], carried)
    full = part is not None and (part.end - part.start).days >= _YEAR
    return Scope(
        open=_is_carried_open(sentence, clause, plain, carried),
        others=carried.others if carried is not None and not _says_year(plain) else (),
        years=years,
        stated=stated,
        part=None if full else _moved(part, years[0]),
        whole=full or _says_whole(sentence, clause),
        since=_end(sentence, clause, "since", compared),
        until=_end(sentence, clause, "until", compared),
        began=next((when.period.start.year for when in sentence.dates if is_of_a_beginning(sentence, when)), None),
        compared=next((when.period.end.year for when in sentence.dates if when.start in compared), None),
    )


def _year_told_on(sentence: Sentence, clause: Clause) -> int | None:
    """The year that a clause goes on to tell of: more than in 2023, when there were eight."""
    for when in sentence.dates:
        between = sentence.text[when.end - sentence.start : clause.place - sentence.start].strip()
        if between == "(" and _is_dated_inside(sentence, clause.place):
            continue
        told = between in _OF_IT or (not between and when.end < clause.place and _is_possessive(sentence, when))
        if when.kind == "year" and when.prefix != "earlier" and when.end <= clause.place and told:
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


def is_compared(sentence: Sentence, when: When) -> bool:
    """Whether a date only says what a figure is compared with: than in 2023, чем в 2023-м, 2023 жылға қарағанда."""
    if _has_figure(sentence, when):
        return False
    for than in sentence.concepts.get("than", ()):
        before, after = sentence.word_before(when.start), sentence.word_after(when.end)
        if sentence.lang == "kk":
            if sentence.keys[than.last] in OF_LAST_YEAR:
                continue  # биыл былтырғыдан аз: it names its year itself
            if than.first - after in _NEAR_THAN and not _figure_after(sentence, than, when):
                return True
        elif 0 <= before - than.last <= 8 and than.first <= before and not _measured_between(sentence, than, when):
            return True
    number = sentence.word_after(when.start)
    unlike = any(0 < number - mark.last <= _TWO for mark in sentence.marks.get("unlike", ()))
    return unlike or (sentence.lang == "en" and _is_on(sentence, when)) or is_measure_of_sign(sentence, when)


_TWO = 2  # words: unlike in 2023


OF_LAST_YEAR = {"былтырғыдан", "бұрынғыдан"}
_NEAR_THAN = {0, 1, 2, 3}  # былтырғы сол кезеңмен салыстырғанда


def _figure_after(sentence: Sentence, than: Mention, when: When) -> bool:
    """Whether a figure or another date stands between, so that it is what something is compared with."""
    starts = [one.start for one in sentence.amounts] + [one.start for one in sentence.dates]
    return any(when.end <= start <= than.start for start in starts)


def _has_figure(sentence: Sentence, when: When) -> bool:
    """Whether the date is that of a figure right after it: than last year's 33."""
    if sentence.lang != "en" or not when.text.endswith(("'s", "\u2019s")):
        return False
    return any(0 <= amount.start - when.end <= 1 for amount in sentence.amounts)


def _is_on(sentence: Sentence, when: When) -> bool:
    """Down a quarter on 2023, on the same months of 2023: a year is never the time when something is on."""
    if when.kind == "day":
        return False
    number = sentence.word_after(when.start)
    keys = sentence.keys[max(0, number - _MEASURING) : number]
    ways = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    changed = any(one.first < number for one in ways)
    if keys[-1:] == ["from"] and any(one.last == number - _BEFORE_FROM for one in ways):
        return True  # down from 2023
    if keys[-1:] == ["from"] and _is_size_before(sentence, sentence.words[number - 1].start):
        return True  # up by roughly a fifth from 2023
    if "from" in keys and "same" in keys:
        first = number - len(keys) + keys.index("from")
        return changed and not any(first < sentence.word_after(one.start) < number for one in sentence.amounts)
    return changed and (keys[-1:] == ["on"] or ("on" in keys and "same" in keys))


def _is_size_before(sentence: Sentence, start: int) -> bool:
    """Whether the size of a change stands right before a place: up by a fifth."""
    sizes = [one for one in sentence.amounts if 0 <= start - one.end <= 1]
    ways = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    before = [sentence.word_after(one.hedge[0] if one.hedge else one.start) for one in sizes]
    return any(0 < number - way.last <= _BEFORE_FROM for number in before for way in ways)


_BEFORE_FROM = 2
_MEASURING = 5  # words of "on the same months of"


def _is_carried_open(sentence: Sentence, clause: Clause, plain: list[When], carried: Scope | None) -> bool:
    return carried is not None and carried.open and not _says_year(plain) and not year_before_said(sentence, clause)


def _says_year(plain: list[When]) -> bool:
    return any(when.kind != "years" and (when.has_year or when.relative) for when in plain)


def year_before_said(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause gives a figure of "the year before": годом ранее — 27, but not: чем годом ранее."""
    if opened_by_year_before(sentence, clause):
        return True
    if any(clause.holds(mention.start) for mention in sentence.concepts.get("year-before", ())):
        return True
    if _says_last_alone(sentence, clause):
        return True
    return any(
        when.prefix == "earlier" and clause.holds(when.start) and not _measure(sentence, clause, when)
        for when in sentence.dates
    )


def _year_later(sentence: Sentence, clause: Clause) -> bool:
    """Whether the figure is of the year after: 19 trips, 23 a year later; год спустя их стало 23."""
    return any(
        clause.holds(one.start)
        and (clause.place <= one.start or _is_opening(sentence, one.first, one.start))
        and not any(clause.place < other.start < one.start for other in sentence.amounts)
        and sentence.keys[one.last + 1 : one.last + 2] != ["year"]  # year on year
        for one in sentence.concepts.get("year-later", ())
    )


def opened_by_year_before(sentence: Sentence, clause: Clause) -> bool:
    """Whether "a year earlier" opens what the figure stands in: годом раньше поездок было 19, а дней — 33."""
    opening = [when for when in sentence.dates if _opens_with_year_before(sentence, when, clause.place)]
    if not opening or opening[-1].prefix != "earlier" or _follows_measure(sentence, clause):
        return False
    return applies(sentence, opening[-1], clause.place) and not any(
        opening[-1].end <= when.start < clause.end for when in sentence.dates
    )


def _follows_measure(sentence: Sentence, clause: Clause) -> bool:
    """Whether a Kazakh ablative right before the figure is what it is measured by: бұрын жүрген жолдан 6 062."""
    number = sentence.word_before(clause.place)
    return sentence.lang == "kk" and number >= 0 and sentence.keys[number].endswith(ABLATIVE)


def _opens_with_year_before(sentence: Sentence, when: When, place: int) -> bool:
    return when.end <= place and goes_back(sentence, when)


def goes_back(sentence: Sentence, when: When) -> bool:
    """Whether "a year earlier" stands first in a clause, so that what follows is of that year."""
    if when.prefix != "earlier":
        return False
    number = sentence.word_after(when.start)
    if sentence.lang == "kk" and not sentence.keys[sentence.word_before(when.end)].endswith("бұрын"):
        return False
    after = sentence.word_before(when.end) + 1
    return sentence.keys[after : after + 1] not in (["than"], ["чем"]) and _is_opening(sentence, number, when.start)


def _is_opening(sentence: Sentence, number: int, start: int) -> bool:
    """Whether nothing but a sign or a joining word stands before the word of that number."""
    if number and sentence.keys[number - 1] in _ARTICLES:
        number -= 1
        start = sentence.words[number].start
    if number == 0:
        return True
    between = sentence.text[sentence.words[number - 1].end - sentence.start : start - sentence.start]
    return any(sign in between for sign in ",;:.(—–") or _joins_at(sentence, number - 1)


_ARTICLES = {"a", "one", "the"}


def _joins_at(sentence: Sentence, number: int) -> bool:
    return any(join.first <= number <= join.last for join in sentence.marks.get("joins", ()))


def _says_last_alone(sentence: Sentence, clause: Clause) -> bool:
    """9.8 billion this year, 13.3 billion last: the word ends its clause, and a year stands before it."""
    end = sentence.word_before(clause.end)
    return any(
        mark.last == end and clause.holds(mark.start) and any(when.end < clause.place for when in sentence.dates)
        for mark in sentence.marks.get("last", ())
    ) and not any(clause.holds(when.start) for when in sentence.dates)


def _measure(sentence: Sentence, clause: Clause, when: When) -> bool:
    """Whether the year before is what something is compared with, by a word of change in the clause.

    In "up from 27 a year earlier" it is the year of the figure it follows.
    """
    mentions = [mention for name in ("than", "up", "down") for mention in sentence.concepts.get(name, ())]
    if sentence.lang != "kk" and _follows_change(sentence, clause):
        return True
    if sentence.lang == "en" and _is_on(sentence, when):
        return True
    if sentence.lang != "kk" and 0 < when.start - clause.place <= 30:
        return any(clause.place < mention.start < when.start for mention in mentions)
    return any(clause.holds(mention.start) and not when.start <= mention.start < when.end for mention in mentions)


def _follows_change(sentence: Sentence, clause: Clause) -> bool:
    """Whether the figure is the size of a change named right before it: up by three, рост на три."""
    number = sentence.word_after(clause.place)
    if number < 1 or sentence.keys[number - 1] not in {"by", "на"}:
        return False
    return any(0 < number - mention.last <= 2 for name in ("up", "down") for mention in sentence.concepts.get(name, ()))


def _measured_between(sentence: Sentence, than: Mention, when: When) -> bool:
    """Whether the year is that of a figure or a country compared with: against 27 in 2023, than Belgium in 2023."""
    country = any(0 < place.first - than.last <= _TWO for place in sentence.places)
    return country or any(than.start < amount.start < when.start for amount in sentence.amounts)


def is_of_a_beginning(sentence: Sentence, when: When) -> bool:
    """Whether an earlier date only says when what is counted began: since its launch in March 2022."""
    year, now = when.period.start.year, sentence.today.year
    slip = year > now and "future" not in sentence.marks and not _OPENED.isdisjoint(sentence.concepts)
    return when.has_year and (year < now or slip) and stands_by_beginning(sentence, when)


def stands_by_beginning(sentence: Sentence, when: When) -> bool:
    """Whether words beside a date say that something began then: since its launch in March 2022."""
    before, after = sentence.word_before(when.start), sentence.word_after(when.end)
    marks = list(sentence.marks.get("beginning", ()))
    onward = any(mark.start >= when.end for mark in sentence.marks.get("since-then", ()))
    if onward and when.kind == "day" and not _OPENED.isdisjoint(sentence.concepts):
        return True
    if not _OPENED.isdisjoint(sentence.concepts):
        marks += sentence.marks.get("beginning-verb", ())
    if sentence.lang == "kk":
        return any(0 <= mark.first - after <= 1 for mark in marks)
    return any(0 <= before - mark.last <= 2 and not _goes_on(sentence, mark, when) for mark in marks)


def _goes_on(sentence: Sentence, beginning: Mention, when: When) -> bool:
    """Whether a date goes on behind the beginning: since its launch, in 2023 alone; с момента открытия до 2023 года."""
    opening = sentence.keys[max(0, beginning.first - _TWO) : beginning.first + 1]
    if when.prefix == "until" and not _SINCE.isdisjoint(opening):
        return True
    commas = [sign for sign in sentence.signs if sign.key == ","]
    before = any(beginning.end <= one.start < when.start for one in commas)
    return before and not any(one.start == when.end for one in commas)


_SINCE = {"since", "с", "со"}
_OPENED = {"telegram", "channel", "x-network", "instagram", "site"}  # what is opened once, and counts from then on


def _open_ended(when: When, today: date) -> bool:
    """Since and until a year are no year of a figure; "since January" is."""
    if when.kind in {"months", "years"}:
        return False  # from January to September 2024
    return when.prefix in {"since", "until"} and (when.kind == "year" or when.period.start.year < today.year)


def _years(
    sentence: Sentence, clause: Clause, plain: list[When], carried: Scope | None
) -> tuple[tuple[int, ...], bool]:
    dated = [when for when in plain if when.kind != "years" and (when.has_year or when.relative)]
    local = [when for when in dated if clause.holds(when.start)]
    local = [when for when in local if not _set_against(sentence, when.end, clause.place)] or local
    if local:
        return (_nearest(sentence, clause, local).period.end.year,), True
    if _says_this_alone(sentence, clause):
        return default_years(sentence.today), True
    own = _date_before_next(sentence, clause, dated)
    if own is not None:
        return (own.period.end.year,), True
    earlier = [when for when in dated if when.start < clause.place]
    last = max((amount.start for amount in sentence.amounts), default=clause.place)
    shared = earlier[-1:] or [
        when for when in dated if when.start > last and not _set_against(sentence, clause.place, when.start)
    ]
    if shared:
        return (shared[0].period.end.year,), True
    if carried is not None and carried.stated:
        return carried.years, True
    return default_years(sentence.today), False


def _date_before_next(sentence: Sentence, clause: Clause, dated: list[When]) -> When | None:
    """The date between a figure and the next one, where that one has another after it: 33 in 2023 and 36 in 2024."""
    following = [one.start for one in sentence.amounts if one.start > clause.place and one.unit != "year"]
    if sentence.lang == "kk" or len(following) != 1 or any(when.end <= clause.place for when in dated):
        return None
    between = [when for when in dated if clause.place < when.start < following[0]]
    return between[0] if between and any(when.start > following[0] for when in dated) else None


def _says_this_alone(sentence: Sentence, clause: Clause) -> bool:
    """Если в 2023 году 14, то в этом — 11: what is left of "this year" where a year stands before."""
    number = sentence.word_after(clause.place)
    return any(
        clause.holds(mark.start) and mark.last == number - 1 and any(when.end <= mark.start for when in sentence.dates)
        for mark in sentence.marks.get("this-alone", ())
    )


def _set_against(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word such as "against" or "of them" stands between, so that what comes after is of another time."""
    return any(start < mark.start < end for name in ("against", "part-of") for mark in sentence.marks.get(name, ()))


def _nearest(sentence: Sentence, clause: Clause, dates: list[When]) -> When:
    """The date that a figure belongs to: in Kazakh it stands before it, "2023 жылғы 19-дан 2024 жылы 23-ке"."""
    before = [when for when in dates if when.end <= clause.place]
    if sentence.lang == "kk" and before:
        return before[-1]
    return min(dates, key=lambda when: (_is_parted(sentence, when, clause.place), abs(when.start - clause.place)))


def _is_parted(sentence: Sentence, when: When, place: int) -> bool:
    """Whether a bracket stands between a date and a figure, or a comma after an earlier date.

    36 days in 2024 (33 in 2023); the leaders of early 2023, they gave 1.6 billion.
    """
    first, last = sorted((when.start, place))
    if any(sign.key == "," and when.end <= sign.start < place for sign in sentence.signs):
        return True
    return any(sign.key in {"(", ")"} and first < sign.start < last for sign in sentence.signs)


def _part(sentence: Sentence, clause: Clause, plain: list[When], year: int, carried: Scope | None) -> Period | None:
    parts = [when for when in plain if when.kind in _PARTS and (when.prefix != "since" or when.kind == "months")]
    local = [when for when in parts if clause.holds(when.start)] or parts
    if local:
        when = min(local, key=lambda part: abs(part.start - clause.place))
        return when.period if when.has_year else when.in_year(year)
    if "same-part" in sentence.marks and carried is not None and (carried.part or carried.told_part):
        return carried.part or carried.told_part  # in the same period of 2023
    said_year = any(when.kind == "year" for when in sentence.dates)
    return carried.part if carried and carried.part and not said_year and carried.year == year else None


def _says_whole(sentence: Sentence, clause: Clause) -> bool:
    if any(amount.unit == "month" and amount.value == _MONTHS for amount in sentence.amounts):
        return True
    mentions = sentence.concepts.get("whole-year", ())
    return any(clause.holds(mention.start) for mention in mentions)


def _is_told_aside(sentence: Sentence, when: When) -> bool:
    """Whether a date stands in a relative clause without a figure: on X, where he has been since 2011, …"""
    number = sentence.word_after(when.start)
    signs = [sign for sign in sentence.signs if sign.key == ","]
    start = max((sign.end for sign in signs if sign.end <= when.start), default=0)
    end = min((sign.start for sign in signs if sign.start >= when.end), default=0)
    if not start or not end or any(start <= one.start < end for one in sentence.amounts):
        return False
    first = sentence.word_after(start)
    return any(key.startswith(_RELATIVE) for key in sentence.keys[first : min(first + 2, number)])


_RELATIVE = ("where", "which", "who", "где", "котор", "куда", "кто")


def _has_its_year(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says in which year, beside any since when."""
    return any(
        clause.holds(when.start)
        and when.kind == "year"
        and when.prefix in {"", "in"}
        and (when.has_year or when.relative)
        for when in sentence.dates
    )


def _end(sentence: Sentence, clause: Clause, prefix: str, compared: set[int]) -> int | None:
    found = [
        when
        for when in sentence.dates
        if when.kind in {"year", "month", "day"}
        and when.start not in compared
        and when.prefix == prefix
        and not is_of_a_beginning(sentence, when)
        and not _is_told_aside(sentence, when)
    ]
    if prefix == "since" and _has_its_year(sentence, clause):
        return None  # opened on 1 March 2022, it published 8022 items in 2023
    local = [when for when in found if clause.holds(when.start)]
    if not local and not any(clause.holds(when.start) for when in sentence.dates):
        local = found
    year = local[0].period.start.year if local else None
    return None if year is None or year >= sentence.today.year else year
