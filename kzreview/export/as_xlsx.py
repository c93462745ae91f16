"""One XLSX workbook: a sheet a table, and one that says what they are; numbers are numbers, and text stays text."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.errors import KzreviewError
from kzreview.export.exact import binary
from kzreview.export.table import cell_of
from kzreview.extras import of_extra

if TYPE_CHECKING:
    from pathlib import Path

    from kzreview.export.table import Export, Table

with of_extra("xlsx"):
    import xlsxwriter

_LARGEST = 10**15  # a spreadsheet shows fifteen digits
_MADE = datetime(1980, 1, 1)  # noqa: DTZ001 - the same data makes the same file, whenever it is made
_WIDEST = 60
_LONGEST = 32_767  # characters of a cell


class TooLongError(KzreviewError):
    """A text that a cell of a spreadsheet cannot hold."""

    key = "export/too-long"

    def __init__(self, row: str, length: int) -> None:
        super().__init__(row=row, length=length, most=_LONGEST)


def write(export: Export, file: Path) -> None:
    """Writes a workbook; raises NotExactError, TooLongError, and OSError where the system refuses."""
    workbook = xlsxwriter.Workbook(str(file))
    workbook.set_properties(
        {"title": export.about["title"].en, "comments": export.about["citation"].en, "created": _MADE}
    )
    styles = {
        "heading": workbook.add_format({"bold": True}),
        "whole": workbook.add_format({"num_format": "0"}),
        "date": workbook.add_format({"num_format": "yyyy-mm-dd"}),
        "long": workbook.add_format({"text_wrap": True, "valign": "top"}),
    }
    for table in export.tables:
        _write_table(workbook.add_worksheet(table.name), table, styles)
    _write_about(workbook.add_worksheet("about"), export, styles)
    try:
        workbook.close()
    except xlsxwriter.exceptions.FileCreateError as error:  # such as a full disk
        raise OSError(str(error)) from error


def _write_table(sheet: Any, table: Table, styles: dict[str, Any]) -> None:
    widths = []
    for column, field in enumerate(table.flat_fields):
        sheet.write_string(0, column, field.name, styles["heading"])
        widths.append(len(field.name))
    for number, row in enumerate(table.flat_rows(), 1):
        for column, value in enumerate(row):
            widths[column] = max(widths[column], len(cell_of(value)))
            _write_cell(sheet, number, column, value, row[0], styles)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width, _WIDEST) + 2)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(widths) - 1)


def _write_cell(sheet: Any, row: int, column: int, value: Any, name: str, styles: dict[str, Any]) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | Decimal):
        number = binary(value, name, "XLSX", largest=_LARGEST)
        sheet.write_number(row, column, number, styles["whole"] if isinstance(number, int) else None)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, styles["date"])
    else:  # as a string, whatever it begins with: no formula, no address to click
        words = cell_of(value)
        if len(words) > _LONGEST:
            raise TooLongError(name, len(words))
        sheet.write_string(row, column, words)


def _write_about(sheet: Any, export: Export, styles: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 3, _WIDEST)
    for column, heading in enumerate(("item", "kk", "ru", "en")):
        sheet.write_string(0, column, heading, styles["heading"])
    for number, (name, text) in enumerate(export.about.items(), 1):
        for column, words in enumerate((name, text.kk, text.ru, text.en)):
            sheet.write_string(number, column, words, styles["long"])
