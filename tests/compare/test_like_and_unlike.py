"""The pairs of 2023 and 2024 that the sources allow, and those they do not, one line each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kzreview.query.compare import compare, compare_row
from kzreview.query.filters import Filters
from kzreview.query.rivals import leading_facts

LIKE = [
    # metric, 2023, 2024, change, percent, verdict
    ("trips-abroad", 19, 23, 4, "21.05", "yes"),
    ("days-abroad", 33, 36, 3, "9.09", "yes"),
    ("international-forums", 27, 19, -8, "-29.63", "yes"),
    ("regions-visited", 14, 11, -3, "-21.43", "yes"),
    ("time-in-air", 14626, 14718, 92, "0.63", "yes"),
    ("distance", 152921, 158983, 6062, "3.96", "caution"),
    ("fdi", 13_300_000_000, 9_800_000_000, -3_500_000_000, "-26", "caution"),
    ("leader-briefings", 8, 14, 6, "75.00", "caution"),
    ("state-visits", 1, 7, 6, "600.00", "caution"),
    ("official-visits", 4, 5, 1, "25.00", "caution"),
]
UNLIKE = [
    # metric of 2023, its value, metric of 2024, its value
    ("working-visits", 14, "working-visit-countries", 11),
    ("leader-visits-received", 19, "leaders-received", 11),
    ("meetings-heads-of-state", 30, "meetings-at-international-events", 27),
    ("foreign-policy-events", 268, "domestic-events", 41),
]


@pytest.fixture(scope="module")
def rows(base):
    return [compare_row(compared) for compared in compare(base, "2023", "2024", Filters())]


def one(rows, **wanted):
    found = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("metric", "a", "b", "change", "percent", "comparable"), LIKE)
def test_a_like_pair_has_its_change(rows, metric, a, b, change, percent, comparable):
    row = one([row for row in rows if None not in (row["a"], row["b"])], metric=metric)

    assert (row["a"], row["b"], row["change"], row["percent"]) == (a, b, change, Decimal(percent))
    assert (row["comparable"], row["metric_b"]) == (comparable, None)


@pytest.mark.parametrize(("metric", "a", "metric_b", "b"), UNLIKE)
def test_an_unlike_pair_has_both_values_and_no_difference(rows, metric, a, metric_b, b):
    row = one(rows, metric=metric)

    assert (row["a"], row["metric_b"], row["b"]) == (a, metric_b, b)
    assert (row["comparable"], row["change"], row["percent"], row["direction"]) == ("no", None, None, None)
    assert not [other for other in rows if other["metric"] == metric_b]


def test_documents_of_all_trips_stand_against_those_of_each_country(rows):
    unlike = [row for row in rows if row["metric"] == "bilateral-documents"]

    assert [(row["a"], row["b"], row["comparable"], row["change"]) for row in unlike] == [
        (18, b, "no", None) for b in (12, 14, 18, 14, 5)
    ]


def test_interviews_stand_against_a_year_that_gives_no_number(rows, base):
    row = one(rows, metric="interviews")

    assert (row["a"], row["b"], row["comparable"], row["change"]) == (4, None, "no", None)
    assert (row["fact_a"], row["fact_b"]) == ("2023.interviews", "2024.interviews")
    assert row["reason"] == base.metrics["interviews"].reason


def test_one_number_about_and_one_exact_have_no_change(rows):
    row = one(rows, metric="earth-circuits")

    assert (row["a"], row["b"], row["change"], row["percent"], row["comparable"]) == (4, 4, None, None, "caution")
    assert (row["bound_a"], row["bound_b"]) == ("about", "exact")


def test_every_metric_of_both_years_has_a_verdict_with_a_reason(rows, base):
    held = [{fact.metric for fact in base.facts_of({year}) if fact.metric} for year in (2023, 2024)]
    judged = {row["metric"] for row in rows if row["fact_a"] and row["fact_b"] and not row["metric_b"]}

    assert held[0] & held[1] <= judged
    for row in rows:
        assert row["comparable"] in {"yes", "caution", "no"}
        assert all(row["reason"].in_language(lang).strip() for lang in ("kk", "ru", "en"))


def test_a_year_and_a_year_that_lacks_its_last_days_have_no_change(rows):
    for metric, a, b in (("laws-signed", 98, 95), ("decrees-signed", 344, 319), ("orders-signed", 91, 81)):
        row = one(rows, metric=metric)
        assert (row["a"], row["b"], row["comparable"], row["change"], row["percent"]) == (a, b, "no", None, None)
        assert "in 2023, the other from 1 January to 25 December 2024" in row["reason"].en


def test_every_figure_of_both_years_is_in_some_row(rows, base):
    """The figure itself, or of several sources the one that leads."""
    shown = {name for row in rows for key in ("fact_a", "fact_b") if row[key] for name in row[key].split()}
    counted = {fact.id for fact in base.facts_of({2023, 2024}) if "working" not in fact.qualifier("type")}

    leaders = {fact.id for fact in leading_facts(base, base.facts_of({2023, 2024}))}
    figures = {fact.id for fact in base.facts_of({2023, 2024}) if fact.quantity} & leaders
    visits = {fact.id for fact in base.facts_of({2023, 2024}) if fact.kind == "visit"} & leaders
    assert figures | (visits & counted) <= shown


def test_a_figure_of_one_year_stands_alone(rows):
    row = one(rows, metric="website-items")

    assert (row["a"], row["b"], row["fact_b"], row["comparable"], row["change"]) == (977, None, None, "no", None)
    assert row["reason"].ru == "Такой показатель есть только за 2023 год."


def test_the_other_way_round_every_change_is_turned(base, rows):
    back = [compare_row(compared) for compared in compare(base, "2024", "2023", Filters())]

    assert len(back) == len(rows)
    turned = {(row["fact_b"], row["fact_a"]): row for row in back}
    for row in rows:
        other = turned[row["fact_a"], row["fact_b"]]
        assert other["comparable"] == row["comparable"]
        assert other["change"] == (None if row["change"] is None else -row["change"])


def test_facts_named_as_without_number_exist_and_have_none(base):
    named = [fact_id for metric in base.metrics.values() for fact_id in metric.without_number]

    assert named
    assert [fact_id for fact_id in named if base.fact(fact_id).quantity] == []
