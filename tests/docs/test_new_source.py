"""The way of docs/new-source.md: from the draft to the folder beside the page, by what the page says to do."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from kzreview import load

WALK = Path(__file__).parents[2] / "docs" / "new-source"
REVIEW = WALK / "steppe-herald-2031.txt"
COMMAND = ("draft", REVIEW, "--id", "steppe-herald-2031", "--year", 2031, "--lang", "en")
OPEN = "2031.paragraph-8"  # what the page fills in by hand


@pytest.fixture(scope="module")
def drafted(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("walk") / "mine"
    assert run(*COMMAND, "--to", folder).status == 0
    return folder


def facts(folder):
    document = tomli.loads((folder / "facts" / "steppe-herald-2031.toml").read_text(encoding="utf-8"))
    return {fact["id"]: fact for fact in document["fact"]}


def source(folder):
    (entry,) = tomli.loads((folder / "sources.toml").read_text(encoding="utf-8"))["source"]
    return entry


def test_the_facts_are_those_of_the_draft_confirmed(drafted):
    believed = facts(drafted)
    finished = facts(WALK / "mine")

    assert {name for name, fact in believed.items() if "" in fact.values()} == {OPEN}
    confirmed = {name: {key: fact[key] for key in fact if key != "believed"} for name, fact in believed.items()}
    typed = finished.pop("2031.villages-supplied")
    left = confirmed.pop(OPEN)
    assert finished == confirmed
    assert {key for key in typed if typed[key] != left[key]} == {"id", "topic", "metric", "unit", "label"}


def test_the_source_is_that_of_the_draft_filled_in(drafted):
    believed, finished = source(drafted), source(WALK / "mine")

    typed = {key for key in finished if finished[key] != believed.get(key)}
    assert typed == {"page", "publisher", "published", "word", "exemption"}
    assert finished["exemption"][:-1] == believed["exemption"]


def test_what_the_page_says_to_type_is_what_is_typed():
    page = (WALK.parent / "new-source.md").read_text(encoding="utf-8")
    folder = "".join(path.read_text(encoding="utf-8") for path in sorted((WALK / "mine").glob("*.toml")))
    blocks = [block.partition("```")[0] for block in page.split("```toml\n")[1:]]

    assert len(blocks) == 4
    for block in blocks:
        assert block in folder


def test_it_is_little_to_type(drafted):
    """Fifteen minutes are for reading and confirming: what is typed is a few lines."""
    before = {line for path in drafted.rglob("*.toml") for line in path.read_text(encoding="utf-8").splitlines()}
    after = [line for path in (WALK / "mine").rglob("*.toml") for line in path.read_text(encoding="utf-8").splitlines()]
    typed = [line for line in after if line not in before and not line.startswith("#")]

    assert len(facts(drafted)) == 13
    assert len(typed) <= 40


def test_the_folder_answers():
    assert load([WALK / "mine"]).fact("2031.villages-supplied").quantity.value == 64
