"""Machine formats are the same bytes whoever reads them, wherever."""

from __future__ import annotations

import subprocess
from importlib import import_module

import pytest
from machine_commands import HERE, MACHINE_FORMATS, NO_ROWS, ROWS, all_surroundings, few_surroundings
from typer.main import get_command

from kzreview.cli.main import COMMANDS


def takes_a_format(name):
    command = get_command(import_module(f"kzreview.cli.{name}").app)
    return any("--format" in parameter.opts for parameter in command.params)


def test_every_command_that_prints_rows_is_tested_here():
    printing = {name for name in COMMANDS if takes_a_format(name)}
    assert len(printing) >= 10
    assert printing - set(NO_ROWS) <= {args[0] for args in ROWS.values()}


@pytest.mark.parametrize("format_", MACHINE_FORMATS)
@pytest.mark.parametrize("name", HERE)
def test_a_format_is_the_same_bytes_for_every_reader(printed, name, format_):
    args = [*HERE[name], "--format", format_]
    right = printed(*args)
    assert right
    assert "\x1b" not in right
    assert "\r" not in right
    for place, (environ, options) in enumerate(few_surroundings()):
        terminal = place % 2 == 0
        assert printed(*args, *options, terminal=terminal, **environ) == right, (environ, options, terminal)


@pytest.mark.parametrize(("name", "format_"), [("visits", "csv"), ("facts by period", "markdown"), ("compare", "json")])
def test_every_combination_of_surroundings_gives_the_same_bytes(printed, name, format_):
    args = [*HERE[name], "--format", format_]
    right = printed(*args)
    for environ, options in all_surroundings():
        assert printed(*args, *options, **environ) == right, (environ, options)


def test_tables_do_differ_by_reader(printed):
    """Else the runs above would not have had the surroundings they were given."""
    tables = {printed("summary", "2024", "--format", "table", **environ) for environ, _ in few_surroundings()}
    assert len(tables) >= 3
    by_lang = {printed("topics", "--format", "table", "--lang", lang) for lang in ("kk", "ru", "en")}
    assert len(by_lang) == 3


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "kk_KZ.UTF-8", "COLUMNS": "20", "FORCE_COLOR": "1"},
        {"LANG": "ru_RU.KOI8-R", "PYTHONIOENCODING": "latin-1:replace", "TERM": "dumb"},
    ],
    ids=str,
)
@pytest.mark.parametrize(("name", "format_"), [("facts", "csv"), ("metrics", "json"), ("visits", "tsv")])
def test_a_process_prints_the_bytes_that_it_should(
    installed_command, process_environment, printed, name, format_, environ
):
    args = [*HERE[name], "--format", format_]
    variables = {key: value for key, value in process_environment(**environ).items() if environ or key != "LC_ALL"}
    done = subprocess.run([installed_command, *args], env=variables, capture_output=True, check=True)
    assert done.stdout == printed(*args).encode("utf-8")
    assert done.stderr == b""


@pytest.mark.parametrize("format_", MACHINE_FORMATS)
def test_a_terminal_shows_the_bytes_of_a_pipe(run_on_terminal, printed, format_):
    shown = run_on_terminal(
        "facts", "--year", "2024", "--format", format_, columns=40, lines=10, FORCE_COLOR="1", PAGER="head -1"
    )
    assert shown == (0, printed("facts", "--year", "2024", "--format", format_))


def test_a_pipe_gets_csv(run_process, printed):
    assert run_process("visits").stdout == printed("visits", "--format", "csv")
