"""The cells of a table, each judged as the sentence that its row and its column make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.signed import SIGNS
from kzreview.check.reading.cells import cells_of, label_of, tell
from kzreview.check.verdict import not_wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kzreview.check.reading.cells import Cell, Table, Told
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement

_SETTLED = {"supported", "contradicted"}


def with_cells(
    table: Table | None, row: Sentence, judged: list[Judgement], judge: Callable[[Told], list[Judgement]]
) -> list[Judgement]:
    """The judgements on a row, those of a cell by what its row and column say of it."""
    cells = cells_of(row) if table is not None else []
    if table is None or len(cells) != len(table.heads) or tuple(cell.text for cell in cells) == table.heads:
        return judged
    label = label_of(cells)
    for number, cell in enumerate(cells):
        if cell.text and cell != label and cell.text[0] not in SIGNS:
            by_cell = next(_settled(cell, tell(table, row, cells, number), judge), [])
            by_cell = [not_wrong(one) for one in by_cell] if table.is_beside_years(number) else by_cell
            judged = _merged(cell, judged, by_cell)
    return judged


def _settled(cell: Cell, told: Iterator[Told], judge: Callable[[Told], list[Judgement]]) -> Iterator[list[Judgement]]:
    for one in told:
        judged = [_moved(cell, one, judgement) for judgement in judge(one) if _is_within(cell, one, judgement)]
        if any(judgement.verdict in _SETTLED for judgement in judged):
            yield judged


def _is_within(cell: Cell, told: Told, judgement: Judgement) -> bool:
    return judgement.end > told.place and judgement.start < told.place + len(cell.text)


def _moved(cell: Cell, told: Told, judgement: Judgement) -> Judgement:
    """A judgement on the sentence as one on the cell in the draft."""
    shift = cell.start - told.place
    return judgement._replace(start=max(cell.start, judgement.start + shift), end=min(cell.end, judgement.end + shift))


def _merged(cell: Cell, judged: list[Judgement], by_cell: Sequence[Judgement]) -> list[Judgement]:
    """The judgements with those by the cell in place of the row's; what only the row calls wrong is left open."""
    here = [one for one in judged if cell.start <= one.start < cell.end]
    blessed = {(one.start, one.end) for one in here if one.verdict == "supported"}
    if by_cell:
        agreed = [not_wrong(one) if (one.start, one.end) in blessed else one for one in by_cell]
    else:
        agreed = [not_wrong(one) for one in here]
    return [one for one in judged if one not in here] + agreed
