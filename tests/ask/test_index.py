"""The index of words and names that questions are read by."""

from __future__ import annotations

import shutil

import pytest

from kzreview.ask import answer
from kzreview.ask import index as module
from kzreview.ask.folding import fold
from kzreview.ask.index import FILES, index, path_of, stamp
from kzreview.ask.indexing import entries_text, index_text
from kzreview.ask.question import Term
from kzreview.ask.said import said


def test_it_is_of_the_files_as_they_are(data_folder):
    assert path_of(data_folder).read_text(encoding="utf-8") == index_text(data_folder), "run: docs/make_reference.py"


@pytest.mark.parametrize("name", FILES)
def test_a_change_of_a_file_changes_its_stamp(tmp_path, data_folder, name):
    copy = shutil.copytree(data_folder, tmp_path / "data")
    before = stamp(copy)
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("\n# more\n")
    assert stamp(copy) != before


def test_one_that_is_not_of_the_files_is_made_anew(tmp_path, data_folder, monkeypatch):
    copy = shutil.copytree(data_folder, tmp_path / "data")
    words = (copy / "ask" / "words.toml").read_text(encoding="utf-8")
    (copy / "ask" / "words.toml").write_text(
        words.replace('law = ["заң"', 'law = ["ережелік", "заң"'), encoding="utf-8"
    )
    monkeypatch.setattr(module, "bundled_data", lambda: copy)
    index.cache_clear()
    try:
        entries = index()["words"][fold("ере")]
    finally:
        index.cache_clear()
    assert f"{fold('ережелік')}|law" in entries.split("\t")


def test_entries_lie_under_the_letters_they_begin_with():
    written = entries_text([("Қытай", "place:CN", "country"), ("=БАӘ", "place:AE", "country"), ("ю", "x", "y")])
    assert written.split("\n") == ["baa\t=baa|place:AE|country", "iu\tiu|x|y", "kit\tkitai|place:CN|country"]


@pytest.mark.parametrize(
    ("question", "first"),
    [("investmnt from Swizerland", "2023.fdi.ch"), ("кто министр внутренних дел", "2023.role.erzhan-sadenov")],
)
def test_what_few_facts_answer_is_not_asked_of_all(base, monkeypatch, question, first):
    def read_all(*_):
        pytest.fail("all facts are read")

    monkeypatch.setattr(answer, "_of_all", read_all)
    assert answer.ask(base, question, 2025).facts[0].id == first


def test_a_word_that_stands_in_the_data_is_not_taken_for_a_mistyped_one(base):
    assert said(base).holds(Term("horgos", written="Khorgos"))
    assert not said(base).holds(Term("horgis", written="Khorgys"))
    assert [fact.id for fact in answer.ask(base, "Khorgos", 2025).facts] == ["2023.khorgos-dry-port"]
