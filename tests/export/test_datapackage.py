"""The Data Package: valid for frictionless, which sees what is wrong in one that was changed."""

from __future__ import annotations

import csv
import json
import shutil
import warnings

import pytest

from kzreview import load

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own libraries
    import frictionless


def errors(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = frictionless.validate(str(folder / "datapackage.json"))
    return [error.type for task in report.tasks for error in task.errors] + [error.type for error in report.errors]


@pytest.mark.parametrize("options", [[], ["--year", "2024"], ["--where", "year = 1999"]], ids=" ".join)
def test_frictionless_finds_nothing_wrong(exported, options):
    assert errors(exported("datapackage", *options)) == []


def test_one_with_a_pack_is_valid_too(exported, good_pack):
    assert errors(exported("datapackage", "--data", good_pack)) == []


def test_a_row_that_refers_to_nothing_is_seen(exported, tmp_path):
    folder = shutil.copytree(exported("datapackage"), tmp_path / "changed")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        del resource["bytes"], resource["hash"]
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    path = folder / "metrics.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("days-abroad,")), encoding="utf-8")

    assert set(errors(folder)) == {"foreign-key"}


def test_a_changed_figure_is_seen(exported, tmp_path):
    folder = shutil.copytree(exported("datapackage"), tmp_path / "changed")
    path = folder / "facts.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",36,,day,", ",37,,day,"), encoding="utf-8")

    assert errors(folder) == ["hash-count"]


def test_it_reads_back_as_the_facts(exported, good_pack):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package = frictionless.Package(str(exported("datapackage", "--data", good_pack) / "datapackage.json"))
        rows = {row["id"]: row for row in package.get_resource("facts").read_rows()}

    facts = load([good_pack]).facts
    assert len(rows) == len(facts)
    for fact in facts:
        row = rows[fact.id]
        assert row["value"] == (fact.quantity.value if fact.quantity else None)
        assert (row["period_start"], row["period_end"]) == (fact.period.start, fact.period.end)
        assert row["label_kk"] == fact.label.kk


def test_licence_and_sources_are_in_the_descriptor(exported, base):
    package = json.loads((exported("datapackage") / "datapackage.json").read_text(encoding="utf-8"))

    assert [licence["name"] for licence in package["licenses"]] == ["MIT"]
    assert [source.get("path") for source in package["sources"]] == [source.page for source in base.sources.values()]
    assert "Cite" in package["description"]


def test_the_files_are_those_of_csv(exported):
    for file in exported("csv").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as first:
            rows = list(csv.reader(first))
        with (exported("datapackage") / file.name).open(encoding="utf-8", newline="") as second:
            assert list(csv.reader(second)) == rows
