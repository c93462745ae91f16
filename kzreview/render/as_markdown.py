"""A Markdown table of the same cells as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.render.result import flat_names, flat_rows

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    from tabulate import tabulate

    rows = [[_escape(cell) for cell in row] for row in flat_rows(result)]
    file.write(tabulate(rows, flat_names(result.columns), tablefmt="pipe", disable_numparse=True) + "\n")


def _escape(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|")
