"""Every id that the data refers to exists, and nothing is defined in vain."""

from __future__ import annotations

from kzreview.model import LANGUAGES


def test_facts_refer_to_what_there_is(base):
    for fact in base.facts:
        assert fact.source in base.sources, fact.id
        assert fact.topic in base.terms.topics, fact.id
        assert fact.metric is None or fact.metric in base.metrics, fact.id
        assert set(fact.qualifier("country")) <= base.places.keys(), fact.id
        assert set(fact.qualifier("city")) <= base.places.keys(), fact.id
        assert set(fact.qualifier("region")) <= base.places.keys(), fact.id
        assert set(fact.qualifier("person")) <= base.people.keys(), fact.id


def test_places_stand_in_countries(base):
    countries = {place.id for place in base.places.values() if place.kind == "country"}

    assert {place.country for place in base.places.values()} <= countries
    assert {kind: _kinds(base, kind) - {kind} for kind in ("city", "region")} == {"city": set(), "region": set()}


def _kinds(base, qualifier):
    return {base.places[place].kind for fact in base.facts for place in fact.qualifier(qualifier)} - {"point"}


def test_every_metric_with_a_value_has_facts(base):
    counted = {metric.id for metric in base.metrics.values() if metric.counted}

    assert counted == {"state-visits", "official-visits"}
    assert base.metrics.keys() - {fact.metric for fact in base.facts} <= counted


def test_the_topic_of_a_fact_is_that_of_its_metric(base):
    assert [fact.id for fact in base.facts if fact.metric and base.metrics[fact.metric].topic != fact.topic] == []


def test_the_unit_of_a_fact_is_that_of_its_metric(base):
    odd = [fact.id for fact in base.facts if fact.metric and base.metrics[fact.metric].unit != fact.quantity.unit]

    assert odd == []


def test_every_source_person_exists(base):
    people = {person for source in base.sources.values() for person in (source.speaker, source.author) if person}

    assert people == {"berik-uali", "kassym-jomart-tokayev", "ongar-alpysbaiuly"}
    assert people <= base.people.keys()


def test_everybody_named_has_a_fact_or_speaks(base):
    used = {person for fact in base.facts for person in fact.qualifier("person")}
    used |= {person for source in base.sources.values() for person in (source.speaker, source.author)}

    assert base.people.keys() - used == set()


def test_views_name_metrics_and_topics_that_exist(base):
    layout = base.views
    visits = layout["visits"]
    named = [*visits["counts"].values(), *visits["signed"].values(), *(entry["metrics"] for entry in layout["summary"])]

    assert {metric for metrics in named for metric in metrics} <= base.metrics.keys()
    assert {fact for facts in visits["several"].values() for fact in facts} <= {fact.id for fact in base.facts}
    assert [entry["topic"] for entry in layout["summary"] if entry["topic"] not in base.terms.topics] == []
    assert set(visits["types"]) == set(base.terms.values("type")) == {"state", "official", "working"}


def test_unlike_pairs_are_of_two_metrics_and_told_once(base):
    pairs = [frozenset((pair.a, pair.b)) for pair in base.unlike]

    assert set().union(*pairs) <= base.metrics.keys()
    assert [pair for pair in pairs if len(pair) != 2] == []
    assert len(set(pairs)) == len(pairs)


def test_what_is_said_of_one_year_names_no_year(base):
    kept_apart = [pair for pair in base.unlike if pair.kind]

    assert kept_apart
    for pair in kept_apart:
        for lang in LANGUAGES:
            assert not any(mark.isdigit() for mark in pair.reason.in_language(lang)), (pair.a, pair.b, lang)


def test_receipts_are_short_and_not_cut_inside_a_number(base):
    for fact in base.facts:
        assert 2 <= len(fact.printed) <= 60, fact.id
        assert not fact.printed.startswith((",", ".", " ")), fact.id
