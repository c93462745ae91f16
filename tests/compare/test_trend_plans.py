"""What was planned in a trend, and the years that are known by plans alone."""

from __future__ import annotations

import json

import pytest
from made_up_facts import fact

from kzreview import load
from kzreview.query.filters import Filters
from kzreview.query.trend import trend
from kzreview.views.trend import trend_view


@pytest.fixture
def folder(made_up):
    return made_up(
        {
            "mu-2031": [fact("mu-laws", "2031", 19, "19 заң")],
            "mu-2032": [
                fact("mu-laws", "2032", 23, "23 заң"),
                fact("mu-laws", "2034", 40, "40 заң", kind="plan"),
            ],
        }
    )


def test_a_plan_has_no_bar_and_the_bars_are_not_drawn_to_it(folder):
    base = load([folder])
    view = trend_view(base, trend(base, "mu-laws", Filters()), "en", chart=True)
    bars = {row[1]: row[4] for section in view.sections for row in section.rows if row[1] != "–"}

    assert bars["40 (plan)"] == ""
    assert bars["23"] == "█" * 20
    assert bars["19"]


def test_a_part_of_a_year_has_no_bar_beside_whole_years(made_up):
    facts = [fact("mu-laws", "2031", 19, "19 заң")], [fact("mu-laws", "2032-H1", 11, "11 заң")]
    base = load([made_up({"mu-2031": facts[0], "mu-2032": facts[1], "mu-2033": [fact("mu-laws", "2033", 9, "9 заң")]})])
    view = trend_view(base, trend(base, "mu-laws", Filters()), "en", chart=True)

    assert {row[1]: bool(row[4]) for row in view.sections[0].rows if row[1] != "–"} == {
        "19": True,
        "11": False,
        "9": True,
    }


@pytest.mark.parametrize("command", ["summary", "conflicts"])
def test_a_year_that_is_only_planned_for_is_known(run, folder, command):
    asked = ("summary", "2034") if command == "summary" else (command, "--year", "2034")
    outcome = run(*asked, "--data", folder, "--format", "json", "--lang", "en")

    assert (outcome.status, json.loads(outcome.stdout)) == (0, [])
    if command == "summary":
        assert "what is planned for 2034 was told in 2032: kzreview show 2032.made-up-2" in outcome.stderr


def test_a_year_of_which_nothing_is_known_is_not(run, folder):
    outcome = run("summary", "2035", "--data", folder, "--lang", "en")

    assert (outcome.status, outcome.stdout) == (2, "")
    assert "no facts for the year '2035'" in outcome.stderr
