"""Writes what the docs take from the program: commands.md as a whole, the grammar and the fields in query.md.

It also writes what is read instead of the data that people edit, because it is read faster: data/compiled/,
data/ask/index.txt, the words and names that questions are read by, data/ask/called.json, what facts are called, and
data/check/books/, the phrases that a draft is searched for.

    python docs/make_reference.py

tests/docs/test_reference.py fails where a page differs from what this would write.
"""
# ruff: noqa: INP001 - a script among pages, not a package

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.main import get_command

from kzreview.ask.called import write_called
from kzreview.ask.index import path_of
from kzreview.ask.indexing import index_text
from kzreview.check.reading.bookmaking import write_books
from kzreview.cli.environment import Environment
from kzreview.cli.help import help_text
from kzreview.cli.main import app, main
from kzreview.loading.compiling import write_compiled
from kzreview.paths import bundled_data
from kzreview.query import where
from kzreview.query.fields import FIELDS
from kzreview.query.groups import GROUPABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parent
INTRODUCTION = """# The commands

<!-- Written by docs/make_reference.py from the program itself: change the program, not this page. -->

What each command takes, as `kzreview COMMAND --help` prints it. [The tutorial](tutorial.md) shows them at work,
[query.md](query.md) explains `--where`, and [scripts.md](scripts.md) the formats and exit statuses.

Under each command stand the **columns** of its rows: the names for `--columns` and `--sort`, and the headings of
CSV. A column with (kk, ru, en) behind it holds words in three languages; in CSV it is three columns (`label_kk`,
`label_ru`, `label_en`), in JSON one object. `--columns` takes the short name and the long ones.
"""
# What a command must be given before it prints rows.
ARGUMENTS = {
    "summary": ["2024"],
    "show": ["2024.days-abroad"],
    "compare": ["2023", "2024"],
    "trend": ["days-abroad"],
    "ask": ["days", "abroad", "2024"],
    "check": [str(DOCS / "example" / "tasbulaq-2030.txt")],
}
# Their rows are of a copy of a source, or stand in files: data.md and export.md describe them.
DESCRIBED_ELSEWHERE = {"sources verify", "export"}


def pages() -> dict[Path, str]:
    """Each page with the text that it should hold."""
    query = DOCS / "query.md"
    text = query.read_text(encoding="utf-8")
    for name, made in (("grammar", grammar()), ("fields", fields())):
        text = replaced(text, name, made)
    return {DOCS / "commands.md": commands(), query: text}


def replaced(text: str, name: str, made: str) -> str:
    """The text with what stands between the marks of `name` made anew."""
    pattern = re.compile(rf"(<!-- {name}: .*? -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    return pattern.sub(lambda found: f"{found[1]}\n{made}\n\n{found[2]}", text)


def grammar() -> str:
    """The grammar in the docstring of where.py, which stands there indented."""
    lines = (where.__doc__ or "").splitlines()
    rules = [line.removeprefix("    ") for line in lines if line.startswith("    ")]
    return "\n".join(["```text", *rules, "```"])


def fields() -> str:
    """The fields of an expression as a table, with whether facts can be grouped by them."""
    rows = ["| field | type | what it is | `--group-by` |", "|---|---|---|---|"]
    rows += [
        f"| `{info.name}` | {info.type} | {info.about} | {'yes' if info.name in GROUPABLE else ''} |"
        for info in FIELDS.values()
    ]
    return "\n".join(rows)


def commands() -> str:
    """The page of commands: the program's own help, then that of each command and subcommand."""
    group = get_command(app)
    parts = [INTRODUCTION, _block(help_text(group, [], "en"))]
    for path in _paths(group, ()):
        parts += [f"{'#' * (len(path) + 1)} {' '.join(path)}\n", _block(help_text(group, path, "en"))]
        columns = column_names(path)
        if columns:
            parts.append(f"Columns: {', '.join(columns)}.\n")
    return "\n".join(parts)


def _block(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```\n"


def _paths(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The names of each command and subcommand, in the program's order."""
    if not hasattr(command, "list_commands"):
        return
    context = command.make_context("kzreview", [], resilient_parsing=True)
    for name in command.list_commands(context):
        yield (*path, name)
        yield from _paths(command.get_command(context, name), (*path, name))


def column_names(path: tuple[str, ...]) -> list[str]:
    """The columns of a command as the header of its CSV names them; none where it prints no rows."""
    if " ".join(path) in DESCRIBED_ELSEWHERE or "--format" not in help_text(get_command(app), path, "en"):
        return []
    output = StringIO()
    main([*path, *ARGUMENTS.get(path[0], ()), "--format", "csv"], Environment(output, StringIO(), {}))
    header = output.getvalue().partition("\n")[0]
    in_three = re.compile(r"(\w+)_kk,\1_ru,\1_en")
    return [_column(name) for name in in_three.sub(r"\1 (kk, ru, en)", header).replace(", ", ";").split(",")]


def _column(name: str) -> str:
    bare, space, languages = name.partition(" ")
    return f"`{bare}`{space}{languages.replace(';', ', ')}"


if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text, encoding="utf-8")
    path_of(bundled_data()).write_text(index_text(bundled_data()), encoding="utf-8")
    write_called(bundled_data())
    write_compiled(bundled_data())
    write_books()
