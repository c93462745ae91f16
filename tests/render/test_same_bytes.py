"""Machine formats are the same bytes whatever the width, the locale, the colours or the language of the reader."""

from __future__ import annotations

import pytest

FORMATS = ["csv", "tsv", "json", "ndjson", "markdown"]
QUESTION = ["facts", "--country", "France", "--format"]
SURROUNDINGS = [
    {"COLUMNS": "20"},
    {"COLUMNS": "500", "LINES": "5"},
    {"LC_ALL": "", "LANG": "kk_KZ.UTF-8"},
    {"LC_ALL": "ru_RU.KOI8-R"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "latin-1"},
    {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TTY_COMPATIBLE": "1"},
    {"NO_COLOR": "1"},
    {"TERM": "dumb", "GITHUB_ACTIONS": "true"},
]


@pytest.fixture(scope="module")
def plain(run_process):
    """What each format prints in plain surroundings."""
    return {format_: run_process(*QUESTION, format_).stdout for format_ in FORMATS}


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=" ".join)
@pytest.mark.parametrize("format_", FORMATS)
def test_surroundings_change_no_byte(run_process, plain, format_, surroundings):
    done = run_process(*QUESTION, format_, **surroundings)

    assert (done.status, done.stderr) == (0, "")
    assert done.stdout == plain[format_]
    assert "Франция" in done.stdout


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("format_", FORMATS)
def test_the_language_of_the_reader_changes_no_byte(run, plain, format_, lang):
    assert run(*QUESTION, format_, "--lang", lang).stdout == plain[format_]


COMMANDS = [
    ["visits", "--year", "2024"],
    ["facts"],
    ["summary", "2024"],
    ["show", "2024.days-abroad"],
    ["sources"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("format_", FORMATS)
def test_no_command_looks_at_its_surroundings(run, run_process, command, format_):
    hostile = {"LC_ALL": "kk_KZ.UTF-8", "COLUMNS": "30", "FORCE_COLOR": "1"}

    here = run(*command, "--format", format_)
    there = run_process(*command, "--format", format_, "--lang", "ru", **hostile)

    assert here.status == there.status == 0
    assert there.stdout == here.stdout
    assert "\x1b" not in here.stdout
    assert "\r" not in here.stdout


def test_a_terminal_changes_no_byte_of_a_format_that_is_asked_for(run_on_terminal, plain):
    _, written = run_on_terminal(*QUESTION, "csv", columns=20)

    assert written == plain["csv"]
