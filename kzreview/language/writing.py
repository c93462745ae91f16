"""Writing quantities, periods and places for people, in the habits of their language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.language.cldr import decimal, write_date, write_interval
from kzreview.language.plural import plural_form, plural_genitive
from kzreview.messages import say
from kzreview.model import Period

if TYPE_CHECKING:
    from datetime import date

    from kzreview.factbase import FactBase
    from kzreview.model import Number, Quantity
    from kzreview.terms import Terms


def write_number(value: Number, lang: str, *, short: bool = False) -> str:
    r"""A number with the grouping and decimal mark of the language, in as many digits as the source shows.

    >>> write_number(Decimal("13.3e9"), "en")
    '13.3\xa0billion'
    """
    number, scale = _scaled(value)
    written = decimal(number, lang)
    if not scale:
        return written
    return written + say(lang, f"short-scale-{scale}" if short else f"scale-{scale}")


def _scaled(value: Number) -> tuple[Number, int]:
    """A rounded figure by thousand, million, billion or trillion; an exact one as it is."""
    if isinstance(value, int) or int(value.as_tuple().exponent) <= 0:
        return value, 0
    scale = min(12, (Decimal(value).adjusted() // 3) * 3)
    return value.scaleb(-scale), scale


def write_quantity(quantity: Quantity, lang: str, terms: Terms) -> str:
    """A quantity with its unit and bound: "more than $17 billion", "243 сағ 46 мин"."""
    value = _with_unit(quantity, lang, terms)
    if quantity.bound == "range":
        return value
    bound, unit = terms.bound(quantity.bound), terms.unit(quantity.unit)
    pattern = str(bound["pattern"][lang])
    if "{value_from}" in pattern and "kk_from" not in unit:  # a pack's own unit may lack its case form
        return str(bound["sign"]) + value
    value_from = f"{write_number(quantity.value, lang)}\u00a0{unit.get('kk_from', '')}"
    return pattern.format(value=value, value_from=value_from)


def write_amount(quantity: Quantity, lang: str, terms: Terms) -> str:
    """A quantity beside the name of what is counted: measures keep their sign, "23 trips" is 23."""
    sign: str = terms.bound(quantity.bound)["sign"].strip()
    unit = terms.unit(quantity.unit)
    if quantity.unit == "minute" and quantity.value >= 60:
        return sign + _hours_minutes(quantity, lang, "short-hours-minutes")
    if quantity.unit == "percent" or "short" in unit or "pattern" in unit:
        return sign + _with_unit(quantity, lang, terms)
    amount = write_number(quantity.value, lang, short=True)
    if "symbol" not in unit:
        return sign + amount
    return f"{sign}{unit['symbol']}{amount}" if lang == "en" else f"{sign}{amount}\u00a0{unit['symbol']}"


def _hours_minutes(quantity: Quantity, lang: str, key: str) -> str:
    hours, minutes = divmod(int(quantity.value), 60)
    return say(lang, key if minutes else "hours", hours=write_number(hours, lang), minutes=minutes)


def _with_unit(quantity: Quantity, lang: str, terms: Terms) -> str:
    unit = terms.unit(quantity.unit)
    if quantity.unit == "minute" and quantity.value >= 60:
        return _hours_minutes(quantity, lang, "hours-minutes")
    if quantity.unit == "percent" and quantity.upper is None:
        return f"{decimal(quantity.value, lang, 4)}%"
    if "pattern" in unit:
        return str(unit["pattern"][lang]).format(value=quantity.value)
    amount = write_number(quantity.value, lang)
    if quantity.upper is not None:
        amount = f"{amount}–{write_number(quantity.upper, lang)}"
    if unit.get("symbol") == "$" and lang == "en":
        return f"${amount}"
    return f"{amount}\u00a0{unit_word(quantity, lang, terms)}"


def unit_word(quantity: Quantity, lang: str, terms: Terms) -> str:
    """The unit in the form that goes with the value; after a word such as "млрд" the form for many."""
    unit = terms.unit(quantity.unit)
    if "short" in unit:
        return str(unit["short"][lang])
    forms = unit[lang]
    scaled = _scaled(quantity.value)[1] > 0
    if scaled:
        return str(forms.get("many", forms["other"]))
    genitive = lang in terms.bound(quantity.bound).get("genitive", ())
    return (plural_genitive if genitive else plural_form)(lang, quantity.upper or quantity.value, forms)


def write_day(day: date, lang: str) -> str:
    """A day as the language writes it: 27 December 2023."""
    return write_date(day, "long", lang)


def write_period(period: Period, lang: str) -> str:
    """A period as the language writes it: "first half of 2023", "қаңтар–қараша 2024 ж."."""
    start = period.start
    if start == period.end:
        return write_day(start, lang)
    text = period.text
    if "/" in text:
        return _write_stretch(period, lang)
    if "-H" in text:
        return say(lang, f"half-{text[-1]}", year=start.year)
    if text == str(start.year):
        return text
    return write_date(start, "yMMMM", lang)


def _write_stretch(period: Period, lang: str) -> str:
    """A period of two ends; of one that begins with the year of its end only the end is told: "up to 16 September"."""
    first, _, last = period.text.partition("/")
    if len(first) == len(last) == 4:
        return f"{first}–{last}"
    if first == last[:4]:
        return say(lang, "until", day=write_day(period.end, lang))
    if len(first) != len(last):
        return f"{write_period(Period.parse(first), lang)} – {write_period(Period.parse(last), lang)}"
    pattern = "yMMMM" if len(first) == 7 else "yMMMd"
    return write_interval(period.start, period.end, pattern, lang)


def write_part_of_year(period: Period, lang: str) -> str:
    """A part of a year whose year is known: "first half", "Jan – Nov", "to 25 Dec"; nothing for a whole year."""
    text = period.text
    if "-H" in text and "/" not in text:
        return say(lang, f"short-half-{text[-1]}")
    if text == str(period.start.year):
        return ""
    first, _, last = text.partition("/")
    if first in {last[:4], f"{last[:4]}-01-01"}:
        return say(lang, "short-until", day=write_date(period.end, "MMMd", lang))
    by_days = len(last) > len("2024-12") and period.start.year == period.end.year
    return write_interval(period.start, period.end, "MMMd" if by_days else "MMM", lang)


def place_name(base: FactBase, place: str, lang: str) -> str:
    """The name of a place in the language; its id where the data does not name it."""
    known = base.places.get(place)
    return known.name.in_language(lang) if known else place
