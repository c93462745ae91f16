"""The compiled form of the bundled data says what the TOML says, and is not read where the TOML was edited since."""

from __future__ import annotations

import shutil
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzreview import tables
from kzreview.factbase import FactBase
from kzreview.loading.compiling import FILES, compiled, compiled_files, write_compiled
from kzreview.loading.files import FactFile, fact_paths
from kzreview.paths import bundled_data
from kzreview.tables import bundled_table, json_table, read_table, toml_table

DATA = bundled_data()
WRITTEN = [path for pattern in FILES for path in sorted(DATA.glob(pattern))]
FACTS = fact_paths(DATA)


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the bundled data that is read in its place."""
    folder = shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.setattr(tables, "bundled_data", lambda: folder)
    return folder


def test_it_is_of_the_files_as_they_are():
    held = {path: path.read_text(encoding="utf-8") for path in (DATA / "compiled").rglob("*.json")}
    wanted = compiled_files(DATA)
    assert sorted(held) == sorted(wanted), "run: python docs/make_reference.py"
    assert [path.name for path, text in wanted.items() if held[path] != text] == [], "run: docs/make_reference.py"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(DATA).as_posix())
def test_a_file_is_read_alike_in_both_forms(path):
    assert repr(read_table(path)) == repr(toml_table(path.read_text(encoding="utf-8")))


def test_the_compiled_form_is_what_is_read(copy):
    path = copy / "compiled" / "ranks.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"whole"', '"entire"'), encoding="utf-8")
    assert "entire" in bundled_table("ranks")["read"]


@pytest.mark.parametrize("lost", [False, True], ids=["stale", "lost"])
def test_without_it_the_toml_is_read(copy, lost):
    if lost:
        shutil.rmtree(copy / "compiled")
    path = copy / "ranks.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("whole", "entire"), encoding="utf-8")
    assert "entire" in bundled_table("ranks")["read"]


def test_facts_edited_since_are_read_anew(copy):
    path = copy / "facts" / "24kz-2023.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("value = 265", "value = 266"), encoding="utf-8")
    assert FactBase((copy,)).fact("2023.foreign-policy-events.24kz").quantity.value == 266


def test_another_folder_has_no_compiled_form(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / "compiled" / "ranks.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"whole"', '"entire"'), encoding="utf-8")
    assert "whole" in read_table(folder / "ranks.toml")["read"]


def test_what_is_gone_has_no_compiled_form_left(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    (folder / "ask" / "sizes.toml").unlink()
    write_compiled(folder)
    assert not (folder / "compiled" / "ask" / "sizes.json").exists()
    assert (folder / "compiled" / "ask" / "words.json").exists()


@given(st.from_regex(r"-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,9})?(e[+-]?[0-9]{1,3})?", fullmatch=True))
def test_the_digits_of_a_number_are_kept(number):
    text = f"value = {number}\n".encode()
    assert repr(json_table(compiled(text))) == repr(toml_table(text.decode()))


@given(st.text(st.characters(exclude_categories=["Cs", "Co"])))
def test_a_text_is_kept_with_its_signs(text):
    escaped = "".join(f"\\U{ord(letter):08X}" for letter in text)
    assert json_table(compiled(f'printed = "{escaped}"'.encode())) == {"printed": text}


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_what_a_word_lets_through_is_all_that_is_of_it(path, monkeypatch):
    read = FactFile(path).facts
    words = {word for fact in read for word in (fact.metric, fact.kind, fact.topic, *_values(fact)) if word}
    for compiled_too in (True, False):
        if not compiled_too:
            monkeypatch.setattr("kzreview.loading.files.compiled_form", lambda *_: None)
        for word in words:
            of_word = [fact for fact in read if word in {fact.metric, fact.kind, fact.topic, *_values(fact)}]
            assert set(map(_id, of_word)) <= set(map(_id, FactFile(path).facts_with([{f'"{word}"'}]))), word
        assert [fact for fact in read if fact.quantity] == list(FactFile(path).facts_with([{"value"}])) or not read
        assert FactFile(path).facts == read


def _id(fact):
    return fact.id


def _values(fact):
    return [value for key in fact.qualifiers for value in fact.qualifier(key)]


def test_the_power_of_a_number_is_no_number_of_its_own():
    assert json_table(compiled(b"value = 1.5e1"))["value"].as_tuple() == Decimal("1.5e1").as_tuple()
