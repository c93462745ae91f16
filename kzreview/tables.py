"""The TOML files of the data as tables, with exact numbers; those of the bundled data in a form that is read faster.

People edit TOML. data/compiled/ holds the same tables as JSON, which takes a tenth of the time to read;
docs/make_reference.py writes it. Of a file that was edited since, the TOML is read: slower, and the same.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from pathlib import Path

_STAMP = "crc32"


def read_table(path: Path) -> dict[str, Any]:
    """One file; a number with a fraction or a power becomes a Decimal with the digits as written (13.3e9).

    Raises OSError, UnicodeDecodeError, or tomli.TOMLDecodeError.
    """
    written = path.read_bytes()
    compiled = compiled_form(path, written)
    return toml_table(written.decode("utf-8")) if compiled is None else json_table(compiled)


def bundled_table(name: str) -> dict[str, Any]:
    """A file of the bundled data, such as "terms" or "ask/sizes"; raises as read_table does."""
    return read_table(bundled_data() / f"{name}.toml")


def toml_table(text: str) -> dict[str, Any]:
    """A text in TOML; raises tomli.TOMLDecodeError."""
    import tomli

    return tomli.loads(text, parse_float=Decimal)


def json_table(text: str | bytes) -> dict[str, Any]:
    """A text in JSON, as compiled."""
    import json

    table: dict[str, Any] = json.loads(text, parse_float=Decimal)
    table.pop(_STAMP, None)
    return table


def compiled_form(path: Path, written: bytes) -> bytes | None:
    """The compiled form of a file of the bundled data that holds just these bytes; None where there is none."""
    data = bundled_data()
    if not path.is_relative_to(data):
        return None
    try:
        compiled = compiled_path(data, path).read_bytes()
    except FileNotFoundError:
        return None
    return compiled if compiled.startswith(opening(written).encode()) else None


def compiled_path(data: Path, path: Path) -> Path:
    """Where the compiled form of a file of a data folder lies."""
    return (data / "compiled" / path.relative_to(data)).with_suffix(".json")


def opening(written: bytes) -> str:
    """What the compiled form of a file with these bytes begins with, which tells it from any other state."""
    return f'{{"{_STAMP}":"{crc32(written):08x}"'
