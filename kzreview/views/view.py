"""A view: headings, sections of rows, and lines under them, all ready to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Heading(str):
    """A cell that heads the cells under it."""

    __slots__ = ()


class Section(NamedTuple):
    """Rows under a heading of their own."""

    heading: str
    rows: Sequence[Sequence[str]]


class View(NamedTuple):
    """A titled table; `right` holds the places of the columns that are set to the right."""

    title: str
    headings: Sequence[str]
    sections: Sequence[Section]
    right: frozenset[int] = frozenset()
    footer: Sequence[str] = ()
