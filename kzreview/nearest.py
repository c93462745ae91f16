"""The nearest right word to a wrong one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# All of 100. Measured on the ids, metrics, fields and countries of the data, with a letter wrong, or cut off: see
# tests/query/test_nearest.py.
_NEAR = 62
_CUT_OFF = 92  # what begins with all that was typed
_BEGINNING = 17  # a beginning in common makes two words likelier than their letters do; by so much less it counts
_PARTS_NEAR = 75
_PARTS = 10  # parts that are alike are not the whole word
_EXTRA_PART = 2
_SHORTEST = 3  # letters that tell a beginning
_LONGEST = 200  # no word has so many letters
_GAP = re.compile(r"[\W_]+")


def nearest(given: str, known: Iterable[str], most: int = 1) -> list[str]:
    """Up to `most` of the `known` words that `given` may stand for, nearest first, none if none is near.

    >>> nearest("valeu", ["value", "unit"])
    ['value']
    >>> nearest("2024.dayz", ["2024.fdi", "2024.days-abroad"])
    ['2024.days-abroad']
    """
    from rapidfuzz import process

    if len(given) > _LONGEST:
        return []
    words = list(known)
    found = process.extract(given, words, scorer=_likeness, processor=str.casefold, limit=most, score_cutoff=_NEAR)
    return [word for word, _, _ in found] or _holding(given, words)[:most]


def letters_apart(one: str, other: str, most: int) -> int | None:
    """How many letters two words are apart, one wrong, missing, added, or two in the other order; None if over `most`.

    What rapidfuzz calls OSA: for a letter or two it is found here before the library is loaded.

    >>> letters_apart("vsiits", "visits", 2), letters_apart("trips", "visits", 2)
    (1, None)
    """
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:  # a glance spares most the rest
        return None
    return next((count for count in range(most + 1) if _are_within(one, other, count)), None)


def _are_within(one: str, other: str, most: int) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[same:], other[same:]
    if not (one and other):
        return len(one) + len(other) <= most
    if not most:
        return False
    swapped = one[:2] == other[1::-1] and len(other) > 1
    return (
        _are_within(one[1:], other[1:], most - 1)
        or _are_within(one[1:], other, most - 1)
        or _are_within(one, other[1:], most - 1)
        or (swapped and _are_within(one[2:], other[2:], most - 1))
    )


def _likeness(given: str, word: str, **_: object) -> float:
    """How near the two are, of 100: by their letters, by the beginning they share, or part by part."""
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.fuzz import ratio

    spelt = ratio(given, word)
    if len(given) >= _SHORTEST and word.startswith(given):
        spelt = max(spelt, _CUT_OFF)
    if min(len(given), len(word)) > _SHORTEST:
        spelt = max(spelt, 100 * JaroWinkler.similarity(given, word) - _BEGINNING)
    return max(spelt, _by_parts(given, word))


def _by_parts(given: str, word: str) -> float:
    """As "visits-state" against state-visits, "2024.dayz" against 2024.days-abroad: each part against its nearest."""
    from rapidfuzz.fuzz import ratio

    asked, parts = _GAP.split(given), _GAP.split(word)
    alike = sum(max(ratio(one, part) for part in parts) for one in asked) / len(asked)
    return alike - _PARTS - _EXTRA_PART * max(0, len(parts) - len(asked)) if alike >= _PARTS_NEAR else 0


def _holding(given: str, words: Sequence[str]) -> list[str]:
    """The words of which one part is the given one: "trips" is in trips-abroad."""
    wanted = given.casefold()
    return [word for word in words if wanted in _GAP.split(word.casefold())]
