"""The check on labelled claims of our own; claims-aside.jsonl was not looked at while the rules were written."""

import pytest
from scoring import labelled, scores

BAR = {"precision": 0.98, "recall": 0.92, "support": 0.95, "abstain": 0.90, "read": 0.97, "right": 0.97}


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_claims_are_judged_as_labelled(lang):
    found = scores("claims.jsonl")[lang]
    assert found["blessed"] == 0
    assert {name: found[name] for name in BAR if found[name] < BAR[name]} == {}


def test_the_sets_hold_enough_of_each_language_and_verdict():
    for name, least in (("claims.jsonl", 50), ("claims-aside.jsonl", 20)):
        items = labelled(name)
        for lang in ("kk", "ru", "en"):
            verdicts = {label["verdict"] for item in items if item["lang"] == lang for label in item["claims"]}
            assert sum(item["lang"] == lang for item in items) >= least
            assert verdicts == {"supported", "contradicted", "unknown", "not-a-claim"}
