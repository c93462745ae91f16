"""A picture before it is drawn: panels of marks over years, and the words around them, ready to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.model import Number


class Mark(NamedTuple):
    """A year of a panel: `value` is None in a gap; `line` is the line from the mark before, "" where there is none.

    A `line` is "plain" or "broken"; a mark stands `apart` where it may not be compared with the one before.
    """

    year: int
    value: Number | None
    words: str
    line: str = ""
    apart: bool = False


class Panel(NamedTuple):
    """One series, with a heading where there are several."""

    heading: str
    marks: Sequence[Mark]


class Chart(NamedTuple):
    """A titled picture; `notes` and `sources` are lines under it."""

    title: str
    panels: Sequence[Panel]
    notes: Sequence[str]
    sources: Sequence[str]
