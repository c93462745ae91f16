"""Collecting what is wrong in a data folder, so that all of it can be told at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kzreview.loading.problem import Problem
from kzreview.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class Report:
    """The problems found so far, and the place now being looked at."""

    file: str
    item: str = ""
    problems: list[Problem] = field(default_factory=list)

    def add(self, where: str, key: str, **params: object) -> None:
        """Notes a problem of the field `where`; `key` names its message."""
        self.problems.append(Problem(self.file, self.item, where, key, params))

    def unknown(self, where: str, what: str, given: str, known: Iterable[str]) -> None:
        """Notes a word that names nothing, with the nearest that does."""
        words = sorted(known)
        near = nearest(given, words)
        if near:
            self.add(where, "data-unknown-near", what=what, given=given, nearest=near[0])
        else:
            self.add(where, "data-unknown", what=what, given=given, known=", ".join(words[:12]))
