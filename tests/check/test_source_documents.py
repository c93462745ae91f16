"""The documents that the facts are taken from, checked as drafts of their day: not one figure of theirs is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from kzreview import check_text

# Document, day, and how many figures and claims at least are borne out; what they tell beside the facts stays open.
DOCUMENTS = [("kazinform-2023", date(2023, 12, 29), 130), ("qazaqstan-tv-2024", date(2024, 12, 25), 30)]


@pytest.mark.parametrize(("name", "day", "least"), DOCUMENTS, ids=[name for name, *_ in DOCUMENTS])
@pytest.mark.parametrize("sources", [(), ("kazinform-2023", "qazaqstan-tv-2024")], ids=["all sources", "the two"])
def test_a_source_is_borne_out_by_its_own_facts(source_documents, name, day, least, sources):
    text = (source_documents / f"{name}.txt").read_text(encoding="utf-8")
    claims = check_text(text, day, lang="kk", sources=sources)
    assert [(one.line, one.text, one.message) for one in claims if one.verdict == "contradicted"] == []
    assert sum(one.verdict == "supported" for one in claims) >= least
