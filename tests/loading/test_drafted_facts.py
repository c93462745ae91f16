"""What `draft` writes beside a fact: the paragraph's fingerprint, and what is only believed."""

from __future__ import annotations

import pytest

from kzreview import load

FACTS = "facts/kolsai-2031.toml"


def drafted(change, line):
    return change(FACTS, "2031.budget", "paragraph = 3\n", f"paragraph = 3\n{line}\n")


def test_what_is_believed_is_no_fact_yet(change, problems):
    (told,) = problems(drafted(change, 'believed = ["metric", "period"]'))

    assert told.startswith(f"{FACTS}: 2031.budget: believed: only believed so far: metric, period;")


def test_nor_is_it_where_nothing_is_named(change, problems):
    assert len(problems(drafted(change, "believed = []"))) == 1


def test_the_fingerprint_of_the_paragraph_is_right(change, problems, good_pack):
    fingerprint = load([good_pack]).sources["kolsai-2031"].fingerprints[2]

    assert problems(drafted(change, f'fingerprint = "{fingerprint}"')) == []


@pytest.mark.parametrize("given", ["0" * 64, "abc"])
def test_another_fingerprint_is_told(change, problems, given):
    told = "fingerprint: is not that of paragraph 3 of kolsai-2031; mend the number, or delete this line"

    assert problems(drafted(change, f'fingerprint = "{given}"')) == [f"{FACTS}: 2031.budget: {told}"]
