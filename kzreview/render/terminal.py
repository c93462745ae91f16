"""A view on a terminal: folded to its width, with a little colour, through the reader's pager where it is long.

Set by hand: Rich would take as long as all the rest of a short answer to load, and as long again for each hundred rows.
"""

from __future__ import annotations

import os
from itertools import repeat, zip_longest
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from kzreview.printable import printable
from kzreview.render.layout import GAP, column_widths, folded, places
from kzreview.views.view import Heading

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from typing import TextIO

    from kzreview.views.view import View

    Paint = Callable[[str, str], str]

_TITLE, _HEADING, _FAINT = "1", "1;36", "2"
_INDENT = 2  # of the rows under the heading of a section


def print_view(view: View, file: TextIO) -> None:
    """Prints a view, with colours unless the reader's variables forbid them."""
    size = get_terminal_size()
    paint = _painter(file)
    shown = "".join(f"{text}\n" for text in _lines(view, size.columns, paint))
    if file.isatty() and os.environ.get("TERM") not in {"dumb", "unknown"} and shown.count("\n") >= size.lines:
        page(shown)
    else:
        file.write(shown)


def page(shown: str) -> None:
    """Through the reader's PAGER; less leaves on the screen what fits it, and keeps colours."""
    import pydoc

    os.environ.setdefault("LESS", "-FRX")
    pydoc.pager(shown)


def _painter(file: TextIO) -> Paint:
    """How a text gets its style: not at all on a dumb terminal, and with no colour where NO_COLOR is set."""
    forced = os.environ.get("FORCE_COLOR")
    if not forced and (not file.isatty() or os.environ.get("TERM") in {"dumb", "unknown"}):
        return lambda text, style: text  # noqa: ARG005
    if os.environ.get("NO_COLOR"):
        return lambda text, style: _styled(text, style.removesuffix(";36"))
    return _styled


def _styled(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text.strip() else text


def _lines(view: View, width: int, paint: Paint) -> Iterator[str]:
    if view.title:
        yield from (paint(text, _TITLE) for text in folded(printable(view.title), width))
    if view.headings:
        yield from _table(view, width, paint)
    for note in view.footer:
        yield from (" " + paint(text, _FAINT) for text in folded(printable(note), width - 1))


def _table(view: View, width: int, paint: Paint) -> Iterator[str]:
    """One table for all sections, so that their columns stand under one another."""
    rows = [(row, _INDENT if section.heading else 0) for section in view.sections for row in section.rows]
    widths = _widths(view.headings, rows, width)
    if any(view.headings):
        yield from (paint(text, _FAINT) for text in _row(view.headings, widths, view.right, paint))
    for section in view.sections:
        indent = _INDENT if section.heading else 0
        if section.heading:
            yield from (paint(text, _HEADING) for text in folded(printable(section.heading), width))
        for row in section.rows:
            yield from _row(row, widths, view.right, paint, indent)


def _widths(headings: Sequence[str], rows: Sequence[tuple[Sequence[str], int]], width: int) -> list[int]:
    """The width of each column; what stands in one without any space are ids, which are copied and not folded."""
    columns = list(zip(*(row for row, _ in rows), strict=True)) or [()] * len(headings)
    natural = [max(map(places, column), default=0) for column in columns]
    if natural:
        natural[0] = max((places(row[0]) + indent for row, indent in rows), default=0)
    natural = [max(places(heading), most) for heading, most in zip(headings, natural, strict=True)]
    whole = {place for place, column in enumerate(columns) if not any(" " in cell for cell in column)}
    return column_widths(natural, width, whole)


def _row(
    cells: Sequence[str], widths: Sequence[int], right: Collection[int], paint: Paint, indent: int = 0
) -> Iterator[str]:
    """The lines of one row; a cell that heads others is painted like the heading of a section."""
    margins = [indent, *[0] * (len(cells) - 1)]
    columns = [
        [" " * margin + text for text in folded(printable(cell), max(1, width - margin))]
        for cell, width, margin in zip(cells, widths, margins, strict=True)
    ]
    styles = [_HEADING if isinstance(cell, Heading) else "" for cell in cells]
    sides = [place in right for place in range(len(cells))]
    for texts in zip_longest(*columns, fillvalue=""):
        cells_set = map(_set, texts, widths, sides)
        if any(styles):
            cells_set = map(_painted, cells_set, texts, styles, repeat(paint))
        yield GAP.join(cells_set).rstrip()


def _set(text: str, width: int, to_right: bool) -> str:
    """A text on one side of its column."""
    if not text:
        return " " * width
    spaces = " " * (width - places(text))
    return spaces + text if to_right else text + spaces


def _painted(cell: str, text: str, style: str, paint: Paint) -> str:
    """A cell of which the words are painted and the spaces beside them are not."""
    return cell.replace(text, paint(text, style)) if style and text else cell
