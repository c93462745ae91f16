"""What each machine format prints can be read back, and holds the fields of the scripts' contract."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO

import pytest

from kzreview.render.formats import Format, render
from kzreview.render.result import Column, Result

CONTRACT = [
    "id",
    "kind",
    "topic",
    "metric",
    "year",
    "period",
    "value",
    "unit",
    "bound",
    "qualifiers",
    "source",
    "paragraph",
    "printed",
    "label",
    "note",
]


@pytest.fixture(scope="module")
def objects(run):
    return json.loads(run("facts", "--format", "json").stdout)


def rows_of(text, **options):
    return list(csv.DictReader(StringIO(text), **options))


def test_every_object_has_the_fields_of_the_contract(objects, base):
    assert len(objects) == len(base.facts)
    for each in objects:
        assert [name for name in CONTRACT if name not in each] == []


def test_objects_hold_raw_values(objects):
    by_id = {each["id"]: each for each in objects}

    budget = by_id["2023.fdi"]
    assert (budget["value"], budget["unit"], budget["period"], budget["year"]) == (13300000000, "USD", "2023-H1", 2023)
    assert by_id["2024.visit.fr.state"]["value"] is None
    assert by_id["2024.visit.fr.state"]["qualifiers"] == {"country": "FR", "type": "state"}
    assert by_id["2024.countries-visited"]["bound"] == "more_than"
    assert set(by_id["2024.days-abroad"]["label"]) == {"kk", "ru", "en"}
    assert by_id["2023.growth-target"]["value_to"] == 7


def test_values_of_objects_are_those_of_the_facts(objects, base):
    for each, fact in zip(objects, base.facts, strict=True):
        assert each["id"] == fact.id
        assert each["value"] == (fact.quantity.value if fact.quantity else None)
        assert each["paragraph"] == fact.paragraph
        assert each["printed"] == fact.printed


def test_whole_numbers_stay_whole(run):
    text = run("facts", "--format", "ndjson").stdout

    assert ".0," not in text
    assert "e+" not in text.lower()


def test_ndjson_is_an_object_a_line(run, objects):
    lines = run("facts", "--format", "ndjson").stdout.splitlines()

    assert [json.loads(line) for line in lines] == objects


def test_csv_holds_what_json_holds(run, objects):
    rows = rows_of(run("facts", "--format", "csv").stdout)

    assert len(rows) == len(objects)
    for row, each in zip(rows, objects, strict=True):
        assert row["id"] == each["id"]
        assert row["value"] == ("" if each["value"] is None else format(each["value"]))
        assert row["printed"] == each["printed"]
        assert row["label_kk"] == each["label"]["kk"]
        assert json.loads(row["qualifiers"]) == each["qualifiers"]
        assert row["note_ru"] == (each["note"] or {"ru": ""})["ru"]


def test_tsv_holds_what_csv_holds(run):
    commas = run("facts", "--format", "csv").stdout
    tabs = run("facts", "--format", "tsv").stdout

    assert [line.split("\t") for line in tabs.splitlines()] == list(csv.reader(StringIO(commas)))


def test_markdown_has_a_row_a_fact_and_as_many_cells_as_csv(run):
    header, rule, *rows = run("facts", "--source", "qazaqstan-tv-2024", "--format", "markdown").stdout.splitlines()
    names = run("facts", "--format", "csv").stdout.splitlines()[0].split(",")

    assert [cell.strip() for cell in header.strip("|").split("|")] == names
    assert set(rule) <= set("|:-")
    assert len(rows) == 68
    assert {len(row.strip("|").split("|")) for row in rows} == {len(names)}


def test_markdown_escapes_its_own_sign(run, good_pack, tmp_path):
    import shutil

    pack = shutil.copytree(good_pack, tmp_path / "pack")
    facts = pack / "facts" / "kolsai-2031.toml"
    text = facts.read_text(encoding="utf-8").replace("Bridges are to be built", "Bridges | [roads](x) `*`")
    facts.write_text(text, encoding="utf-8")

    done = run("facts", "--data", pack, "--year", "2031", "--format", "markdown")

    assert "Bridges \\| [roads](x) `*`" in done.stdout


def test_show_is_one_object(run, objects):
    shown = json.loads(run("show", "2024.days-abroad", "--format", "json").stdout)

    assert shown == next(each for each in objects if each["id"] == "2024.days-abroad")


@pytest.mark.parametrize("command", [["visits"], ["summary", "2023"], ["sources"], ["facts", "--topic", "laws"]])
def test_every_command_prints_an_array_of_like_objects(run, command):
    objects = json.loads(run(*command, "--format", "json").stdout)

    assert objects
    assert len({tuple(each) for each in objects}) == 1
    flat = rows_of(run(*command, "--format", "csv").stdout)
    assert len(flat) == len(objects)


def test_visits_are_codes_and_raw_numbers(run):
    rows = json.loads(run("visits", "--year", "2024", "--country", "Qatar", "--format", "json").stdout)

    assert [(row["country"], row["type"], row["documents"], row["worth"], row["worth_bound"]) for row in rows] == [
        ("QA", "state", 12, 17000000000, "more_than")
    ]


def test_cells_with_commas_and_quotes_survive(run, good_pack, tmp_path):
    import shutil

    pack = shutil.copytree(good_pack, tmp_path / "pack")
    facts = pack / "facts" / "kolsai-2031.toml"
    text = facts.read_text(encoding="utf-8").replace('"Bridges are to be built"', "'Bridges, \"three\" of them; built'")
    facts.write_text(text, encoding="utf-8")

    rows = rows_of(run("facts", "--data", pack, "--year", "2031").stdout)

    assert 'Bridges, "three" of them; built' in [row["label_en"] for row in rows]


@pytest.mark.parametrize("digits", ["0.1", "2.50", "0.12345678901234567890123456789012345", "98765432109876543210.5"])
def test_a_fraction_has_all_its_digits_in_every_format(digits):
    shown = digits.rstrip("0")
    result = Result([Column("value"), Column("more")], [{"value": Decimal(digits), "more": {"deep": Decimal(digits)}}])
    written = {}
    for format_ in (Format.CSV, Format.TSV, Format.JSON, Format.NDJSON, Format.MARKDOWN):
        file = StringIO()
        render(format_, result, file)
        written[format_] = file.getvalue()

    assert all(shown in text and "\\u0000" not in text for text in written.values())
    assert written[Format.CSV].splitlines()[1] == f'{shown},"{{""deep"": {shown}}}"'
    read = json.loads(written[Format.JSON], parse_float=Decimal)
    assert read == [{"value": Decimal(digits), "more": {"deep": Decimal(digits)}}]
