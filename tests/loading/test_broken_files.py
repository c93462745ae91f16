"""The head of a file of facts, and files that cannot be read at all."""

from __future__ import annotations

import pytest

FACTS = "facts/kolsai-2031.toml"

BROKEN_HEADS = [
    ('source = "kolsai-2031"\n', "", "source: is missing; it must be there"),
    (
        'source = "kolsai-2031"\n',
        'source = "kolsai-2013"\n',
        "source: unknown source 'kolsai-2013'; did you mean 'kolsai-2031'?",
    ),
    ('source = "kolsai-2031"\n', "source = 2031\n", "source: must be text, not a whole number"),
    ("\nyear = 2031\n", "\n", "year: is missing; it must be there"),
    ("\nyear = 2031\n", '\nyear = "2031"\n', "year: must be a whole number, not text"),
    ("years = [2031]\n", "", "years: is missing; it must be there"),
    ("years = [2031]\n", "years = 2031\n", "years: must be a list of years, not a whole number"),
    ("years = [2031]\n", 'years = ["2031"]\n', "years: must be a whole number, not text"),
    ("years = [2031]\n", "years = [2030]\n", "years: [2030] lacks a year of its facts; write [2031]"),
    (
        "years = [2031]\n",
        "years = [2031]\npublisher = 3\n",
        "publisher: unknown field 'publisher'; there are: fact, source, year, years",
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), BROKEN_HEADS, ids=[told for *_, told in BROKEN_HEADS])
def test_a_mistake_in_the_head_is_told(change, problems, old, new, told):
    assert problems(change(FACTS, None, old, new)) == [f"{FACTS}: {told}"]


@pytest.mark.parametrize("year", [2013, 31, 20311])
def test_a_year_that_the_source_does_not_cover_is_told_first(change, problems, year):
    told = problems(change(FACTS, None, "\nyear = 2031\n", f"\nyear = {year}\n"))

    assert told[0] == f"{FACTS}: year: {year} is not a year that the source covers (2031)"


HEAD = 'source = "kolsai-2031"\nyear = 2031\nyears = [2031]\n'

BROKEN_FILES = [
    ("facts/kolsai-2031.toml", "value = 12 13\n", "not TOML: "),
    ("facts/kolsai-2031.toml", b"\xff\xfe", "not UTF-8 (byte 0); save the file as UTF-8"),
    ("terms.toml", "[topic\n", "not TOML: "),
    ("views.toml", "summary = = 3\n", "not TOML: "),
    (
        "facts/kolsai-2031.toml",
        HEAD + "fact = 3\n",
        "fact: must be written as tables in double brackets, not as a whole number",
    ),
    (
        "facts/kolsai-2031.toml",
        HEAD + "fact = [3]\n",
        "fact: must be written as tables in double brackets, not as a list",
    ),
    (
        "facts/kolsai-2031.toml",
        HEAD + '[fact]\nid = "2031.budget"\n',
        "fact: must be written as tables in double brackets, not as a table",
    ),
    (
        "facts/kolsai.toml",
        HEAD,
        "source: the file must be named after its source, kolsai-2031.toml",
    ),
]


@pytest.mark.parametrize(("file", "content", "told"), BROKEN_FILES, ids=[told for *_, told in BROKEN_FILES])
def test_a_broken_file_is_told(write, problems, file, content, told):
    assert problems(write(file, content))[0].startswith(f"{file}: {told}")


def test_a_file_that_cannot_be_opened_is_told(pack, problems):
    (pack / "people.toml").unlink()
    (pack / "people.toml").mkdir()

    assert "people.toml: cannot be read: it is a folder" in problems(pack)


def test_the_place_of_the_fault_in_a_file_is_told(write, problems):
    told = problems(write("people.toml", '[[person]]\nid = "a"\nid = "b"\n'))[0]

    assert told.startswith("people.toml: not TOML: ")
    assert "line 3" in told
