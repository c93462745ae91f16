"""The places where the sources mislead a quick reader: one number with several meanings, periods, bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest

SAME_NUMBER = {
    19: {
        "2023.trips-abroad": "trip",
        "2023.trips-abroad.24kz": "trip",
        "2023.leader-visits-received": "visit",
        "2024.international-forums": "forum",
        "2024.international-forums.iphkz": "forum",
    },
    27: {
        "2023.international-forums": "forum",
        "2023.credentials-received": "country",
        "2024.meetings-at-international-events": "meeting",
        "2024.meetings-at-international-events.iphkz": "meeting",
    },
    14: {
        "2023.regions-visited": "region",
        "2023.working-visits": "visit",
        "2024.documents.fr": "document",
        "2024.documents.sg": "document",
        "2024.leader-briefings": "briefing",
    },
    11: {
        "2024.working-visit-countries": "country",
        "2024.leaders-received": "country",
        "2024.regions-visited": "region",
        "2024.regions-visited.iphkz": "region",
    },
    41: {"2023.leaders-phoned": "country", "2024.domestic-events": "event", "2024.domestic-events.iphkz": "event"},
    18: {"2023.bilateral-documents": "document", "2024.documents.it": "document"},
    17: {"2023.days-in-regions": "day", "2023.days-in-regions.elkz": "day", "2022.documents.uz": "document"},
    23: {"2024.trips-abroad": "trip", "2024.trips-abroad.iphkz": "trip", "2025.trips-abroad": "trip"},
    95: {"2019.decrees-signed.first-100-days": "decree", "2024.laws-signed": "law"},
}


@pytest.mark.parametrize(("number", "meanings"), SAME_NUMBER.items())
def test_one_number_has_several_meanings(base, number, meanings):
    held = {fact.id: fact.quantity.unit for fact in base.facts if fact.quantity and fact.quantity.value == number}

    assert held == meanings


def test_17_is_also_a_sum_and_18_a_part_of_a_time(base):
    assert base.fact("2024.documents-value.qa").quantity.value == Decimal("17e9")
    assert base.fact("2024.time-in-air").quantity.value == 245 * 60 + 18


def test_18_documents_are_of_all_trips_in_2023_and_of_italy_in_2024(base):
    assert base.fact("2023.bilateral-documents").qualifier("country") == ()
    assert base.fact("2024.documents.it").qualifier("country") == ("IT",)


BOUNDS = {
    "2024.countries-visited": (20, "more_than"),
    "2023.forum-heads-of-state": (20, "more_than"),
    "2023.forum-countries": (130, "more_than"),
    "2024.regional-facilities": (60, "more_than"),
    "2024.first-visit-gap": (20, "about"),
    "2023.earth-circuits": (4, "about"),
    "2023.savings-min-age": (5, "more_than"),
    "2024.days-abroad": (36, "exact"),
    "2023.days-abroad": (33, "exact"),
}


@pytest.mark.parametrize(("fact", "expected"), BOUNDS.items())
def test_the_bound_belongs_to_the_value(base, fact, expected):
    quantity = base.fact(fact).quantity

    assert (quantity.value, quantity.bound) == expected


PERIODS = {
    "2023.fdi": "2023-H1",
    "2023.fdi.nl": "2023-H1",
    "2024.fdi": "2024-H1",
    "2024.fixed-capital-investment": "2024-01/2024-11",
    "2023.telegram-items-since-2022": "2022-03-01/2023-12-31",
    "2023.pay.teachers-cumulative": "2020-01-01/2023-12-31",
    "2023.pay.teachers-yearly": "2020-01-01/2023-12-31",
    "2023.days-abroad": "2023",
}


@pytest.mark.parametrize(("fact", "period"), PERIODS.items())
def test_the_period_belongs_to_the_fact(base, fact, period):
    assert base.fact(fact).period.text == period


DIGITS = {
    "2023.fdi": Decimal("13.3e9"),
    "2023.fdi.lu": Decimal("238.5e6"),
    "2024.fdi": Decimal("9.8e9"),
    "2024.fixed-capital-investment": Decimal("15.8e12"),
    "2024.launched-projects-value": Decimal("795.9e9"),
    "2024.jobs-created": Decimal("10.1e3"),
    "2023.instagram-followers": Decimal("2.6e6"),
    "2023.x-followers": 391_786,
    "2023.telegram-items-since-2022": 13_931,
    "2023.telegram-items": 8_022,
    "2023.distance": 152_921,
    "2024.distance": 158_983,
    "2023.time-in-air": 243 * 60 + 46,
    "2023.appeals-reviewed": 53_237,
}


@pytest.mark.parametrize(("fact", "value"), DIGITS.items())
def test_values_are_exact_and_keep_their_digits(base, fact, value):
    held = base.fact(fact).quantity.value

    assert held == value
    assert str(held) == str(value)


def test_no_value_is_a_binary_float(base):
    values = [end for fact in base.facts if fact.quantity for end in (fact.quantity.value, fact.quantity.upper)]

    assert {type(value) for value in values} == {int, Decimal, type(None)}


def test_the_268_events_are_a_sum_of_unlike_things(base):
    parts = [
        "trips-abroad",
        "international-forums",
        "meetings-heads-of-state",
        "meetings-other-leaders",
        "bilateral-documents",
        "credentials-received",
        "leaders-phoned",
    ]
    values = [base.fact(f"2023.{part}").quantity.value for part in parts]

    assert values == [19, 27, 30, 106, 18, 27, 41]
    assert sum(values) == base.fact("2023.foreign-policy-events").quantity.value == 268


def test_the_teachers_100_percent_is_four_times_25_added_up(base):
    assert base.fact("2023.pay.teachers-cumulative").quantity.value == 100
    assert base.fact("2023.pay.teachers-yearly").quantity.value == 25
    assert base.metrics["pay-rise-cumulative"].id != base.metrics["pay-rise-yearly"].id


@pytest.mark.parametrize("year", [2023, 2024])
def test_round_the_globe_is_about_four_times(base, year):
    circuits = Decimal(base.fact(f"{year}.distance").quantity.value) / 40_075

    assert round(circuits) == base.fact(f"{year}.earth-circuits").quantity.value == 4


def test_what_is_decided_or_planned_is_not_done(base):
    for fact_id in ("2023.consulate.xian", "2023.consulate.yekaterinburg", "2023.consulate.hamburg"):
        assert base.fact(fact_id).kind == "plan"
        assert base.fact(fact_id).qualifier("status") == ("decided",)
    assert base.fact("2023.embassy.north-macedonia").kind == "plan"
    assert base.fact("2023.national-fund-share").kind == "plan"


def test_every_plan_says_how_far_it_is(base):
    open_plans = [fact.id for fact in base.facts if fact.kind == "plan" and not fact.qualifier("status")]

    assert open_plans == []


COMPARABLE = {
    "trips-abroad": "yes",
    "days-abroad": "yes",
    "international-forums": "yes",
    "regions-visited": "yes",
    "time-in-air": "yes",
    "distance": "caution",
    "fdi": "caution",
    "leader-briefings": "caution",
    "state-visits": "caution",
    "official-visits": "caution",
    "interviews": "no",
}


@pytest.mark.parametrize(("metric", "verdict"), COMPARABLE.items())
def test_what_may_be_compared_across_the_years(base, metric, verdict):
    assert base.metrics[metric].comparable == verdict


@pytest.mark.parametrize(
    "pair",
    [
        ("working-visits", "working-visit-countries"),
        ("leader-visits-received", "leaders-received"),
        ("meetings-heads-of-state", "meetings-at-international-events"),
        ("bilateral-documents", "country-documents"),
        ("foreign-policy-events", "domestic-events"),
    ],
)
def test_what_may_not_be_compared_is_told(base, pair):
    assert set(pair) in [{unlike.a, unlike.b} for unlike in base.unlike]


def test_qatar_opens_the_list_as_a_country(base):
    visit = base.fact("2024.visit.qa.state")

    assert visit.printed.startswith("Қатар,")
    assert visit.note is not None


def test_paragraphs_are_as_many_as_the_documents_have(base):
    held = {source.id: len(source.fingerprints) for source in base.sources.values() if source.fingerprints}

    assert held == {"kazinform-2023": 98, "qazaqstan-tv-2024": 19}
    assert {fact.source for fact in base.facts if fact.paragraph is not None} == held.keys()
