"""One figure over the years: gaps, neighbours, parts."""

from __future__ import annotations

import json

import pytest
from made_up_facts import fact


def rows(outcome):
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


def points(outcome):
    return [(row["year"], row["value"], row["change"], row["comparable"]) for row in rows(outcome)]


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        ("days-abroad", [(2023, 33, None, None), (2024, 36, 3, "yes")]),
        ("distance", [(2023, 152921, None, None), (2024, 158983, 6062, "caution")]),
        ("state-visits", [(2023, 1, None, None), (2024, 7, 6, "caution")]),
        ("fdi", [(2023, 13.3e9, None, None), (2024, 9.8e9, -3.5e9, "caution")]),
        ("laws-signed", [(2023, 98, None, None), (2024, None, None, "no")]),
        ("working-visits", [(2023, 14, None, None), (2024, None, None, "no")]),
        ("working-visit-countries", [(2023, None, None, "no"), (2024, 11, None, "no")]),
        ("interviews", [(2023, 4, None, None), (2024, None, None, "no")]),
    ],
)
def test_the_years_of_a_metric(run, metric, expected):
    assert points(run("trend", metric, "--format", "json")) == expected


def test_a_gap_tells_what_the_year_counts_instead(run, base):
    unlike = next(entry for entry in base.unlike if entry.a == "working-visits")
    gap = rows(run("trend", "working-visits", "--format", "json"))[1]

    assert gap["reason"]["ru"] == unlike.reason.ru
    assert gap["fact"] is None


def test_a_year_without_a_number_keeps_its_fact(run):
    assert rows(run("trend", "interviews", "--format", "json"))[1]["fact"] == "2024.interviews"


def test_a_total_is_shown_without_its_parts_and_says_so(run):
    outcome = run("trend", "fdi", "--format", "csv")

    assert len(outcome.stdout.splitlines()) == 3
    assert "kzreview facts --metric fdi" in outcome.stderr


def test_a_part_is_shown_when_asked_for(run):
    found = rows(run("trend", "fdi", "-c", "Нидерланды", "-c", "US", "--format", "json"))

    assert [row["fact"] for row in found] == ["2023.fdi.nl", None, "2023.fdi.us", None]
    assert [row["year"] for row in found] == [2023, 2024, 2023, 2024]


def test_years_without_a_review_are_gaps_and_nothing_is_compared_across_them(run, made_up):
    folder = made_up(
        {
            "mu-2031": [fact("mu-laws", "2031", 19, "19 заң")],
            "mu-2033": [fact("mu-laws", "2033", 23, "23 заң")],
            "mu-2034": [fact("mu-laws", "2034", 20, "20 заң")],
        }
    )
    found = points(run("trend", "mu-laws", "--data", folder, "--format", "json"))

    assert [year for year, *_ in found] == list(range(2023, 2035))
    assert [value for _, value, *_ in found] == [None] * 8 + [19, None, 23, 20]
    assert [change for *_, change, _ in found] == [None] * 11 + [-3]


def test_an_unknown_metric_is_told_with_the_nearest(run):
    outcome = run("trend", "days-abrod")

    assert (outcome.status, outcome.stdout) == (2, "")
    assert "did you mean 'days-abroad'?" in outcome.stderr


def test_a_filter_that_leaves_nothing_gives_a_header_alone(run):
    outcome = run("trend", "days-abroad", "--topic", "laws", "--format", "csv")

    assert (outcome.status, len(outcome.stdout.splitlines())) == (0, 1)
