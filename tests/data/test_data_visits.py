"""The visits of both years: what is listed, what is counted, and what the sources leave unnamed."""

from __future__ import annotations

import pytest

LISTED = {
    (2023, "state"): ["CN"],
    (2023, "official"): ["AE", "VN", "DE", "CN"],
    (2023, "working"): ["AE", "RU", "KG", "TR", "SA", "TJ", "US", "BY", "AZ"],
    (2024, "state"): ["QA", "AZ", "SG", "TJ", "MN", "FR", "HU"],
    (2024, "official"): ["IT", "VA", "AM", "TM", "RS"],
    (2024, "working"): [],
}


def countries(base, year, kind=None):
    visits = [fact for fact in base.facts if fact.kind == "visit" and fact.year == year]
    return [
        country for fact in visits if kind in (None, *fact.qualifier("type")) for country in fact.qualifier("country")
    ]


@pytest.mark.parametrize(("year", "kind"), LISTED)
def test_the_list_of_visits(base, year, kind):
    assert countries(base, year, kind) == LISTED[year, kind]


def test_entries_and_countries_are_two_counts_in_2023(base):
    listed = countries(base, 2023)

    assert len(listed) == 14
    assert len(set(listed)) == 12
    assert {country for country in listed if listed.count(country) == 2} == {"CN", "AE"}


def test_no_country_is_listed_twice_in_2024(base):
    listed = countries(base, 2024)

    assert len(listed) == len(set(listed)) == 12


def test_the_counts_of_2023(base):
    assert base.fact("2023.trips-abroad").quantity.value == 19
    assert base.fact("2023.working-visits").quantity.value == 14
    assert base.fact("2023.working-visits").quantity.unit == "visit"


def test_the_kinds_of_2023_add_up_to_the_trips(base):
    listed = len(countries(base, 2023, "state")) + len(countries(base, 2023, "official"))

    assert listed + base.fact("2023.working-visits").quantity.value == base.fact("2023.trips-abroad").quantity.value


def test_the_counts_of_2024(base):
    assert base.fact("2024.trips-abroad").quantity.value == 23
    assert base.fact("2024.trips-abroad").quantity.unit == "trip"
    assert base.fact("2024.working-visit-countries").quantity.value == 11
    assert base.fact("2024.working-visit-countries").quantity.unit == "country"


def test_no_count_of_working_visits_is_made_up_for_2024(base):
    assert [fact.id for fact in base.facts if fact.metric == "working-visits" and fact.year == 2024] == []
    assert [fact.id for fact in base.facts if fact.metric == "working-visit-countries" and fact.year == 2023] == []


def test_what_was_signed_in_2024(base):
    signed = {
        fact.qualifier("country")[0]: fact.quantity.value
        for fact in base.facts
        if fact.metric == "country-documents" and fact.year == 2024
    }

    assert signed == {"QA": 12, "FR": 14, "IT": 18, "SG": 14, "MN": 5}


def test_what_was_signed_on_one_visit_is_of_its_month(base):
    signed = {fact.id: fact.period.text for fact in base.facts if fact.metric == "country-documents"}

    assert signed["2022.documents.uz"] == "2022-12"
    assert (signed["2025.documents.cn"], signed["2025.documents.us"]) == ("2025-09", "2025-11")


def test_17_billion_of_washington_is_not_more_than_17_billion_of_qatar(base):
    worth = base.fact("2025.documents-value.us").quantity

    assert (int(worth.value), worth.bound, worth.step) == (17_000_000_000, "exact", 100_000_000)


def test_more_than_17_billion_is_qatar(base):
    worth = base.fact("2024.documents-value.qa").quantity

    assert (int(worth.value), worth.unit, worth.bound) == (17_000_000_000, "USD", "more_than")


@pytest.mark.parametrize("year", [2023, 2024])
def test_every_visit_has_one_country_and_one_kind(base, year):
    for fact in base.facts:
        if fact.kind == "visit" and fact.year == year:
            assert len(fact.qualifier("country")) == len(fact.qualifier("type")) == 1
            assert fact.id == f"{year}.visit.{fact.qualifier('country')[0].lower()}.{fact.qualifier('type')[0]}"
