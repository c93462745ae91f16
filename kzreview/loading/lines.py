"""The line of a TOML file that a problem is about: TOML readers do not tell, so it is looked for in the text."""

from __future__ import annotations

import re

_ENTRY = re.compile(r"[ \t]*\[\[[ \t]*([\w-]+)[ \t]*\]\]")
_NUMBERED = re.compile(r"([a-z]+) (\d+)")
_IN_TOML = re.compile(r"\(at line (\d+)")


def line_of(text: str, item: str, field: str, message: str = "") -> int | None:
    r"""The line, from 1, of a field of an item (an id, "fact 3", or "unit tree"); None where it is not found.

    Of a field that is missing it is the line where its item begins. `message` may name a line itself.

    >>> line_of('[[fact]]\nid = "a"\nvalue = 3\n', "a", "value")
    3
    """
    told = _IN_TOML.search(message)
    if told:
        return int(told[1])
    lines = text.splitlines()
    span = _span(lines, item)
    if span is None:
        return None
    first, last = span
    found = _field(lines, first, last, field)
    return found + 1 if found is not None else first + 1 if item else None


def _span(lines: list[str], item: str) -> tuple[int, int] | None:
    """The lines of an item, from the first to before the last; all of them where no item is named."""
    if not item:
        return 0, len(lines)
    entries = [place for place, line in enumerate(lines) if _ENTRY.match(line)]
    at = _line_with_id(lines, item)
    if at is not None:
        return max([place for place in entries if place <= at], default=at), _end(entries, at, lines)
    numbered = _NUMBERED.fullmatch(item)
    if numbered:
        same = [place for place in entries if _ENTRY.match(lines[place])[1] == numbered[1]]  # type: ignore[index]
        if int(numbered[2]) <= len(same):
            at = same[int(numbered[2]) - 1]
            return at, _end(entries, at, lines)
    return _table(lines, item.replace(" ", "."))


def _line_with_id(lines: list[str], item: str) -> int | None:
    """The last line that gives an id: of two that are the same, the later is the one that is wrong."""
    pattern = re.compile(rf"[ \t]*id[ \t]*=[ \t]*[\"']{re.escape(item)}[\"']")
    return max((place for place, line in enumerate(lines) if pattern.match(line)), default=None)


def _end(entries: list[int], at: int, lines: list[str]) -> int:
    return min([place for place in entries if place > at], default=len(lines))


def _table(lines: list[str], name: str) -> tuple[int, int] | None:
    """The lines of a table such as [unit.tree], or of what is written with its name before a dot."""
    opening = re.compile(rf"[ \t]*\[[ \t]*{re.escape(name)}[ \t]*[\].]")
    places = [place for place, line in enumerate(lines) if opening.match(line)]
    if not places:
        return None
    after = [place for place, line in enumerate(lines) if place > places[-1] and line.lstrip().startswith("[")]
    return places[0], min(after, default=len(lines))


def _field(lines: list[str], first: int, last: int, field: str) -> int | None:
    """The line of a field, or of the table that it is missing in."""
    at = None
    for name in field.split(".") if field else ():
        begins = first if at is None else at
        pattern = re.compile(
            rf"[ \t]*(?:\[+(?:[\w.-]*\.)?{re.escape(name)}\]+|(?:[\w-]+\.)*{re.escape(name)}[ \t]*[=.])"
        )
        found = next((place for place in range(begins, last) if pattern.match(lines[place])), None)
        if found is None:
            break
        at = found
    return at
