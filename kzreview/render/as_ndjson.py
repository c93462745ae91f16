"""JSON, one object a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.render.result import json_row, to_json

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    file.writelines(to_json(json_row(result, row)) + "\n" for row in result.rows)
