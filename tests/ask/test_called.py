"""What facts are called, folded beforehand: it is of the names as they are, and of the words as they are."""

from __future__ import annotations

import json
import shutil

import pytest

from kzreview.ask import called as module
from kzreview.ask.called import called, called_text, path_of
from kzreview.ask.candidates import Candidates, in_time
from kzreview.ask.recognise import recognise
from kzreview.model import Text

NAME = Text("Шетелге сапарлар", "Зарубежные поездки", "Trips abroad")


@pytest.fixture
def copy(tmp_path, data_folder, monkeypatch):
    """A copy of the bundled data whose folded names are read in place of ours."""
    folder = shutil.copytree(data_folder, tmp_path / "data")
    monkeypatch.setattr(module, "bundled_data", lambda: folder)
    _forget()
    yield folder
    _forget()


def _forget():
    module._written.cache_clear()
    called.cache_clear()


def test_it_is_of_the_names_as_they_are(data_folder):
    assert path_of(data_folder).read_text(encoding="utf-8") == called_text(data_folder), "run: docs/make_reference.py"


def test_no_fact_of_the_bundled_data_is_folded_anew(base, monkeypatch):
    monkeypatch.setattr(module, "_called", lambda _: pytest.fail("a name is folded"))
    called.cache_clear()
    for name in (*(fact.label for fact in base.facts), *(metric.name for metric in base.metrics.values())):
        assert called(name).text.count("\n") == 2


def test_a_name_that_it_lacks_is_folded_when_it_is_met():
    assert called(NAME).text == "shetelge saparlar\nzarubejnie poezdki\ntrips abroad"
    assert "trip" in called(NAME).meanings


def test_it_is_what_is_read(copy):
    table = json.loads(path_of(copy).read_bytes()) | {"\n".join(NAME): ["read", ["from the file"]]}
    path_of(copy).write_text(json.dumps(table), encoding="utf-8")
    assert called(NAME) == ("read", {"from the file"})


@pytest.mark.parametrize("lost", [False, True], ids=["stale", "lost"])
def test_it_is_not_read_where_the_words_of_questions_were_edited_since(copy, lost):
    table = json.loads(path_of(copy).read_bytes()) | {"\n".join(NAME): ["read", ["from the file"]]}
    path_of(copy).write_text(json.dumps(table), encoding="utf-8")
    if lost:
        path_of(copy).unlink()
    with (copy / "ask" / "words.toml").open("a", encoding="utf-8") as file:
        file.write("\n# more\n")
    assert "trip" in called(NAME).meanings


@pytest.mark.parametrize(
    "text", ["сколько стоит хлеб", "days abroad 2024", "visit to China", "who won the match", "158 983"]
)
def test_where_a_word_is_spoken_of_by_no_fact_none_matches(base, text):
    question = recognise(text, base, 2025)
    held = Candidates(base, base.facts, deep=True)
    found = [fact.id for fact in base.facts if in_time(fact, question) and held.match(fact, question)]
    assert [match.fact.id for match in held.matches(question)] == found
