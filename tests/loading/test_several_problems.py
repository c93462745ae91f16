"""All mistakes of all packs are told at once, and nothing of a broken pack is loaded."""

from __future__ import annotations

import shutil

import pytest

from kzreview import load
from kzreview.errors import DataError

FACTS = "facts/kolsai-2031.toml"


@pytest.fixture
def three_mistakes(change):
    change("people.toml", None, 'en = "Asel Kurmanai"', 'en = ""')
    change(FACTS, "2031.flight", "value = 570", "value = 571")
    return change(FACTS, "2031.harvest", 'kind = "plan"', 'kind = "plane"')


def test_mistakes_of_several_files_are_told_together(three_mistakes, problems):
    told = problems(three_mistakes)

    assert len(told) == 3
    assert told[0].startswith("people.toml: asel-kurmanai: en: ")
    assert told[1].startswith(f"{FACTS}: 2031.flight: value: ")
    assert told[2].startswith(f"{FACTS}: 2031.harvest: kind: ")


def test_two_mistakes_of_one_fact_are_both_told(change, problems):
    change(FACTS, "2031.budget", "paragraph = 3\n", "")

    told = problems(change(FACTS, "2031.budget", 'kind = "figure"', 'kind = "figur"'))

    assert [line.split(": ")[2] for line in told] == ["kind", "paragraph"]


def test_mistakes_of_two_packs_are_told_together(good_pack, three_mistakes, tmp_path, problems):
    second = shutil.copytree(good_pack, tmp_path / "second")

    told = problems(three_mistakes, second)

    assert len([line for line in told if "is taken" in line]) >= 10
    assert any("2031.flight: value" in line for line in told)


def test_the_error_counts_the_problems_and_says_that_nothing_was_loaded(three_mistakes):
    with pytest.raises(DataError) as caught:
        load([three_mistakes])

    lines = str(caught.value).splitlines()
    assert lines[0] == "3 problems in the data; nothing was loaded"
    assert [line[:2] for line in lines[1:]] == ["  "] * 3


def test_one_problem_is_one(change):
    pack = change(FACTS, "2031.harvest", 'kind = "plan"', 'kind = "plane"')

    with pytest.raises(DataError, match=r"^1 problem in the data"):
        load([pack])


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_each_problem_names_its_place_in_every_language(three_mistakes, lang):
    with pytest.raises(DataError) as caught:
        load([three_mistakes])

    told = caught.value.in_language(lang)
    assert f"{FACTS}: 2031.flight: value: " in told
    assert "571" in told


@pytest.mark.parametrize("command", [["facts"], ["show", "2031.budget"], ["get", "2024.days-abroad"], ["visits"]])
def test_nothing_of_a_broken_pack_is_shown_and_nothing_beside_it(run, three_mistakes, command):
    done = run(*command, "--data", three_mistakes)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.startswith("kzreview: 3 problems in the data; nothing was loaded\n")
