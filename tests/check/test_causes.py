"""Claims by what once misled the check, in three languages: what is of a part of the year, what counts nothing, …

A label may leave a choice: a house number is no claim, and what is left open about it does no harm."""

import pytest
from scoring import SOURCES, labelled, outcomes

NOTHING = {"not-a-claim", "unread"}
ALLOWED = {
    "supported": {"supported"},
    "contradicted": {"contradicted"},
    "unknown": {"unknown"},
    "not-a-claim": NOTHING,
    "unknown or not-a-claim": {"unknown", *NOTHING},
    "not contradicted": {"supported", "unknown", *NOTHING},
    "not supported": {"contradicted", "unknown"},
    "unlabelled": NOTHING,
}


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("sources", [SOURCES, ()])
def test_claims_by_their_causes(lang, sources):
    wrong = [
        (item["text"], label, got)
        for item in labelled("claims-causes.jsonl")
        if item["lang"] == lang
        for label, got, _ in outcomes(item, sources)
        if got not in ALLOWED[label]
    ]
    assert wrong == []
