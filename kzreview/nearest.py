"""The nearest right word to a wrong one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NEAR = 60  # of 100: a letter or two off in a short word
_PART = re.compile(r"[\W_]+")


def nearest(given: str, known: Iterable[str], most: int = 1) -> list[str]:
    """Up to `most` of the `known` words that are spelt like `given`, nearest first, none if none is near.

    >>> nearest("valeu", ["value", "unit"])
    ['value']
    """
    from rapidfuzz import fuzz, process, utils

    words = list(known)
    found = process.extract(
        given, words, scorer=fuzz.ratio, processor=utils.default_process, limit=most, score_cutoff=_NEAR
    )
    return [word for word, _, _ in found] or _holding(given, words)[:most]


def _holding(given: str, words: Sequence[str]) -> list[str]:
    """The words of which one part is the given one: "trips" is in trips-abroad."""
    wanted = given.casefold()
    return [word for word in words if wanted in _PART.split(word.casefold())]
