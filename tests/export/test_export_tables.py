"""What the tables hold: the facts as `facts` prints them, and catalogues in which every id that is used is found."""

from __future__ import annotations

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from kzreview.export.as_json import write
from kzreview.export.table import Export, Field, Table

FILTERS = [
    [],
    ["--source", "qazaqstan-tv-2024"],
    ["--year", "2024"],
    ["--country", "Қытай"],
    ["--metric", "fdi"],
    ["--where", "year = 1999"],
]
# Which column of which table holds ids of which other table.
JOINS = [
    ("facts", "topic", "topics"),
    ("facts", "metric", "metrics"),
    ("facts", "unit", "units"),
    ("facts", "source", "sources"),
    ("facts", "country", "places"),
    ("qualifiers", "fact", "facts"),
    ("qualifiers", "place", "places"),
    ("qualifiers", "person", "people"),
    ("metrics", "topic", "topics"),
    ("metrics", "unit", "units"),
    ("places", "country", "places"),
    ("sources", "speaker", "people"),
    ("sources", "author", "people"),
]


def rows(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(params=["bundled", "pack"])
def options(request, good_pack):
    return [] if request.param == "bundled" else ["--data", good_pack]


@pytest.mark.parametrize("filters", FILTERS, ids=" ".join)
def test_the_facts_are_those_that_facts_prints(exported, run, options, filters):
    printed = list(csv.DictReader(StringIO(run("facts", "--format", "csv", *filters, *options).stdout, newline="")))

    table = rows(exported("csv", *filters, *options), "facts")

    assert [{name: row[name] for name in printed[0]} for row in table] == printed if printed else table == []


@pytest.mark.parametrize("filters", FILTERS, ids=" ".join)
@pytest.mark.parametrize(("table", "column", "other"), JOINS, ids=lambda part: part)
def test_every_id_is_found_in_its_table(exported, options, filters, table, column, other):
    folder = exported("csv", *filters, *options)
    ids = {row["id"] for row in rows(folder, other)}

    assert {row[column] for row in rows(folder, table)} - {""} <= ids


def test_the_catalogues_are_whole_where_nothing_is_filtered(exported, base):
    folder = exported("csv")

    assert [row["id"] for row in rows(folder, "metrics")] == list(base.metrics)
    assert [row["id"] for row in rows(folder, "places")] == list(base.places)
    assert [row["id"] for row in rows(folder, "sources")] == list(base.sources)
    assert [row["id"] for row in rows(folder, "people")] == list(base.people)


def test_the_catalogues_of_some_facts_hold_what_they_refer_to_and_no_more(exported):
    folder = exported("csv", "--metric", "fdi")
    countries = {row["country"] for row in rows(folder, "facts")} - {""}

    assert [row["id"] for row in rows(folder, "metrics")] == ["fdi"]
    assert countries
    assert {row["id"] for row in rows(folder, "places")} == countries


def test_each_value_of_a_qualifier_is_a_row_with_its_name(exported, base):
    table = rows(exported("csv"), "qualifiers")

    told = {(row["fact"], row["qualifier"], row["value"]) for row in table}
    assert told == {
        (fact.id, key, value) for fact in base.facts for key in fact.qualifiers for value in fact.qualifier(key)
    }
    state = next(row for row in table if row["value"] == "state")
    assert (state["name_kk"], state["name_ru"], state["name_en"]) == (
        "мемлекеттік сапар",
        "государственный визит",
        "state visit",
    )


def test_a_fact_of_several_countries_has_none_of_its_own(exported, base):
    several = [fact for fact in base.facts if len(fact.qualifier("country")) > 1]
    folder = exported("csv")
    assert several

    for fact in several:
        (row,) = (row for row in rows(folder, "facts") if row["id"] == fact.id)
        named = [row["place"] for row in rows(folder, "qualifiers") if row["fact"] == fact.id and row["place"]]
        assert row["country"] == ""
        assert set(fact.qualifier("country")) <= set(named)


def test_days_and_steps_are_those_of_the_fact(exported, base):
    table = {row["id"]: row for row in rows(exported("csv"), "facts")}

    for fact in base.facts:
        row = table[fact.id]
        assert (date.fromisoformat(row["period_start"]), date.fromisoformat(row["period_end"])) == (
            fact.period.start,
            fact.period.end,
        )
        if fact.quantity:
            assert Decimal(row["step"]) == fact.quantity.step
    assert table["2023.fdi"]["step"] == "100000000"


def test_of_several_sources_that_tell_the_same_one_leads(exported):
    leads = {row["id"]: row["leads"] for row in rows(exported("csv"), "facts")}

    assert (leads["2023.foreign-policy-events"], leads["2023.foreign-policy-events.24kz"]) == ("true", "false")
    assert (leads["2025.trips-abroad"], leads["2025.trips-abroad.planned"]) == ("true", "false")


def test_a_source_alone_leads(exported):
    leads = {row["id"]: row["leads"] for row in rows(exported("csv", "--source", "24kz-2023"), "facts")}

    assert set(leads.values()) == {"true"}
    assert "2023.foreign-policy-events.24kz" in leads


def test_a_pack_is_exported_with_the_rest(exported, good_pack):
    folder = exported("csv", "--data", good_pack)

    assert "2031.budget" in {row["id"] for row in rows(folder, "facts")}
    assert "district-budget" in {row["id"] for row in rows(folder, "metrics")}
    assert "saty" in {row["id"] for row in rows(folder, "places")}
    assert "kolsai-2031" in {row["id"] for row in rows(folder, "sources")}


@pytest.mark.parametrize("filters", FILTERS, ids=" ".join)
def test_json_holds_the_same_objects_as_facts(exported, run, options, filters):
    printed = json.loads(run("facts", "--format", "json", *filters, *options).stdout, parse_float=Decimal)

    document = json.loads(exported("json", *filters, *options).read_text(encoding="utf-8"), parse_float=Decimal)

    assert [{name: row[name] for name in printed[0]} for row in document["facts"]] == printed if printed else True
    assert len(document["facts"]) == len(printed)


def test_json_and_csv_hold_the_same_tables(exported, options):
    document = json.loads(exported("json", *options).read_text(encoding="utf-8"), parse_float=Decimal)
    folder = exported("csv", *options)
    tables = {file.stem for file in folder.glob("*.csv")}

    assert tables == set(document) - {"about"}
    for table in tables:
        ids = [row.get("id", row.get("fact")) for row in rows(folder, table)]
        assert [row.get("id", row.get("fact")) for row in document[table]] == ids


def test_json_has_all_digits_of_a_fraction_that_no_float_holds(tmp_path):
    value = Decimal("0.12345678901234567890123")
    table = Table(
        "facts", [Field("value", "number"), Field("until", "date")], [{"value": value, "until": date(2031, 1, 2)}]
    )

    write(Export([table], {}, "1"), tmp_path / "out.json")

    document = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"), parse_float=Decimal)
    assert document["facts"] == [{"value": value, "until": "2031-01-02"}]


def test_licence_and_citation_stand_in_the_file_in_three_languages(exported):
    about = json.loads(exported("json").read_text(encoding="utf-8"))["about"]
    readme = (exported("csv") / "README.txt").read_text(encoding="utf-8")

    assert "MIT" in about["licence"]["en"]
    assert "kzreview" in about["citation"]["en"]
    for item in ("licence", "citation"):
        assert len(set(about[item].values())) == 3
        assert all(words in readme for words in about[item].values())
