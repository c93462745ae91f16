"""The SQLite file: foreign keys in place, numbers as numbers, and other programs that open it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from decimal import Decimal

import pytest
import sqlite_utils

FOREIGN = {
    ("facts", "topic", "topics", "id"),
    ("facts", "metric", "metrics", "id"),
    ("facts", "unit", "units", "id"),
    ("facts", "source", "sources", "id"),
    ("facts", "country", "places", "id"),
    ("qualifiers", "fact", "facts", "id"),
    ("qualifiers", "place", "places", "id"),
    ("qualifiers", "person", "people", "id"),
    ("metrics", "topic", "topics", "id"),
    ("metrics", "unit", "units", "id"),
    ("places", "country", "places", "id"),
    ("sources", "speaker", "people", "id"),
    ("sources", "author", "people", "id"),
}


@pytest.fixture
def database(exported, good_pack):
    with closing(sqlite3.connect(exported("sqlite", "--data", good_pack))) as database:
        yield database


def test_the_foreign_keys_are_in_place_and_hold(database):
    tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
    found = {
        (table, column, other, to)
        for table in tables
        for _, _, other, column, to, *_ in database.execute(f"pragma foreign_key_list({table})")
    }

    assert found == FOREIGN
    assert database.execute("pragma foreign_key_check").fetchall() == []
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_numbers_are_numbers_and_equal_to_the_facts(database, good_pack):
    from kzreview import load

    stored = dict(database.execute("select id, value from facts"))
    types = dict(database.execute("select id, typeof(value) from facts"))

    for fact in load([good_pack]).facts:
        if fact.quantity is None:
            assert stored[fact.id] is None
        else:
            value = fact.quantity.value
            assert Decimal(str(stored[fact.id])) == value
            assert types[fact.id] == ("integer" if value == int(value) else "real")


def test_the_tables_join(database):
    rows = database.execute(
        "select places.name_en, facts.value, metrics.name_en, sources.publisher_en, units.name_en from facts"
        " join places on facts.country = places.id join metrics on facts.metric = metrics.id"
        " join sources on facts.source = sources.id join units on facts.unit = units.id"
        " where facts.metric = 'fdi' order by facts.value desc limit 1"
    ).fetchall()

    assert rows == [("Netherlands", 3_000_000_000, "Foreign direct investment", "Kazinform", "dollar")]


def test_columns_that_refer_are_indexed(database):
    plan = database.execute("explain query plan select * from facts where source = 'x'").fetchall()

    assert "USING INDEX facts_source" in str(plan)


def test_sqlite_utils_opens_it(exported):
    database = sqlite_utils.Database(exported("sqlite"))

    assert {"facts", "metrics", "places", "sources"} <= set(database.table_names())
    assert database["facts"].pks == ["id"]
    assert database["qualifiers"].pks == ["fact", "qualifier", "value"]
    assert {(key.column, key.other_table) for key in database["facts"].foreign_keys} >= {
        ("metric", "metrics"),
        ("source", "sources"),
    }
    assert "MIT" in database["about"].get("licence")["en"]
    database.close()


def test_datasette_opens_it(exported):
    path = "/out/facts.json?id=2024.days-abroad&_shape=array"
    done = subprocess.run(
        [sys.executable, "-m", "datasette", str(exported("sqlite")), "--get", path],
        capture_output=True,
        text=True,
        check=True,
    )

    (row,) = json.loads(done.stdout)
    assert (row["value"], row["unit"], row["metric"]) == (36, "day", "days-abroad")
