"""Comma-separated values: a header, quotes where needed, a bare newline after each row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from kzreview.render.result import flat_names, flat_rows

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(flat_names(result.columns))
    writer.writerows(flat_rows(result))
