"""A Markdown table of the same cells as CSV, its columns padded so that people can read it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.render.result import flat_names, flat_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from kzreview.render.result import Result

_MARGIN = 2  # places that a column has at least beside its name


def render(result: Result, file: TextIO) -> None:
    names = flat_names(result.columns)
    rows = [[_escape(cell.strip()) for cell in row] for row in flat_rows(result)]
    widths = [max(len(name) + _MARGIN, *map(len, column)) for name, *column in zip(names, names, *rows, strict=True)]
    side = ":" if rows else "-"
    rule = "|".join(side + "-" * (width + 1) for width in widths)
    file.writelines(f"{text}\n" for text in (_line(names, widths), f"|{rule}|", *(_line(row, widths) for row in rows)))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def _escape(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|")
