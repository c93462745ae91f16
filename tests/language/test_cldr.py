"""What is kept of CLDR is what Babel gives."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from kzreview.language.cldr import cldr, decimal
from kzreview.language.plural import plural_categories, plural_form

LANGUAGES = ["kk", "ru", "en"]
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
