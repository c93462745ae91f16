"""The contract for scripts: names, types, the same bytes for every reader, and nothing read that is not needed."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from io import StringIO

import pytest

CONTRACT = ["metric", "label", "unit", "a", "b", "change", "percent", "comparable", "reason", "fact_a", "fact_b"]
COMMANDS = (("compare", "2023", "2024"), ("trend", "fdi"), ("compare", "2023", "2024", "--sentences"))


def test_json_has_the_fields_of_the_contract_first(run):
    found = json.loads(run("compare", "2023", "2024", "--format", "json").stdout)

    assert list(found[0])[: len(CONTRACT)] == CONTRACT
    for row in found:
        assert row["label"].keys() == row["reason"].keys() == {"kk", "ru", "en"}
        assert row["comparable"] != "no" or row["change"] is row["percent"] is None


def test_csv_has_texts_in_three_columns(run):
    table = list(csv.DictReader(StringIO(run("compare", "2023", "2024", "--format", "csv").stdout)))

    trips = next(row for row in table if row["metric"] == "trips-abroad")
    assert (trips["a"], trips["b"], trips["change"], trips["percent"]) == ("19", "23", "4", "21.05")
    assert (trips["label_kk"], trips["label_ru"]) == ("Шетелге сапарлар", "Зарубежные поездки")


def test_sentences_are_a_field_in_three_languages(run):
    found = json.loads(run("compare", "2023", "2024", "--sentences", "--format", "json").stdout)

    assert found[0]["sentence"]["en"] == "Trips abroad: 19 in 2023 and 23 in 2024, 4 more (21.05%)."


def test_sentences_on_a_table_are_bare_lines(run):
    outcome = run("compare", "2023", "2024", "--sentences", "--format", "table", "--metric", "regions-visited")

    assert outcome.stdout == "Regions visited: 14 in 2023 and 11 in 2024, 3 fewer (21.43%).\n"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "ndjson", "markdown"])
def test_the_bytes_are_the_same_for_every_reader(run_process, command, format_):
    readers = [
        run_process(*command, "--format", format_, *options, **environ).stdout
        for options, environ in (
            ((), {}),
            (("--lang", "kk"), {"COLUMNS": "40"}),
            (("--lang", "ru", "--no-chart"), {"FORCE_COLOR": "1"}),
            ((), {"LC_ALL": "ru_RU.UTF-8", "COLUMNS": "200"}),
        )
    ]

    assert readers[0].strip()
    assert set(readers) == {readers[0]}


@pytest.mark.parametrize("command", COMMANDS[:2], ids=" ".join)
def test_a_pipe_waits_for_no_library_for_people(command):
    code = (
        "import sys\n"
        "from io import StringIO\n"
        "from kzreview.cli.environment import Environment\n"
        "from kzreview.cli.main import main\n"
        "from kzreview.factbase import FactBase\n"
        "for name in ('places', 'terms', 'sources'):\n"
        "    setattr(FactBase, name, property(lambda self, name=name: 1 / 0))\n"
        f"status = main({[*command, '--format', 'csv']!r}, Environment(StringIO(), StringIO(), {{}}))\n"
        "print(status, [name for name in ('rich', 'babel', 'tabulate', 'rapidfuzz') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "0 []"


def test_rows_are_sorted_cut_and_counted(run):
    shaped = run("compare", "2023", "2024", "--columns", "metric,change", "--sort", "-change", "--limit", "2")
    count = run("compare", "2023", "2024", "--topic", "travel", "--count")

    assert shaped.stdout == "metric,change\ndistance,6062\ntime-in-air,92\n"
    assert count.stdout == "5\n"
