"""Whether some name speaks of a word is told without reading facts, and as the facts themselves tell it."""

from __future__ import annotations

import json
import shutil

import pytest

from kzreview.ask import called as module
from kzreview.ask.candidates import Candidates
from kzreview.ask.folding import fold, split
from kzreview.ask.question import Term
from kzreview.ask.said import said
from kzreview.factbase import FactBase


def _names(base):
    return [*(fact.label for fact in base.facts), *(metric.name for metric in base.metrics.values())]


def test_no_word_that_facts_or_metrics_are_called_by_falls_through(base):
    words = {word for name in _names(base) for text in name for word in split(text) if not word.isdigit()}
    assert [word for word in words if not said(base).holds(Term(fold(word), written=word))] == []


@pytest.mark.parametrize("word", ["football", "хлеб", "xyzzy", "won", "нан", "Khorgos", "баға", "who"])
def test_what_no_name_holds_no_fact_speaks_of(base, word):
    term = Term(fold(word), written=word)
    held = Candidates(base, base.facts, deep=True)
    assert said(base).holds(term) or not held.is_spoken_of(term)


@pytest.mark.parametrize("word", ["football", "хлеб", "xyzzy", "won"])
def test_a_word_of_another_world_is_held_by_none(base, word):
    assert not said(base).holds(Term(fold(word), written=word))


def test_the_words_are_those_of_the_facts(base):
    held = Candidates(base, base.facts, deep=True)
    for letter in "abdkqz":
        assert held.words(letter) <= said(base).words(letter)


def test_no_fact_is_read(data_folder, monkeypatch):
    base = FactBase((data_folder,))
    monkeypatch.setattr(FactBase, "facts_of", lambda *_: pytest.fail("facts are read"))
    assert said(base).holds(Term("horgos", written="Khorgos"))


def test_a_name_that_was_edited_since_is_held(tmp_path, data_folder, monkeypatch):
    copy = shutil.copytree(data_folder, tmp_path / "data")
    for changed in ("kzreview.ask.called", "kzreview.factbase", "kzreview.tables"):
        monkeypatch.setattr(f"{changed}.bundled_data", lambda: copy)
    path = copy / "metrics.toml"
    name = json.dumps(next(iter(FactBase((copy,)).metrics.values())).name.en)
    path.write_text(path.read_text(encoding="utf-8").replace(name, '"Snowmen built"', 1), encoding="utf-8")
    module._written.cache_clear()
    try:
        assert said(FactBase((copy,))).holds(Term("snowmen", written="snowmen"))
    finally:
        module._written.cache_clear()


def test_a_name_of_a_pack_is_held(base, monkeypatch):
    monkeypatch.setattr(FactBase, "is_bundled", False)
    again = FactBase(base._folders)
    assert said(again) == said(base)
