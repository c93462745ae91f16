"""JSON, one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kzreview.render.result import json_row

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    file.writelines(json.dumps(json_row(result, row), ensure_ascii=False) + "\n" for row in result.rows)
