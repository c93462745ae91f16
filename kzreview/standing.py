"""Whose word a source carries and when it was published: a named tuple, made in no time, for short answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Standing(NamedTuple):
    """What a source is ranked by among others that speak of the same thing.

    `word` is one of ranks.toml, None where it is not told; `published` the day printed, None where none is;
    `until` the last day that the source covers; `whole` whether all of it was read.
    """

    source: str
    word: str | None
    published: date | None
    until: date
    whole: bool
