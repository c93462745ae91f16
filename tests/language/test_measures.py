"""A share in words is a percentage, weeks are days; a receipt says both."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kzreview.language.measures import in_days, in_percent
from kzreview.language.reading import read
from kzreview.loading.receipt import measured_figures


def measured(text, lang):
    reading = read(text, lang, date(2031, 12, 31))
    return [in_days(amount) for amount in in_percent(reading.amounts, reading.tokens, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit", "bound"),
    [
        ("kk", "әр бесінші", 20, "percent", "exact"),
        ("kk", "жартысынан көбі", 50, "percent", "more_than"),
        ("ru", "каждый четвёртый", 25, "percent", "exact"),
        ("ru", "две трети", 67, "percent", "about"),
        ("ru", "девять из десяти", 90, "percent", "exact"),
        ("en", "one school in five", 20, "percent", "exact"),
        ("en", "every tenth", 10, "percent", "exact"),
        ("en", "almost five weeks", 35, "day", "almost"),
        ("ru", "три недели", 21, "day", "about"),
    ],
)
def test_what_is_said_in_words(lang, text, value, unit, bound):
    (one,) = measured(text, lang)

    assert (one.value, one.unit, one.bound) == (value, unit, bound)
    assert Decimal(value) in {figure for figure, _ in measured_figures(text, lang, unit)}


@pytest.mark.parametrize(("lang", "text"), [("en", "half a year"), ("ru", "каждый третий день"), ("en", "9 in 14")])
def test_what_is_no_share(lang, text):
    assert "percent" not in {one.unit for one in measured(text, lang)}


def test_a_receipt_of_another_unit_says_no_percentage():
    assert measured_figures("half", "en", "USD") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "от 310 до 330 млн долларов"),
        ("kk", "310-нан 330 миллион долларға дейін"),
        ("en", "between $310m and $330m"),
    ],
)
def test_a_receipt_says_both_ends_of_a_range(lang, text):
    assert {value for value, _ in measured_figures(text, lang, "USD")} == {310_000_000, 330_000_000}
