"""A pack made up for one test: its tables as TOML, and its files."""

from __future__ import annotations

import json

BARE = {"value", "value_to"}  # numbers, some of them with a power that JSON would not keep


def fact_table(number, fields):
    """A fact of some fields, the qualifiers as a mapping, labelled by its number."""
    plain = {key: value for key, value in fields.items() if key != "qualifiers"}
    qualifiers = ", ".join(f'{key} = "{word}"' for key, word in fields.get("qualifiers", {}).items())
    lines = [f"{key} = {value if key in BARE else json.dumps(value)}" for key, value in plain.items()]
    lines += [f"qualifiers = {{ {qualifiers} }}"] if qualifiers else []
    label = f'label = {{ kk = "Факті {number}", ru = "Факт {number}", en = "Fact {number}" }}'
    return "\n".join(["[[fact]]", *lines, label])


def write_facts(folder, source, year, years, tables):
    """The file of one source."""
    (folder / "facts").mkdir(parents=True, exist_ok=True)
    head = f'source = "{source}"\nyear = {year}\nyears = {years}'
    (folder / "facts" / f"{source}.toml").write_text("\n\n".join([head, *tables]), encoding="utf-8")


def write_catalogues(folder, **tables):
    """The files sources.toml, metrics.toml and the like, each of its tables."""
    for name, texts in tables.items():
        (folder / f"{name}.toml").write_text("".join(texts), encoding="utf-8")
