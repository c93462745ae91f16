"""One value leads in every answer; for people the others follow in a word, and scripts see the leader alone."""

from __future__ import annotations

import json

import pytest

EVENTS = "foreign-policy-events"
TRUE_CONFLICTS = {
    (EVENTS, 2023, 268, 265, "number"),
    ("trips-abroad", 2025, 23, 20, "plan"),
}
# What the further pages print that only looks like a conflict: the metric, the other metric, and the two values.
NEAR_MISSES = [
    ("meetings-government-heads", 100, 106),
    ("foreign-leaders-received", 32, 19),
    ("appeals-received", 83000, 82500),
]


@pytest.fixture
def rows(run):
    """The rows of a command as JSON."""

    def rows(*args):
        outcome = run(*args, "--format", "json")
        assert outcome.status == 0, outcome.stderr
        return json.loads(outcome.stdout)

    return rows


@pytest.fixture
def table(run):
    """What people see of a command, with plain spaces."""

    def table(*args, lang="en"):
        outcome = run(*args, "--format", "table", "--lang", lang)
        assert outcome.status == 0, outcome.stderr
        return outcome.stdout.replace("\xa0", " ")

    return table


def test_the_two_true_conflicts_are_found_and_no_other(rows):
    found = {(row["metric"], row["year"], row["value"], row["rival_value"], row["kind"]) for row in rows("conflicts")}

    assert found == TRUE_CONFLICTS


@pytest.mark.parametrize(("metric", "value", "rival"), NEAR_MISSES)
def test_a_near_miss_is_listed_as_no_conflict(rows, metric, value, rival):
    found = [row for row in rows("conflicts", "--agreed", "--metric", metric) if row["rival_value"] == rival]

    assert [(row["value"], row["verdict"]) for row in found] == [(value, "apart")]


def test_phone_calls_and_countries_phoned_meet_nowhere(rows):
    assert rows("conflicts", "--metric", "leaders-phoned") == []
    assert rows("conflicts", "--metric", "leader-phone-calls") == []


def test_facts_lists_every_source(rows):
    assert sorted(row["value"] for row in rows("facts", "--metric", EVENTS)) == [265, 268]


def test_a_source_named_alone_gives_its_own_value(rows):
    assert [row["value"] for row in rows("facts", "--metric", EVENTS, "--source", "24kz-2023")] == [265]
    (row,) = rows("trend", EVENTS, "--source", "24kz-2023")
    assert row["value"] == 265


@pytest.mark.parametrize("command", [["summary", "2023"], ["visits", "--year", "2023"], ["received"], ["timeline"]])
def test_a_list_holds_one_value_for_a_thing(rows, command):
    held = [
        (row.get("metric"), row.get("period"), json.dumps(row.get("qualifiers"), sort_keys=True), row.get("kind"))
        for row in rows(*command)
        if row.get("metric")
    ]

    assert len(held) == len(set(held))


def test_a_count_of_visits_is_listed_once(rows):
    trips = [row for row in rows("visits") if row["row"] == "count" and row["unit"] == "trip"]

    assert [(row["year"], row["value"]) for row in trips] == [(2023, 19), (2024, 23), (2025, 23)]


def test_compare_takes_the_leader(rows):
    (row,) = rows("compare", "2023", "2025", "--metric", "trips-abroad")

    assert (row["a"], row["b"], row["fact_a"], row["fact_b"]) == (19, 23, "2023.trips-abroad", "2025.trips-abroad")


def test_a_trend_has_one_point_a_year(rows):
    years = [row["year"] for row in rows("trend", "trips-abroad")]

    assert len(years) == len(set(years))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "command",
    [
        ["summary", "2023"],
        ["compare", "2023", "2024", "--metric", EVENTS],
        ["trend", EVENTS],
        ["facts", "--metric", EVENTS],
        ["ask", EVENTS.replace("-", " "), "2023"],
    ],
)
def test_people_see_the_other_value_in_a_word(table, command, lang):
    shown = table(*command, lang=lang)

    assert "24.kz: 265" in shown


def test_people_see_the_plan_beside_the_outcome(table):
    assert "20 planned)" in table("visits", "--year", "2025")
    assert "20 (жоспар))" in table("visits", "--year", "2025", lang="kk")
    assert "20 по плану)" in table("visits", "--year", "2025", lang="ru")


def test_what_agrees_needs_no_word(table):
    assert "El.kz" not in table("trend", "days-abroad")
    assert "El.kz" not in table("summary", "2023")


def test_show_tells_all_that_others_say(table):
    assert "24.kz: 265 – different number" in table("show", "2023.foreign-policy-events")
    assert "El.kz: 33 – the same" in table("show", "2023.days-abroad")
    assert "Kazinform: 268" in table("show", "2023.foreign-policy-events.24kz")


def test_get_gives_what_it_is_asked_for(run, run_on_terminal):
    assert run("get", "2023.foreign-policy-events.24kz") == (0, "265\n", "")
    status, screen = run_on_terminal("get", "2023.foreign-policy-events")
    assert status == 0
    assert screen.startswith("268\n")
    assert "24.kz: 265" in screen


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("foreign policy events 2023", 268),
        ("внешнеполитические мероприятия 2023", 268),
        ("2023 сыртқы саясат іс-шаралары", 268),
        ("trips abroad 2025", 23),
        ("planned trips abroad 2025", 20),
        ("days abroad 2023", 33),
    ],
)
def test_a_question_has_one_answer(rows, question, value):
    answer = rows("ask", question, "--today", "2026-01-15")

    assert (answer["kind"], [fact["value"] for fact in answer["answers"]]) == ("value", [value])


def test_a_rival_is_named_and_nearest_but_no_answer(rows):
    answer = rows("ask", "foreign policy events 2023")

    assert answer["nearest"][0]["id"] == "2023.foreign-policy-events.24kz"
    assert "24.kz: 265" in answer["message"]["en"]


def test_a_question_to_one_source_is_answered_by_it(rows):
    answer = rows("ask", "foreign policy events 2023", "--source", "24kz-2023")

    assert [fact["value"] for fact in answer["answers"]] == [265]
    assert "268" not in answer["message"]["en"]


def test_what_sources_agree_on_is_not_told_again_as_nearest(rows):
    answer = rows("ask", "days abroad 2023")

    assert "2023.days-abroad.elkz" not in [fact["id"] for fact in answer["nearest"]]


def test_beside_answers_of_several_years_the_year_is_told(rows):
    answer = rows("ask", "trips abroad", "--today", "2026-01-15")

    assert [fact["year"] for fact in answer["answers"]] == [2025, 2024, 2023]
    assert "20 planned (2025)" in answer["message"]["en"]


def test_a_source_that_names_no_visit_adds_nothing_up(table):
    shown = table("visits", "--source", "24kz-2023")

    assert "in all: 19 trips" in shown
    assert "=" not in shown
