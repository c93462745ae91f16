"""The sentences that `compare` prints, each checked as a text: right as they stand, wrong with figures exchanged."""

import csv
import re
from collections import Counter
from datetime import date
from io import StringIO
from itertools import pairwise

import pytest

from kzreview import check_text

WRITTEN = date(2025, 1, 10)
RECOGNISED = {"kk": 142, "ru": 147, "en": 147}  # figures and words of those sentences that are called right
DIGITS = re.compile(r"\d[\d\u00a0\u202f,.]*\d|\d")


@pytest.fixture
def sentences(run):
    printed = run("compare", "2023", "2024", "--sentences", "--format", "csv").stdout
    rows = list(csv.DictReader(StringIO(printed)))
    return {lang: [row[f"sentence_{lang}"] for row in rows] for lang in RECOGNISED}


@pytest.mark.parametrize("lang", RECOGNISED)
def test_what_compare_prints_is_never_called_wrong(sentences, lang):
    claims = [(text, claim) for text in sentences[lang] for claim in check_text(text, WRITTEN, lang=lang)]

    assert [(text, claim.text, claim.message) for text, claim in claims if claim.verdict == "contradicted"] == []
    assert Counter(claim.verdict for _, claim in claims)["supported"] >= RECOGNISED[lang]


@pytest.mark.parametrize("lang", RECOGNISED)
def test_figures_in_each_others_place_are_never_called_right(sentences, lang):
    judged = [
        (wrong, place, claim)
        for text in sentences[lang]
        for wrong, places in exchanged(text, lang)
        for claim in check_text(wrong, WRITTEN, lang=lang)
        for place in places
        if claim.start <= place < claim.end
    ]

    assert [(text, claim.text) for text, _, claim in judged if claim.verdict == "supported"] == []
    assert Counter(claim.verdict for *_, claim in judged)["contradicted"] >= len(judged) * 0.6


def exchanged(text, lang):
    """The text with two neighbouring figures of one unit in each other's place, and where they stand then."""
    right = [claim for claim in check_text(text, WRITTEN, lang=lang) if claim.verdict == "supported"]
    for one, other in pairwise(right):
        if DIGITS.sub("", one.text) == DIGITS.sub("", other.text) and one.text != other.text:
            wrong = text[: one.start] + other.text + text[one.end : other.start] + one.text + text[other.end :]
            yield wrong, (one.start, one.start + other.end - one.end)
