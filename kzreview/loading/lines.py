"""The line of a TOML file that a problem is about: TOML readers do not tell, so it is looked for in the text."""

from __future__ import annotations

import re
from bisect import bisect_right

_ENTRY = re.compile(r"[ \t]*\[\[[ \t]*([\w-]+)[ \t]*\]\]")
_ID = re.compile(r"""[ \t]*id[ \t]*=[ \t]*["']([^"']*)["']""")
_NUMBERED = re.compile(r"([a-z]+) (\d+)")
_IN_TOML = re.compile(r"\(at line (\d+)")


class Lines:
    """The lines of a file, with the places where its entries begin and where each id stands."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._entries: list[int] = []
        self._kinds: dict[str, list[int]] = {}
        self._ids: dict[str, int] = {}
        for place, line in enumerate(self._lines):
            if entry := _ENTRY.match(line):
                self._entries.append(place)
                self._kinds.setdefault(entry[1], []).append(place)
            elif given := _ID.match(line):
                self._ids[given[1]] = place  # of two that are the same, the later is the one that is wrong

    def line_of(self, item: str, field: str, message: str = "") -> int | None:
        r"""The line, from 1, of a field of an item (an id, "fact 3", or "unit tree"); None where it is not found.

        Of a field that is missing it is the line where its item begins. `message` may name a line itself.

        >>> Lines('[[fact]]\nid = "a"\nvalue = 3\n').line_of("a", "value")
        3
        """
        told = _IN_TOML.search(message)
        if told:
            return int(told[1])
        span = self._span(item)
        if span is None:
            return None
        found = self._field(*span, field)
        if found is None and not item:
            return None
        return (span[0] if found is None else found) + 1

    def _span(self, item: str) -> tuple[int, int] | None:
        """The lines of an item, from the first to before the last; all of them where no item is named."""
        if not item:
            return 0, len(self._lines)
        if item in self._ids:
            return self._entry_at(self._ids[item])
        numbered = _NUMBERED.fullmatch(item)
        same = self._kinds.get(numbered[1], []) if numbered else []
        if numbered and int(numbered[2]) <= len(same):
            return self._entry_at(same[int(numbered[2]) - 1])
        return self._table(item.replace(" ", "."))

    def _entry_at(self, place: int) -> tuple[int, int]:
        number = bisect_right(self._entries, place)
        first = self._entries[number - 1] if number else place
        return first, self._entries[number] if number < len(self._entries) else len(self._lines)

    def _table(self, name: str) -> tuple[int, int] | None:
        """The lines of a table such as [unit.tree], with what is written with its name before a dot."""
        opening = re.compile(rf"[ \t]*\[[ \t]*{re.escape(name)}[ \t]*[\].]")
        places = [place for place, line in enumerate(self._lines) if opening.match(line)]
        if not places:
            return None
        after = (at for at in range(places[-1] + 1, len(self._lines)) if self._lines[at].lstrip().startswith("["))
        return places[0], next(after, len(self._lines))

    def _field(self, first: int, last: int, field: str) -> int | None:
        """The line of a field, or of the table that it is missing in."""
        at = None
        for name in field.split(".") if field else ():
            word = re.escape(name)
            pattern = re.compile(rf"[ \t]*(?:\[+(?:[\w.-]*\.)?{word}\]+|(?:[\w-]+\.)*{word}[ \t]*[=.])")
            begins = first if at is None else at
            found = next((place for place in range(begins, last) if pattern.match(self._lines[place])), None)
            if found is None:
                break
            at = found
        return at
