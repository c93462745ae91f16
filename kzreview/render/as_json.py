"""JSON: an array of objects, one a line, or one object where the answer is single."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kzreview.render.result import json_row

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    rows = [json.dumps(json_row(result, row), ensure_ascii=False) for row in result.rows]
    if result.single:
        file.write(rows[0] + "\n")
    elif rows:
        file.write("[\n" + ",\n".join(rows) + "\n]\n")
    else:
        file.write("[]\n")
