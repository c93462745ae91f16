"""The nearest right word to a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(given: str, known: Iterable[str], most: int = 1) -> list[str]:
    """Up to `most` of the `known` words that are spelt like `given`, nearest first, none if none is near.

    >>> nearest("valeu", ["value", "unit"])
    ['value']
    """
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        given, list(known), scorer=fuzz.ratio, processor=utils.default_process, limit=most, score_cutoff=60
    )
    return [word for word, _, _ in found]
