"""Reading parts of years off the tokens: days, months, quarters, halves, seasons, "the first six months"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.dates import Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.language.around import Around
    from kzreview.language.cursor import Number
    from kzreview.language.timewords import TimeWords
    from kzreview.language.tokens import Token

_SHORTENED = 4  # letters of "Sept."
_TO_A_DAY = {"по", "to", "и", "and", "мен", "пен", "бен", "және"}
_FULL = {"may", "june", "july", "мае", "май", "мая", "маю"}  # no shorter, so that a full stop ends a sentence
_DASHES = {"-", "–", "—"}
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


_LENGTHS = {"month": 1, "quarter": 3}
LOCATIVE = ("да", "де", "та", "те")  # of a Kazakh month: a day would follow its genitive
_MONTHS = 12


class Piece(NamedTuple):
    """A part of a year over the tokens `first` to before `last`, with its year where it names one."""

    part: Part
    first: int
    last: int
    year: int | None = None
    relative: bool = False
    marked: bool = True
    earlier: bool = False  # counted from another year: "a year earlier"


class Parts:
    """Finds the parts of years that begin at a token."""

    def __init__(self, tokens: Sequence[Token], numbers: Mapping[int, Number], words: TimeWords, units: Around) -> None:
        self._tokens = tokens
        self._numbers = numbers
        self._words = words
        self._units = units

    def at(self, place: int) -> Piece | None:
        """The part that begins with the token at `place`."""
        token = self._tokens[place]
        if token.kind == "digits" or place in self._numbers:
            return self.numeric(place) or self._days(place) or self._numbered(place) or self._so_many_months(place)
        if token.kind != "word":
            return None
        return self._short(place) or self._first_months(place) or self._months(place) or self._season(place)

    def _at(self, place: int) -> Token | None:
        return self._tokens[place] if 0 <= place < len(self._tokens) else None

    def _key(self, place: int) -> str:
        token = self._at(place)
        return token.key if token else ""

    def _whole(self, place: int, low: int, high: int) -> tuple[int, int] | None:
        """A whole number between two limits at `place`, and the token after it."""
        number = self._numbers.get(place)
        if number is None or number.unit or number.scale != 1 or not low <= number.value <= high:
            return None
        return (int(number.value), number.after) if number.value == int(number.value) else None

    def numeric(self, place: int) -> Piece | None:
        """24.12.2024 and 2024-12-24."""
        token = self._tokens[place]
        if token.kind != "digits":
            return None
        text = token.text
        found = _NUMERIC.fullmatch(text)
        if found:
            day, month, year = map(int, found.groups())
            return _day(day, month, place, place + 1, year)
        keys = [token.key for token in self._tokens[place : place + 5]]
        if len(text) != 4 or len(keys) != 5 or keys[1] != "-" or keys[3] != "-":
            return None
        if (
            any(token.spaced for token in self._tokens[place + 1 : place + 5])
            or not (keys[0] + keys[2] + keys[4]).isdigit()
        ):
            return None
        return _day(int(keys[4]), int(keys[2]), place, place + 5, int(keys[0]))

    def _days(self, place: int) -> Piece | None:
        """A day and its month: "15 қараша", "17-18 октября", "10th of December"."""
        days = self.numbers_of_days(place)
        if days is None:
            return None
        day, until, after = days
        after += self._key(after) == "of"
        after += self._key(after) == "-" and not self._tokens[after].spaced
        month = self._words.month(self._at(after))
        if month is None:
            return None
        if self._words.noun(self._at(after + 1)) == "month":
            after += 1
        after = self._after_stop(after)
        if until == day:
            return _day(day, month, place, after + 1)
        return Piece(Part("days", (month, month), (day, until)), place, after + 1) if _are_days(day, until) else None

    def numbers_of_days(self, place: int) -> tuple[int, int, int] | None:
        """The first and the last day that the numbers at `place` may be of, and the token after them."""
        first = self._whole(place, 1, 31)
        if first is None:
            return None
        day, after = first
        until, after = self._second_day(after) or (day, after)
        return day, until, after

    def _second_day(self, place: int) -> tuple[int, int] | None:
        if self._key(place) not in _DASHES and self._key(place) not in _TO_A_DAY:
            return None
        return self._whole(place + 1, 1, 31)

    def _months(self, place: int) -> Piece | None:
        """Months: "қараша айында", "январь–июнь", "December"; in English and Kazakh a day may follow."""
        month = self._words.month(self._at(place))
        if month is None:
            return None
        last = self._after_stop(place) + 1
        until = self._second_month(last)
        if until:
            return Piece(Part("months", (month, until[0])), place, self._after_month_word(until[1]))
        last = self._after_month_word(last)
        return self._day_after(month, place, last) or Piece(Part("month", (month, month)), place, last)

    def _after_stop(self, place: int) -> int:
        """The full stop of a shortened month where a number follows, else the month: Dec. 28."""
        month, number = self._at(place), self._at(place + 2)
        if self._key(place + 1) != "." or month is None or number is None or number.kind != "digits":
            return place
        return place + 1 if len(month.text) <= _SHORTENED and month.key not in _FULL else place

    def _second_month(self, place: int) -> tuple[int, int] | None:
        if self._key(place) not in _DASHES and self._key(place) not in {"по", "to", "through", "мен"}:
            return None
        month = self._words.month(self._at(place + 1))
        return (month, place + 2) if month else None

    def _after_month_word(self, place: int) -> int:
        return place + (self._words.noun(self._at(place)) == "month")

    def _day_after(self, month: int, place: int, last: int) -> Piece | None:
        """As in "December 10", "қарашаның 15-і"."""
        token = self._at(last)
        first = self._whole(last, 1, 31)
        if first is None or token is None or token.kind != "digits" or not token.spaced:
            return None
        day, after = first
        if self._units.unit_at(self._tokens, after) or self._key(last - 1).endswith(LOCATIVE):
            return None  # in September 20 percent was added
        until = self._whole(after + 1, day + 1, 31) if self._key(after) in _DASHES else None
        if until:
            return Piece(Part("days", (month, month), (day, until[0])), place, until[1])
        return _day(day, month, place, after)

    def _numbered(self, place: int) -> Piece | None:
        """As in "first half", "I квартал", "екінші жартыжылдық"."""
        number = self._numbers.get(place)
        if number is None or number.kind not in {"ordinal", "roman"} or not 1 <= number.value <= 4:
            return None
        noun, last = self._noun(number.after)
        if noun == "quarter":
            return _quarter(int(number.value), place, last)
        if noun == "half" and number.value <= 2:
            return _half(int(number.value), place, last)
        return self._first_months(place)

    def _noun(self, place: int) -> tuple[str, int]:
        """The noun of time at `place`, "жарты жылдық" in two words, and the token after it."""
        place += self._key(place) == "-" and not self._tokens[place].spaced
        noun = self._words.noun(self._at(place))
        last = place + 1
        if noun == "half" and self._words.noun(self._at(last)) == "year":
            last += 1
        return noun, last

    def _first_months(self, place: int) -> Piece | None:
        """As in "first six months", "алғашқы алты айында", "алғашқы жартыжылдық"."""
        if self._key(place) not in self._words.first:
            return None
        noun, last = self._noun(place + 1)
        if noun == "half":
            return _half(1, place, last)
        if noun == "quarter":
            return _quarter(1, place, last)
        return self._month_count(place, place + 1)

    def _month_count(self, first: int, place: int) -> Piece | None:
        count = self._whole(place, 2, 12)
        length = _LENGTHS.get(self._words.noun(self._at(count[1]))) if count else None
        if count is None or length is None or count[0] * length > _MONTHS:
            return None
        return _first(count[0] * length, first, count[1] + 1)

    def _so_many_months(self, place: int) -> Piece | None:
        """As in "он бір айында", "11 месяцев 2024 года", "за три квартала": what is a period without "first"."""
        piece = self._month_count(place, place)
        if piece is None:
            return self._so_many_first(place)
        year = self._whole(piece.last, 1990, 2100)
        said = self._key(piece.last - 1) in self._words.first_forms or self._key(place - 1) in self._words.over
        return piece if said or year else None

    def _so_many_first(self, place: int) -> Piece | None:
        """As in "шесть первых месяцев": the number before the word for the first ones."""
        count = self._whole(place, 2, 12)
        if count is None or self._key(count[1]) not in self._words.first:
            return None
        length = _LENGTHS.get(self._words.noun(self._at(count[1] + 1)))
        if length is None or count[0] * length > _MONTHS:
            return None
        return _first(count[0] * length, place, count[1] + 2)

    def _season(self, place: int) -> Piece | None:
        month = self._words.seasons.get(self._key(place))
        return season(month, place, place + 1) if month else None

    def _short(self, place: int) -> Piece | None:
        """H1 and Q3."""
        token, following = self._tokens[place], self._at(place + 1)
        if (
            token.text not in {"H", "Q"}
            or following is None
            or following.spaced
            or following.key not in {"1", "2", "3", "4"}
        ):
            return None
        number = int(following.key)
        if token.text == "Q":
            return _quarter(number, place, place + 2)
        return _half(number, place, place + 2) if number <= 2 else None


def season(month: int, first: int, last: int) -> Piece:
    """The three months of a season from its first one."""
    return Piece(Part("season", (month, (month + 1) % 12 + 1)), first, last)


def _are_days(day: int, until: int) -> bool:
    return 1 <= day < until <= 31


def _day(day: int, month: int, first: int, last: int, year: int | None = None) -> Piece | None:
    if not (1 <= month <= 12 and 1 <= day <= 31) or (year is not None and not 1900 <= year <= 2100):
        return None
    return Piece(Part("day", (month, month), (day, day)), first, last, year)


def _half(number: int, first: int, last: int) -> Piece:
    return Piece(Part("half", (6 * number - 5, 6 * number)), first, last)


def _quarter(number: int, first: int, last: int) -> Piece:
    return Piece(Part("quarter", (3 * number - 2, 3 * number)), first, last)


def _first(count: int, first: int, last: int) -> Piece:
    """The first months of a year; six of them are its first half."""
    if count == 6:
        return _half(1, first, last)
    return Piece(Part("year" if count == 12 else "months", (1, count)), first, last)
