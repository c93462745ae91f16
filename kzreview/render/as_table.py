"""A table for people: Rich on a terminal, plain text in a pipe, where nothing may be cut to a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result
    from kzreview.views.view import View


def render(result: Result, file: TextIO) -> None:
    assert result.view is not None
    if file.isatty():
        from kzreview.render.terminal import print_view

        print_view(result.view(), file)
    else:
        _print_plain(result.view(), file)


def _print_plain(view: View, file: TextIO) -> None:
    from tabulate import tabulate

    file.write(f"{view.title}\n")
    alignment = ["right" if place in view.right else "left" for place in range(len(view.headings))]
    for section in view.sections:
        file.write(f"\n{section.heading}\n" if section.heading else "\n")
        if section.rows:
            table = tabulate(section.rows, view.headings, tablefmt="simple", disable_numparse=True, colalign=alignment)
            file.write(f"{table}\n")
    if view.footer:
        file.write("\n" + "".join(f"{line}\n" for line in view.footer))
