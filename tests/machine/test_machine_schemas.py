"""The JSON that is printed is what docs/*.schema.json say, and they say enough to refuse what it must not be."""

from __future__ import annotations

import copy
import json
import re
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
import referencing
from machine_commands import EMPTY, json_rows

from kzreview.model import Period

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("facts", "compare", "ask")
PRINT_FACTS = ("facts", "received", "regions", "timeline", "summary")

QUESTIONS = [
    "күн шетелде 2024",
    "сколько законов подписал в 2023",
    "km flown last year",
    "investment from Netherlands",
    "state visits 2024",
    "days abroad 2023 vs 2024",
    "working visits 2023 and 2024",
    "laws 2024",
    "inflation",
    "who is the press secretary",
    "trips abroad",
    "қайда барды",
    "Путин",
    "xyzzy",
    "2024",
]


def schema(name):
    return json.loads((DOCS / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def validator():
    """A validator of one of the schemas, which refer to each other."""
    resources = [(f"{name}.schema.json", referencing.Resource.from_contents(schema(name))) for name in NAMES]
    registry = referencing.Registry().with_resources(resources)
    return lambda name: jsonschema.Draft202012Validator(schema(name), registry=registry)


def faults(validator, value):
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"{name}.schema.json"


@pytest.mark.parametrize("name", PRINT_FACTS)
def test_facts_are_what_their_schema_says(printed, validator, name):
    args = [name, "2024"] if name == "summary" else [name]
    rows = json.loads(printed(*args, "--format", "json"))
    assert rows
    assert faults(validator("facts"), rows) == []
    assert faults(validator("facts"), json.loads(printed(*args, *EMPTY, "--format", "json"))) == []


def test_one_fact_is_what_the_schema_says(printed, validator, base):
    for fact in base.facts[::25]:
        assert faults(validator("facts"), [json.loads(printed("show", fact.id, "--format", "json"))]) == []


def test_facts_of_a_pack_are_what_the_schema_says(run, validator, good_pack):
    rows = json.loads(run("facts", "--data", good_pack, "--format", "json").stdout)
    assert any(row["source"] == "kolsai-2031" for row in rows)
    assert faults(validator("facts"), rows) == []


def test_every_field_that_is_printed_is_described(printed):
    (fact,) = json.loads(printed("facts", "--where", "id = 2024.days-abroad", "--format", "json"))
    described = schema("facts")["$defs"]["fact"]
    assert list(fact) == described["required"]
    assert set(fact) == set(described["properties"])


@pytest.mark.parametrize(
    "change",
    [
        {"value": "36"},
        {"value": None},
        {"year": "2024"},
        {"year": 2024.5},
        {"period": "H1 2024"},
        {"bound": "roughly"},
        {"bound": "range"},
        {"kind": "number"},
        {"value_to": 40},
        {"unit": None},
        {"metric": None},
        {"qualifiers": []},
        {"qualifiers": {"country": "Qatar"}},
        {"paragraph": 0},
        {"printed": ""},
        {"printed": "x" * 61},
        {"label": "36 days"},
        {"label": {"kk": "а", "ru": "б"}},
        {"note": ""},
        {"id": "2024 days"},
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_fact(printed, validator, change):
    (fact,) = json.loads(printed("facts", "--where", "id = 2024.days-abroad", "--format", "json"))
    assert faults(validator("facts"), [fact]) == []
    assert faults(validator("facts"), [fact | change])


def test_the_schema_misses_every_field_that_is_left_out(printed, validator):
    (fact,) = json.loads(printed("facts", "--where", "id = 2024.days-abroad", "--format", "json"))
    for name in fact:
        assert faults(validator("facts"), [{key: value for key, value in fact.items() if key != name}])


@pytest.mark.parametrize("name", ["visits", "people", "topics", "metrics", "sources"])
def test_other_rows_all_have_the_same_fields(printed, name):
    rows = json_rows(printed(name, "--format", "json"))
    assert len({tuple(row) for row in rows}) == 1


# compare


@pytest.fixture(scope="session")
def compared(printed):
    def compared(*args):
        return json_rows(printed("compare", *args, "--format", "json"))

    return compared


@pytest.mark.parametrize(
    "args",
    [
        ["2023", "2024"],
        ["2024", "2023"],
        ["2023-H1", "2024-H1"],
        ["2023", "2024", "--sentences"],
        ["2023", "2024", "--topic", "visits"],
        ["2023", "2024", "--where", "country = NL"],
        ["2023", "2024", *EMPTY],
    ],
    ids=str,
)
def test_compared_rows_are_what_their_schema_says(printed, validator, args):
    rows = json.loads(printed("compare", *args, "--format", "json"))
    assert rows or "--where" in args
    assert faults(validator("compare"), rows) == []
    described = set(schema("compare")["$defs"]["row"]["properties"])
    assert {name for row in rows for name in row} <= described
    assert all(("sentence" in row) is ("--sentences" in args) for row in rows)


def test_a_change_is_the_difference_and_its_percent(compared, base):
    """To the hundredth of a percent, but of rounded figures no finer than they are."""
    rows = compared("2023", "2024")
    rounded = {fact.id for fact in base.facts if fact.quantity and isinstance(fact.quantity.value, Decimal)}
    told = [row for row in rows if row["change"] is not None]
    assert len(told) >= 4
    for row in told:
        assert row["change"] == row["b"] - row["a"]
        if row["percent"] is not None:
            exact = Decimal(row["change"]) / Decimal(row["a"]) * 100
            fine = rounded.isdisjoint({row["fact_a"], row["fact_b"]})
            assert abs(Decimal(row["percent"]) - exact) <= (Decimal("0.005") if fine else 1)


def test_every_comparison_stands_on_facts_with_those_values(compared, base):
    known = {fact.id: fact for fact in base.facts}
    for row in compared("2023", "2024"):
        for value, ids in ((row["a"], row["fact_a"]), (row["b"], row["fact_b"])):
            if ids is None:
                assert value is None
                continue
            facts = [known[one] for one in ids.split()]
            if facts[0].kind == "visit":
                assert value == len(facts)
            else:
                (fact,) = facts
                assert value == (fact.quantity.value if fact.quantity else None)


def test_periods_turned_round_turn_the_change_round(compared):
    forth = {(row["fact_a"], row["fact_b"]): row for row in compared("2023", "2024")}
    back = {(row["fact_b"], row["fact_a"]): row for row in compared("2024", "2023")}
    assert forth.keys() == back.keys()
    for pair, row in forth.items():
        other = back[pair]
        assert (row["a"], row["b"], row["comparable"]) == (other["b"], other["a"], other["comparable"])
        assert (row["change"] is None) is (other["change"] is None)
        if row["change"] is not None:
            assert row["change"] == -other["change"]


@pytest.mark.parametrize(
    "change",
    [
        {"comparable": "maybe"},
        {"comparable": "no"},
        {"comparable": "no", "change": None},
        {"reason": None},
        {"reason": "alike"},
        {"a": None},
        {"b": "36"},
        {"change": None},
        {"fact_a": None, "fact_b": None},
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_comparison(printed, validator, change):
    rows = json.loads(printed("compare", "2023", "2024", "--metric", "days-abroad", "--format", "json"))
    (row,) = rows
    assert row["comparable"] == "yes"
    assert faults(validator("compare"), [row]) == []
    assert faults(validator("compare"), [row | change])


def test_the_schema_of_comparisons_misses_every_field_left_out(printed, validator):
    (row,) = json.loads(printed("compare", "2023", "2024", "--metric", "days-abroad", "--format", "json"))
    for name in schema("compare")["$defs"]["row"]["required"]:
        assert faults(validator("compare"), [{key: value for key, value in row.items() if key != name}])


# ask


@pytest.fixture(scope="session")
def asked(printed):
    def asked(question, *args):
        return json.loads(printed("ask", *question.split(), "--today", "2025-01-15", *args, "--format", "json"))

    return asked


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_what_its_schema_says(asked, validator, question):
    answer = asked(question)
    assert faults(validator("ask"), answer) == []
    assert set(answer) == set(schema("ask")["properties"])


@pytest.mark.parametrize("question", QUESTIONS[::3])
def test_an_answer_is_the_same_in_every_language(asked, question):
    answers = [asked(question, "--lang", lang) for lang in ("kk", "ru", "en")]
    assert answers[0] == answers[1] == answers[2] == asked(question)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("күн шетелде 2024", 36),
        ("сколько законов подписал в 2023", 98),
        ("km flown last year", 158983),
        ("investment from Netherlands", 3000000000),
    ],
)
def test_the_answers_that_the_design_names(asked, question, value):
    answer = asked(question)
    assert (answer["answered"], answer["kind"]) == (True, "value")
    assert answer["answers"][0]["value"] == value


@pytest.mark.parametrize("question", ["laws 2022", "inflation", "xyzzy"])
def test_what_the_data_does_not_hold_is_not_answered(asked, question):
    answer = asked(question)
    assert (answer["answered"], answer["kind"], answer["answers"]) == (False, "none", [])


def test_a_question_is_answered_from_facts_as_they_stand(asked, printed):
    facts = {row["id"]: row for row in json.loads(printed("facts", "--format", "json"))}
    for question in QUESTIONS:
        answer = asked(question)
        rows = answer["nearest"] + (answer["answers"] if answer["kind"] not in {"compare", "refused"} else [])
        for row in rows:
            assert row == facts[row["id"]]


@pytest.mark.parametrize(
    "change",
    [
        {"answered": "true"},
        {"answered": False},
        {"kind": "number"},
        {"kind": "none"},
        {"kind": "refused"},
        {"answers": []},
        {"answers": [{}]},
        {"nearest": None},
        {"message": "36"},
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_answer(asked, validator, change):
    answer = asked("күн шетелде 2024")
    assert faults(validator("ask"), answer) == []
    assert faults(validator("ask"), copy.deepcopy(answer) | change)


def test_every_period_of_the_data_fits_the_pattern(base):
    pattern = re.compile(schema("facts")["$defs"]["period"]["pattern"])
    assert all(pattern.search(fact.period.text) for fact in base.facts)
    for text in ("2024", "2023-H1", "2024-01/2024-11", "2023-12-08", "2022-03-01/2023-12-31"):
        assert Period.parse(text)
        assert pattern.search(text)
    for text in ("24", "2024-1", "2024-H3", "2024/", "x2024"):
        assert not pattern.search(text)
