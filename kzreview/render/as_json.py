"""JSON: an array of objects, one a line, or one object where the answer is single."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.render.result import json_row, to_json

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    rows = [to_json(json_row(result, row)) for row in result.rows]
    if result.single:
        file.write(rows[0] + "\n")
    elif rows:
        file.write("[\n" + ",\n".join(rows) + "\n]\n")
    else:
        file.write("[]\n")
