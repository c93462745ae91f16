"""One thing wrong in the data, and where."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from kzreview.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping


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
        return say(lang, self.key, **self.params)

    def __str__(self) -> str:
        return self.in_language("en")
