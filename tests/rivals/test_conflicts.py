"""`conflicts`: where sources differ, and with --agreed all that they tell of the same things."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from made_up_sources import law, visit

PLAN = {"kind": "plan", "qualifiers": {"status": "planned"}}
FACTS = {
    "mu-a": [law(268), law(20, "2032", **PLAN), {**law(106, "2030"), "metric": "mu-acts"}, visit("CN")],
    "mu-b": [law(265), law(23, "2032"), law(100, "2030", bound="more_than"), visit("CN")],
    "mu-c": [law(268)],
}


@pytest.fixture
def listed(run, pack):
    """The rows of `conflicts` on a made-up pack."""

    def listed(*args, facts=FACTS):
        outcome = run("conflicts", "--data", pack(facts), "--where", "source ~ mu-", *args, "--format", "json")
        assert outcome.status == 0, outcome.stderr
        return json.loads(outcome.stdout.replace("\xa0", " "))

    return listed


def short(rows):
    return [(row["year"], row["value"], row["rival_value"], row["kind"], row["verdict"]) for row in rows]


REAL = [
    (2031, 268, 265, "number", "conflict"),
    (2031, 265, 268, "number", "conflict"),
    (2032, 23, 20, "plan", "conflict"),
]
MORE = [
    (2030, 100, 106, "scope", "apart"),
    (2031, 1, 1, "same", "agreed"),
    (2031, 268, 268, "same", "agreed"),
]


def test_only_real_conflicts_are_listed(listed):
    assert short(listed()) == REAL


def test_agreements_and_what_is_no_conflict_are_listed_too(listed):
    assert short(listed("--agreed")) == REAL + MORE


def test_the_facts_and_their_sources_are_named(listed):
    row = listed("--year", "2032")[0]

    assert (row["fact"], row["source"]) == ("2031.mu-b-1", "mu-b")
    assert (row["rival"], row["rival_source"]) == ("2031.mu-a-1", "mu-a")


def test_the_reason_names_who_says_what(listed):
    (row,) = listed("--year", "2032")

    assert row["reason"]["en"] == "mu-b: 23 laws; mu-a: 20 laws planned. What was planned came out otherwise."
    assert "20" in row["reason"]["kk"]
    assert "жоспар" in row["reason"]["kk"]
    assert "по плану" in row["reason"]["ru"]


def test_of_unlike_things_the_first_and_the_second_are_those_of_the_reason(listed):
    (row,) = listed("--agreed", "--year", "2030")

    assert row["metric"] == "mu-laws"
    assert row["rival_metric"] == "mu-acts"
    assert row["reason"]["en"] == "mu-b: more than 100 laws; mu-a: 106 laws. The first counts laws alone."


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["--year", "2031"], 2),
        (["--metric", "mu-laws"], 3),
        (["--metric", "mu-acts"], 0),
        (["--topic", "economy"], 3),
        (["--topic", "visits"], 0),
        (["--source", "mu-a", "--source", "mu-b"], 2),
        (["--source", "mu-a"], 0),
        (["--where", "value = 20", "--year", "2032"], 1),
        (["--where", "source = mu-c"], 1),
        (["--limit", "1"], 1),
    ],
)
def test_filters_and_shapes(listed, args, found):
    assert len(listed(*args)) == found


def test_nothing_in_conflict_is_no_failure(run, pack):
    outcome = run("conflicts", "--data", pack(FACTS), "--source", "mu-c", "--format", "csv")

    assert outcome.status == 0
    assert len(list(csv.reader(StringIO(outcome.stdout)))) == 1
    assert "--agreed" in outcome.stderr


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_people_see_who_says_what(run, pack, lang):
    shown = run("conflicts", "--data", pack(FACTS), "--year", "2031", "--format", "table", "--lang", lang).stdout

    assert "mu-a: 268" in shown
    assert "mu-b: 265" in shown


def test_sorted_for_people_by_a_column(run, pack):
    shown = run("conflicts", "--data", pack(FACTS), "--source", "mu-a", "--source", "mu-b",
                "--sort", "-value", "--format", "table").stdout  # fmt: skip

    assert shown.index("268") < shown.index("23\xa0")
