"""What is kept of CLDR is what Babel gives."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent
from hypothesis import example, given
from hypothesis import strategies as st

from kzreview.language.cldr import cldr, decimal, month_name, write_date, write_interval
from kzreview.language.plural import plural_categories, plural_form

LANGUAGES = ["kk", "ru", "en"]
LOCALES = {"kk": "kk", "ru": "ru", "en": "en_GB"}
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
NUMBERS = st.integers(-(10**15), 10**15) | st.decimals(-(10**12), 10**12, allow_nan=False, places=3)


@pytest.mark.parametrize("lang", LANGUAGES)
@given(value=NUMBERS)
def test_numbers_are_written_as_babel_writes_them(lang, value):
    if value:
        assert decimal(value, lang) == format_decimal(value, format="#,##0.############", locale=lang)
        assert decimal(value, lang, 2) + "%" == format_percent(Decimal(value) / 100, format="#,##0.##%", locale=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plural_forms_are_those_of_babel(lang):
    rule = Locale(lang).plural_form
    forms = {category: category for category in plural_categories(lang)}

    assert set(cldr()[lang]["plural"]) == set(rule.tags)
    for number in (*range(1200), *map(Decimal, ("0.5", "1.0", "1.5", "2.0", "2.5", "11.1", "21.0", "1e6"))):
        assert plural_form(lang, number, forms) == rule(number), number


@pytest.mark.parametrize("lang", LANGUAGES)
def test_days_are_written_as_babel_writes_them(lang):
    locale = LOCALES[lang]
    for day in (date(2024, 1, 1) + timedelta(days=passed) for passed in range(366)):
        assert write_date(day, "long", lang) == format_date(day, "long", locale=locale)
        for pattern in set(cldr()[lang]["dates"]) - {"long"}:
            assert write_date(day, pattern, lang) == format_skeleton(pattern, day, locale=locale)
        assert month_name(day.month, lang) == Locale(lang).months["format"]["wide"][day.month]


@pytest.mark.parametrize("lang", LANGUAGES)
@given(start=DAYS, length=st.integers(0, 40) | st.integers(0, 1500))
@example(start=date(2023, 12, 25), length=366)
@example(start=date(2023, 12, 8), length=0)
def test_intervals_are_written_as_babel_writes_them(lang, start, length):
    end = start + timedelta(days=length)
    for pattern in set(cldr()[lang]["intervals"]) - {"fallback"}:
        written = format_interval(start, end, pattern, locale=LOCALES[lang])
        assert write_interval(start, end, pattern, lang) == written
