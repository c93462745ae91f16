"""Any text at all: no traceback, no hang, and every span is one of the text."""

import time
from datetime import date

import pytest
from fuzz import main, texts

from kzreview import check_text


def test_a_thousand_mutated_drafts():
    assert main(1_000) == 0


def test_the_fuzzer_makes_different_texts():
    assert len({texts(seed) for seed in range(100)}) > 90


@pytest.mark.parametrize(
    "text",
    [
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
    ],
    ids=lambda text: text[:6],
)
def test_long_and_lopsided_texts_end_soon(text):
    begun = time.perf_counter()
    check_text(text, date(2024, 12, 30))
    assert time.perf_counter() - begun < 20
