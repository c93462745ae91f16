"""What other programs read: the cells of CSV in Python, SQLite and DuckDB, TSV cut at tabs, JSON and its lines."""

from __future__ import annotations

import json
import shutil
import subprocess
from decimal import Decimal

import pytest
from machine_commands import EMPTY, HERE, TAKE_WHERE, csv_cells, flat, json_rows

COMMANDS = pytest.mark.parametrize("name", [name for name, args in HERE.items() if args[0] != "ask"])


@pytest.fixture(scope="session")
def cells(printed):
    """The cells that a command should have, taken from its JSON."""
    return lambda name: flat(json_rows(printed(*HERE[name], "--format", "json")))


@pytest.fixture
def csv_file(printed, tmp_path):
    def csv_file(*args):
        path = tmp_path / "rows.csv"
        path.write_bytes(printed(*args, "--format", "csv").encode("utf-8"))
        return path

    return csv_file


@COMMANDS
def test_python_reads_the_cells_of_csv(printed, cells, name):
    text = printed(*HERE[name], "--format", "csv")
    assert csv_cells(text) == cells(name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@COMMANDS
def test_sqlite_imports_the_cells_of_csv(csv_file, cells, name):
    if shutil.which("sqlite3") is None:
        pytest.skip("the sqlite3 command is not installed")
    assert sqlite_rows(csv_file(*HERE[name])) == cells(name)[1:]


def sqlite_rows(path):
    """The rows of a CSV file as SQLite has them after .import, as they stood."""
    script = f".import --csv {path} facts\n.mode json\nSELECT * FROM facts ORDER BY rowid;\n"
    done = subprocess.run(["sqlite3", ":memory:"], input=script, capture_output=True, check=True, text=True)
    assert done.stderr == ""
    return [list(row.values()) for row in json.loads(done.stdout or "[]")]


@COMMANDS
def test_duckdb_reads_the_cells_of_csv(csv_file, cells, name):
    assert duckdb_rows(csv_file(*HERE[name])) == cells(name)


def duckdb_rows(path, options="all_varchar = true, header = true"):
    """Heading and rows of a CSV file as DuckDB finds them by itself, an empty cell as an empty text."""
    duckdb = pytest.importorskip("duckdb")
    found = duckdb.connect().execute(f"SELECT * FROM read_csv('{path}', {options})")  # noqa: S608 - a path of ours
    heading = [column[0] for column in found.description]
    return [heading, *(["" if cell is None else cell for cell in row] for row in found.fetchall())]


def test_duckdb_adds_up_the_numbers_of_csv(csv_file):
    """Numbers are numbers without being told: no grouping, no unit, no exponent."""
    duckdb = pytest.importorskip("duckdb")
    path = csv_file("facts", "--where", "metric = fdi and country in (NL, US)")
    asked = f"SELECT sum(value), count(*), min(year) FROM '{path}'"  # noqa: S608 - a path of ours
    assert duckdb.connect().execute(asked).fetchall() == [(4_900_000_000, 2, 2023)]


@COMMANDS
def test_tsv_is_cut_at_tabs_into_the_cells_of_csv(printed, cells, name):
    text = printed(*HERE[name], "--format", "tsv")
    assert text.endswith("\n")
    assert [line.split("\t") for line in text.removesuffix("\n").split("\n")] == cells(name)


@COMMANDS
def test_markdown_is_a_table_of_the_cells_of_csv(printed, cells, name):
    heading, rule, *rows = printed(*HERE[name], "--format", "markdown").splitlines()
    assert set(rule) <= set("|-:")
    assert [_markdown_cells(line) for line in (heading, *rows)] == [
        [cell.strip() for cell in row] for row in cells(name)
    ]


def _markdown_cells(line):
    kept = line.replace("\\\\", "\0").replace("\\|", "\1")
    return [
        cell.strip().replace("\0", "\\").replace("\1", "|")
        for cell in kept.removeprefix("|").removesuffix("|").split("|")
    ]


@COMMANDS
def test_a_line_of_ndjson_is_a_row_of_json(printed, name):
    rows = json_rows(printed(*HERE[name], "--format", "json"))
    text = printed(*HERE[name], "--format", "ndjson")
    assert [json.loads(line, parse_float=Decimal) for line in text.splitlines()] == rows
    assert len(text.splitlines()) == len(rows)


def test_json_tells_the_facts_as_they_are(printed, base):
    rows = json_rows(printed("facts", "--format", "json"))
    assert len(rows) == len(base.facts)
    for row, fact in zip(rows, base.facts, strict=True):
        assert row["id"] == fact.id
        assert type(row["year"]) is int
        for name in ("kind", "topic", "metric", "year", "source", "paragraph", "printed"):
            assert row[name] == getattr(fact, name)
        for name, of in (("value", "value"), ("value_to", "upper"), ("unit", "unit"), ("bound", "bound")):
            assert row[name] == (getattr(fact.quantity, of) if fact.quantity else None)
        assert row["period"] == fact.period.text
        assert row["label"] == {"kk": fact.label.kk, "ru": fact.label.ru, "en": fact.label.en}
        assert row["note"] == ({"kk": fact.note.kk, "ru": fact.note.ru, "en": fact.note.en} if fact.note else None)
        assert {
            key: tuple([value] if isinstance(value, str) else value) for key, value in row["qualifiers"].items()
        } == {key: fact.qualifier(key) for key in fact.qualifiers}


def test_no_cell_has_an_exponent_a_group_or_a_float(printed):
    heading, *rows = csv_cells(printed("facts", "--format", "csv"))
    for row in rows:
        for name in ("value", "value_to", "year", "paragraph"):
            cell = row[heading.index(name)]
            assert cell == "" or cell.replace(".", "", 1).removeprefix("-").isdecimal(), cell


# Nothing found


@pytest.mark.parametrize("name", [name for name in TAKE_WHERE if name in HERE])
def test_an_empty_result_is_an_empty_list_or_a_heading(run, printed, name):
    args = [*HERE[name], *EMPTY]
    heading = printed(*HERE[name], "--format", "csv").splitlines()[0]
    expected = {"csv": heading, "tsv": heading.replace(",", "\t"), "json": "[]", "ndjson": ""}
    for format_, text in expected.items():
        outcome = run(*args, "--format", format_)
        assert (outcome.status, outcome.stdout) == (0, f"{text}\n" if text else "")
        assert len(outcome.stderr.splitlines()) == 1
    markdown = run(*args, "--format", "markdown")
    assert [_markdown_cells(line) for line in markdown.stdout.splitlines()[:1]] == [heading.split(",")]
    assert len(markdown.stdout.splitlines()) == 2


def test_an_empty_result_is_an_empty_table_elsewhere(csv_file):
    path = csv_file("facts", *EMPTY)
    heading = path.read_text(encoding="utf-8").strip().split(",")
    assert duckdb_rows(path) == [heading]
    if shutil.which("sqlite3"):
        assert sqlite_rows(path) == []


# --bom


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_a_byte_order_mark_comes_first_and_changes_nothing(printed, format_):
    plain = printed("visits", "--format", format_)
    assert printed("visits", "--format", format_, "--bom") == "\ufeff" + plain


def test_readers_do_not_see_the_byte_order_mark(csv_file, cells):
    path = csv_file(*HERE["visits"], "--bom")
    assert csv_cells(path.read_text(encoding="utf-8-sig")) == cells("visits")
    assert duckdb_rows(path) == cells("visits")


@pytest.mark.parametrize("format_", ["json", "ndjson"])
def test_json_never_begins_with_a_byte_order_mark(run, format_):
    """RFC 8259, section 8.1: a generator must not add one. Python's json refuses it."""
    assert not run("visits", "--format", format_, "--bom").stdout.startswith("\ufeff")
