"""Topics and metrics as people see them, and ids that no fact has."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lang", "headings", "row"),
    [
        ("kk", "көрсеткіш атауы өлшем бірлігі салыстыру жылдар", "days-abroad Шетелдегі күндер күн Болады"),
        ("ru", "показатель название единица сравнение годы", "days-abroad Дни за рубежом день Можно"),
        ("en", "metric name unit comparable years", "days-abroad Days abroad day Yes"),
    ],
)
def test_metrics_have_headings_and_words_of_the_reader(run, lang, headings, row):
    lines = [" ".join(line.split()) for line in run("metrics", "-f", "table", "--lang", lang).stdout.splitlines()]

    assert lines[0] == headings
    assert any(line.startswith(row) for line in lines)


@pytest.mark.parametrize(("lang", "headings"), [("kk", "тақырып атауы"), ("ru", "тема название")])
def test_topics_have_headings_of_the_reader(run, lang, headings):
    assert " ".join(run("topics", "-f", "table", "--lang", lang).stdout.split()).startswith(headings)


def test_columns_that_are_chosen_stand_under_the_names_they_were_chosen_by(run):
    found = run(
        "metrics", "-f", "table", "--lang", "kk", "--columns", "metric,unit", "--limit", "1"
    ).stdout.splitlines()

    assert found[0].split() == ["metric", "unit"]
    assert found[-1].split() == ["trips-abroad", "trip"]


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("id = 2024.days-abrod", ["2024.days-abrod", "2024.days-abroad"]),
        ("id in (2024.days-abroad, 2023.lawz-signed)", ["2023.lawz-signed", "2023.laws-signed"]),
        ("year = 2024 and not id = 2024.fdj", ["2024.fdj", "2024.fdi"]),
    ],
)
def test_an_id_that_no_fact_has_is_told_with_the_nearest(run, where, told):
    outcome = run("facts", "--where", where, "--format", "csv", "--lang", "en")

    assert outcome.status == 0
    assert f"no fact has the id '{told[0]}'; did you mean '{told[1]}'?" in outcome.stderr
    assert "no fact has" not in outcome.stdout


@pytest.mark.parametrize("where", ["id = 2024.DAYS-abroad", "id ~ days-abrod", "id != 2024.nothing"])
def test_nothing_is_told_of_ids_that_are_right_or_looked_into(run, where):
    assert "no fact has the id" not in run("facts", "--where", where, "--format", "csv").stderr


def test_a_word_that_is_near_none_gets_the_ids_alone(run):
    outcome = run("facts", "--where", "topic = xyzzy", "--lang", "ru")

    assert "есть такие: visits, travel, " in outcome.stderr
    assert "Закон" not in outcome.stderr
