"""--sort, --columns, --limit and --count: which rows come out, in which order, with which cells."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzreview.errors import UnknownWordError
from kzreview.model import Text
from kzreview.query.columns import FACT_COLUMNS, fact_row
from kzreview.query.engine import chosen_columns, sorted_rows
from kzreview.render.result import Column

COLUMNS = (Column("n"), Column("m"), Column("s"), Column("label", texts=True))
SMALL = st.none() | st.integers(-2, 2) | st.sampled_from([Decimal("0.5"), Decimal("-1.5"), Decimal("13.3e9")])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "n": SMALL,
            "m": SMALL,
            "s": st.none() | st.sampled_from("abBAа"),
            "label": st.none() | st.sampled_from([Text("б", "в", "a"), Text("а", "г", "B"), Text("в", "а", "c")]),
        }
    ),
    max_size=9,
).map(lambda rows: [row | {"place": place} for place, row in enumerate(rows)])


def cells(outcome):
    return list(csv.reader(StringIO(outcome.stdout)))


@settings(deadline=None)
@given(ROWS, st.sampled_from(["n", "-n"]))
def test_numbers_are_in_order_equals_as_they_stood_and_nothing_last(rows, key):
    ordered = sorted_rows(rows, COLUMNS, [key])
    assert sorted(row["place"] for row in ordered) == list(range(len(rows)))
    values = [row["n"] for row in ordered]
    held = [value for value in values if value is not None]
    assert values[len(held) :] == [None] * (len(values) - len(held))
    for one, other in pairwise(ordered):
        if one["n"] == other["n"]:
            assert one["place"] < other["place"]
        elif one["n"] is not None and other["n"] is not None:
            assert (one["n"] < other["n"]) is (key == "n")


@settings(deadline=None)
@given(ROWS)
def test_the_first_key_is_the_strongest(rows):
    ordered = sorted_rows(rows, COLUMNS, ["n", "-m"])
    expected = sorted(rows, key=lambda row: (row["n"] is None, row["n"] or 0, row["m"] is None, -(row["m"] or 0)))
    assert ordered == expected


@settings(deadline=None)
@given(ROWS, st.sampled_from(["s", "-s", "label", "-label", "label_kk", "-label_ru"]))
def test_any_column_can_be_sorted_by(rows, key):
    name = key.removeprefix("-")
    column = chosen_columns(COLUMNS, [name])[0]
    values = [column.value(row) for row in sorted_rows(rows, COLUMNS, [key])]
    held = [value.en if isinstance(value, Text) else value for value in values if value is not None]
    folded = [value.casefold() for value in held]
    assert folded == sorted(folded, reverse=key.startswith("-"))
    assert values[len(held) :] == [None] * (len(values) - len(held))


def test_every_column_of_facts_sorts_every_fact(base):
    rows = [fact_row(fact) for fact in base.facts]
    for column in FACT_COLUMNS:
        for key in (column.name, f"-{column.name}"):
            ordered = sorted_rows(rows, FACT_COLUMNS, [key])
            assert sorted(row["id"] for row in ordered) == sorted(row["id"] for row in rows)


@pytest.mark.parametrize(
    ("given", "first"),
    [
        (["--sort", "-value"], "2024.fixed-capital-investment"),
        (["--sort=-value"], "2024.fixed-capital-investment"),
        (["--sort", "year,-value"], None),
        (["--sort", "year", "--sort", "-value"], None),
    ],
)
def test_sort_on_the_command_line(run, base, given, first):
    figures = [fact for fact in base.facts if fact.quantity]
    by_year = sorted(figures, key=lambda fact: (fact.year, -fact.quantity.value))
    outcome = run("facts", "--where", "value >= 0", *given, "--columns", "id", "--format", "csv")
    ids = [row[0] for row in cells(outcome)[1:]]
    if first:
        assert ids[0] == first
    else:
        assert ids == [fact.id for fact in by_year]


def test_sorting_by_a_language_is_by_that_language(run):
    outcome = run("facts", "--sort", "label_ru", "--columns", "label_ru", "--format", "csv")
    labels = [row[0].casefold() for row in cells(outcome)[1:]]
    assert len(labels) > 300
    assert labels == sorted(labels)


def test_columns_come_in_the_order_asked_for(run):
    outcome = run("facts", "--metric", "days-abroad", "--columns", "unit,id", "--columns", "value", "--format", "csv")
    rows = ["day,2023.days-abroad,33", "day,2024.days-abroad,36", "day,2023.days-abroad.elkz,33"]
    assert outcome.stdout.splitlines() == ["unit,id,value", *rows]


def test_label_is_three_columns_and_label_ru_is_one(run, base):
    fact = base.fact("2024.days-abroad")
    asked = ["facts", "--where", "id = 2024.days-abroad", "--columns", "label,label_ru"]
    assert cells(run(*asked, "--format", "csv")) == [
        ["label_kk", "label_ru", "label_en", "label_ru"],
        [fact.label.kk, fact.label.ru, fact.label.en, fact.label.ru],
    ]
    (row,) = json.loads(run(*asked, "--format", "json").stdout)
    assert row == {"label": {"kk": fact.label.kk, "ru": fact.label.ru, "en": fact.label.en}, "label_ru": fact.label.ru}


def test_label_ru_stays_russian_in_every_language(run):
    asked = ["facts", "--where", "id = 2024.days-abroad", "--columns", "label_ru", "--format", "csv"]
    assert run(*asked, "--lang", "kk") == run(*asked, "--lang", "en") == run(*asked, "--lang", "ru")


@pytest.mark.parametrize("option", ["--sort", "--columns"])
@pytest.mark.parametrize(("given", "near"), [("valeu", "value"), ("lable_ru", "label_ru"), ("perod", "period")])
def test_an_unknown_column_is_told_with_the_nearest(run, option, given, near):
    outcome = run("facts", option, given)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert f"'{given}'" in outcome.stderr
    assert f"'{near}'" in outcome.stderr


def test_an_unknown_column_is_an_error_beside_count_too(run):
    for option in ("--sort", "--columns"):
        assert run("facts", "--count", option, "valeu").status == 2


def test_a_column_of_a_language_there_is_not():
    with pytest.raises(UnknownWordError):
        chosen_columns(FACT_COLUMNS, ["label_de"])
    with pytest.raises(UnknownWordError):
        chosen_columns(FACT_COLUMNS, ["value_ru"])


@pytest.mark.parametrize("limit", [0, 1, 2, 7, 10_000])
def test_limit_cuts_the_sorted_rows(run, limit):
    every = run("facts", "--sort", "-value", "--format", "csv").stdout.splitlines()
    cut = run("facts", "--sort", "-value", "--limit", limit, "--format", "csv")
    assert cut.status == 0
    assert cut.stdout.splitlines() == every[: limit + 1]


def test_a_limit_of_nothing_does_not_say_that_nothing_fits(run):
    assert run("facts", "--limit", 0).stderr == ""
    assert run("facts", "--where", "year = 1999", "--limit", 0).stderr != ""


@pytest.mark.parametrize("limit", ["-1", "some", "1.5", ""])
def test_a_limit_that_is_none(run, limit):
    outcome = run("facts", "--limit", limit)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "--limit" in outcome.stderr


@pytest.mark.parametrize("format_", ["csv", "json", "table", "markdown"])
def test_count_is_the_number_of_rows_alone(run, base, format_):
    assert run("facts", "--count", "--format", format_).stdout == f"{len(base.facts)}\n"
    some = run("facts", "--where", "country = CN", "--count", "--format", format_)
    assert some.stdout == f"{sum('CN' in fact.qualifier('country') for fact in base.facts)}\n"
    none = run("facts", "--where", "year = 1999", "--count", "--format", format_)
    assert (none.status, none.stdout) == (0, "0\n")


def test_count_counts_groups_where_they_are_the_rows(run, base):
    assert run("facts", "--group-by", "source", "--count").stdout == f"{len(base.sources)}\n"


@pytest.mark.parametrize("command", ["visits", "received", "regions", "timeline", "people", "facts"])
def test_every_command_takes_where(run, command):
    every = cells(run(command, "--format", "csv"))
    some = cells(run(command, "--where", "year = 2024", "--format", "csv"))
    year = every[0].index("year")
    assert [row for row in every if row[year] in {"year", "2024"}] == some
    assert run(command, "--where", "valeu = 1").status == 2
