"""The change between two quantities: exact where both are, and never finer than they."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzreview.model import BOUNDS, Quantity
from kzreview.query.difference import PERCENTAGE_POINT, difference

whole = st.integers(0, 10**9)
rounded = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(0, 9999), st.integers(-2, 9))
values = whole | rounded
exact = st.builds(Quantity, values, st.just("law"), st.just("exact"), st.none())
anyhow = st.builds(Quantity, values, st.sampled_from(["law", "percent"]), st.sampled_from(BOUNDS[:-1]), st.none())


def usd(text, bound="exact", upper=None):
    return Quantity(Decimal(text), "USD", bound, upper and Decimal(upper))


@pytest.mark.parametrize(
    ("a", "b", "change", "percent"),
    [
        (usd("13.3e9"), usd("9.8e9"), "-3.5e9", "-26"),  # from 25.7 to 27.0 percent
        (usd("17e9"), usd("13.3e9"), "-4e9", "-20"),  # 17 billion is not known to the hundred million
        (usd("1.30e9"), usd("1.95e9"), "0.65e9", "50"),  # from 49.0 to 51.0
        (usd("13.3e9"), usd("13.2e9"), "-1e8", None),  # from 1.5 percent to nothing
        (Quantity(Decimal("2.6e6"), "USD"), Quantity(2_734_512, "USD"), "1e5", None),  # from 3.2 to 7.2
        (Quantity(Decimal("2.6e6"), "USD"), Quantity(27_345_120, "USD"), "247e5", None),  # from 932 to 972
        (Quantity(Decimal("2.5"), "law"), Quantity(Decimal("2.75"), "law"), "0.3", "10"),
        (Quantity(0, "law"), Quantity(5, "law"), "5", None),
        (Quantity(7, "law"), Quantity(7, "law"), "0", "0.00"),
    ],
)
def test_the_change_is_no_finer_than_the_coarser_value(a, b, change, percent):
    found = difference(a, b)

    assert found.change == Decimal(change)
    assert found.percent == (percent and Decimal(percent))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2.6e6", "2.58e6"),
        ("2.6e6", "2.6e6"),  # alike as printed, which is not the same
        ("17e9", "16.5e9"),  # up or down, nobody knows
    ],
)
def test_a_change_that_the_rounding_may_hide_is_not_told(a, b):
    found = difference(usd(a), usd(b))

    assert (found.change, found.percent, found.direction, found.open) == (None, None, None, "rounding")


def test_percentages_differ_by_points_and_not_by_percent():
    found = difference(Quantity(25, "percent"), Quantity(30, "percent"))

    assert (found.change, found.percent, found.unit) == (5, None, PERCENTAGE_POINT)


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        (("more_than", 20), ("exact", 19), "down"),
        (("more_than", 20), ("exact", 20), "down"),
        (("more_than", 20), ("exact", 21), None),
        (("at_least", 20), ("exact", 20), None),
        (("at_least", 20), ("exact", 19), "down"),
        (("exact", 25), ("up_to", 20), "down"),
        (("up_to", 20), ("more_than", 20), "up"),
        (("up_to", 20), ("at_least", 20), None),
        (("more_than", 20), ("more_than", 500), None),
        (("about", 4), ("exact", 4), None),
        (("about", 4), ("exact", 400), None),
    ],
)
def test_a_limit_gives_no_change_and_a_direction_only_where_it_is_settled(a, b, direction):
    found = difference(Quantity(a[1], "law", a[0]), Quantity(b[1], "law", b[0]))

    assert (found.change, found.percent, found.open) == (None, None, "bound")
    assert found.direction == direction


@pytest.mark.parametrize(("low", "high", "value", "direction"), [(6, 7, 8, "up"), (6, 7, 5, "down"), (6, 7, 7, None)])
def test_a_range_is_settled_beyond_its_ends(low, high, value, direction):
    assert difference(Quantity(low, "law", "range", high), Quantity(value, "law")).direction == direction


@given(exact, exact)
def test_turned_round_the_change_is_turned(a, b):
    there, back = difference(a, b), difference(b, a)

    assert back.change == (None if there.change is None else -there.change)


@given(anyhow, anyhow)
def test_turned_round_the_direction_is_turned(a, b):
    turned = {"up": "down", "down": "up", "same": "same", None: None}

    assert difference(b, a).direction == turned[difference(a, b).direction]


@given(whole, whole)
def test_the_percent_of_whole_numbers_is_that_of_the_change(a, b):
    found = difference(Quantity(a, "law"), Quantity(b, "law"))

    assert not found.about
    if not a:
        assert found.percent is None
    else:
        share = Decimal(b - a) * 100 / a
        assert found.percent == share.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def ends(quantity):
    half = 0 if isinstance(quantity.value, int) else quantity.step / 2
    return Decimal(quantity.value) - half, Decimal(quantity.value) + half


@given(exact, exact)
def test_no_digit_is_told_that_the_true_values_could_belie(a, b):
    """Whatever the values were before they were rounded, the percent told is off by one of its last digit at most."""
    found = difference(a, b)

    if found.about and found.percent is not None:
        last_digit = max(Decimal("0.01"), Decimal(1).scaleb(found.percent.normalize().as_tuple().exponent))
        for true_a in ends(a):
            for true_b in ends(b):
                assert abs(true_b / true_a * 100 - 100 - found.percent) <= last_digit
    if found.about and found.change is not None and found.direction != "same":
        low, high = ends(b)[0] - ends(a)[1], ends(b)[1] - ends(a)[0]
        assert (low >= 0) if found.direction == "up" else (high <= 0)


@given(exact, exact)
def test_the_change_is_whole_steps_and_as_near_as_they_allow(a, b):
    step = max(a.step, b.step)
    change = difference(a, b).change

    if change is not None:
        assert Decimal(change) % step == 0
        assert abs(Decimal(b.value) - Decimal(a.value) - change) * 2 <= step


@given(anyhow, anyhow)
def test_no_number_is_a_float(a, b):
    found = difference(a, b)

    assert not isinstance(found.change, float)
    assert found.percent is None or isinstance(found.percent, Decimal)
