"""What stands against what, in packs made up for it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from made_up_facts import fact


def told(pairs):
    """Value, value, change and verdict of each pair."""
    return [
        (
            compared.pair.a and compared.pair.a.quantity.value,
            compared.pair.b and compared.pair.b.quantity.value,
            compared.verdict.difference.change,
            compared.verdict.comparable,
        )
        for compared in pairs
    ]


def laws(value, period, **more):
    return fact("mu-laws", period, value, f"{value} заң", **more)


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("2031", "2032", True),
        ("2031", "2032-01/2032-12", True),
        ("2031-H1", "2032-H1", True),
        ("2031-H1", "2032-01/2032-06", True),
        ("2031-02", "2032-02", True),  # 28 days and 29
        ("2031-05-09", "2032-12-16", True),
        ("2030/2031", "2031/2032", True),
        ("2031-H1", "2032-H2", False),
        ("2031-H1", "2032", False),
        ("2031-01/2031-11", "2032-01/2032-10", False),
        ("2031-05", "2032-05-01", False),
        ("2030/2031", "2032", False),
    ],
)
def test_periods_of_one_shape_are_compared_and_others_refused(compared, a, b, alike):
    pairs = compared({"mu-2031": [laws(19, a)], "mu-2032": [laws(23, b)]})

    assert told(pairs) == [(19, 23, 4, "yes") if alike else (19, 23, None, "no")]


def test_a_year_stands_against_the_year_though_there_are_halves_too(compared):
    halves = {"mu-2031": [laws(19, "2031"), laws(7, "2031-H1")], "mu-2032": [laws(9, "2032-H1"), laws(23, "2032")]}

    assert told(compared(halves)) == [(19, 23, 4, "yes"), (7, 9, 2, "yes")]


def test_days_stand_against_the_same_day_of_the_year(compared):
    days = {
        "mu-2031": [laws(1, "2031-01-10"), laws(2, "2031-05-10")],
        "mu-2032": [laws(20, "2032-05-10"), laws(10, "2032-01-10")],
    }

    assert told(compared(days)) == [(1, 10, 9, "yes"), (2, 20, 18, "yes")]


def test_one_group_does_not_stand_against_another(compared):
    teachers = fact("mu-share", "2031", 30, "30 пайыз", qualifiers={"group": "teachers"})
    doctors = fact("mu-share", "2032", 20, "20 пайыз", qualifiers={"group": "doctors"})

    assert told(compared({"mu-2031": [teachers], "mu-2032": [doctors]})) == [
        (30, None, None, "no"),
        (None, 20, None, "no"),
    ]


def test_percentages_of_one_group_differ_by_points(compared):
    rises = [
        fact("mu-share", year, value, f"{value} пайыз", qualifiers={"group": "doctors"})
        for year, value in (("2031", 20), ("2032", 25))
    ]
    pairs = compared({"mu-2031": rises[:1], "mu-2032": rises[1:]})

    assert told(pairs) == [(20, 25, 5, "yes")]
    assert (pairs[0].verdict.difference.unit, pairs[0].verdict.difference.percent) == ("percentage_point", None)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"kind": "plan"}, {}),
        ({"kind": "plan", "qualifiers": {"status": "planned"}}, {}),
        ({"qualifiers": {"status": "begun"}}, {}),
        ({}, {"qualifiers": {"status": "decided"}}),
    ],
)
def test_what_is_not_done_is_not_compared_with_what_is(compared, a, b):
    pairs = compared({"mu-2031": [laws(19, "2031", **a)], "mu-2032": [laws(23, "2032", **b)]})

    assert told(pairs) == [(19, 23, None, "no")]
    assert "planned" in pairs[0].verdict.reason.en


def test_a_plan_is_compared_with_a_plan(compared):
    pairs = compared({"mu-2031": [laws(19, "2031", kind="plan")], "mu-2032": [laws(23, "2032", kind="plan")]})

    assert told(pairs) == [(19, 23, 4, "yes")]


def test_a_limit_makes_of_yes_a_caution(compared):
    pairs = compared(
        {"mu-2031": [fact("mu-laws", "2031", 60, "60-тан астам заң", bound="more_than")], "mu-2032": [laws(23, "2032")]}
    )

    assert told(pairs) == [(60, 23, None, "caution")]
    assert pairs[0].verdict.difference.direction == "down"
    assert pairs[0].verdict.reason.en.startswith("There is a reason. One of the numbers is only a limit")


def test_rounded_money_has_a_rounded_change(compared):
    money = {
        "mu-2031": [fact("mu-money", "2031", "17e9", "17 миллиард доллар")],
        "mu-2032": [fact("mu-money", "2032", "13.3e9", "13,3 миллиард доллар")],
    }

    assert told(compared(money)) == [(Decimal("17e9"), Decimal("13.3e9"), Decimal("-4e9"), "yes")]


def test_a_metric_that_may_not_be_compared_has_no_change(compared):
    numbers = {
        "mu-2031": [fact("mu-number", "2031", 3, "3 заң")],
        "mu-2032": [fact("mu-number", "2032", 4, "4 заң")],
    }
    pairs = compared(numbers)

    assert told(pairs) == [(3, 4, None, "no")]
    assert pairs[0].verdict.reason.ru == "Причина есть."


def test_of_several_sources_of_a_year_the_leading_one_stands_against_the_other_year(compared):
    facts = {"mu-2031": [laws(19, "2031")], "mu-2032": [laws(23, "2032")], "mu-2032-b": [laws(24, "2032")]}

    assert told(compared(facts)) == [(19, 23, 4, "yes")]


def test_a_plan_does_not_stand_against_the_other_year_where_the_outcome_is_told(compared):
    facts = {"mu-2031": [laws(19, "2031")], "mu-2032": [laws(20, "2032", kind="plan")], "mu-2032-b": [laws(24, "2032")]}

    assert told(compared(facts)) == [(19, 24, 5, "yes")]


def test_many_facts_of_one_source_do_not_multiply(compared):
    facts = {
        "mu-2031": [laws(value, "2031") for value in (2, 3, 4)],
        "mu-2032": [laws(value, "2032") for value in (5, 6)],
    }

    assert told(compared(facts)) == [(2, 5, 3, "yes"), (3, 6, 3, "yes"), (4, None, None, "no")]


def test_several_periods_of_other_shapes_do_not_multiply(compared):
    facts = {
        "mu-2031": [laws(2, "2031-01"), laws(3, "2031-02")],
        "mu-2032": [laws(5, "2032-H1"), laws(6, "2032-H2")],
    }

    assert [None in compared.pair for compared in compared(facts)] == [True] * 4


def test_a_filter_does_not_make_a_figure_missing(compared):
    pairs = compared({"mu-2031": [laws(19, "2031")], "mu-2032": [laws(23, "2032")]}, where="value > 20")

    assert told(pairs) == [(19, 23, 4, "yes")]


@pytest.mark.parametrize(
    ("a", "b", "change", "comparable", "told"),
    [
        (2031, 2032, 4, "yes", "Of 2031 and 2032."),
        (2032, 2031, 4, "yes", "Of 2031 and 2032."),
        (2031, 2033, 4, "caution", "Of others."),
        (2033, 2034, None, "no", "Of 2034."),
        (2034, 2031, None, "no", "Of 2034."),
    ],
)
def test_what_is_said_of_some_years_is_not_said_of_others(compared, a, b, change, comparable, told):
    facts = {f"mu-{year}": [fact("mu-years", str(year), value, f"{value} заң")] for year, value in ((a, 19), (b, 23))}
    (found,) = compared(facts, str(a), str(b))

    assert (found.verdict.difference.change, found.verdict.comparable) == (change, comparable)
    assert found.verdict.reason.en == told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("2031", "2032-01-01/2032-12-25", "one in 2031, the other from 1 January to 25 December 2032."),
        ("2031-03-20/2031-06-27", "2032", "one from 20 March to 27 June 2031, the other in 2032."),
        ("2031-H1", "2032-01/2032-11", "one in the first half of 2031, the other in January–November 2032."),
    ],
)
def test_unlike_periods_are_named(compared, a, b, told):
    (found,) = compared({"mu-2031": [laws(19, a)], "mu-2032": [laws(23, b)]})

    assert found.verdict.comparable == "no"
    assert found.verdict.reason.en == f"The two are counted over unlike periods: {told}"


@pytest.mark.parametrize(("filters", "found"), [({"metric": ("mu-laws",)}, 1), ({"topic": ("visits",)}, 0)])
def test_filters_by_metric_and_topic(compared, filters, found):
    facts = {
        "mu-2031": [laws(19, "2031"), fact("mu-time", "2031", 5, "5 минут")],
        "mu-2032": [laws(23, "2032"), fact("mu-time", "2032", 6, "6 минут")],
    }

    assert len(compared(facts, **filters)) == found
