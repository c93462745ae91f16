"""Making the compiled form of the bundled data, JSON beside the TOML that people edit; see tables.py.

A line for each entry of a catalogue and each fact, so that a file of facts can be read in part, and a change is seen
where it was made.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from kzreview.tables import compiled_path, json_table, opening, toml_table

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

FILES = ("*.toml", "facts/*.toml", "ask/*.toml", "check/*.toml", "language/*.toml", "messages/*.toml")

_EXACT = re.compile('"\ue000([^"]+)"')  # a letter of private use marks a number: JSON writes no Decimal by itself


def compiled_files(data: Path) -> dict[Path, str]:
    """What each compiled file of a data folder should hold."""
    paths = [path for pattern in FILES for path in sorted(data.glob(pattern))]
    return {compiled_path(data, path): compiled(path.read_bytes()) for path in paths}


def write_compiled(data: Path) -> None:
    """Writes the compiled files of a data folder, and removes those of files that are gone."""
    wanted = compiled_files(data)
    for path in set((data / "compiled").rglob("*.json")) - set(wanted):
        path.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def compiled(written: bytes) -> str:
    """The compiled form of a file of TOML."""
    table = toml_table(written.decode("utf-8"))
    entries = (f"{_json(key)}:{_lines(value)}" for key, value in table.items())
    text = ",\n".join([opening(written), *entries]) + "}\n"
    assert repr(json_table(text)) == repr(table)  # dates, say, are not the same in JSON
    return text


def _lines(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return _json(value)


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_marked)
    return _EXACT.sub(r"\1", text)


def _marked(number: Decimal) -> str:
    """The very digits and power of a number: what it is worth is not all that it tells."""
    sign, digits, power = number.as_tuple()
    return f"\ue000{'-' * sign}{''.join(map(str, digits))}e{power}"
