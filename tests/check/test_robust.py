"""Any text at all: no traceback, and every span is one of the text."""

from datetime import date

import pytest
from fuzz import main, texts

from kzreview import check_text


def test_a_thousand_mutated_drafts():
    assert main(1_000) == 0


def test_the_fuzzer_makes_different_texts():
    assert len({texts(seed) for seed in range(100)}) > 90


LOPSIDED = [
    "9" * 10_000,
    "x" * 1_000_000,
    "23 " * 100_000,
    "(" * 50_000,
    "<!--" * 20_000,
    "`" * 50_000,
    "[](" * 30_000,
    "\n" * 100_000,
    "бір " * 50_000,
    "1,2.3 " * 30_000,
    "<a" * 50_000,
]


@pytest.mark.parametrize("text", LOPSIDED, ids=lambda text: text[:6])
def test_long_and_lopsided_texts_are_judged_within_their_bounds(text):
    claims = check_text(text, date(2024, 12, 30))  # tests/bench/growth.py holds the time against that of half of it
    assert all(0 <= claim.start < claim.end <= len(text) for claim in claims)
    assert not [claim for claim in claims if claim.verdict == "contradicted"]
