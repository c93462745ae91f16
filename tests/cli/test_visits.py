"""`kzreview visits`: the visits that are listed, the counts beside them, and no count taken for another."""

from __future__ import annotations

import json
import shutil
from collections import Counter

import pytest


@pytest.fixture(scope="module")
def rows(run):
    return lambda *words: json.loads(run("visits", *words, "--format", "json").stdout)


def by_kind(rows):
    return Counter((row["row"], row["type"]) for row in rows)


def test_2024_lists_7_state_and_5_official_visits_and_no_working_one(rows):
    found = by_kind(rows("--year", "2024"))

    assert found["visit", "state"] == 7
    assert found["visit", "official"] == 5
    assert found["visit", "working"] == 0


def test_2024_holds_the_11_countries_apart_from_visits(rows):
    working = [row for row in rows("--year", "2024") if row["type"] == "working"]

    assert [(row["row"], row["value"], row["unit"], row["country"]) for row in working] == [
        ("count", 11, "country", None)
    ]


def test_2024_prints_the_total_of_23_trips(rows):
    totals = [row for row in rows("--year", "2024") if row["fact"] == "2024.trips-abroad"]

    assert [(row["row"], row["type"], row["value"], row["unit"], row["paragraph"]) for row in totals] == [
        ("count", None, 23, "trip", 5)
    ]


def test_2023_lists_1_and_4_and_9_beside_the_counts_14_and_19(rows):
    found = rows("--year", "2023")
    kinds = by_kind(found)
    counts = {row["fact"]: (row["value"], row["unit"]) for row in found if row["row"] == "count"}

    assert (kinds["visit", "state"], kinds["visit", "official"], kinds["visit", "working"]) == (1, 4, 9)
    assert counts["2023.working-visits"] == (14, "visit")
    assert counts["2023.trips-abroad"] == (19, "trip")


def test_every_row_has_its_receipt(rows):
    for row in rows():
        assert row["fact"]
        held = row["source"] in {"kazinform-2023", "qazaqstan-tv-2024"}
        assert row["paragraph"] >= 1 if held else row["paragraph"] is None
        assert row["printed"]


@pytest.fixture(scope="module")
def page(run):
    return lambda *words: run("visits", *words, "--format", "table").stdout


def test_people_read_the_sum_of_2023(page):
    text = page("--year", "2023")

    assert "1 + 4 + 14 = 19 trips" in text.replace("\u00a0", " ")
    assert "14 visits, of which the list names 9 countries" in text.replace("\u00a0", " ")


def test_people_read_what_2024_leaves_unnamed(page):
    text = page("--year", "2024").replace("\u00a0", " ")

    assert "11 countries, none of them named in the source" in text
    assert "it prints 23 trips in all" in text
    assert "7 + 5 visits are listed by name" in text


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("words", [["--year", "2024"], ["--year", "2023-2024"], []])
def test_countries_are_never_added_to_visits(page, lang, words):
    text = page(*words, "--lang", lang).replace("\u00a0", " ")

    assert "7 + 5" in text
    assert "5 + 11" not in text
    assert "= 23" not in text
    assert "16" not in text.replace("¶16", "")


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_sum_of_2023_is_in_every_language(page, lang):
    assert "1 + 4 + 14 = 19" in page("--year", "2023", "--lang", lang)


@pytest.mark.parametrize(
    ("lang", "country", "kind"),
    [("kk", "Мажарстан", "емлекеттік сапар"), ("ru", "Венгрия", "осударственн"), ("en", "Hungary", "tate visit")],
)
def test_people_read_their_own_language(page, lang, country, kind):
    text = page("--year", "2024", "--lang", lang)

    assert country in text
    assert kind in text


@pytest.mark.parametrize("name", ["China", "Китай", "Қытай", "CN", "cn", "ҚЫТАЙ", "PRC", "КНР"])
def test_a_country_is_known_by_its_names_and_code(rows, name):
    assert [(row["year"], row["type"]) for row in rows("--country", name) if row["row"] == "visit"] == [
        (2023, "state"),
        (2023, "official"),
        (2025, "official"),
    ]


@pytest.mark.parametrize("name", ["Türkiye", "Turkey", "turkiye", "Турция", "Түркия", "TR"])
def test_accents_and_old_names_do_not_matter(rows, name):
    found = [row["fact"] for row in rows("--country", name) if row["row"] == "visit"]

    assert found == ["2023.visit.tr.working", "2025.visit.tr.official"]


@pytest.mark.parametrize("name", ["state", "State visit", "мемлекеттік", "государственный", "госвизит"])
def test_a_kind_is_known_by_its_names(rows, name):
    found = [row for row in rows("--year", "2024", "--type", name) if row["row"] == "visit"]

    assert len(found) == 7
    assert {row["type"] for row in found} == {"state"}


def test_words_of_one_filter_widen_and_filters_narrow(rows):
    def visits(*words):
        return [row["country"] for row in rows(*words) if row["row"] == "visit"]

    assert visits("--country", "France", "--country", "Italy") == ["FR", "IT"]
    assert visits("--country", "France", "--country", "Italy", "--type", "official") == ["IT"]
    assert visits("--year", "2023", "--country", "France") == []
    assert len(visits("--year", "2023", "--year", "2024")) == len(visits("--year", "2023-2024")) == 26
    assert len(visits("--year", "2023-2025")) == len(visits()) == 26 + 15


def test_a_country_that_is_not_listed_may_be_among_the_unnamed(run):
    done = run("visits", "--year", "2024", "--country", "India")

    assert (done.status, done.stdout.count("\n")) == (0, 1)
    assert "11" in done.stderr
    assert "can be neither shown nor ruled out" in done.stderr


def test_what_was_signed_stands_beside_the_visit(rows, good_pack):
    (visit,) = [row for row in rows("--year", "2031", "--data", good_pack) if row["row"] == "visit"]

    assert (visit["documents"], visit["signed_facts"]) == (4, "2031.documents.is")


def test_of_a_country_visited_twice_nothing_signed_is_put_beside_one_visit(rows, good_pack, tmp_path):
    pack = shutil.copytree(good_pack, tmp_path / "pack")
    facts = pack / "facts" / "kolsai-2031.toml"
    first, second = 'id = "2031.visit.is.official"', 'id = "2031.visit.is.working"'
    text = facts.read_text(encoding="utf-8")
    visit = "[[fact]]\n" + text[text.index(first) : text.index("[[fact]]", text.index(first))]
    again = visit.replace(first, second).replace('type = "official"', 'type = "working"')
    facts.write_text(text.replace(visit, visit + again), encoding="utf-8")

    visits = [row for row in rows("--year", "2031", "--data", pack) if row["row"] == "visit"]

    assert [row["type"] for row in visits] == ["official", "working"]
    assert {row["documents"] for row in visits} == {None}


def test_years_stand_in_their_order(rows):
    years = [row["year"] for row in rows()]

    assert years == sorted(years)
    assert set(years) == {2022, 2023, 2024, 2025}


def test_a_list_of_countries_visited_several_times_is_no_count_of_visits(page, rows):
    text = " ".join(page("--year", "2025").split())

    assert "2 + 5 visits are listed by name" in text
    assert "some of them visited several times" in text
    assert [row["value"] for row in rows("--year", "2025") if row["row"] == "count"] == [None, 23]


def test_a_plan_is_no_count_of_visits(rows):
    assert [row["fact"] for row in rows() if row["fact"].endswith(".planned")] == []


def on_one_line(outcome):
    return " ".join(f"{outcome.stdout} {outcome.stderr}".replace("\u00a0", " ").split())


def test_what_another_source_says_was_signed_is_told_with_its_publisher_and_month(page):
    text = " ".join(page("--year", "2025").replace("\u00a0", " ").split())

    assert "China 70 documents, $15 billion (Kazinform in Chinese, Sept)" in text
    assert "29 documents, $17 billion (Kazinform in Chinese, Nov)" in text
    assert "(kazinform-zh-2025-plan): https://" in text


def test_the_facts_of_what_was_signed_lead_to_the_source_that_says_it(rows, base):
    (china,) = [row for row in rows("--year", "2025", "--country", "CN") if row["row"] == "visit"]

    assert china["source"] == "baqkz-2025"
    assert {base.fact(name).source for name in china["signed_facts"].split()} == {"kazinform-zh-2025-plan"}


def test_without_that_source_nothing_signed_is_told(rows, page):
    narrowed = ("--year", "2025", "--source", "baqkz-2025")

    assert {row["documents"] for row in rows(*narrowed)} == {None}
    assert "kazinform-zh" not in page(*narrowed)


@pytest.mark.parametrize(
    ("lang", "year", "country", "expected"),
    [
        (
            "en",
            "2022",
            "China",
            "25 countries, none of them named in the source; only the opening of the page was read",
        ),
        ("en", "2025", "Germany", "23 trips, while the list has 15 entries; only the opening of the page was read"),
        ("ru", "2025", "Германия", "23 поездки, а в списке 15 записей; прочитано только начало страницы"),
        ("kk", "2025", "Германия", "23 сапар, ал тізімде 15 жазба бар; беттің басы ғана оқылған"),
    ],
)
def test_a_list_that_does_not_reach_the_total_rules_no_country_out(run, lang, year, country, expected):
    done = run("visits", "--year", year, "--country", country, "--lang", lang)

    assert done.stdout.count("\n") == 1
    assert expected in on_one_line(done)


@pytest.mark.parametrize(("year", "kind"), [("2023", "state"), ("2024", "state"), ("2024", "official")])
def test_a_kind_of_which_all_visits_are_listed_rules_a_country_out(run, year, kind):
    done = run("visits", "--year", year, "--type", kind, "--country", "India", "--lang", "en")

    assert "ruled out" not in done.stderr


def test_a_page_of_which_the_opening_was_read_rules_out_no_kind(run):
    done = run("visits", "--year", "2025", "--type", "state", "--country", "Germany", "--lang", "en")

    assert "only the opening of the page was read (BAQ.KZ)" in done.stderr


def test_a_country_visited_several_times_keeps_the_word_on_it(run):
    asked = ("--year", "2025", "--lang", "en")

    assert "several times" in run("visits", *asked, "--country", "Russia").stderr
    assert "several times" not in run("visits", *asked, "--country", "Jordan").stderr
    assert "several times" not in run("visits", *asked, "--country", "Russia", "--type", "state").stderr


def test_a_count_to_a_day_tells_the_day_and_what_it_may_count(page, run):
    for text in (page("--year", "2022"), run("summary", "2022", "--format", "table").stdout):
        assert "to 26 Dec" in text
        assert "may count trips rather than distinct countries" in text


def test_each_sum_of_several_years_tells_its_year(page):
    lines = page().replace("\u00a0", " ").splitlines()

    assert "2023: 1 + 4 + 14 = 19 trips" in lines
    assert [line[:6] for line in lines if "listed by name" in line] == ["2024: ", "2025: "]
