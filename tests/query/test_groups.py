"""--group-by: how many facts, their sum to the last digit, or why there is none."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzreview.errors import UnknownWordError
from kzreview.messages import say
from kzreview.model import Fact, Period, Quantity, Text
from kzreview.query.fields import FIELDS
from kzreview.query.groups import GROUPABLE, group_columns, group_rows, why_no_sum

WORDS = Text("x", "x", "x")


def figure(value, metric="laws-signed", *, unit="law", bound="exact", period="2024", upper=None, **qualifiers):
    """A made-up figure."""
    quantity = None if value is None else Quantity(value, unit, bound, upper)
    when = Period.parse(period)
    return Fact(
        "x", "figure", "laws", metric, when.end.year, when, quantity, qualifiers, "kazinform-2023", 1, "x", WORDS
    )


@pytest.fixture(scope="module")
def group(base):
    """The only row of some facts grouped by their source."""

    def group(*facts):
        (row,) = group_rows(facts, "source", base.metrics)
        return row

    return group


def rows_of(run, *args):
    outcome = run("facts", *args, "--format", "json")
    assert outcome.status == 0
    return json.loads(outcome.stdout, parse_float=Decimal)


@pytest.mark.parametrize("field", GROUPABLE)
def test_every_fact_is_counted_under_each_of_its_values(base, field):
    expected = Counter(
        str(value) if field == "period" else value
        for fact in base.facts
        for value in FIELDS[field].get(fact) or (None,)
    )
    assert {row[field]: row["count"] for row in group_rows(base.facts, field, base.metrics)} == expected


@pytest.mark.parametrize("field", GROUPABLE)
def test_a_row_has_a_sum_or_a_reason_and_never_both(base, field):
    names = [column.name for column in group_columns(field)]
    for row in group_rows(base.facts, field, base.metrics):
        assert list(row) == names
        assert (row["sum"] is None) is bool(row["no_sum"])
        assert (row["sum_unit"] is None) is (row["sum_bound"] is None) is (row["sum"] is None)
        assert row["no_sum"] in {"", "no-values", "unlike", "not-additive", "years", "overlap", "periods", "bounds"}


def test_a_sum_of_billions_keeps_its_digits(group):
    row = group(
        figure(Decimal("13.3e9"), "fdi", unit="USD", period="2023-H1", country="US"),
        figure(Decimal("9.8e9"), "fdi", unit="USD", period="2023-H1", country="NL"),
        figure(748_300_001, "fdi", unit="USD", period="2023-H1", country="CN"),
    )
    assert (row["count"], row["sum"], row["sum_unit"], row["sum_bound"]) == (3, 23_848_300_001, "USD", "exact")
    assert not isinstance(row["sum"], float)


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**15) | st.decimals(0, 10**15, places=2), min_size=1, max_size=9))
def test_a_sum_is_exact(base, values):
    facts = [figure(value, period=str(2001 + place)) for place, value in enumerate(values)]
    (row,) = group_rows(facts, "source", base.metrics)
    cents = sum(int(Decimal(value).scaleb(2)) for value in values)
    assert row["sum"] == Decimal(cents).scaleb(-2)


def test_a_sum_of_the_data_is_written_without_an_exponent(run):
    (row,) = rows_of(run, "--where", "metric = fdi and country in (NL, US)", "--group-by", "metric")
    assert (row["sum"], row["sum_unit"], row["no_sum"]) == (4_900_000_000, "USD", "")
    text = run("facts", "--where", "metric = fdi and country in (NL, US)", "--group-by", "metric", "--format", "csv")
    assert text.stdout == "metric,count,sum,sum_unit,sum_bound,no_sum\nfdi,2,4900000000,USD,exact,\n"


def test_trips_of_two_years_are_added_up(run):
    (row,) = rows_of(run, "--metric", "trips-abroad", "--year", "2023-2024", "--group-by", "metric")
    assert (row["sum"], row["sum_unit"], row["sum_bound"]) == (42, "trip", "exact")


def test_what_several_sources_tell_is_counted_for_each_and_added_up_once(run):
    (row,) = rows_of(run, "--metric", "trips-abroad", "--year", "2023", "--group-by", "metric")
    assert (row["count"], row["sum"]) == (2, 19)
    rows = rows_of(run, "--metric", "trips-abroad", "--year", "2023", "--group-by", "source")
    assert [row["sum"] for row in rows] == [19, 19]


def test_a_plan_is_not_added_to_the_outcome(run):
    (row,) = rows_of(run, "--metric", "trips-abroad", "--year", "2025", "--group-by", "metric")
    assert (row["count"], row["sum"]) == (2, 23)


# Refused


def test_different_metrics_are_not_added_up(group):
    assert group(figure(1), figure(2, "decrees-signed", unit="decree"))["no_sum"] == "unlike"


def test_one_metric_in_different_units_is_not_added_up(group):
    assert group(figure(1, "fdi", unit="USD"), figure(2, "fdi", unit="KZT", period="2023"))["no_sum"] == "unlike"


def test_an_outcome_and_a_plan_are_not_added_up(group):
    planned = figure(20, period="2025")._replace(kind="plan")
    assert group(figure(10, period="2024"), planned)["no_sum"] == "unlike"


def test_a_total_and_its_parts_are_not_added_up(group):
    total = figure(100, "fdi", unit="USD", period="2023-H1")
    part = figure(30, "fdi", unit="USD", period="2023-H1", country="NL")
    other = figure(20, "fdi", unit="USD", period="2023-H1", country="US")
    assert group(total, part)["no_sum"] == "overlap"
    assert group(part, total)["no_sum"] == "overlap"
    assert group(part, other)["sum"] == 50
    assert group(part, other, total)["no_sum"] == "overlap"


def test_a_half_year_and_its_year_are_not_added_up(group):
    assert group(figure(1, period="2023-H1"), figure(3, period="2023"))["no_sum"] == "overlap"
    assert group(figure(1, period="2023-H1"), figure(2, period="2023-H2"))["sum"] == 3
    assert group(figure(1, period="2023-01/2023-07"), figure(2, period="2023-07/2023-12"))["no_sum"] == "overlap"


def test_two_sources_of_one_figure_are_not_added_up(group):
    assert group(figure(98), figure(98))["no_sum"] == "overlap"


def test_groups_that_share_a_member_are_not_added_up(group):
    two, one = figure(5, country=("CN", "RU")), figure(2, country="RU")
    assert group(two, one)["no_sum"] == "overlap"
    assert group(two, figure(2, country="NL"))["sum"] == 7


def test_parts_by_different_things_overlap(group):
    """The investment from the Netherlands and that in mining may be the same money."""
    assert group(figure(1, "fdi", country="NL"), figure(2, "fdi", sector="mining"))["no_sum"] == "overlap"


def test_what_is_no_amount_is_not_added_up(group, base):
    assert not base.metrics["countries-visited"].additive
    facts = [figure(20, "countries-visited", unit="country", period=year) for year in ("2023", "2024")]
    assert group(*facts)["no_sum"] == "not-additive"
    assert group(facts[0])["no_sum"] == "not-additive"


def test_years_that_are_not_counted_alike_are_not_added_up(group, base):
    assert base.metrics["distance"].comparable == "caution"
    assert group(*(figure(9, "distance", unit="km", period=year) for year in ("2023", "2024")))["no_sum"] == "years"


@pytest.mark.parametrize(
    ("bounds", "outcome"),
    [
        (["exact", "exact"], "exact"),
        (["exact", "more_than"], "more_than"),
        (["more_than", "more_than"], "more_than"),
        (["about", "exact"], "about"),
        (["up_to", "exact"], "up_to"),
        (["more_than", "up_to"], None),
        (["about", "at_least"], None),
        (["more_than", "exact", "up_to"], None),
    ],
)
def test_a_sum_is_as_sure_as_its_parts(group, bounds, outcome):
    row = group(*(figure(10, bound=bound, period=str(2020 + place)) for place, bound in enumerate(bounds)))
    assert row["sum_bound"] == outcome
    assert row["no_sum"] == ("" if outcome else "bounds")
    assert row["sum"] == (10 * len(bounds) if outcome else None)


def test_a_range_is_not_added_up(group):
    assert group(figure(1, period="2023"), figure(6, bound="range", upper=7))["no_sum"] == "bounds"


def test_facts_without_values_are_counted_and_not_added_up(group):
    assert group(figure(None), figure(None))["no_sum"] == "no-values"
    row = group(figure(None), figure(7))
    assert (row["count"], row["sum"]) == (2, 7)


def test_no_facts_make_no_row(base):
    assert list(group_rows([], "country", base.metrics)) == []


def test_the_order_of_facts_does_not_change_a_verdict(base):
    held = [fact for fact in base.facts if fact.quantity]
    for metric in {fact.metric for fact in held}:
        facts = [fact for fact in held if fact.metric == metric]
        assert why_no_sum(facts, base.metrics) == why_no_sum(facts[::-1], base.metrics)


@pytest.mark.parametrize(("given", "near"), [("contry", "country"), ("metrc", "metric")])
def test_a_field_that_is_none_is_told_with_the_nearest(run, given, near):
    outcome = run("facts", "--group-by", given)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert f"'{given}'" in outcome.stderr
    assert f"'{near}'" in outcome.stderr


@pytest.mark.parametrize("field", ["label", "printed", "note", "id"])
def test_texts_are_nothing_to_group_by(run, field):
    with pytest.raises(UnknownWordError):
        group_columns(field)
    assert run("facts", "--group-by", field).status == 2


def test_groups_can_be_sorted_cut_and_chosen(run):
    rows = rows_of(run, "--where", "metric = fdi", "--group-by", "country",
                   "--sort", "-sum", "--limit", "3", "--columns", "country,sum")  # fmt: skip
    assert [row["sum"] for row in rows] == sorted((row["sum"] for row in rows), reverse=True)
    assert len(rows) == 3
    assert all(list(row) == ["country", "sum"] for row in rows)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_people_are_told_why_there_is_no_sum(run, lang):
    shown = run("facts", "--metric", "fdi", "--group-by", "period", "--format", "table", "--lang", lang)
    assert shown.status == 0
    assert say(lang, "no-sum-overlap") in shown.stdout
    assert "overlap" not in shown.stdout or lang == "en"


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (["2023", "2024-01-01/2024-12-25"], "periods"),
        (["2023", "2024-H1"], "periods"),
        (["2023-H1", "2024-01/2024-05"], "periods"),
        (["2023", "2024"], ""),
        (["2023-H1", "2024-H1"], ""),
        (["2024-01", "2024-02", "2024-03"], ""),
        (["2024-01", "2024-03"], ""),
        (["2023-H1", "2024-01/2024-03", "2024-04/2024-06"], ""),
        (["2023", "2024-H1", "2024-H2"], ""),
        (["2023-12-01", "2024-06-05"], ""),
    ],
)
def test_a_year_is_not_added_to_a_part_of_another(group, periods, expected):
    row = group(*(figure(10, period=period) for period in periods))

    assert row["no_sum"] == expected
    assert row["sum"] == (None if expected else 10 * len(periods))


def test_parts_of_unlike_periods_are_not_added_up_either(group):
    row = group(figure(1, period="2024", country="CN"), figure(2, period="2024-H1", country="DE"))

    assert row["no_sum"] == "periods"


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_people_read_that_the_laws_are_of_unlike_periods(run, lang):
    shown = run("facts", "--group-by", "metric", "--topic", "laws", "--format", "table", "--lang", lang).stdout

    assert "198" not in shown
    assert say(lang, "no-sum-periods") in shown
