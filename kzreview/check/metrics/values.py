"""Writing values for verdicts: digits with the marks of the language, and no library that a short run would pay for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.check.data import table

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    return _digits(_rounded(value), lang)


def _rounded(value: Decimal) -> Decimal:
    places = Decimal("0.1") if abs(value) >= 3 else Decimal("0.01")
    return value if value == value.to_integral_value() else value.quantize(places)


def write_quantity(quantity: Quantity, lang: str) -> str:
    """A quantity with its bound and unit: more than $17 billion, 243 h 46 min."""
    genitive = quantity.bound in _words(lang).get("genitive-bounds", ())
    text = write_measure(quantity.value, quantity.unit, lang, genitive=genitive)
    if quantity.upper is not None:
        upper = write_measure(quantity.upper, quantity.unit, lang)
        text = f"{write_value(quantity.value, lang)}–{upper}"
    pattern: str = _words(lang).get(f"bound-{quantity.bound}", "{value}")
    return pattern.format(value=text)


def write_measure(value: Number, unit: str, lang: str, *, genitive: bool = False) -> str:
    """A value with the sign or short name of its unit; what is counted goes without."""
    if unit == "minute":
        return _hours(int(value), lang)
    if unit == "calendar-year":
        return str(int(value))
    pattern = _words(lang).get(f"unit-{unit}", "{value}")
    return _form(pattern, value, lang, genitive=genitive).format(value=write_value(value, lang))


def write_times(value: Decimal, lang: str) -> str:
    """How many times as much: «в 5 раз»."""
    shown = _rounded(value)
    return _form(_words(lang)["times"], shown, lang).format(value=write_plain(value, lang))


def _form(pattern: str | Mapping[str, str], value: Number, lang: str, *, genitive: bool = False) -> str:
    """A pattern, or the one of its plural forms that goes with the value."""
    if isinstance(pattern, str):
        return pattern
    from kzreview.language.plural import plural_form, plural_genitive

    number = int(value) if value == int(value) else value
    return (plural_genitive if genitive else plural_form)(lang, number, pattern)


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


def _words(lang: str) -> dict[str, Any]:
    words: dict[str, Any] = table("writing")[lang]
    return words


def write_day(period: Period, lang: str) -> str:
    """A day or a few days: 8 December, 28–29 сентября."""
    months: list[str] = table("writing")[lang]["months"]
    start, end = period.start, period.end
    month = months[start.month - 1]
    if start.day == 1 and (end - start).days > _MOST_OF_A_MONTH:
        return f"{start.year} жылғы {month}" if lang == "kk" else f"{month} {start.year}"
    days = str(start.day) if start == end else f"{start.day}–{end.day}"
    return f"{start.year} жылғы {days} {month}" if lang == "kk" else f"{days} {month} {start.year}"


_MOST_OF_A_MONTH = 26  # days
