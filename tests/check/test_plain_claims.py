"""Every figure of the two reviews in a plain sentence of each language: the right value is never called wrong, and no
value of another year, of another metric or with digits transposed is called right.

plain-wordings.jsonl holds further wordings of the same figures: an editor's, colloquial, official, passive.
plain-newsroom.jsonl holds those of fourteen hands who had not seen the rules: agency copy, columns, captions, much of
it derived, compared or told without a noun; not all of it is read."""

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kzreview import check_text, load

SOURCES = ("kazinform-2023", "qazaqstan-tv-2024")
FILES = ("plain-claims.jsonl", "plain-wordings.jsonl")
NEWSROOM = ("plain-newsroom.jsonl",)


def judged(row, value):
    """The verdict on the value put into the sentence."""
    start = row["text"].index("{}")
    text = row["text"].replace("{}", value)
    claims = check_text(text, date.fromisoformat(row["date"]), sources=SOURCES)
    end = start + len(value)
    over = {claim: min(end, claim.end) - max(start, claim.start) for claim in map(Seen, claims)}
    best = max(over, key=over.get, default=None)
    return (best.verdict, best.fact) if best is not None and over[best] > 0 else ("unread", None)


class Seen:
    """A claim that can be a key."""

    def __init__(self, claim):
        self.start, self.end, self.verdict, self.fact = claim.start, claim.end, claim.verdict, claim.fact


@cache
def outcomes(lang, names=FILES):
    texts = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names)
    rows = [row for text in texts for row in map(json.loads, text.splitlines()) if row["lang"] == lang]
    right = [(row["text"], row["right"], *judged(row, row["right"])) for row in rows]
    wrong = [(row["text"], value, *judged(row, value)) for row in rows for value in row["wrong"]]
    return right, wrong


@pytest.mark.parametrize("names", [FILES, NEWSROOM])
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_no_right_value_is_called_wrong_and_no_wrong_one_right(lang, names):
    right, wrong = outcomes(lang, names)
    assert [row for row in right if row[2] == "contradicted"] == []
    assert [row for row in wrong if row[2] == "supported"] == []


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_nearly_all_are_settled(lang):
    right, wrong = outcomes(lang)
    assert Counter(row[2] for row in right)["supported"] >= 0.97 * len(right)
    assert Counter(row[2] for row in wrong)["contradicted"] >= 0.95 * len(wrong)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_as_many_newsroom_wordings_are_settled_as_was_reached(lang):
    right, wrong = outcomes(lang, NEWSROOM)
    assert Counter(row[2] for row in right)["supported"] >= 0.92 * len(right)
    assert Counter(row[2] for row in wrong)["contradicted"] >= 0.83 * len(wrong)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_metric_of_the_two_reviews_is_claimed(lang):
    right, _ = outcomes(lang)
    facts = {fact.id: fact.metric for fact in load().facts_of(sources=SOURCES)}
    said = {facts[row[3]] for row in right if row[3]} - {None}
    assert {metric for metric in facts.values() if metric} == said
