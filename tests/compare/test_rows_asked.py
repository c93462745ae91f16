"""Which rows of a comparison are asked for: by what only a comparison has, in an order, counted by a column."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

FIRST_TWO = ("--source", "kazinform-2023", "--source", "qazaqstan-tv-2024")


def found(outcome):
    assert outcome.status == 0, outcome.stderr
    return list(csv.DictReader(StringIO(outcome.stdout)))


def metrics(run, where, *more):
    words = ("compare", "2023", "2024", "--where", where, *more, *FIRST_TWO, "--columns", "metric", "--format", "csv")
    return [row["metric"] for row in found(run(*words))]


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        ("percent > 20 and comparable = yes", ["trips-abroad"]),
        ("comparable = можно and change < 0", ["international-forums", "regions-visited"]),
        ("Comparable = Сақтықпен and topic = travel", ["distance", "earth-circuits"]),
        ("a = 33", ["days-abroad"]),
        ("a <= 4 and b = 4 and topic = travel", ["earth-circuits"]),  # about four is taken as printed
        ("direction = down and unit = USD", ["fdi"]),
        ("a > $9bn", ["fdi"]),
        ("a > 40%", ["business-liability-fall", "pay-rise-cumulative", "national-fund-share"]),
        ("b > 20 and topic = visits and comparable = no", ["countries-visited"]),
        ("b <= 20 and metric = countries-visited", []),
        ("not (percent > 0 or percent <= 0) and topic = received", ["leader-visits-received"]),
        ("country = NL and comparable in (no, yes)", ["fdi"]),
    ],
)
def test_rows_are_asked_for_by_what_the_comparison_says(run, where, wanted):
    assert metrics(run, where) == wanted


def test_a_question_of_facts_alone_is_as_before(run):
    assert metrics(run, "country = NL or value = 33") == ["days-abroad", "fdi"]


def test_an_or_of_facts_and_rows_is_refused(run):
    outcome = run("compare", "2023", "2024", "--where", "year = 2023 and (percent > 1 or country = CN)", "--lang", "en")

    assert (outcome.status, outcome.stdout) == (2, "")
    assert "join such questions with 'and'" in outcome.stderr
    assert outcome.stderr.splitlines()[-1].count("^") == len("(percent > 1 or country = CN)")


@pytest.mark.parametrize(
    ("where", "told"), [("percnt > 3", "'percent'"), ("comparable = nope", "'no'"), ("a ~ 3", "~")]
)
def test_a_slip_is_told_as_elsewhere(run, where, told):
    outcome = run("compare", "2023", "2024", "--where", where, "--lang", "en")

    assert outcome.status == 2
    assert told in outcome.stderr


def test_rows_are_counted_by_a_column(run):
    rows = found(run("compare", "2023", "2024", "--group-by", "comparable", *FIRST_TWO, "--format", "csv"))
    whole = json.loads(run("compare", "2023", "2024", *FIRST_TWO, "--format", "json").stdout)

    assert {row["comparable"]: int(row["count"]) for row in rows} == {
        word: sum(row["comparable"] == word for row in whole) for word in ("yes", "caution", "no")
    }


def test_pairs_are_counted_by_topic_though_it_is_no_column_of_theirs(run):
    rows = found(run("compare", "2023", "2024", "--group-by", "topic", *FIRST_TWO, "--format", "csv"))

    assert {"topic": "travel", "count": "5"} in rows
    assert "topic" not in run("compare", "2023", "2024", "--format", "csv").stdout.splitlines()[0].split(",")


@pytest.mark.parametrize(
    "words", [("trend", "fdi"), ("topics",), ("metrics",), ("sources",), ("conflicts",)], ids=lambda words: words[0]
)
def test_every_command_that_prints_rows_counts_them(run, words):
    outcome = run(*words, "--group-by", "nothing", "--format", "csv", "--lang", "en")

    assert outcome.status == 2
    assert "cannot be grouped by 'nothing'" in outcome.stderr


def test_sentences_keep_to_the_order_and_number_asked_for(run):
    words = ("compare", "2023", "2024", "--sentences", "--format", "table", "--lang", "en", *FIRST_TWO)
    lines = run(*words, "--where", "comparable = yes", "--sort", "-percent", "--limit", "2").stdout.splitlines()

    assert [line.split(":")[0] for line in lines] == ["Trips abroad", "Days abroad"]


def test_a_column_named_twice_is_printed_once(run):
    outcome = run("facts", "--columns", "id,year,id", "--limit", "1", "--format", "csv")

    assert outcome.stdout.splitlines()[0] == "id,year"


def test_the_count_is_of_the_rows_that_would_be_printed(run):
    assert run("facts", "--limit", "1", "--count").stdout == "1\n"
    assert run("facts", "--group-by", "topic", "--count", *FIRST_TWO).stdout == "18\n"


def test_trend_takes_no_second_metric(run):
    assert "--metric" in run("trend", "fdi", "--metric", "fdi").stderr
    assert "--metric" not in run("trend", "--help").stdout
