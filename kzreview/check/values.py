"""Writing values for verdicts: digits with the marks of the language, and no library that a short run would pay for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.data import table

if TYPE_CHECKING:
    from kzreview.model import Number, Period, Quantity

_MARKS = {"kk": ("\u00a0", ","), "ru": ("\u00a0", ","), "en": (",", ".")}


def write_value(value: Number, lang: str) -> str:
    """A number as the language groups it; a rounded one with its scale word.

    >>> write_value(Decimal("13.3e9"), "en")
    '13.3 billion'
    """
    if isinstance(value, int) or int(value.as_tuple().exponent) <= 0:
        return _digits(Decimal(value), lang)
    scale = min(12, value.adjusted() // 3 * 3)
    if scale < 3:
        return _digits(value, lang)
    return f"{_digits(value.scaleb(-scale), lang)} {_words(lang)[f'scale-{scale}']}"


def write_plain(value: Decimal, lang: str) -> str:
    """A computed number with at most one decimal, and two where it is small."""
    places = Decimal("0.1") if abs(value) >= 3 else Decimal("0.01")
    rounded = value if value == value.to_integral_value() else value.quantize(places)
    return _digits(rounded, lang)


def write_quantity(quantity: Quantity, lang: str) -> str:
    """A quantity with its bound and unit: more than $17 billion, 243 h 46 min."""
    text = write_measure(quantity.value, quantity.unit, lang)
    if quantity.upper is not None:
        upper = write_measure(quantity.upper, quantity.unit, lang)
        text = f"{write_value(quantity.value, lang)}–{upper}"
    pattern = _words(lang).get(f"bound-{quantity.bound}", "{value}")
    return pattern.format(value=text)


def write_measure(value: Number, unit: str, lang: str) -> str:
    """A value with the sign or short name of its unit; what is counted goes without."""
    if unit == "minute":
        return _hours(int(value), lang)
    if unit == "calendar-year":
        return str(int(value))
    pattern = _words(lang).get(f"unit-{unit}", "{value}")
    return pattern.format(value=write_value(value, lang))


def _hours(minutes: int, lang: str) -> str:
    hours, rest = divmod(minutes, 60)
    words = _words(lang)
    parts = [words["hours"].format(value=_digits(Decimal(hours), lang))] if hours else []
    if rest or not hours:
        parts.append(words["minutes"].format(value=rest))
    return " ".join(parts)


def _digits(value: Decimal, lang: str) -> str:
    group, mark = _MARKS[lang]
    whole, _, part = format(value if value == value.to_integral_value() else value.normalize(), "f").partition(".")
    if not part.strip("0"):
        part = ""
    grouped = f"{int(whole):,}".replace(",", group) if abs(int(whole)) >= 10_000 or lang == "en" else whole
    return f"{grouped}{mark}{part}" if part else grouped


def _words(lang: str) -> dict[str, str]:
    words: dict[str, str] = table("writing")[lang]
    return words


def write_day(period: Period, lang: str) -> str:
    """A day or a few days: 8 December, 28–29 сентября."""
    months: list[str] = table("writing")[lang]["months"]
    start, end = period.start, period.end
    if start.day == 1 and (end - start).days > 26:
        return f"{months[start.month - 1]} {start.year}" if lang != "kk" else f"{start.year} {months[start.month - 1]}"
    days = str(start.day) if start == end else f"{start.day}–{end.day}"
    return f"{days} {months[start.month - 1]} {start.year}"
