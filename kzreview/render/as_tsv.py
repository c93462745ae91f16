"""Tab-separated values without quotes: the data holds no tab and no line break (the loader sees to it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.render.result import flat_names, flat_rows

if TYPE_CHECKING:
    from typing import TextIO

    from kzreview.render.result import Result


def render(result: Result, file: TextIO) -> None:
    file.writelines("\t".join(row) + "\n" for row in (flat_names(result.columns), *flat_rows(result)))
