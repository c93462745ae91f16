"""The books of phrases say what the files say that people edit, and are not read where these were edited since."""

from __future__ import annotations

import shutil

import pytest

from kzreview.check.reading import books, concepts, places
from kzreview.check.reading.bookmaking import books as made
from kzreview.check.reading.books import FILES, beginnings, path_of, stamp
from kzreview.check.reading.places import Gazetteer
from kzreview.factbase import FactBase
from kzreview.paths import bundled_data


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the bundled data whose books are read."""
    folder = shutil.copytree(bundled_data(), tmp_path / "data")
    monkeypatch.setattr(books, "bundled_data", lambda: folder)
    return folder


def test_they_are_of_the_files_as_they_are():
    wanted = made()
    assert set((bundled_data() / "check" / "books").iterdir()) == set(wanted), "run: python docs/make_reference.py"
    stale = [path.name for path, text in wanted.items() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "run: python docs/make_reference.py"


@pytest.mark.parametrize("name", FILES)
def test_a_change_of_a_file_changes_the_stamp(copy, name):
    for file in FILES[name]:
        before = stamp(copy, name)
        with (copy / file).open("a", encoding="utf-8") as written:
            written.write("\n# more\n")
        assert stamp(copy, name) != before


@pytest.mark.parametrize("lost", [False, True], ids=["stale", "lost"])
def test_one_that_is_not_of_the_files_is_made_anew(copy, lost):
    if lost:
        path_of(copy, "concepts", "en").unlink()
    else:
        (copy / "check" / "concepts.toml").write_text("", encoding="utf-8")
    assert beginnings("concepts", "en", lambda: [("bridge~", "bridge")]) == {"bridge": [("bridge~", "bridge")]}


def test_one_that_is_of_the_files_is_what_is_read():
    def unwanted():
        pytest.fail("the book is made anew")

    found = beginnings("concepts", "en", unwanted)
    assert {name for named in found.values() for _, name in named} == {name for _, name in concepts.phrases_of("en")}


def test_the_places_of_a_pack_are_in_no_book(tmp_path, monkeypatch):
    (tmp_path / "places.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr(places, "beginnings", lambda *_: pytest.fail("the book of the bundled places is read"))
    Gazetteer(FactBase((bundled_data(), tmp_path)), "en")
