"""A total that a source prints beside the list it counts: one figure, told once, and no plan."""

from __future__ import annotations

import json

import pytest
from made_up_sources import visit

COUNTRIES = ("CN", "DE", "FR", "IT")


def total(value, period="2031", metric="state-visits", **more):
    return {"metric": metric, "topic": "visits", "period": period, "value": value} | more


def listed(number, kind="state", period="2031"):
    return [visit(country, period, kind) for country in COUNTRIES[:number]]


@pytest.fixture
def of_2031(run, pack):
    """The rows of `trend state-visits` of the year 2031."""

    def of_2031(*facts):
        found = json.loads(run("trend", "state-visits", "--data", pack({"one": facts}), "--format", "json").stdout)
        return [(row["period"], row["value"], row["fact"]) for row in found if row["year"] == 2031]

    return of_2031


@pytest.mark.parametrize("number", [3, 4])
def test_the_printed_total_stands_and_its_list_is_not_told_again(of_2031, number):
    assert of_2031(total(4), *listed(number)) == [("2031", 4, "2031.one-0")]


def test_a_total_printed_before_the_year_is_over_is_that_of_the_list_too(of_2031):
    assert len(of_2031(total(4, "2031-01-01/2031-12-25"), *listed(4))) == 1


def test_a_total_of_half_a_year_or_a_plan_is_no_total_of_the_list(of_2031):
    assert len(of_2031(total(2, "2031-H1"), *listed(4))) == 2
    planned = total(4, kind="plan", qualifiers={"status": "planned"})
    assert len(of_2031(planned, *listed(4))) == 2


def test_the_days_of_the_visits_do_not_make_the_count_one_of_a_day(of_2031):
    visits = [visit(country, f"2031-0{month}-02") for month, country in enumerate(COUNTRIES, start=1)]

    assert [row[:2] for row in of_2031(*visits)] == [("2031", 4)]


@pytest.fixture
def against_2024(run, pack):
    def against_2024(*facts, form="json"):
        folder = pack({"one": facts})
        asked = ("compare", "2024", "2031", "--metric", "state-visits", "--data", folder)
        return run(*asked, "--format", form).stdout

    return against_2024


def test_a_total_against_a_list_is_compared_with_caution_and_is_no_plan(against_2024):
    (row,) = json.loads(against_2024(total(4), *listed(4)))

    assert (row["a"], row["b"], row["change"], row["comparable"]) == (7, 4, -3, "caution")
    assert "plan" not in row["reason"]["en"]
    assert "One is a printed total" in row["reason"]["en"]


def test_a_list_that_differs_from_its_total_is_told_in_a_word(against_2024):
    assert "4 (one: 3 in its list)" in against_2024(total(4), *listed(3), form="table")


def test_a_list_that_is_as_long_as_its_total_is_not_told(against_2024):
    assert "in its list" not in against_2024(total(4), *listed(4), form="table")


def test_two_printed_totals_may_be_compared(run, pack):
    folder = pack({"one": [total(4), total(6, "2030")]})
    asked = ("compare", "2030", "2031", "--metric", "state-visits", "--data", folder, "--format", "json")
    (row,) = json.loads(run(*asked).stdout)

    assert (row["comparable"], row["change"]) == ("yes", -2)


def test_a_table_that_shows_the_list_says_nothing_more_of_it(run, pack):
    shown = run("visits", "--year", "2031", "--data", pack({"one": [total(4), *listed(3)]}), "--format", "table").stdout

    assert "4 visits, of which the list names 3 countries" in shown.replace("\u00a0", " ")
    assert "in its list" not in shown
