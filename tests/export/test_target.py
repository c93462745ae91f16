"""Where an export goes: made where it is missing, never over something else, never half of it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from kzreview.export import as_csv

FORMATS = ("csv", "json", "sqlite", "datapackage", "xlsx")
FOLDERS = ("csv", "datapackage")


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def everything(target):
    return target.read_bytes() if target.is_file() else contents(target)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_data_makes_the_same_bytes(run, exported, tmp_path, format_):
    run("export", "--to", tmp_path / "again", "--format", format_, "--lang", "kk", environ={"LC_ALL": "ru_RU.UTF-8"})

    assert everything(tmp_path / "again") == everything(exported(format_))


@pytest.mark.parametrize("format_", FORMATS)
def test_folders_that_are_missing_are_made(run, tmp_path, format_):
    target = tmp_path / "a" / "b" / "out"

    assert run("export", "--to", target, "--format", format_, "--metric", "fdi").status == 0
    assert target.is_dir() == (format_ in FOLDERS)
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
    assert list((tmp_path / "a" / "b").iterdir()) == [target]


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_there_is_not_overwritten(run, tmp_path, format_):
    target = tmp_path / "out"
    run("export", "--to", target, "--format", format_, "--metric", "fdi")
    before = contents(tmp_path)

    done = run("export", "--to", target, "--format", format_)

    assert (done.status, done.stdout) == (2, "")
    assert "is there already, and nothing is overwritten; give another name with --to" in done.stderr
    assert contents(tmp_path) == before


@pytest.mark.parametrize("format_", FORMATS)
def test_a_folder_that_is_there_is_filled_beside_what_it_holds(run, tmp_path, format_):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    done = run("export", "--to", tmp_path, "--format", format_, "--metric", "fdi")

    assert done.status == 0
    made = contents(tmp_path)
    assert made.pop("notes.txt") == b"mine"
    assert set(made) >= ({"facts.csv", "sources.csv"} if format_ in FOLDERS else {f"kzreview.{format_}"})


def test_a_folder_with_one_of_the_files_gets_none(run, tmp_path):
    (tmp_path / "topics.csv").write_text("mine", encoding="utf-8")

    done = run("export", "--to", tmp_path, "--format", "csv")

    assert done.status == 2
    assert "topics.csv is there already" in done.stderr
    assert contents(tmp_path) == {"topics.csv": b"mine"}


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_in_the_way_of_a_folder_is_told(run, tmp_path, format_):
    (tmp_path / "notes").write_text("mine", encoding="utf-8")

    done = run("export", "--to", tmp_path / "notes" / "out", "--format", format_)

    assert done.status == 2
    assert f"{tmp_path / 'notes'} is a file, not a folder" in done.stderr
    assert contents(tmp_path) == {"notes": b"mine"}


def test_a_link_that_leads_nowhere_is_not_overwritten(run, tmp_path):
    (tmp_path / "out.json").symlink_to(tmp_path / "nowhere")

    assert run("export", "--to", tmp_path / "out.json").status == 2
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "cannot write {}: permission denied"),
        ("ru", "не удалось записать {}: нет прав"),
        ("kk", "{} жазылмады: рұқсат жоқ"),
    ],
)
def test_a_place_that_may_not_be_written_is_told(run, tmp_path, monkeypatch, lang, told):
    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)

    done = run("export", "--to", tmp_path / "out", "--format", "csv", "--lang", lang)

    assert done.status == 2
    assert told.format(tmp_path / "out") in done.stderr


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_an_export_that_breaks_off_leaves_nothing(run, tmp_path, monkeypatch, error):
    real = as_csv.csv_of
    calls = []

    def breaking(table):
        calls.append(table.name)
        if len(calls) == 3:
            raise error
        return real(table)

    monkeypatch.setattr(as_csv, "csv_of", breaking)

    done = run("export", "--to", tmp_path / "a" / "out", "--format", "csv")

    assert len(calls) == 3
    assert done.status == (2 if isinstance(error, OSError) else 130)
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_written_is_told(run, tmp_path, monkeypatch):
    def full(_file):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("sqlite3.connect", full)

    done = run("export", "--to", tmp_path / "out.sqlite")

    assert (done.status, list(tmp_path.iterdir())) == (2, [])
    assert "database or disk is full" in done.stderr


@pytest.mark.parametrize(("name", "begins"), [("out.json", b"{"), ("out.db", b"SQLite format 3"), ("out.XLSX", b"PK")])
def test_the_end_of_the_name_tells_the_format(run, tmp_path, name, begins):
    assert run("export", "--to", tmp_path / name, "--metric", "fdi").status == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "say where to write: --to"),
        (["--to", "out"], "say in which format: --format with one of csv, json, sqlite, datapackage, xlsx"),
        (["--to", "out", "--format", "xslx"], "did you mean 'xlsx'?"),
        (["--to", "out", "--format", "csv", "--metric", "fdj"], "did you mean 'fdi'?"),
    ],
)
def test_what_is_missing_or_wrong_is_told_and_nothing_is_written(run, tmp_path, monkeypatch, words, told):
    monkeypatch.chdir(tmp_path)

    done = run("export", *words)

    assert (done.status, done.stdout) == (2, "")
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_fact_is_tables_without_rows_and_a_word(run, tmp_path):
    done = run("export", "--to", tmp_path / "out", "--format", "csv", "--where", "year = 1999")

    assert done.status == 0
    assert done.stderr.startswith("no fact fits\n")
    assert len((tmp_path / "out" / "facts.csv").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize(("format_", "status"), [("sqlite", 2), ("xlsx", 2), ("csv", 0), ("json", 0)])
def test_digits_that_a_format_would_lose_are_refused(run, tmp_path, good_pack, format_, status):
    pack = shutil.copytree(good_pack, tmp_path / "pack")
    path = pack / "facts" / "kolsai-2031.toml"
    text = path.read_text(encoding="utf-8")
    long = "123456789012345678901"
    text = text.replace("value = 12\n", f"value = {long}\n").replace("12 ауылды", f"{long} ауылды")
    path.write_text(text, encoding="utf-8")

    done = run("export", "--to", tmp_path / "out", "--format", format_, "--data", pack)

    assert done.status == status, done.stderr
    if status:
        assert "2031.villages-toured" in done.stderr
        assert long in done.stderr
        assert not (tmp_path / "out").exists()
    else:
        file = tmp_path / "out" / "facts.csv" if format_ == "csv" else tmp_path / "out"
        assert long in file.read_text(encoding="utf-8")


def test_the_target_is_relative_to_where_the_command_runs(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run("export", "--to", "out.json", "--metric", "fdi").status == 0
    assert Path("out.json").is_file()


def test_a_name_with_a_slash_at_its_end_is_a_folder(run, tmp_path):
    assert run("export", "--to", f"{tmp_path}/new/", "--format", "json", "--metric", "fdi").status == 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["kzreview.json"]
