"""Whose figure it is, clause by clause: our President, another leader, a minister, a parliament."""

import pytest
from scoring import SOURCES, labelled, outcomes


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_each_figure_is_judged_as_that_of_who_acts_in_its_clause(lang):
    unlike = [
        (item["text"], label, got)
        for item in labelled("claims-actors.jsonl")
        if item["lang"] == lang
        for label, got, _ in outcomes(item, SOURCES)
        if label != got
    ]
    assert unlike == []
