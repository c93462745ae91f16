"""Random and mutated drafts through the check: `python tests/check/fuzz.py 100000` (no traceback, no hang).

Prints the number of texts and the slowest; stops with the seed of a text that raises or takes over a second.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from scoring import labelled

from kzreview import check_text

ODD = [
    "\0",
    "\u202e",
    "\u2066",
    "\u200b",
    "\x1b[31m",
    "\r",
    "\n\n",
    "\ufeff",
    "\ud800",
    "9" * 400,
    "`",
    "```",
    "<!--",
    "-->",
    "---\n",
    "](",
    "«",
    "—",
    "%",
    "$",
    "№",
    "½",
    "\u0301",
    "I",
    "млрд",
    "есе",
    "-",
    "−",
    ",",
    ".",
    "  ",
]


def texts(seed: int) -> str:
    """One draft: a labelled text with pieces cut, doubled, swapped or replaced, or nothing but odd characters."""
    chance = random.Random(seed)  # noqa: S311 - the same text for the same seed
    if chance.random() < 0.1:
        return "".join(chr(chance.randrange(1, 0x2FFF)) for _ in range(chance.randrange(200)))
    text = chance.choice(SEEDS)
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(text) + 1)
        length = chance.randrange(12)
        kind = chance.randrange(4)
        if kind == 0:
            text = text[:place] + text[place + length :]
        elif kind == 1:
            text = text[:place] + chance.choice(ODD) + text[place:]
        elif kind == 2:
            text = text[:place] + text[place : place + length] * 3 + text[place:]
        else:
            text = text[:place] + chance.choice(SEEDS)[:40] + text[place:]
    return text


SEEDS = [item["text"] for item in labelled("claims.jsonl")]


def main(count: int) -> int:
    slowest = 0.0
    for seed in range(count):
        text = texts(seed)
        begun = time.perf_counter()
        claims = check_text(text, date(2024, 12, 30))
        took = time.perf_counter() - begun
        slowest = max(slowest, took)
        if took > 1 or any(text[claim.start : claim.end] != claim.text for claim in claims):
            print(f"seed {seed}: {took:.2f} s, {text!r}")
            return 1
    print(f"{count} texts, the slowest {slowest * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
