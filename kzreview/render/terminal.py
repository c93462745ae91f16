"""A view on a terminal, with Rich; the only module of the package that imports it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kzreview.printable import printable
from kzreview.views.view import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from kzreview.views.view import View


def print_view(view: View, file: TextIO) -> None:
    """Prints a view; cells are Text, so that brackets in them stay what they are."""
    console = Console(file=file, highlight=False)
    with console.capture() as capture:
        _print(console, view)
    shown = capture.get()
    if console.is_terminal and not console.is_dumb_terminal and shown.count("\n") >= console.height:
        page(shown)
    else:
        file.write(shown)


def page(shown: str) -> None:
    """Through the reader's PAGER; less leaves on the screen what fits it, and keeps colours."""
    import os
    import pydoc

    os.environ.setdefault("LESS", "-FRX")
    pydoc.pager(shown)


def _print(console: Console, view: View) -> None:
    if view.title:
        console.print(Text(printable(view.title), style="bold"))
    console.print(_grid(view))
    for line in view.footer:
        console.print(Padding(Text(printable(line), style="dim"), (0, 0, 0, 1)))


def _grid(view: View) -> Table:
    """One table for all sections, so that their columns stand under one another."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), show_header=any(view.headings), header_style="dim")
    for place, heading in enumerate(view.headings):
        whole = all(" " not in row[place] for section in view.sections for row in section.rows)  # ids are copied
        justify: Literal["right", "left"] = "right" if place in view.right else "left"
        table.add_column(Text(heading), justify=justify, overflow="fold", no_wrap=whole)
    for section in view.sections:
        if section.heading:
            table.add_row(Text(printable(section.heading), style="bold cyan"), *[""] * (len(view.headings) - 1))
        for row in section.rows:
            table.add_row(*_cells(row, indent=2 if section.heading else 0))
    return table


def _cells(row: Sequence[str], indent: int) -> list[Padding | Text]:
    first, *others = row
    return [Padding(_styled(first), (0, 0, 0, indent)), *map(_styled, others)]


def _styled(cell: str) -> Text:
    return Text(printable(cell), style="bold cyan" if isinstance(cell, Heading) else "")
