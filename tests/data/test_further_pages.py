"""The figures of the further pages are in the data as the list of them has it: value, unit, bound, period, receipt.

The list itself is no part of the project; what it calls a measure is mapped here to what the data counts.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli

from kzreview.receipts.document import fold

# Measure of the list: the metric and the unit of the data.
MEASURES = {
    "international_events": ("foreign-policy-events", "event"),
    "foreign_trips": ("trips-abroad", "trip"),
    "meetings_heads_of_government_and_intl_orgs": ("meetings-government-heads", "meeting"),
    "days_abroad": ("days-abroad", "day"),
    "days_in_regions": ("days-in-regions", "day"),
    "distance_travelled": ("distance", "km"),
    "time_in_air": ("time-in-air", "minute"),
    "earth_circuits_equivalent": ("earth-circuits", "times"),
    "regions_visited": ("regions-visited", "region"),
    "facilities_visited": ("regional-facilities", "facility"),
    "domestic_events": ("domestic-events", "event"),
    "meetings_political_public_figures": ("meetings-public-figures", "meeting"),
    "documents_reviewed_and_signed": ("documents-reviewed-signed", "document"),
    "laws_signed": ("laws-signed", "law"),
    "decrees_signed": ("decrees-signed", "decree"),
    "orders_signed": ("orders-signed", "order"),
    "meeting_minutes_signed": ("meeting-minutes-signed", "document"),
    "official_documents": ("official-documents", "document"),
    "international_forums": ("international-forums", "forum"),
    "meetings_foreign_officials_all_ranks": ("meetings-foreign-officials", "meeting"),
    "credentials_received_countries": ("credentials-received", "country"),
    "phone_talks": ("leader-phone-calls", "call"),
    "countries_visited": ("countries-visited", "country"),
    "regional_trips": ("regional-trips", "trip"),
    "addresses_to_the_people": ("addresses-to-people", "address"),
    "business_meetings_and_conferences": ("business-meetings", "meeting"),
    "governor_reports_heard": ("governor-reports", "report"),
    "working_visits": ("working-visits", "visit"),
    "official_visits": ("official-visits", "visit"),
    "state_visits": ("state-visits", "visit"),
    "informal_summit_trips": ("informal-summit-trips", "visit"),
    "agreements_china_sept": ("country-documents", "document"),
    "agreements_usa_nov": ("country-documents", "document"),
    "appeals_received": ("appeals-received", "appeal"),
    "appeals_processed": ("appeals-processed", "appeal"),
    "appeals_growth_yoy": ("appeals-growth", "percent"),
    "foreign_leaders_received": ("foreign-leaders-received", "person"),
    "foreign_ministers_and_org_heads_received": ("ministers-received", "person"),
    "documents_signed_single_visit": ("country-documents", "document"),
    "visit_length": ("visit-length", "day"),
}
# One measure of the list, two rules of counting: in the whole year, and within international events alone.
MEETINGS = {"24kz-2023": "meetings-heads-of-state", "iphkz-2024": "meetings-at-international-events"}
VISITS = {
    "countries_state_visit": "state",
    "countries_official_visit": "official",
    "countries_working_visit": "working",
}
PERIODS = {
    '2025 ("last year", said 12 March 2026)': "2025",
    "2025 vs 2024": "2025",
    "2024 up to 25 December": "2024-01-01/2024-12-25",
    "2023 up to 25 December": "2023-01-01/2023-12-25",
    "2022 (to 26 Dec)": "2022-01-01/2022-12-26",
    "2022, after the January events": "2022-01/2022-12-26",
    "first 100 days, as of 2019-09-16": "2019/2019-09-16",
    "2025, planned (text written after the November Washington visit)": "2025",
    "2025, planned": "2025",
    "2025 September visit to China": "2025-09",
    "2025 November visit to Washington": "2025-11",
    "state visit to Uzbekistan, December 2022": "2022-12",
}


@pytest.fixture(scope="module")
def pages(source_documents):
    """The list of the further pages."""
    path = source_documents / "further-pages.toml"
    if not path.is_file():
        pytest.skip("the list of the further pages is not part of the project")
    return tomli.loads(path.read_text(encoding="utf-8"))["page"]


@pytest.fixture(scope="module")
def figures(pages):
    """Every figure of the list with its page."""
    return [(page, figure) for page in pages for figure in page["figure"]]


def test_every_page_is_a_source_and_says_what_the_list_says(pages, base):
    languages = {page["id"]: page["language"] for page in pages}
    assert {source.id: source.language for source in base.sources.values() if source.id in languages} == languages
    for page in pages:
        source = base.sources[page["id"]]
        assert source.title is None or page["title"].startswith(source.title)
        assert source.page == page.get("url")
        assert (source.published and source.published.isoformat()) == page.get("date")
        assert source.read == ("whole" if page["whole"] else "opening")
        assert source.covers.start.year == page["reviews"]
        assert not source.fingerprints


def test_every_number_is_a_fact(figures, base):
    for page, figure in figures:
        if figure["measure"] in VISITS:
            continue
        metric, unit = MEASURES.get(figure["measure"]) or (MEETINGS[page["id"]], "meeting")
        (fact,) = [
            fact for fact in base.facts if fact.source == page["id"] and fact.metric == metric and _of(fact, figure)
        ]
        assert (fact.quantity.value, fact.quantity.unit) == (figure["value"], unit), fact.id
        assert fact.quantity.bound == figure["bound"], fact.id
        assert fact.period.text == PERIODS.get(figure["period"], figure["period"]), fact.id
        assert (fact.kind == "plan") == ("planned" in figure["period"]), fact.id
        assert fold(fact.printed) in fold(figure["printed"]), fact.id


def _of(fact, figure):
    """Agreements with two countries stand on one page."""
    country = {"agreements_china_sept": "CN", "agreements_usa_nov": "US"}.get(figure["measure"])
    return country is None or fact.qualifier("country") == (country,)


def test_every_country_of_a_list_is_a_visit_and_no_other_is(figures, base):
    for page, figure in figures:
        if kind := VISITS.get(figure["measure"]):
            visits = [fact for fact in base.facts if fact.source == page["id"] and fact.kind == "visit"]
            held = [fact for fact in visits if fact.qualifier("type") == (kind,)]
            names = [base.places[country].name.en for fact in held for country in fact.qualifier("country")]
            short = {"United Arab Emirates": "UAE", "United States": "USA"}
            assert [short.get(name, name) for name in names] == figure["value"]
            assert all(fact.printed in figure["printed"] for fact in held)
            assert {fact.period.text for fact in held} == {figure["period"]}


def test_there_is_no_fact_that_the_list_does_not_have(pages, figures, base):
    listed = {page["id"] for page in pages}
    numbers = [fact for fact in base.facts if fact.source in listed and fact.quantity]
    of_the_list = sum(figure["measure"] not in VISITS for _, figure in figures)

    worth = [fact for fact in numbers if fact.metric == "country-documents-value"]
    assert {(*fact.qualifier("country"), int(fact.quantity.value)) for fact in worth} == {
        ("CN", 15 * 10**9),
        ("US", 17 * 10**9),
    }
    assert len(numbers) - len(worth) == of_the_list


def test_hours_without_minutes_are_known_to_the_hour_and_say_so(base):
    for fact_id in ("2022.time-in-air", "2025.time-in-air"):
        fact = base.fact(fact_id)
        assert fact.quantity.value % 60 == 0
        assert "the minutes are not printed" in fact.note.en


def test_the_documents_of_2024_add_up(base):
    parts = ["laws-signed", "decrees-signed", "orders-signed", "meeting-minutes-signed", "official-documents"]
    values = [base.fact(f"2024.{part}").quantity.value for part in parts]

    assert sum(values) == base.fact("2024.documents-reviewed-signed").quantity.value


def test_rounded_appeals_keep_their_digits(base):
    steps = {
        fact.id: fact.quantity.step for fact in base.facts if fact.source in {"kazinform-2025-appeals", "alaukz-2026"}
    }

    assert steps == {
        "2025.appeals-received.kazinform": Decimal(100),
        "2025.appeals-processed": Decimal(1000),
        "2025.appeals-received.alaukz": Decimal(1000),
        "2025.appeals-growth": Decimal(1),
    }


def test_what_two_metrics_count_apart_is_told_with_its_kind(base):
    kinds = {frozenset((pair.a, pair.b)): pair.kind for pair in base.unlike}

    assert kinds[frozenset(("meetings-government-heads", "meetings-other-leaders"))] == "scope"
    assert kinds[frozenset(("leader-phone-calls", "leaders-phoned"))] == "counting"
    assert kinds[frozenset(("regional-trips", "regions-visited"))] == "counting"
    assert kinds[frozenset(("foreign-leaders-received", "leader-visits-received"))] == "scope"
    assert kinds[frozenset(("appeals-received", "appeals-reviewed"))] == "counting"
