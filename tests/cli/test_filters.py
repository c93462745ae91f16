"""Every filter gives the facts that have the word, and no other, however the facts are read."""

from __future__ import annotations

import pytest

from kzreview import load
from kzreview.query.filters import Filters, narrow


def ids(facts):
    return [fact.id for fact in facts]


def found(**words):
    return ids(narrow(load(), Filters(**{name: tuple(given) for name, given in words.items()})))


def test_by_country(base):
    for country in [place.id for place in base.places.values() if place.kind == "country"]:
        assert found(country=[country]) == ids(f for f in base.facts if country in f.qualifier("country")), country


def test_by_metric(base):
    for metric in base.metrics:
        assert found(metric=[metric]) == ids(f for f in base.facts if f.metric == metric), metric


def test_by_topic(base):
    for topic in base.terms.topics:
        assert found(topic=[topic]) == ids(f for f in base.facts if f.topic == topic), topic


def test_by_source_and_year(base):
    for source in base.sources:
        assert ids(base.of_sources([source]).facts) == ids(f for f in base.facts if f.source == source)
    for year in base.years:
        assert found(year=[str(year)]) == ids(f for f in base.facts if f.year == year)


@pytest.mark.parametrize("kind", ["state", "official", "working"])
@pytest.mark.parametrize("year", ["2023", "2024"])
def test_by_several_at_once(base, kind, year):
    expected = ids(
        f for f in base.facts if f.year == int(year) and kind in f.qualifier("type") and "AE" in f.qualifier("country")
    )

    assert found(year=[year], type=[kind], country=["UAE"]) == expected


def test_no_filter_is_everything(base):
    assert found() == ids(base.facts)
