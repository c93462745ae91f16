"""Which periods may be asked for, and what the answer is where they do not go together."""

from __future__ import annotations

import json

import pytest


def rows(outcome):
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("2026", "2024", "did you mean '2025'?"),
        ("2023", "2018", "did you mean '2019'?"),
        ("2023-H2", "2024-H1", "did you mean '2023-H1'?"),
        ("2023-H1", "2030-H1", "did you mean '2024-H1'?"),
        ("2023-h1", "2024", "did you mean '2023-H1'?"),
        ("twenty", "2024", "did you mean '20"),
        ("2024-01/2024-10", "2023", "did you mean '2024-01/2024-11'?"),
        ("2023", "2023", "given twice"),
        ("2023", "2023-01/2023-12", "given twice"),
    ],
)
def test_a_wrong_period_is_told_with_the_nearest(run, a, b, told):
    outcome = run("compare", a, b)

    assert (outcome.status, outcome.stdout) == (2, "")
    assert told in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_halves_hold_only_what_is_of_the_half(run):
    found = rows(run("compare", "2023-H1", "2024-H1", "--format", "json"))

    assert {row["metric"] for row in found} == {"fdi"}
    assert [(row["a"], row["b"], row["change"]) for row in found if row["fact_b"]] == [(13.3e9, 9.8e9, -3.5e9)]


@pytest.mark.parametrize(
    ("a", "b"), [("2023", "2023-H1"), ("2023-H1", "2023"), ("2023-H1", "2024"), ("2024", "2023-H1")]
)
def test_a_half_and_a_year_have_no_change(run, a, b):
    found = rows(run("compare", a, b, "--format", "json"))
    both = [row for row in found if row["fact_a"] and row["fact_b"]]

    assert [row["metric"] for row in both if row["metric"] == "fdi"]
    assert {(row["comparable"], row["change"], row["percent"]) for row in found} == {("no", None, None)}
    words = "part of the other" if a[:4] == b[:4] else "asked for differ"
    assert all(words in row["reason"]["en"] for row in both)


def test_the_order_of_the_periods_is_kept(run):
    found = rows(run("compare", "2024", "2023", "--metric", "trips-abroad", "--format", "json"))

    assert [(row["a"], row["b"], row["change"], row["percent"]) for row in found] == [(23, 19, -4, -17.39)]
