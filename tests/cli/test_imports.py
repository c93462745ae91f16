"""What a run pays for: a piped answer imports neither Rich nor tabulate nor Babel, and reads no TOML."""

from __future__ import annotations

import subprocess
import sys

import pytest

COSTLY = {"rich", "tabulate", "babel", "rapidfuzz", "hypothesis", "pydantic", "tomli"}
SCRIPT = """
import os, sys
from kzreview.cli import main
def loaded(status):
    print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr, flush=True)
    os._exit = None
os._exit = loaded
sys.argv = ["kzreview", *sys.argv[1:]]
main.run()
"""


@pytest.fixture
def imported(process_environment):
    """The top-level modules that a piped run has loaded at its end."""

    def imported(*words, **environ):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, *map(str, words)],
            env=process_environment(**environ),
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout
        return set(done.stderr.split("\n")[-2].split())

    return imported


@pytest.mark.parametrize(
    "words",
    [
        ["visits", "--year", "2024"],
        ["visits", "--year", "2024", "--format", "csv"],
        ["facts", "--format", "json"],
        ["facts", "--format", "ndjson", "--topic", "laws"],
        ["facts", "--format", "tsv", "--country", "France"],
        ["show", "2024.days-abroad"],
        ["get", "2024.days-abroad"],
        ["summary", "2024"],
        ["sources"],
    ],
    ids=" ".join,
)
def test_a_piped_run_imports_nothing_costly(imported, words):
    found = imported(*words)

    assert {"kzreview", "typer"} <= found
    assert found & COSTLY == set()


def test_colours_that_are_forced_bring_no_rich_into_a_pipe(imported):
    assert imported("visits", FORCE_COLOR="1") & COSTLY == set()


def test_markdown_brings_tabulate_alone(imported):
    assert imported("facts", "--format", "markdown") & COSTLY == {"tabulate"}


def test_the_query_and_the_language_know_nothing_of_the_command_line(process_environment):
    script = (
        "import pkgutil, sys, importlib, kzreview\n"
        "for room in ('query', 'language', 'loading', 'receipts'):\n"
        "    package = importlib.import_module(f'kzreview.{room}')\n"
        "    for module in pkgutil.iter_modules(package.__path__):\n"
        "        importlib.import_module(f'kzreview.{room}.{module.name}')\n"
        "print(*sorted({'typer', 'rich', 'tabulate'} & set(sys.modules)))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], env=process_environment(), capture_output=True, text=True, check=True
    )

    assert done.stdout == "\n"


def test_importing_the_package_reads_nothing(process_environment):
    script = "import sys, kzreview; print(*sorted(name for name in sys.modules if name.startswith('kzreview')))"

    done = subprocess.run(
        [sys.executable, "-c", script], env=process_environment(), capture_output=True, text=True, check=True
    )

    assert done.stdout == "kzreview\n"
