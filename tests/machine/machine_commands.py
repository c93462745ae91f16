"""The commands that print rows, and the ways a reader's surroundings may differ."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO
from itertools import product

from kzreview.cli.main import COMMANDS

MACHINE_FORMATS = ("csv", "tsv", "json", "ndjson", "markdown")

# Every command that prints rows, some with options that take other ways through the code.
ROWS = {
    "visits": ["visits"],
    "visits of one country": ["visits", "--country", "Қытай"],
    "received": ["received"],
    "regions": ["regions"],
    "timeline": ["timeline"],
    "people": ["people"],
    "facts": ["facts"],
    "facts in order": ["facts", "--sort", "-value,id", "--columns", "id,value,label,note_ru,qualifiers"],
    "facts of an expression": ["facts", "--where", "value > 1,2 млн or country = Қытай"],
    "facts by country": ["facts", "--group-by", "country"],
    "facts by period": ["facts", "--metric", "fdi", "--group-by", "period"],
    "summary": ["summary", "2024"],
    "compare": ["compare", "2023", "2024"],
    "compare in sentences": ["compare", "2023", "2024", "--sentences"],
    "trend": ["trend", "days-abroad"],
    "conflicts": ["conflicts", "--agreed"],
    "ask": ["ask", "күн", "шетелде", "2024", "--today", "2025-01-15"],
    "topics": ["topics"],
    "metrics": ["metrics"],
    "sources": ["sources"],
}  # fmt: skip
# One fact, a bare value, verdicts, files, and what is wrong with data: they have tests of their own.
NO_ROWS = ("show", "get", "check", "export", "data")
EMPTY = ["--where", "year = 1999"]
TAKE_WHERE = ("visits", "received", "regions", "timeline", "people", "facts", "summary")

HERE = {name: args for name, args in ROWS.items() if args[0] in COMMANDS}

READERS = [
    {},
    {"LANG": "kk_KZ.UTF-8"},
    {"LANG": "ru_RU.UTF-8"},
    {"LANG": "en_US.UTF-8", "LC_ALL": "kk_KZ.UTF-8"},
    {"LC_ALL": "C"},
    {"LC_ALL": "tr_TR.ISO-8859-9", "LANG": "ru_RU.KOI8-R"},
]
SCREENS = [
    {},
    {"COLUMNS": "20", "TERM": "dumb", "FORCE_COLOR": "1"},
    {"COLUMNS": "400", "TERM": "xterm-256color", "NO_COLOR": "1"},
    {"COLUMNS": "0", "FORCE_COLOR": "1", "NO_COLOR": "1"},
]
LANGS = [None, "kk", "ru", "en"]


def all_surroundings():
    """Every reader before every screen with every --lang: variables and options."""
    for reader, screen, lang in product(READERS, SCREENS, LANGS):
        yield reader | screen, ["--lang", lang] if lang else []


def few_surroundings():
    """Each value at least once, in as few runs as that takes."""
    for place, reader in enumerate(READERS):
        lang = LANGS[(place + 1) % len(LANGS)]
        yield reader | SCREENS[(place + 1) % len(SCREENS)], ["--lang", lang] if lang else []


def flat(rows) -> list[list[str]]:
    """Rows of JSON as the cells that CSV should hold, by the words of the README: heading first."""
    if not rows:
        return []
    texts = [name for name in rows[0] if any(_is_text(row[name]) for row in rows)]
    table = [[heading for name in rows[0] for heading in _headings(name, name in texts)]]
    table += [[cell for name, value in row.items() for cell in _cells(value, name in texts)] for row in rows]
    return table


def _is_text(value) -> bool:
    return isinstance(value, dict) and set(value) == {"kk", "ru", "en"}


def _headings(name: str, is_text: bool) -> list[str]:
    return [f"{name}_kk", f"{name}_ru", f"{name}_en"] if is_text else [name]


def _cells(value, is_text: bool) -> list[str]:
    if is_text:
        return [value[lang] for lang in ("kk", "ru", "en")] if value else ["", "", ""]
    if value is None:
        return [""]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, list):
        return [" ".join(map(str, value))]
    if isinstance(value, dict):
        return [json.dumps(value, ensure_ascii=False)]
    return [str(value)]


def json_rows(text: str) -> list[dict]:
    return json.loads(text, parse_float=Decimal)


def csv_cells(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))
