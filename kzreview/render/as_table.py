"""A table for people: Rich on a terminal or where FORCE_COLOR asks for it, plain text in a pipe, cut to no width."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result
    from kzreview.views.view import Section, View


def render(result: Result, file: TextIO) -> None:
    assert result.view is not None
    if file.isatty() or os.environ.get("FORCE_COLOR"):
        from kzreview.render.terminal import print_view

        print_view(result.view(), file)
    else:
        _print_plain(result.view(), file)


def _print_plain(view: View, file: TextIO) -> None:
    parts = [view.title, *(_plain_section(view, section) for section in view.sections), "\n".join(view.footer)]
    file.write("\n\n".join(part for part in parts if part) + "\n")


def _plain_section(view: View, section: Section) -> str:
    from tabulate import tabulate

    alignment = ["right" if place in view.right else "left" for place in range(len(view.headings))]
    headed = any(view.headings)
    table = tabulate(
        section.rows,
        view.headings if headed else (),
        tablefmt="simple" if headed else "plain",
        disable_numparse=True,
        colalign=alignment,
    )
    return "\n".join(part for part in (section.heading, table) if part)
