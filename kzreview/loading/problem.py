"""One thing wrong in the data, and where."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from kzreview.errors import os_reason
from kzreview.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping


class Term(str):
    """What a field is or should be, such as list-of-texts: the end of a key of data/messages/types.<lang>.toml."""

    __slots__ = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a data file: where it stands, and a message with what would be right."""

    file: str
    item: str
    field: str
    key: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def in_language(self, lang: str) -> str:
        place = ": ".join(part for part in (self.file, self.item, self.field) if part)
        return f"{place}: {self.message(lang)}"

    def message(self, lang: str) -> str:
        """What is wrong, without its place."""
        return say(lang, self.key, **{name: _told(lang, name, value) for name, value in self.params.items()})

    def __str__(self) -> str:
        return self.in_language("en")


def _told(lang: str, name: str, value: object) -> object:
    """A parameter of a message in the reader's language, where it is no name or number."""
    if isinstance(value, Term):
        return say(lang, f"types/{value}")
    if isinstance(value, OSError):
        return os_reason(value, lang)
    if name != "what":
        return value
    try:
        return say(lang, f"types/unknown-{value}")
    except KeyError:  # a value of a qualifier
        return say(lang, "types/unknown-other", what=value)
