"""The line of a problem in the text of its file."""

from __future__ import annotations

import pytest

from kzreview.loading.lines import Lines

TEXT = """# a file
source = "made-up"
years = [2030]

[[fact]]
id = "2030.first"
kind = "figure"
qualifiers = { country = "NL" }
[fact.label]
kk = "Бір"
en = "One"
[fact.note]
en = "A note"

[[fact]]
kind = "plan"
value = 3

[[fact]]
id = "2030.first"
value = 4
label.en = "Two"
"""
TERMS = """[topic.town]
name.kk = "Қала"

[unit.tree]
kk = { other = "ағаш" }

[value.group.doctors]
name.en = "doctors"
"""


@pytest.mark.parametrize(
    ("item", "field", "line"),
    [
        ("", "years", 3),
        ("", "year", None),
        ("fact 2", "value", 17),
        ("fact 2", "id", 15),
        ("2030.first", "value", 21),
        ("2030.first", "label.en", 22),
        ("2030.first", "label.kk", 22),
        ("2030.none", "value", None),
    ],
)
def test_the_line_of_a_field(item, field, line):
    assert Lines(TEXT).line_of(item, field) == line


@pytest.mark.parametrize(
    ("field", "line"), [("label.en", 11), ("label.kk", 10), ("note.en", 13), ("qualifiers.country", 8), ("unit", 5)]
)
def test_the_line_in_a_table_of_the_item(field, line):
    assert Lines(TEXT[: TEXT.rindex("[[fact]]")]).line_of("2030.first", field) == line


@pytest.mark.parametrize(
    ("item", "field", "line"),
    [
        ("topic town", "name.en", 2),
        ("unit tree", "ru", 4),
        ("value group.doctors", "name.en", 8),
        ("unit bush", "", None),
    ],
)
def test_the_line_of_a_term(item, field, line):
    assert Lines(TERMS).line_of(item, field) == line


def test_toml_itself_tells_its_line():
    assert Lines(TEXT).line_of("", "", "not TOML: Expected '=' (at line 7, column 3)") == 7
