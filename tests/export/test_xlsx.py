"""The workbook: one sheet a table, numbers as numbers, days as days, and text that stays text."""

from __future__ import annotations

import builtins
import csv
import sys
from datetime import datetime
from decimal import Decimal

import openpyxl
import pytest

from kzreview import load
from kzreview.export.as_xlsx import TooLongError, write
from kzreview.export.table import Export, Field, Table
from kzreview.model import Text


@pytest.fixture
def workbook(exported, good_pack):
    return openpyxl.load_workbook(exported("xlsx", "--data", good_pack))


def rows(sheet):
    heading, *cells = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in cells]


def test_one_sheet_a_table_and_one_about_them(workbook, exported):
    tables = {file.stem for file in exported("csv").glob("*.csv")}

    assert set(workbook.sheetnames) == tables | {"about"}
    assert workbook.sheetnames[0] == "facts"
    assert "MIT" in {row["item"]: row for row in rows(workbook["about"])}["licence"]["en"]


def test_numbers_are_numbers_and_days_are_days(workbook, good_pack):
    found = {row["id"]: row for row in rows(workbook["facts"])}

    for fact in load([good_pack]).facts:
        row = found[fact.id]
        if fact.quantity is None:
            assert row["value"] is None
        else:
            assert isinstance(row["value"], int | float)
            assert Decimal(str(row["value"])) == fact.quantity.value
        assert isinstance(row["period_start"], datetime)
        assert row["period_end"].date() == fact.period.end


def test_every_cell_of_text_is_that_of_csv(workbook, exported, good_pack):
    folder = exported("csv", "--data", good_pack)

    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as table:
            expected = list(csv.DictReader(table))
        found = rows(workbook[file.stem])
        assert len(found) == len(expected)
        for cells, texts in zip(found, expected, strict=True):
            for name, value in cells.items():
                if isinstance(value, str):
                    assert value == texts[name]
                elif value is None:
                    assert texts[name] == ""


@pytest.mark.parametrize("words", ["=1+1", "+7 7172", "-5 °C", "@sum", "https://example.org", "007"])
def test_text_stays_text_whatever_it_begins_with(tmp_path, words):
    made = Export([Table("facts", [Field("id")], [{"id": words}])], _about(), "1")

    write(made, tmp_path / "made.xlsx")

    cell = openpyxl.load_workbook(tmp_path / "made.xlsx")["facts"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (words, "s", None)


def test_a_text_that_a_cell_cannot_hold_is_refused_and_not_cut(tmp_path):
    made = Export([Table("facts", [Field("id"), Field("note")], [{"id": "long", "note": "a" * 40_000}])], _about(), "1")

    with pytest.raises(TooLongError, match=r"^long: a cell of a spreadsheet holds 32767 characters"):
        write(made, tmp_path / "made.xlsx")


def _about():
    return {"title": Text("а", "б", "c"), "citation": Text("а", "б", "c")}


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "which is not installed"), ("ru", "не установлена"), ("kk", "орнатылмаған")]
)
def test_a_missing_library_is_told_with_the_command_that_installs_it(run, tmp_path, monkeypatch, lang, told):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.partition(".")[0] == "xlsxwriter":
            raise ModuleNotFoundError(name=name)
        return real(name, *args, **kwargs)

    for name in [name for name in sys.modules if name.partition(".")[0] == "xlsxwriter"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "kzreview.export.as_xlsx")
    monkeypatch.setattr(builtins, "__import__", without)

    done = run("export", "--to", tmp_path / "out.xlsx", "--format", "xlsx", "--lang", lang)

    assert done.status == 2
    assert told in done.stderr
    assert "pip install '.[xlsx]'" in done.stderr
    assert list(tmp_path.iterdir()) == []
