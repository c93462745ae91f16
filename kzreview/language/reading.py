"""Reading a text: its amounts, its dates and periods, its numbers that count nothing, and its words."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.around import around
from kzreview.language.calendar import find_dates
from kzreview.language.codes import Code, find_codes
from kzreview.language.drafts import amounts_of
from kzreview.language.numbers import find_numbers, read_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.language.tokens import Token


class Reading(NamedTuple):
    """What stands in a text, each in order and none overlapping another; spans are code points of the original."""

    amounts: list[Amount]
    dates: list[When]
    codes: list[Code]
    tokens: list[Token]


def read(text: str, lang: str, today: date, offset: int = 0) -> Reading:
    """Reads `text` in kk (either script), ru or en; `today` is what "this year" means, `offset` is added to all spans.

    >>> from datetime import date
    >>> [str(amount.value) for amount in read("nearly 159 thousand kilometres", "en", date(2024, 12, 31)).amounts]
    ['159000']
    """
    tokens, words = read_tokens(text, lang, offset)
    numbers = find_numbers(tokens, words)
    units = around(lang, words)
    dated = find_dates(tokens, numbers, lang, words, units, today)
    taken = {place for piece, _ in dated for place in range(piece.first, piece.last)}
    codes = find_codes(tokens, text, offset, taken)
    free = [number for number in numbers if taken.isdisjoint(range(number.first, number.after))]
    dates = [replace(when, text=text[when.start - offset : when.end - offset]) for _, when in dated]
    of_dates = sorted(tokens[place].start for place in taken)
    found = [_without_date(one, dates) for one in amounts_of(free, tokens, units, text, offset)]
    amounts = [one for one in found if not _reaches_into(one, of_dates)]
    return Reading(amounts, dates, codes, tokens)


def _without_date(amount: Amount, dates: Sequence[When]) -> Amount:
    """A bare figure before "годом ранее", of which the noun is no unit."""
    figure = amount.figure
    if any(when.prefix == "earlier" and figure.end <= when.start < amount.end for when in dates):
        return replace(
            amount, end=figure.end, text=figure.text, value=figure.value, step=figure.step, unit="", printed_unit=""
        )
    return amount


def _reaches_into(amount: Amount, starts: Sequence[int]) -> bool:
    """Whether a word that belongs to a date is taken for the unit: "this year and a half"."""
    place = bisect_left(starts, amount.start)
    return place < len(starts) and starts[place] < amount.end
