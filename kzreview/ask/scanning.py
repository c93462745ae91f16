"""Going through the words of a text for what may begin at each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Stretch(Protocol):
    """Words that belong together; `end` is the place of the word after them."""

    @property
    def end(self) -> int: ...


Found = TypeVar("Found", bound=Stretch)


def scan(words: Sequence[str], found_at: Callable[[Sequence[str], int], Found | None]) -> Iterator[Found]:
    """What `found_at` finds in `words`, none overlapping; words where it finds nothing are left out."""
    at = 0
    while at < len(words):
        found = found_at(words, at)
        if found:
            yield found
        at = found.end if found else at + 1
