"""The answer to a question is the same in every run: no order of a set decides which near spelling is taken."""

from __future__ import annotations

import os
import subprocess
import sys

QUESTIONS = (
    "жаңа жұмыс орыднары 2024",
    "встреч с глвами государств 2023",
    "объем пямых инвестиций за 1 полугодие 2024",
    "сколько законов о полиции 2023",
    "профессрларының жалақысы 2023",
    "ministir of interor",
    "laws on poverty 2024",
)
ASKED = """
import sys, kzreview
from kzreview.ask.answer import ask
base = kzreview.load()
for text in sys.argv[1:]:
    answer = ask(base, text, 2026)
    print(answer.kind, [fact.id for fact in (*answer.facts, *answer.nearest)], answer.message)
"""


def test_a_question_is_answered_the_same_whatever_the_order_of_sets():
    runs = {
        subprocess.run(
            [sys.executable, "-c", ASKED, *QUESTIONS],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        ).stdout
        for seed in ("1", "2", "5", "11")
    }
    assert len(runs) == 1
