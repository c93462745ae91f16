"""Which year a figure is of: a base, a bracket, "a year earlier", a heading, a line that leads, a column of a table."""

import pytest
from scoring import SOURCES, labelled, outcomes


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_each_figure_is_judged_by_its_own_year(lang):
    unlike = [
        (item["text"], label, got)
        for item in labelled("claims-times.jsonl")
        if item["lang"] == lang
        for label, got, _ in outcomes(item, SOURCES)
        if label != got
    ]
    assert unlike == []
