"""Ordering rows, choosing columns, and cutting to a number of rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.errors import UnknownWordError
from kzreview.model import LANGUAGES, Text
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = Mapping[str, Any]
_NOT_COUNTED = {"qualifiers", "count"}


def sorted_rows(rows: Sequence[Row], columns: Sequence[Column], keys: Sequence[str]) -> list[Row]:
    """The rows by some columns, the first the strongest; a `-` before a name turns its order round.

    Rows without a value come last either way. Raises UnknownWordError for an unknown column.
    """
    ordered = list(rows)
    for key in reversed(keys):
        value_of = chosen_columns(columns, [key.removeprefix("-")])[0].value
        with_value = [row for row in ordered if value_of(row) is not None]
        with_value.sort(key=lambda row: _order(value_of(row)), reverse=key.startswith("-"))
        ordered = with_value + [row for row in ordered if value_of(row) is None]
    return ordered


def _order(value: Any) -> tuple[int, Any]:
    """Numbers before texts, so that any two values of a column can be compared."""
    if isinstance(value, int | Decimal):
        return 0, value
    if isinstance(value, Text):
        return 1, value.en.casefold()
    return 1, str(dict(value) if isinstance(value, Mapping) else value).casefold()


def chosen_columns(columns: Sequence[Column], names: Sequence[str]) -> list[Column]:
    """The columns of those names, in that order; "label" has three languages, "label_ru" is one of them.

    Raises UnknownWordError.
    """
    known = {column.name: column for column in columns}
    for column in columns:
        if column.texts:
            known |= {f"{column.name}_{lang}": column.of_language(lang) for lang in LANGUAGES}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UnknownWordError("column", unknown[0], known)
    return [known[name] for name in names]


def counted_rows(rows: Sequence[Row], columns: Sequence[Column], name: str) -> tuple[list[Column], list[Row]]:
    """How many rows there are for each value of a column; raises UnknownWordError for one that cannot be counted by."""
    known = {column.name: column for column in columns if not column.texts and column.name not in _NOT_COUNTED}
    if name not in known:
        raise UnknownWordError("group", name, known)
    counts = Counter(known[name].value(row) for row in rows)
    return [Column(name), Column("count")], [{name: value, "count": count} for value, count in counts.items()]
