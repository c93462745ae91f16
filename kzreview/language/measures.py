"""Quantities as a fact states them: a share said in words in percent, weeks in days.

share = every ordinal | count in count | part     every fourth · nine in ten · половина · үштен екісі
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from kzreview.language.around import around
from kzreview.language.lexicon import language_table, lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.amounts import Amount
    from kzreview.language.tokens import Token

_HUNDRED, _WEEK = Decimal(100), 7
_ONE = Decimal(1)
_WHOLES = {3, 4, 5, 10, 100}  # of which a count is a share: nine in ten, but not 9 in 14
_MOST_PARTS = 10
_TIMES = {"minute", "day", "week", "month", "quarter", "year", "second"}


def in_percent(amounts: Sequence[Amount], tokens: Sequence[Token], lang: str) -> list[Amount]:
    """The amounts of a text with these tokens, where a share that is said in words is given in percent.

    A share that has no exact percentage is about the nearest whole one: a third is about 33.
    """
    places = {token.start: place for place, token in enumerate(tokens)}
    made: list[Amount] = []
    for amount in amounts:
        whole = made[-1] if made else None
        if whole is not None and _is_whole_of(whole, amount, tokens, lang):
            made[-1] = _as_percent(replace(whole, end=amount.end), whole.value / amount.value)
        else:
            made.append(_one_in_percent(amount, tokens, places.get(amount.start, 0), lang))
    return made


def _one_in_percent(amount: Amount, tokens: Sequence[Token], place: int, lang: str) -> Amount:
    if amount.unit == "share":
        return amount if _is_of_time(amount, tokens, lang) else _as_percent(amount, amount.value)
    each = amount.figure.kind == "ordinal" and 2 <= amount.value <= _MOST_PARTS
    if each and place and tokens[place - 1].key in _keys("each", lang) and not _is_of_time(amount, tokens, lang):
        return _as_percent(replace(amount, start=tokens[place - 1].start), 1 / amount.value)
    return amount


def _is_of_time(amount: Amount, tokens: Sequence[Token], lang: str) -> bool:
    """Whether a stretch of time follows: half a year, every third day."""
    after = [place for place, token in enumerate(tokens) if token.start >= amount.end][:2]
    found = [around(lang, lexicon(lang)).unit_at(tokens, place) for place in after]
    return any(unit is not None and unit.meaning.name in _TIMES for unit in found)


def _is_whole_of(part: Amount, whole: Amount, tokens: Sequence[Token], lang: str) -> bool:
    """Whether the second is what the first is a part of: nine in ten, one appeal in four, девять из десяти."""
    if part.unit or whole.unit or part.ordinal or whole.ordinal or whole.value not in _WHOLES:
        return False
    between = [token.key for token in tokens if part.end <= token.start < whole.start]
    if part.value == _ONE and len(between) > 1:
        between = between[1:]  # the noun
    return part.value < whole.value and " ".join(between) in _keys("of", lang)


def _as_percent(amount: Amount, share: Decimal) -> Amount:
    exact = share * _HUNDRED
    value = exact.quantize(_ONE, ROUND_HALF_UP)
    bound = amount.bound if abs(value - exact) < Decimal("0.01") or amount.bound != "exact" else "about"
    figure = replace(amount.figure, kind="words") if amount.ordinal else amount.figure
    return replace(amount, figure=figure, value=value, step=_ONE, unit="percent", printed_unit="share", bound=bound)


def in_days(amount: Amount) -> Amount:
    """Weeks as days, about so many; any other amount as it is."""
    if amount.unit != "week":
        return amount
    bound = "about" if amount.bound == "exact" else amount.bound
    return replace(amount, value=amount.value * _WEEK, step=_ONE, unit="day", printed_unit="week", bound=bound)


def _keys(name: str, lang: str) -> frozenset[str]:
    words = lexicon(lang)
    phrases: list[str] = language_table(f"amounts-{lang}")["shares"].get(name, [])
    return frozenset(" ".join(map(words.key, phrase.split())) for phrase in phrases)
