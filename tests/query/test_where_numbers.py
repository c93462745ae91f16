"""Numbers as people in Astana, Moscow and London type them, and what is no number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzreview.model import Quantity
from kzreview.query.expression_error import ExpressionError
from kzreview.query.literal import read_number, read_period
from kzreview.query.predicate import compile_where

READ = {
    "36": 36,
    "0": 0,
    "-5": -5,
    "158 983": 158983,
    "158\u00a0983": 158983,
    "158\u202f983": 158983,
    "158\u2009983": 158983,
    "158,983": 158983,
    "2 000 000": 2000000,
    "12,345,678": 12345678,
    "1,234": 1234,
    "1,234.5": Decimal("1234.5"),
    "1 234,5": Decimal("1234.5"),
    "1.234": Decimal("1.234"),
    "0,5": Decimal("0.5"),
    "2.5": Decimal("2.5"),
    "1,25": Decimal("1.25"),
    "3,1415": Decimal("3.1415"),
    "0,125": Decimal("0.125"),
    "1,2 млн": 1200000,
    "1,2млн": 1200000,
    "1,2 млн.": 1200000,
    "1,2 миллиона": 1200000,
    "1,2 миллион": 1200000,
    "14 миллиардов": 14000000000,
    "17 млрд": 17000000000,
    "15,8 трлн": 15800000000000,
    "500 мың": 500000,
    "10 тыс.": 10000,
    "3 тысячи": 3000,
    "17bn": 17000000000,
    "17 bn": 17000000000,
    "17 BN": 17000000000,
    "17 billion": 17000000000,
    "17 Billion": 17000000000,
    "2.6m": 2600000,
    "2.6 mn": 2600000,
    "10.1k": 10100,
    "10 thousand": 10000,
    "15.8trn": 15800000000000,
    "13.3e9": 13300000000,
    "13.3E9": 13300000000,
    "1e5": 100000,
    "$17bn": 17000000000,
    "$ 17 bn": 17000000000,
    "17 bn $": 17000000000,
    "€3bn": 3000000000,
    "₸15,8 трлн": 15800000000000,
    "50%": 50,
    "50 %": 50,
    "4,5%": Decimal("4.5"),
}
NOT_READ = [
    "", " ", "abc", "млн", "million", "12 34", "1 2345", "1,23,45", "1,234,56", "1.234.567", "--5", "5-6", "1e",
    "1e400", "1/2", "№5", "17 kazillion", "5 kg", "NaN", "Infinity", "0x10", "1_000", "\n", "9" * 61,
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), READ.items())
def test_a_number_is_read_as_it_was_meant(typed, meant):
    assert read_number(typed) == meant


@pytest.mark.parametrize("typed", NOT_READ)
def test_what_is_no_number_is_not_guessed_at(typed):
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["1,234 млн", "1,234 млрд", "13,308 миллиард", "0,500 тыс."])
def test_a_comma_before_a_scale_of_a_language_with_decimal_commas_is_never_thousands(typed):
    """In Russian and Kazakh "1,234 млрд" is one billion and a bit, not 1,234 billion."""
    number, scale = typed.split()
    read = read_number(typed)
    assert read is None or read == Decimal(number.replace(",", ".")) * read_number(f"1 {scale}")


@pytest.mark.parametrize("typed", ["0,500", "0,125", "00,125", "012,345"])
def test_a_group_never_follows_a_leading_nought(typed):
    read = read_number(typed)
    assert read is None or read == Decimal(typed.replace(",", "."))


@settings(deadline=None)
@given(st.integers(0, 10**15))
def test_any_way_of_grouping_thousands_is_read(number):
    for mark in (" ", "\u00a0", "\u202f", ","):
        assert read_number(f"{number:,}".replace(",", mark)) == number
    assert read_number(str(number)) == number


@settings(deadline=None)
@given(
    st.decimals(0, 10**9, places=2, allow_nan=False), st.sampled_from([("bn", 9), ("млрд", 9), ("мың", 3), ("m", 6)])
)
def test_a_decimal_with_a_scale_is_exact(number, scale):
    word, power = scale
    for mark in (".", ","):
        assert read_number(f"{number}".replace(".", mark) + f" {word}") == number.scaleb(power)


@settings(deadline=None, max_examples=300)
@given(st.text("0123456789 ,.-+eE%$млнbn\u00a0", max_size=20))
def test_a_number_is_a_finite_decimal_or_none(typed):
    read = read_number(typed)
    assert read is None or (isinstance(read, Decimal) and read.is_finite())


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("158 983", ["2024.distance"]),
        ("158,983", ["2024.distance"]),
        ("158983", ["2024.distance"]),
        ("13,3 млрд", ["2023.fdi"]),
        ("$13.3bn", ["2023.fdi"]),
        ("13.3e9", ["2023.fdi"]),
        ("13 300 млн", ["2023.fdi"]),
    ],
)
def test_a_value_is_found_by_any_way_of_writing_it(base, typed, ids):
    passes = compile_where(base, f"value = {typed}")
    assert [fact.id for fact in base.facts if passes(fact)] == ids


@pytest.mark.parametrize("typed", [text for text in NOT_READ if text.strip()])
def test_what_is_no_number_is_an_error_in_an_expression(base, typed):
    with pytest.raises(ExpressionError) as raised:
        compile_where(base, f"value = '{typed}'")
    assert raised.value.key == "where-no-number"


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2023-h2", "2023-07-01", "2023-12-31"),
        (" 2024-02 ", "2024-02-01", "2024-02-29"),
        ("2024-01/2024-11", "2024-01-01", "2024-11-30"),
        ("2022-03-01/2023-12-31", "2022-03-01", "2023-12-31"),
    ],
)
def test_a_period_is_read_to_the_day(typed, first, last):
    read = read_period(typed)
    assert (read.start.isoformat(), read.end.isoformat()) == (first, last)


@pytest.mark.parametrize("typed", ["", "24", "2024-13", "2024-02-30", "2024-H3", "2024/2023", "2024-1", "year"])
def test_what_is_no_period_is_an_error(base, typed):
    assert read_period(typed) is None
    with pytest.raises(ExpressionError):
        compile_where(base, f"period = '{typed}'")


ASKED = ("= 20", "!= 20", "< 20", "<= 20", "<= 21", "< 21", "< 100", "> 20", ">= 20", "> 19", "> 100", "in (3, 20)")


@pytest.mark.parametrize(
    ("bound", "upper", "passed"),
    [
        ("exact", None, {"= 20", "<= 20", "<= 21", "< 21", "< 100", ">= 20", "> 19", "in (3, 20)"}),
        ("about", None, {"= 20", "<= 20", "<= 21", "< 21", "< 100", ">= 20", "> 19", "in (3, 20)"}),
        ("more_than", None, {"!= 20", "> 20", ">= 20", "> 19"}),
        ("at_least", None, {"!= 20", ">= 20", "> 19"}),
        ("up_to", None, {"!= 20", "<= 20", "<= 21", "< 21", "< 100"}),
        ("range", 21, {"!= 20", "<= 21", "< 100", ">= 20", "> 19"}),
    ],
)
def test_a_value_passes_where_all_that_its_bound_leaves_open_does(base, bound, upper, passed):
    fact = base.fact("2024.countries-visited")._replace(quantity=Quantity(20, "country", bound, upper))

    assert {text for text in ASKED if compile_where(base, f"value {text}")(fact)} == passed
