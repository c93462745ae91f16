"""What a command found, before it is printed: columns and rows for scripts, a view for people."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.model import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from json import JSONEncoder

    from kzreview.views.view import View


class Column(NamedTuple):
    """A column of the machine formats; `texts` holds a Text or None, and is three columns where cells are flat.

    A column of one language of a Text is called label_ru; `of` is then label and `lang` ru.
    """

    name: str
    texts: bool = False
    of: str = ""
    lang: str = ""

    def of_language(self, lang: str) -> Column:
        """The column of one language alone."""
        return Column(f"{self.name}_{lang}", of=self.name, lang=lang)

    def value(self, row: Mapping[str, Any]) -> Any:
        """What a row holds in this column, None where it holds nothing."""
        if not self.of:
            return row.get(self.name)
        text = row.get(self.of)
        return text.in_language(self.lang) if text else None


class Result(NamedTuple):
    """Rows by column name, and a view that is made only when people are to look at it.

    `shown` names the columns that people see where they have changed the order or number of the rows; `more` are
    columns that are printed only where they are asked for.
    """

    columns: Sequence[Column]
    rows: Sequence[Mapping[str, Any]]
    view: Callable[[], View] | None = None
    shown: Sequence[str] = ()
    single: bool = False
    more: Sequence[Column] = ()


def flat_names(columns: Sequence[Column]) -> list[str]:
    """The headings of the flat formats: label becomes label_kk, label_ru, label_en."""
    return [
        name
        for column in columns
        for name in ([f"{column.name}_{lang}" for lang in LANGUAGES] if column.texts else [column.name])
    ]


_NO_TEXTS = [""] * len(LANGUAGES)


def flat_rows(result: Result) -> Iterator[list[str]]:
    """Each row as the cells of the flat formats."""
    for row in result.rows:
        cells: list[str] = []
        for column in result.columns:
            value = column.value(row)
            if not column.texts:
                cells.append(cell(value))
            else:
                cells += (value.in_language(lang) for lang in LANGUAGES) if value else _NO_TEXTS
        yield cells


def cell(value: Any) -> str:
    """A value as one cell: raw numbers, the entries of a list joined by a space, a table as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return plain_number(value)
    if isinstance(value, list | tuple):
        return " ".join(cell(entry) for entry in value)
    return to_json(jsonable(value))


def to_json(value: Any) -> str:
    """One value as JSON on one line, with letters as they are."""
    if value == {}:
        return "{}"
    written = _encoder().encode(value)
    return re.sub(_LONG, r"\1", written) if "\\u0000" in written else written


# A number that was marked by a character that no text of the data holds.
_LONG = r'"\\u0000([-\d.]+)"'


@cache
def _encoder() -> JSONEncoder:
    import json

    return json.JSONEncoder(ensure_ascii=False)


def plain_number(value: int | Decimal) -> str:
    """Digits without grouping or exponent: 13300000000, 2.5."""
    if isinstance(value, int) or value == value.to_integral_value():
        return str(int(value))
    return format(value, "f").rstrip("0")


def jsonable(value: Any) -> Any:
    """The value in the types of JSON; a fraction that no float holds is marked, for `to_json` to write its digits."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else _fraction(value)
    if isinstance(value, Text):
        return {lang: value.in_language(lang) for lang in LANGUAGES}
    if isinstance(value, dict) or hasattr(value, "items"):
        return {key: jsonable(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(entry) for entry in value]
    return value


def _fraction(value: Decimal) -> float | str:
    number = float(value)
    return number if Decimal(repr(number)) == value else f"\0{plain_number(value)}"


def json_row(result: Result, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as an object of JSON, for `to_json` to write."""
    return {column.name: jsonable(column.value(row)) for column in result.columns}
