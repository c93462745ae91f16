"""How time grows with length: texts and expressions made to be hard, and others half or an eighth as long.

    python tests/bench/growth.py

Prints for each the ratio of the processor times; a way that grows with the square would give 4 for twice the length
and 64 for eight times. Status 1 where a ratio is beyond what a steady way gives.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.extend(str(Path(__file__).parents[1] / room) for room in ("language", "check", "query"))

from test_properties import EVIL
from test_robust import LOPSIDED
from test_where_long import LONG

from kzreview import check_text, load
from kzreview.language.reading import read
from kzreview.query.expression_error import ExpressionError
from kzreview.query.predicate import compile_where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TODAY = date(2024, 12, 30)
MOST = {2: 3.5, 8: 20.0}  # times the time, for so many times the length
SHORT = 0.02  # seconds below which a ratio tells of the clock alone


def seconds(work: Callable[[], object]) -> float:
    """The shortest of three runs, in seconds of the processor."""
    return min(_once(work) for _ in range(3))


def _once(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def ways() -> Iterator[tuple[str, int, Callable[[], object], Callable[[], object]]]:
    """What is measured: its name, how many times as long the long one is, the short one, the long one."""
    for name, piece in EVIL.items():
        for lang in ("kk", "ru", "en"):
            yield f"read {lang} {name}", 8, *(_reading(piece * times, lang) for times in (500, 4_000))
    for text in LOPSIDED:
        yield f"check {text[:6]!r}", 2, _checking(text[: len(text) // 2]), _checking(text)
    for text in LONG:
        half = text[: len(text) // 2]
        yield f"where {text[:16]!r}", 2, _asking(half.rpartition(" or ")[0] or half), _asking(text)


def _reading(text: str, lang: str) -> Callable[[], object]:
    return lambda: read(text, lang, TODAY)


def _checking(text: str) -> Callable[[], object]:
    return lambda: check_text(text, TODAY)


def _asking(text: str) -> Callable[[], object]:
    def ask() -> None:
        with suppress(ExpressionError):
            list(filter(compile_where(BASE, text), BASE.facts))

    return ask


BASE = load()


def main() -> int:
    beyond = 0
    for name, times, short, long in ways():
        short()
        ratio = seconds(long) / max(seconds(short), SHORT)
        beyond += ratio > MOST[times]
        print(f"{'beyond ' if ratio > MOST[times] else ''}{name}: {times} times the length, {ratio:.1f} times the time")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
