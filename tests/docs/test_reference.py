"""The pages hold what the program says of itself, and their links lead somewhere."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from kzreview.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
REFERENCE = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))
MADE = REFERENCE["pages"]()
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", MADE, ids=lambda page: page.name)
def test_page_holds_what_the_program_says(page):
    assert page.read_text(encoding="utf-8") == MADE[page], "run: python docs/make_reference.py"


def test_pages_have_the_marks_that_made_parts_stand_between():
    query = (ROOT / "docs" / "query.md").read_text(encoding="utf-8")
    for made in (REFERENCE["grammar"](), REFERENCE["fields"]()):
        assert made in query, "run: python docs/make_reference.py"


def test_every_command_is_described():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (\S+)$", page, re.MULTILINE)
    assert headings == list(COMMANDS)


def test_columns_are_those_of_the_contract():
    assert REFERENCE["column_names"](("facts",)) == [
        *("`id`", "`kind`", "`topic`", "`metric`", "`year`", "`period`", "`value`", "`value_to`", "`unit`", "`bound`"),
        *("`qualifiers`", "`source`", "`paragraph`", "`printed`", "`label` (kk, ru, en)", "`note` (kk, ru, en)"),
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
