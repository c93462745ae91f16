"""A source of which no copy is held: its facts have no paragraph, and nothing is held against nothing."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest

from kzreview import load

FACTS = "facts/kolsai-2031.toml"


@pytest.fixture
def unheld(pack):
    """The good pack as if nobody had kept its document."""
    sources, facts = pack / "sources.toml", pack / FACTS
    text = sources.read_text(encoding="utf-8")
    head = re.sub(r"fingerprints = \[[^\]]*\]\n", "", text)[: text.index("fingerprints")]
    sources.write_text(head + 'published = "2031-12-27"\nread = "opening"\nword = "outlet"\n', encoding="utf-8")
    facts.write_text(re.sub(r"paragraph = \d+\n", "", facts.read_text(encoding="utf-8")), encoding="utf-8")
    return pack


def test_its_facts_have_no_paragraph(unheld, problems):
    assert problems(unheld) == []
    assert {fact.paragraph for fact in load([unheld]).facts_of(sources={"kolsai-2031"})} == {None}


def test_a_paragraph_of_it_can_be_held_against_nothing(unheld, problems):
    facts = unheld / FACTS
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace('id = "2031.budget"\n', 'id = "2031.budget"\nparagraph = 3\n'), encoding="utf-8")

    (told,) = problems(unheld)
    assert told.startswith(f"{FACTS}: 2031.budget: paragraph: 3 can be held against nothing: kolsai-2031 has no ")


def test_scripts_get_null_and_an_empty_cell(unheld, run):
    words = ("facts", "--data", unheld, "--source", "kolsai-2031", "--format")

    assert {fact["paragraph"] for fact in json.loads(run(*words, "json").stdout)} == {None}
    assert {row["paragraph"] for row in csv.DictReader(StringIO(run(*words, "csv").stdout))} == {""}


@pytest.mark.parametrize(
    "command",
    [
        ["facts", "--year", "2031"],
        ["visits", "--year", "2031"],
        ["summary", "2031"],
        ["people", "--year", "2031"],
        ["show", "2031.budget"],
        ["facts", "--year", "2031", "--sort", "paragraph"],
        ["facts", "--year", "2031", "--where", "not paragraph > 1"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_people_are_shown_no_paragraph(unheld, run, command, lang):
    done = run(*command, "--data", unheld, "--lang", lang, "--format", "table")

    assert done.status == 0
    assert "None" not in done.stdout
    assert not re.search(r"¶(?! )", done.stdout)


def test_show_tells_whose_word_it_is_and_how_much_was_read(unheld, run):
    shown = run("show", "2031.budget", "--data", unheld, "--format", "table").stdout

    assert re.search(r"^whose word +the outlet's own account, naming no one$", shown, re.MULTILINE)
    assert re.search(r"^published +27 December 2031$", shown, re.MULTILINE)
    assert re.search(r"^read +the opening only$", shown, re.MULTILINE)


def test_a_copy_of_another_name_cannot_be_known(unheld, run, made_up_document, tmp_path):
    copy = tmp_path / "renamed.txt"
    copy.write_bytes(made_up_document.read_bytes())

    done = run("sources", "verify", copy, "--data", unheld)

    assert (done.status, done.stdout) == (2, "")
    assert "is a copy of none of the sources" in done.stderr


def test_a_copy_named_after_it_is_searched_whole(unheld, run, made_up_document):
    done = run("sources", "verify", made_up_document, "--data", unheld)

    assert (done.status, done.stderr.splitlines()[0]) == (0, "10 receipts, 1 document: all hold")


def test_a_receipt_that_no_paragraph_holds_is_a_finding(unheld, run, made_up_document, tmp_path):
    copy = tmp_path / "kolsai-2031.txt"
    copy.write_text(made_up_document.read_text(encoding="utf-8").replace("4 құжатқа", "5 құжатқа"), encoding="utf-8")

    done = run("sources", "verify", copy, "--data", unheld)

    assert done.status == 1
    (row,) = csv.DictReader(StringIO(done.stdout))
    assert (row["paragraph"], row["problem"], row["fact"]) == ("", "absent", "2031.documents.is")


def test_verify_tells_what_was_held_against_nothing(unheld, run, source_documents):
    done = run("sources", "verify", source_documents / "qazaqstan-tv-2024.txt", "--data", unheld)

    assert done.status == 0
    assert done.stderr.splitlines()[1].startswith("held against nothing: ")


def test_a_source_is_found_by_its_page_or_by_its_title_and_day(unheld, problems):
    sources = unheld / "sources.toml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(re.sub(r"page = .*\n", "", text), encoding="utf-8")
    assert problems(unheld) == []

    sources.write_text(re.sub(r"(?:page|title) = .*\n", "", text), encoding="utf-8")
    assert problems(unheld) == ["sources.toml: kolsai-2031: page: is missing; it must be there"]


def test_what_sources_are_ranked_by_is_read_without_their_fingerprints(good_pack, unheld):
    for folders in ([], [good_pack], [unheld]):
        base = load(folders)
        whole = [
            (each.id, each.word, each.published, each.covers.end, each.read == "whole")
            for each in base.sources.values()
        ]
        assert [tuple(standing) for standing in base.standings.values()] == whole


def test_whose_word_it_is_has_a_name_in_every_language(base):
    for group in ("word", "read"):
        for entry in base.ranks[group].values():
            assert set(entry["name"]) == {"kk", "ru", "en"}
