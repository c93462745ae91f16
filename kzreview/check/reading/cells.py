"""A cell of a table told as a sentence: "France, documents signed: 14" for the 14 in its row and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.reading.saidunits import in_unit, parted
from kzreview.check.reading.sentence import Sentence
from kzreview.check.reading.sentences import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = re.compile(r"[^|]+")
_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EDGES = " \t*_#"


class Cell(NamedTuple):
    """What is printed in a cell, and where that begins in the draft."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Table(NamedTuple):
    """The line above a table and the cells of its first row."""

    title: str
    heads: tuple[str, ...]
    lang: str

    def is_beside_years(self, number: int) -> bool:
        """Whether a column stands beside two of years and is of none itself: Change, Rank."""
        years = [_YEAR.search(head) is not None for head in self.heads]
        return sum(years) > 1 and not years[number]


class Told(NamedTuple):
    """A cell as a sentence, after a question where it is one word of an answer; `place` is where the cell begins."""

    sentence: Sentence
    place: int
    asked: Sentence | None = None


def table_below(title: str, head: Sentence) -> Table:
    """The table that a first row opens."""
    return Table(title.strip(_EDGES + ":"), tuple(cell.text for cell in cells_of(head)), head.lang)


def cells_of(row: Sentence) -> list[Cell]:
    """The cells of a row; an empty one is kept."""
    found = _CELL.finditer(row.text)
    return [
        Cell(row.start + one.start() + len(one.group()) - len(one.group().lstrip(_EDGES)), one.group().strip(_EDGES))
        for one in found
    ]


def label_of(cells: list[Cell]) -> Cell:
    """The cell that names what its row is of: the first with letters in it, else the first."""
    return next((cell for cell in cells if _LETTER.search(cell.text)), cells[0])


def tell(table: Table, row: Sentence, cells: list[Cell], number: int) -> Iterator[Told]:
    """A cell by the names of its row and column, then with the title of its table as well."""
    name, unit = parted(label_of(cells).text, table.lang, row.today)
    head, own_unit = parted(table.heads[number], table.lang, row.today)
    for title in dict.fromkeys(("", table.title)):
        led = ", ".join(part for part in (title, name, head) if part)
        yield _told(led, cells[number].text, own_unit or unit, table.lang, row)


def _told(led: str, text: str, unit: str, lang: str, row: Sentence) -> Told:
    if not any(sign.isdigit() for sign in text):
        return Told(_sentence(text, lang, row), 0, _sentence(f"{led}?", lang, row))
    sign, figure = in_unit(text, unit)
    led = f"{led}: {sign}"
    return Told(_sentence(led + figure, lang, row), len(led))


def _sentence(text: str, lang: str, row: Sentence) -> Sentence:
    return Sentence(text, Stretch(0, len(text), row.paragraph, lang), row.today, row.known)
