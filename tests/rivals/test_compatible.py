"""Whether two printed values can both be true."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzreview.model import BOUNDS, Quantity
from kzreview.query.compatible import between, compatible


def quantity(text):
    """Reads "100+" (more than 100), "100>" (at least), "<100" (up to), "~100", "5-7", 100, 82.5e3."""
    if text.endswith(("+", ">")):
        return Quantity(Decimal(text[:-1]), "law", "more_than" if text[-1] == "+" else "at_least")
    if text.startswith(("<", "~")):
        return Quantity(Decimal(text[1:]), "law", "up_to" if text[0] == "<" else "about")
    if "-" in text:
        low, high = text.split("-")
        return Quantity(int(low), "law", "range", int(high))
    return Quantity(Decimal(text) if "e" in text else int(text), "law")


CAN_BOTH_BE_TRUE = [
    ("19", "19"),
    ("100+", "106"),
    ("100+", "250"),
    ("50+", "60+"),
    ("100>", "100"),
    ("<100", "98"),
    ("82.5e3", "~83e3"),
    ("82.5e3", "82473"),
    ("82e3", "82.5e3"),
    ("30", "30.4e0"),
    ("82.5e3", "83e3"),
    ("5-7", "6"),
    ("5-7", "7-9"),
    ("~100", "104"),
    ("<10", "10>"),
    ("60+", "60"),  # the same number, told a little less exactly
]
CANNOT = [
    ("265", "268"),
    ("23", "24"),
    ("2.6e6", "2.7e6"),
    ("30", "30.7e0"),
    ("20", "23"),
    ("100+", "98"),
    ("60+", "<60"),
    ("82.5e3", "82573"),
    ("~1000", "1400"),
    ("~83e3", "75e3"),
    ("5-7", "8"),
    ("<10", "11>"),
]


@pytest.mark.parametrize(("one", "other"), CAN_BOTH_BE_TRUE)
def test_both_can_be_true(one, other):
    assert compatible(quantity(one), quantity(other))
    assert compatible(quantity(other), quantity(one))


@pytest.mark.parametrize(("one", "other"), CANNOT)
def test_not_both_can_be_true(one, other):
    assert not compatible(quantity(one), quantity(other))
    assert not compatible(quantity(other), quantity(one))


@pytest.mark.parametrize(
    ("minutes", "fits"), [(14626, True), (14580, True), (14555, True), (14640, True), (14700, False)]
)
def test_hours_may_be_cut_off_or_rounded(minutes, fits):
    hours = Quantity(243 * 60, "minute")

    assert compatible(hours, Quantity(minutes, "minute")) == fits


_values = st.integers(1, 10**9) | st.decimals(1, 10**9, places=2) | st.sampled_from([Decimal("82.5e3"), Decimal("2e6")])
_quantities = st.builds(
    Quantity, _values, st.just("law"), st.sampled_from([name for name in BOUNDS if name != "range"]), st.none()
)


@given(_quantities, _quantities)
def test_it_does_not_matter_which_is_named_first(one, other):
    assert compatible(one, other) == compatible(other, one)


@given(_quantities)
def test_nothing_is_at_odds_with_itself(one):
    assert compatible(one, one)
    assert between(one).meets(between(one))


@given(_quantities, st.integers(1, 10**9))
def test_a_bound_holds_what_it_says(one, value):
    exact = Quantity(value, "law")
    within = {"more_than": value > one.value, "at_least": value >= one.value, "up_to": value <= one.value}

    if isinstance(one.value, int) and one.bound in within and value != one.value:
        assert compatible(one, exact) == within[one.bound]
