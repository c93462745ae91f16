"""Receipts in Chinese, which puts no spaces between words: a number is read with the scale that follows it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kzreview.language.numbers import find_figures
from kzreview.loading.receipt import plainly_printed, printed_figures


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("总额150亿美元，70份文件", ["15000000000", "70"]),
        ("3万人", ["30000"]),
        ("2.5亿", ["250000000"]),
        ("9个地区", ["9"]),
        ("50多个", ["50"]),
        ("1,200次", ["1200"]),
        ("亿元", []),
    ],
)
def test_what_a_receipt_prints(printed, values):
    digits = [figure.value for figure in find_figures(printed, "zh") if any(sign.isdigit() for sign in figure.text)]

    assert digits == list(map(Decimal, values))


def test_the_last_digit_shown_is_worth_its_scale():
    assert printed_figures("150亿美元", "zh", "USD") == [(Decimal(15_000_000_000), Decimal(100_000_000))]


@pytest.mark.parametrize(("value", "printed", "plain"), [(9, "9个地区", True), (150, "150亿美元", False)])
def test_a_number_with_a_scale_is_no_plain_number(value, printed, plain):
    assert plainly_printed(value, printed, "zh") == plain


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_chinese_in_a_text_of_another_language_is_only_words(lang):
    assert [figure.text for figure in find_figures("中国 2024 北京", lang)] == ["2024"]
