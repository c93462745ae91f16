"""`data check`: all problems at once, by file and with their lines; 0 nothing, 1 findings, 2 could not run."""

from __future__ import annotations

import csv
import json
import shutil
from io import StringIO

import pytest


def change(folder, file, *changes):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def test_the_bundled_data_gives_no_alarm(run):
    done = run("data", "check")

    assert (done.status, done.stdout.count("\n")) == (0, 1)
    assert done.stderr.startswith("the bundled data: ")
    assert done.stderr.endswith(" facts, nothing to say\n")


def test_a_copy_of_all_the_data_stands_alone(run, whole):
    assert run("data", "check", whole).status == 0


@pytest.mark.parametrize("folder", ["tests/packs/kolsai", "docs/example"])
def test_sound_packs_give_no_alarm(run, data_folder, folder):
    assert run("data", "check", data_folder.parent / folder).status == 0


def test_a_pack_may_build_on_another(run, good_pack, tmp_path):
    second = tmp_path / "second"
    (second / "facts").mkdir(parents=True)
    text = (good_pack / "facts" / "kolsai-2031.toml").read_text(encoding="utf-8")
    (second / "facts" / "kolsai-2031.toml").write_text(text.replace('id = "2031.', 'id = "late.'), encoding="utf-8")

    assert run("data", "check", second, "--data", good_pack).status == 0
    assert run("data", "check", second, environ={"KZREVIEW_DATA": str(good_pack)}).status == 0
    assert run("data", "check", good_pack, environ={"KZREVIEW_DATA": str(good_pack)}).status == 0
    assert run("data", "check", second).status == 1


@pytest.fixture
def broken(good_pack, tmp_path):
    """A pack with mistakes in four files, and one figure that only looks wrong."""
    folder = shutil.copytree(good_pack, tmp_path / "pack")
    change(folder, "people.toml", ('en = "Asel Kurmanai"', 'en = ""'))
    change(folder, "terms.toml", ("[topic.district]", "[topic.district]\nname.de = 'Kreis'"))
    change(folder, "facts/kolsai-2031.toml", ('kind = "figure"', 'kind = "figur"'), ('period = "2032"', 'period = "1"'))
    (folder / "metric.toml").write_text("", encoding="utf-8")
    return folder


def test_all_problems_are_told_at_once_with_file_and_line(run, broken):
    found = json.loads(run("data", "check", broken, "--format", "json").stdout)

    assert {one["file"] for one in found} == {
        "people.toml",
        "terms.toml",
        "facts/kolsai-2031.toml",
        "metric.toml",
    }
    assert [one["file"] for one in found] == sorted(one["file"] for one in found)
    for one in found:
        assert set(one["message"]) == {"kk", "ru", "en"}
        assert one["severity"] == "problem"
        if one["line"]:
            line = (broken / one["file"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]
            assert one["field"].rpartition(".")[2] in line


def test_people_see_them_by_file(run, broken):
    table = run("data", "check", broken, "--format", "table").stdout

    for file in ("people.toml", "terms.toml", "facts/kolsai-2031.toml", "metric.toml"):
        assert f"\n{file}\n" in table
    assert "unknown kind 'figur'; did you mean 'figure'?" in table


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "5 problems, for which it is not loaded"),
        ("ru", "5 ошибок, из-за которых данные не загружаются"),
        ("kk", "5 қате, сол себепті деректер жүктелмейді"),
    ],
)
def test_the_count_is_told_in_the_readers_language(run, broken, lang, told):
    done = run("data", "check", broken, "--lang", lang)

    assert (done.status, done.stderr) == (1, f"{broken}: {told}\n")


def test_csv_and_json_hold_the_same(run, broken):
    objects = json.loads(run("data", "check", broken, "--format", "json").stdout)
    rows = list(csv.DictReader(StringIO(run("data", "check", broken, "--format", "csv").stdout)))

    assert [row["message_en"] for row in rows] == [one["message"]["en"] for one in objects]
    assert [row["line"] for row in rows] == [str(one["line"] or "") for one in objects]


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("facts/qazaqstan-tv-2024.toml", "value = 36\n", "value = 360\n", "not-printed"),
        ("facts/qazaqstan-tv-2024.toml", "value = 36\n", "value = 360\n", "far-above"),
        ("facts/qazaqstan-tv-2024.toml", 'metric = "distance"', 'metric = "distanse"', "unknown-near"),
        ("facts/kazinform-2023.toml", 'bound = "more_than"', 'bound = "exact"', "bound"),
        ("metrics.toml", 'comparable = "yes"', 'comparable = "always"', "unknown"),
        ("places.toml", 'id = "AD"', 'id = "ad"', "country-code"),
        ("sanity.toml", '"pay-rise"', '"pay-rice"', "unknown-near"),
        ("views.toml", '"trips-abroad"', '"trips-abrod"', "unknown-near"),
    ],
)
def test_a_mistake_in_the_whole_data_is_found(whole, told, file, old, new, rule):
    change(whole, file, (old, new))

    assert rule in [found for _, found, *_ in told(whole)]


def test_a_catalogue_that_cannot_be_read_is_told_and_not_all_that_refers_to_it(whole, told):
    change(whole, "places.toml", ("[[place]]", "[[place"))

    assert told(whole) == [("problem", "toml", "", "")]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["nowhere"], "no folder of data at nowhere"),
        (["."], "holds no data"),
        ([".", "--format", "xml"], "unknown format 'xml'"),
        ([".", "--colour"], "--colour"),
        ([".", "--data", "nowhere"], "no folder of data at nowhere"),
    ],
)
def test_what_cannot_run_is_told(run, tmp_path, monkeypatch, args, told):
    monkeypatch.chdir(tmp_path)

    done = run("data", "check", *args)

    assert (done.status, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_pack_that_the_checked_one_builds_on_must_be_sound(run, good_pack, broken):
    done = run("data", "check", good_pack, "--data", broken)

    assert (done.status, done.stdout) == (2, "")
    assert "problems in the data; nothing was loaded" in done.stderr


def test_without_a_folder_it_looks_at_the_pack_that_is_named(run, broken):
    by_name = run("data", "check", broken)

    assert run("data", "check", "--data", broken) == by_name
    assert run("data", "check", environ={"KZREVIEW_DATA": str(broken)}) == by_name


def test_data_alone_says_what_there_is(run):
    done = run("data")

    assert done.status == 0
    assert "check  Every problem of a folder of data" in done.stdout


def test_the_help_of_data_check_is_its_own_and_not_that_of_check(run):
    told = run("data", "check", "--help").stdout

    assert "table, csv, tsv, json, ndjson or markdown" in told
    assert "A folder that the one checked builds on" in told
