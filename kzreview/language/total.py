"""Adding up the words of one number, as long as the next word goes on with it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.language.lexicon import Word

_HALF = Decimal("0.5")
_ONE = Decimal(1)
_SCALES = (Decimal(10**9), Decimal(10**6), Decimal(10**3), _ONE)


class Total:
    """The number read so far: what a scale has closed ("two million"), and the group still open ("three hundred")."""

    def __init__(self, units_after: Decimal) -> None:
        self._units_after = units_after
        self._closed = Decimal(0)
        self._group: Decimal | None = None
        self._below: Decimal | None = None  # the next scale must be smaller
        self._step = _ONE
        self._parts = 0
        self._scaled = False  # whether the last word was a scale of thousand or more
        self.empty = True

    @property
    def value(self) -> Decimal:
        return self._closed + (self._group or 0)

    @property
    def step(self) -> Decimal:
        """The worth of the last digit said: a million for "five million", one for "five million two"."""
        return self._step

    def add_digits(self, value: Decimal, step: Decimal) -> bool:
        """Takes a number in digits; after a scale only a smaller whole one ("5 мың 300")."""
        if self._group is not None or not (self.empty or (self._scaled and self._fits(value) and step == 1)):
            return False
        self._open(value, step)
        return True

    def _fits(self, value: Decimal) -> bool:
        return self._below is not None and value < self._below

    def _open(self, value: Decimal, step: Decimal = _ONE) -> None:
        self._group, self._step, self._scaled, self.empty = value, step, False, False

    def add(self, word: Word) -> bool:
        """Takes a word where it goes on the number; False leaves everything as it was."""
        if word.kind == "cardinal":
            return self._add_cardinal(word.value)
        if word.kind == "scale":
            return self._add_scale(word.value)
        if word.kind == "ordinal":
            return self._add_ordinal(word.value)
        if word.kind in {"mixed", "fraction"} and self.empty:
            self._open(word.value, _last_digit(word.value))
            return True
        return False

    def add_part(self, value: Decimal) -> bool:
        """Takes a whole number that goes on after a comma ("one million, two hundred thousand")."""
        if not self._scaled or value < 100 or not self._fits(value):
            return False
        last = next(scale for scale in _SCALES if value % scale == 0)
        self._closed, self._step, self._below, self._scaled = self._closed + value, last, last, last > 1
        return True

    def _add_cardinal(self, value: Decimal) -> bool:
        if self._group is None:
            if not self.empty and (value == 0 or not self._fits(value)):
                return False
            self._open(value)
            return True
        if not self._has_room(value):
            return False
        self._open(self._group + value)
        return True

    def _has_room(self, value: Decimal) -> bool:
        assert self._group is not None
        group = self._group
        if group != int(group) or value == 0 or group == 0 or self._step != 1:
            return False
        if value >= 100:
            return False
        tens = group % 100
        if value >= 10:
            return tens == 0
        return tens == 0 or (tens % 10 == 0 and tens >= self._units_after)

    def _add_scale(self, value: Decimal) -> bool:
        if value < 1000:
            return self._add_hundred(value)
        if self._group is None:
            return self._add_bare_scale(value)
        if self._below is not None and value >= self._below:
            return False
        self._close(self._group * value, value)
        return True

    def _add_bare_scale(self, value: Decimal) -> bool:
        """A scale with no number before it: alone, after a greater one, or of a smaller one ("thousand million")."""
        if self.empty or self._fits(value):
            self._close(value, value)
            return True
        if self._scaled and self._parts == 1 and value != self._below:
            self._closed, self._step, self._below = self._closed * value, self._step * value, value
            return True
        return False

    def _close(self, value: Decimal, scale: Decimal) -> None:
        self._closed += value
        self._parts += 1
        self._step = (self._step if self._group is not None else _ONE) * scale
        self._group, self._below, self._scaled, self.empty = None, scale, True, False

    def _add_hundred(self, value: Decimal) -> bool:
        if self._group is None:
            if not self.empty and not self._fits(value):
                return False
            self._open(value)
            return True
        if not 0 < self._group < value or (self._group > 9 and self._group % 10 == 0):
            return False
        product = self._group * value
        self._open(product, _ONE if product == int(product) else _last_digit(product))
        return True

    def _add_ordinal(self, value: Decimal) -> bool:
        if value >= 1000:
            return self._add_scale(value)
        if value == 100:
            return self._add_hundred(value)
        return self._add_cardinal(value)

    def add_half(self) -> bool:
        """Takes "and a half": of one, or of the scale just said ("a million and a half")."""
        if self.add_part_of_one(_HALF):
            return True
        if self._scaled and self._group is None and self._below is not None:
            self._closed += _HALF * self._below
            self._step, self._scaled = self._below / 10, False
            return True
        return False

    def add_part_of_one(self, value: Decimal) -> bool:
        """Takes a part of one that is said after a whole number ("nine point eight")."""
        if self._group is None or self._step != 1:
            return False
        self._open(self._group + value, _last_digit(value))
        return True


def _last_digit(value: Decimal) -> Decimal:
    return Decimal((0, (1,), int(value.normalize().as_tuple().exponent)))
