"""`--source` narrows every command to the sources named: what the others say is as if it were not there."""

from __future__ import annotations

import json

import pytest

FIRST_TWO = ["--source", "kazinform-2023", "--source", "qazaqstan-tv-2024"]


def answer(run, *args):
    outcome = run(*args, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.mark.parametrize("command", ["facts", "visits", "received", "regions", "timeline", "people"])
def test_every_row_is_of_the_source_named(run, command):
    rows = answer(run, command, "--source", "kazinform-2023")

    assert {row["source"] for row in rows} == {"kazinform-2023"}


def test_the_source_is_named_in_any_case(run):
    assert answer(run, "facts", "--source", "KazInform-2023") == answer(run, "facts", "--source", "kazinform-2023")


def test_a_comparison_knows_nothing_of_other_sources(run):
    (row,) = answer(run, "compare", "2023", "2024", "--metric", "trips-abroad", "--source", "kazinform-2023")

    assert (row["a"], row["b"], row["comparable"]) == (19, None, "no")


def test_a_trend_knows_nothing_of_other_sources(run):
    rows = answer(run, "trend", "days-abroad", "--source", "qazaqstan-tv-2024")

    assert [(row["year"], row["value"]) for row in rows] == [(2024, 36)]


def test_a_question_is_answered_by_the_source_named(run):
    both, one = (
        answer(run, "ask", "days abroad", *source, "--today", "2025-01-15")
        for source in (FIRST_TWO, ["--source", "kazinform-2023"])
    )

    assert {fact["year"] for fact in both["answers"]} == {2023, 2024}
    assert [(fact["year"], fact["source"]) for fact in one["answers"]] == [(2023, "kazinform-2023")]


@pytest.mark.parametrize("command", [["show", "2023.days-abroad"], ["get", "2023.days-abroad"]])
def test_a_fact_of_another_source_is_not_found(run, command):
    assert run(*command, "--source", "kazinform-2023").status == 0
    assert run(*command, "--source", "qazaqstan-tv-2024").status == 2


@pytest.mark.parametrize("catalogue", ["topics", "metrics", "sources"])
def test_catalogues_hold_what_the_source_bears(run, catalogue):
    every, one = (answer(run, catalogue, *source) for source in ([], ["--source", "qazaqstan-tv-2024"]))

    assert len(one) < len(every)
    assert all(row["facts"] for row in one)


def test_a_draft_is_judged_by_the_source_named(run, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("In 2024 the president spent 36 days abroad.", encoding="utf-8")

    def verdicts(*source):
        outcome = run("check", draft, "--format", "json", "--date", "2025-01-15", *source)
        return [claim["verdict"] for claim in json.loads(outcome.stdout)["files"][0]["claims"]]

    assert "supported" in verdicts("--source", "qazaqstan-tv-2024")
    assert "supported" not in verdicts("--source", "kazinform-2023")


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("command", [["ask", "days"], ["get", "2023.days-abroad"], ["compare", "2023", "2024"]])
def test_an_unknown_source_is_told_with_the_known_ones(run, command, lang):
    outcome = run(*command, "--source", "kazinform", "--lang", lang)

    assert (outcome.status, outcome.stdout) == (2, "")
    assert "kazinform" in outcome.stderr
    assert "kazinform-2023" in outcome.stderr
