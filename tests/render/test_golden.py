"""One narrow question in each format, letter for letter.

After a wanted change, write the files anew:
`kzreview facts --country France --format csv > tests/golden/facts-france.csv`, and so on.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kzreview.render.formats import Format

GOLDEN = Path(__file__).parent.parent / "golden"
ENDINGS = {"table": "txt", "markdown": "md", "csv": "csv", "tsv": "tsv", "json": "json", "ndjson": "ndjson"}


def test_every_format_has_its_golden_file():
    assert set(ENDINGS) == {format_.value for format_ in Format}
    assert {path.name for path in GOLDEN.glob("facts-france.*")} == {f"facts-france.{end}" for end in ENDINGS.values()}


@pytest.mark.parametrize("format_", ENDINGS)
def test_the_format_is_the_golden_file(run, format_):
    done = run("facts", "--country", "France", "--format", format_)

    expected = (GOLDEN / f"facts-france.{ENDINGS[format_]}").read_bytes().decode("utf-8")
    assert (done.status, done.stderr) == (0, "")
    assert done.stdout == expected


@pytest.mark.parametrize("ending", ENDINGS.values())
def test_golden_files_end_lines_with_a_bare_newline(ending):
    content = (GOLDEN / f"facts-france.{ending}").read_bytes()

    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")


def test_the_default_in_a_pipe_is_csv(run):
    assert run("facts", "--country", "France").stdout == run("facts", "--country", "France", "--format", "csv").stdout
