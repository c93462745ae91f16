"""Finding dates and periods: a year, part of a year, and the two side by side, in either order.

when = part [of] year       first half of 2024 · 10 December · 17–18 октября прошлого года
     | year part            2024 жылғы 15 қараша · осы жылдың бірінші жартысында
     | year ["-" year]      2023-м · 2023–2024 годах · биыл · last year
     | "this" noun          осы ай · этой осенью · last month
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.language.dates import Part, When
from kzreview.language.parts import LOCATIVE, Parts, Piece, season
from kzreview.language.timewords import season_month, time_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kzreview.language.around import Around
    from kzreview.language.cursor import Number
    from kzreview.language.lexicon import Lexicon
    from kzreview.language.tokens import Token

_DASHES = {"-", "–", "—"}
_YEAR = Part("year")
_MONTHS = {"month": 1, "quarter": 3, "half": 6}
_FIRST_YEAR, _LAST_YEAR = 1900, 2999  # a year with two digits exchanged, 2203, is one too
_FIRST_BARE, _LAST_BARE = 1990, 2060


def find_dates(
    tokens: Sequence[Token], numbers: Sequence[Number], lang: str, words: Lexicon, units: Around, today: date
) -> list[tuple[Piece, When]]:
    """The dates of the tokens, in order, each with the piece that tells its tokens."""
    calendar = _Calendar(tokens, numbers, lang, words, units, today)
    found: list[tuple[Piece, When]] = []
    place = 0
    while place < len(tokens):
        piece = calendar.at(place)
        when = calendar.when(piece) if piece else None
        if piece and when:
            found.append((piece, when))
        place = piece.last if piece and when else calendar.after(place)
    return found


class _Calendar:
    def __init__(
        self,
        tokens: Sequence[Token],
        numbers: Sequence[Number],
        lang: str,
        words: Lexicon,
        units: Around,
        today: date,
    ) -> None:
        self._tokens = tokens
        self._numbers = {number.first: number for number in numbers}
        self._words = time_words(lang, words)
        self._units = units
        self._parts = Parts(tokens, self._numbers, self._words, units)
        self._today = today

    def after(self, place: int) -> int:
        """The next token that a date may begin with: no number is entered in its middle."""
        number = self._numbers.get(place)
        return number.after if number else place + 1

    def at(self, place: int) -> Piece | None:
        """The date that begins with the token at `place`."""
        if not self._may_begin(place):
            return None
        earlier = self._words.earlier(self._tokens, place)
        phrase = self._words.phrase(self._tokens, place) if earlier else None
        if earlier and (phrase is None or phrase.last <= earlier.last):  # the year before, and not the year before last
            return Piece(_YEAR, place, earlier.last, self._today.year + earlier.meaning, relative=True, earlier=True)
        year = None if self._parts.numeric(place) else self._year(place)
        if year:
            return self._years(year) or self._part_after(year) or year
        part = self._parts.at(place) or self._this(place) or self._before_this(place)
        if part is None or part.year is not None:
            return part
        return self._year_after(part) or part

    def _may_begin(self, place: int) -> bool:
        token = self._tokens[place]
        if token.kind == "word":
            return place in self._numbers or self._words.may_begin(token.key)
        return token.kind == "digits"

    def _key(self, place: int) -> str:
        return self._tokens[place].key if 0 <= place < len(self._tokens) else ""

    def _noun(self, place: int) -> str:
        return self._words.noun(self._tokens[place]) if place < len(self._tokens) else ""

    def _year(self, place: int) -> Piece | None:
        """A year by itself: "2024 жылы", "2023-м", "биыл", "last year"."""
        if place >= len(self._tokens):
            return None
        if place in self._numbers:
            return self._number_as_year(self._numbers[place])
        if self._tokens[place].kind != "word":
            return None
        distance = self._words.relative(self._tokens[place])
        if distance is not None and self._noun(place + 1) == "year" and self._key(place + 1) != "years":
            return Piece(_YEAR, place, place + 2, self._today.year + distance, relative=True)
        phrase = self._words.phrase(self._tokens, place)
        if phrase:
            return Piece(_YEAR, place, phrase.last, self._today.year + phrase.meaning, relative=True)
        return None

    def _number_as_year(self, number: Number) -> Piece | None:
        value = number.value
        if not _FIRST_YEAR <= value <= _LAST_YEAR or value != int(value) or number.unit or number.step != 1:
            return None
        place = number.after
        hyphen = self._key(place) == "-" and not self._tokens[place].spaced
        if self._noun(place + hyphen) == "year" and self._key(place + hyphen) != "years":
            return Piece(_YEAR, number.first, place + hyphen + 1, int(value))
        if len(self._tokens[number.first].text) != 4 or number.last != number.first + 1:
            return None
        if number.kind == "words":
            return None
        return self._bare_year(number)

    def _bare_year(self, number: Number) -> Piece | None:
        """Four digits without the word for a year: marked by a suffix or a preposition, or only probably a year."""
        suffixed = number.after > number.last
        if not suffixed and (
            self._units.unit_at(self._tokens, number.after)
            or self._words.is_counted(self._tokens, number.first, number.after)
        ):
            return None
        if self._units.sign_before(self._tokens, number.first) or not _FIRST_BARE <= number.value <= _LAST_BARE:
            return None
        marked = suffixed or self._words.prefix(self._tokens, number.first, number.after) != ""
        return Piece(_YEAR, number.first, number.after, int(number.value), marked=marked)

    def _far_year(self, place: int) -> Piece | None:
        """Four digits after a month, of a birth perhaps, or mistyped (March 2202): no count stands there."""
        number = self._numbers.get(place)
        if number is None or number.last != place + 1 or len(self._tokens[place].text) != 4 or number.unit:
            return None
        old, late = number.value < _FIRST_BARE, number.value > _LAST_BARE
        if not _FIRST_YEAR <= number.value <= _LAST_YEAR or self._units.unit_at(self._tokens, number.after):
            return None
        if not old and not (late and self._ends_there(number.after)):
            return None
        return Piece(_YEAR, place, number.last, int(number.value))

    def _ends_there(self, place: int) -> bool:
        """Whether no word follows, which the number might count."""
        return place >= len(self._tokens) or self._tokens[place].kind not in {"word", "digits"}

    def _years(self, year: Piece) -> Piece | None:
        """As in "2023–2024 годах"."""
        if self._key(year.last) not in _DASHES:
            return None
        until = self._year(year.last + 1)
        if until is None or until.year is None or year.year is None or until.relative or not year.year < until.year:
            return None
        return Piece(
            Part("years", years=until.year - year.year), year.first, until.last, year.year, False, until.marked
        )

    def _part_after(self, year: Piece) -> Piece | None:
        """The part that follows its year: always in Kazakh, elsewhere never."""
        if not self._words.year_first or year.last >= len(self._tokens):
            return None
        place = year.last + (self._key(year.last) == "." and self._key(year.last - 1) == "ж")
        part = self._parts.at(place) if place < len(self._tokens) else None
        if part is None or part.year is not None:
            return None
        return part._replace(first=year.first, year=year.year, relative=year.relative)

    def _year_after(self, part: Piece) -> Piece | None:
        """The year that follows its part: "December 2024", "октября прошлого года"."""
        place = part.last
        while self._key(place) in self._words.links and place < part.last + 2:
            place += 1
        year = self._year(place) or self._far_year(place)
        if year is None or (place > part.last and self._key(place - 1) == "," and year.relative):
            return None
        return part._replace(last=year.last, year=year.year, relative=year.relative)

    def _this(self, place: int) -> Piece | None:
        """As in "this month", "осы күзде", "прошлым летом"; counted from today."""
        distance = self._words.relative(self._tokens[place])
        noun = self._noun(place + 1)
        if distance is None or not noun or self._key(place + 1) in {"years", "months"}:
            return None
        month = season_month(noun)
        if month:
            return season(month, place, place + 2)._replace(year=self._today.year + distance, relative=True)
        if noun not in _MONTHS:
            return None
        counted = self._counted(noun, distance, place)
        return self._with_days(counted) if noun == "month" and self._words.year_first else counted

    def _with_days(self, month: Piece) -> Piece:
        """The days that follow a month told from today's, where they have an ending: осы айдың 17–18-інде."""
        days = self._parts.numbers_of_days(month.last)
        if self._key(month.last - 1).endswith(LOCATIVE):
            return month  # осы айда 20-дан астам
        if days is None or not self._key(month.last).isdigit() or self._key(days[2] - 1).isdigit():
            return month
        return _of_days(month, days[0], days[1])._replace(last=days[2])

    def _before_this(self, place: int) -> Piece | None:
        """As in "17–18 числа этого месяца", "the 17th of this month"."""
        days = self._parts.numbers_of_days(place)
        if days is None or self._key(days[2]) not in self._words.day_of or days[2] + 1 >= len(self._tokens):
            return None
        if self._key(days[2]) in self._words.links and self._key(days[2] - 1).isdigit():
            return None  # 12 of this month's 19 trips
        month = self._this(days[2] + 1)
        return _of_days(month, days[0], days[1])._replace(first=place) if month else None

    def _counted(self, noun: str, distance: int, place: int) -> Piece:
        """The month, quarter or half that lies so many of them from today's."""
        length = _MONTHS[noun]
        number = self._today.year * (12 // length) + (self._today.month - 1) // length + distance
        year, place_in_year = divmod(number, 12 // length)
        first = place_in_year * length + 1
        part = Part(noun, (first, first + length - 1))
        return Piece(part, place, place + 2, year, relative=True)

    def when(self, piece: Piece) -> When | None:
        """The date of a piece, None where there is no such day."""
        year = self._today.year if piece.year is None else piece.year
        try:
            period = piece.part.of(year)
        except ValueError:
            return None
        start, end = self._tokens[piece.first].start, self._tokens[piece.last - 1].end
        prefix = "earlier" if piece.earlier else self._words.prefix(self._tokens, piece.first, piece.last)
        has_year = piece.year is not None
        return When(start, end, "", piece.part.kind, period, piece.part, has_year, piece.relative, piece.marked, prefix)


def _of_days(month: Piece, day: int, until: int) -> Piece:
    """Those days of a month; the month itself where they are none."""
    if month.part.kind != "month" or day > until:
        return month
    return month._replace(part=Part("day" if day == until else "days", month.part.months, (day, until)))
