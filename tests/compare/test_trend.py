"""One figure over the years: gaps, neighbours, parts."""

from __future__ import annotations

import json

import pytest
from made_up_facts import fact

FIRST_TWO = ("--source", "kazinform-2023", "--source", "qazaqstan-tv-2024")


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
    assert points(run("trend", metric, *FIRST_TWO, "--format", "json")) == expected


def test_a_gap_tells_what_the_year_counts_instead(run, base):
    unlike = next(entry for entry in base.unlike if entry.a == "working-visits")
    gap = rows(run("trend", "working-visits", *FIRST_TWO, "--format", "json"))[1]

    assert gap["reason"]["ru"] == unlike.reason.ru
    assert gap["fact"] is None


def test_a_year_without_a_number_keeps_its_fact(run):
    assert rows(run("trend", "interviews", *FIRST_TWO, "--format", "json"))[1]["fact"] == "2024.interviews"


def test_a_total_is_shown_without_its_parts_and_says_so(run):
    outcome = run("trend", "fdi", *FIRST_TWO, "--format", "csv")

    assert len(outcome.stdout.splitlines()) == 3
    assert "kzreview facts --metric fdi" in outcome.stderr


def test_a_part_is_shown_when_asked_for(run):
    found = rows(run("trend", "fdi", "-c", "Нидерланды", "-c", "US", *FIRST_TWO, "--format", "json"))

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
    sources = [word for year in (2031, 2033, 2034) for word in ("--source", f"mu-{year}")]
    found = points(run("trend", "mu-laws", "--data", folder, *sources, "--format", "json"))

    assert [year for year, *_ in found] == [2031, 2032, 2033, 2034]
    assert [value for _, value, *_ in found] == [19, None, 23, 20]
    assert [change for *_, change, _ in found] == [None, None, None, -3]


def test_every_year_of_the_data_has_its_row(run, base):
    found = points(run("trend", "trips-abroad", "--format", "json"))

    held = [year for year in base.years if any(fact.quantity for fact in base.facts_of({year}))]
    assert [year for year, *_ in found] == list(range(held[0], held[-1] + 1))
    assert found[-3:] == [(2023, 19, None, "no"), (2024, 23, 4, "yes"), (2025, 23, 0, "yes")]


def test_an_unknown_metric_is_told_with_the_nearest(run):
    outcome = run("trend", "days-abrod")

    assert (outcome.status, outcome.stdout) == (2, "")
    assert "did you mean 'days-abroad'?" in outcome.stderr


def test_a_filter_that_leaves_nothing_gives_a_header_alone(run):
    outcome = run("trend", "days-abroad", "--topic", "laws", "--format", "csv")

    assert (outcome.status, len(outcome.stdout.splitlines())) == (0, 1)


def test_a_hundred_days_stand_in_the_series_of_years_and_are_set_against_none(run):
    found = {row["year"]: row for row in rows(run("trend", "laws-signed", "--format", "json"))}

    assert (found[2019]["value"], found[2019]["change"]) == (5, None)
    assert found[2020]["value"] is None
    assert (found[2024]["value"], found[2024]["comparable"], found[2024]["change"]) == (95, "no", None)


def test_people_see_a_gap_as_a_gap_without_a_word_on_each(run):
    outcome = run("trend", "trips-abroad", "--format", "table", "--lang", "en")

    assert "2020" in outcome.stdout
    assert "no such figure" not in outcome.stdout
