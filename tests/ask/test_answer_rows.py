"""The answers are rows like any others: narrowed, sorted, cut and counted."""

from __future__ import annotations

import json

import pytest

QUESTION = ("ask", "investment by country 2023", "--today", "2024-01-15")


def answers(outcome):
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.fixture
def countries(run):
    return [row["id"] for row in answers(run(*QUESTION, "--format", "json"))["answers"]]


def test_they_are_sorted_cut_and_told_by_the_columns_asked_for(run):
    found = answers(run(*QUESTION, "--sort", "-value", "--limit", "2", "--columns", "id,value", "--format", "json"))

    assert found["kind"] == "list"
    assert found["answers"] == [{"id": "2023.fdi.nl", "value": 3000000000}, {"id": "2023.fdi.us", "value": 1900000000}]


def test_they_are_counted(run, countries):
    assert run(*QUESTION, "--count").stdout == f"{len(countries)}\n"
    assert run(*QUESTION, "--group-by", "unit", "--format", "csv").stdout == f"unit,count\nUSD,{len(countries)}\n"


def test_only_those_that_pass_an_expression_are_left(run, countries):
    found = answers(run(*QUESTION, "--where", "value > 2 bn", "--format", "json"))

    assert [row["id"] for row in found["answers"]] == ["2023.fdi.nl"]
    assert len(countries) > 1


def test_an_expression_that_none_passes_leaves_no_answer(run):
    found = answers(run(*QUESTION, "--where", "value > 900 bn", "--format", "json"))

    assert (found["answered"], found["kind"], found["answers"]) == (False, "none", [])


def test_an_expression_chooses_among_pairs_too(run):
    args = ("ask", "days abroad 2023 2024", "--format", "json")

    assert answers(run(*args, "--where", "year = 2023"))["kind"] == "compare"
    assert answers(run(*args, "--where", "value > 100"))["kind"] == "none"


def test_a_wrong_expression_is_told_with_its_place(run):
    outcome = run(*QUESTION, "--where", "valeu > 2")

    assert (outcome.status, outcome.stdout) == (2, "")
    assert "value" in outcome.stderr
