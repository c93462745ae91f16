"""Metrics that only a pack has are judged by the words of its metrics.toml: no rule in data/check, no code."""

import shutil
from datetime import date
from pathlib import Path

import pytest

import kzreview
from kzreview.check.api import check_with
from kzreview.check.known import Known

PACK = Path(__file__).parents[1] / "packs" / "kolsai"
KNOWN = Known(kzreview.load([PACK]))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2031 the district budget was 13.3 billion tenge.", "supported"),
        ("In 2031 the district budget was 13.3 billion dollars.", "contradicted"),
        ("В 2031 году бюджет района составил 13,3 млрд тенге.", "supported"),
        ("2031 жылы аудан бюджеті 13,3 млрд теңге болды.", "supported"),
        ("In 2031 they toured 12 villages.", "supported"),
        ("In 2031 they toured 13 villages.", "contradicted"),
        ("In 2030 they toured 12 villages.", "unknown"),
        ("In 2031 they toured 12 factories.", "unknown"),
        ("In 2031 they built 12 villages.", "unknown"),
        ("In 2031 they toured 12 villages on farming questions.", "unknown"),
    ],
)
def test_a_metric_is_judged_by_its_own_words(text, verdict):
    judged = {claim.verdict for claim in check_with(KNOWN, text, date(2031, 12, 30)) if claim.verdict != "not-a-claim"}
    assert judged == {verdict}


def test_without_the_pack_nothing_of_it_is_judged():
    claims = kzreview.check_text("In 2031 they toured 12 villages.", date(2031, 12, 30))
    assert {claim.verdict for claim in claims} <= {"unknown", "not-a-claim"}


def named(tmp_path, name):
    """What is known with the pack, its villages under another English name."""
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    metrics = pack / "metrics.toml"
    text = metrics.read_text(encoding="utf-8")
    assert 'en = "Villages toured"' in text
    metrics.write_text(text.replace('en = "Villages toured"', f'en = "{name}"'), encoding="utf-8")
    return Known(kzreview.load([pack]))


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Total number of villages toured during the year", "supported"),
        ("Villages that were toured, and those with them", "supported"),
        ("Those with which they were over there", "unknown"),
    ],
)
def test_words_that_every_text_has_announce_nothing(tmp_path, name, verdict):
    claims = check_with(named(tmp_path, name), "In 2031 they toured 12 villages.", date(2031, 12, 30))
    assert {claim.verdict for claim in claims if claim.text == "12"} == {verdict}
