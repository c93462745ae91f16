"""`show`, `get` and `sources`: one fact with its receipt, its bare value, and the documents."""

from __future__ import annotations

import json

import pytest

VALUES = {
    "2024.days-abroad": "36",
    "2023.fdi": "13300000000",
    "2024.fixed-capital-investment": "15800000000000",
    "2023.x-followers": "391786",
    "2023.rural-loan-rate": "2.5",
    "2023.growth-target": "6-7",
    "2023.time-in-air": "14626",
    "2024.documents-value.qa": "17000000000",
    "2024.jobs-created": "10100",
}


@pytest.mark.parametrize(("fact", "value"), VALUES.items())
def test_get_prints_the_bare_value(run, fact, value):
    assert run("get", fact) == (0, f"{value}\n", "")


def test_every_value_can_be_got_and_is_digits(run, base):
    for fact in base.facts:
        if fact.quantity:
            done = run("get", fact.id)
            assert done.status == 0
            assert done.stdout.strip().replace(".", "", 1).replace("-", "", 1).isdigit(), fact.id


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_show_holds_the_receipt_the_source_and_the_rule(run, base, lang):
    fact = base.fact("2024.days-abroad")

    text = run("show", fact.id, "--format", "table", "--lang", lang).stdout

    assert fact.label.in_language(lang) in text
    assert f"«{fact.printed}»" in text
    assert base.sources[fact.source].page in text
    assert str(fact.paragraph) in text
    assert base.metrics["days-abroad"].rule.in_language(lang) in text
    assert fact.id in text


def unquoted(text):
    """Without quotation marks: those inside a receipt are written as inner ones."""
    return "".join(char for char in text if char not in "«»„“")


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_fact_can_be_shown_to_people(run, base, lang):
    for fact in base.facts:
        done = run("show", fact.id, "--format", "table", "--lang", lang)
        assert (done.status, done.stderr) == (0, ""), fact.id
        assert unquoted(fact.printed) in unquoted(done.stdout), fact.id
        assert fact.note is None or fact.note.in_language(lang) in done.stdout, fact.id


@pytest.mark.parametrize(
    ("fact", "lang", "written"),
    [
        ("2024.documents-value.qa", "en", "more than $17 billion"),
        ("2024.documents-value.qa", "ru", "более 17 млрд долларов"),
        ("2023.time-in-air", "en", "243 h 46 min"),
        ("2023.x-followers", "en", "391,786 followers"),
        ("2023.x-followers", "ru", "391 786 подписчиков"),
        ("2023.growth-target", "en", "6–7"),
        ("2023.rural-loan-rate", "ru", "2,5"),
        ("2023.volunteer-year", "ru", "2026 год"),
    ],
)
def test_people_read_numbers_in_the_habit_of_their_language(run, fact, lang, written):
    text = run("show", fact, "--format", "table", "--lang", lang).stdout

    assert written in text.replace("\u00a0", " ").replace("\u202f", " ")


def test_sources_tells_what_each_document_is(run, base):
    rows = json.loads(run("sources", "--format", "json").stdout)

    assert [row["id"] for row in rows][:2] == ["kazinform-2023", "qazaqstan-tv-2024"]
    assert [row["paragraphs"] for row in rows] == [98, 19, *[0] * 12]
    assert sum(row["facts"] for row in rows) == len(base.facts)
    assert [row["covers"] for row in rows][:2] == ["2023", "2024"]
    assert [row["id"] for row in rows if not (row["page"] or "").startswith("http")] == ["press-2022"]


def test_scripts_ask_whose_word_a_source_carries_by_name(run):
    asked = ["sources", "--columns", "id,word,read,published", "--source", "astanatimes-2023", "--format", "csv"]

    assert run(*asked).stdout == "id,word,read,published\nastanatimes-2023,ministry-reported,opening,2023-12-26\n"
    assert "word" not in json.loads(run("sources", "--format", "json").stdout)[0]


def test_a_pack_adds_its_source(run, good_pack):
    text = run("sources", "--format", "table", "--data", good_pack).stdout

    assert "kolsai-2031" in text
    assert "Kolsai Herald" in text


def test_summary_holds_the_headline_figures_of_the_year_alone(run):
    rows = json.loads(run("summary", "2024", "--format", "json").stdout)
    values = {row["metric"]: row["value"] for row in rows}

    assert {row["year"] for row in rows} == {2024}
    assert {name: values[name] for name in ("trips-abroad", "days-abroad", "distance", "regions-visited", "fdi")} == {
        "trips-abroad": 23,
        "days-abroad": 36,
        "distance": 158983,
        "regions-visited": 11,
        "fdi": 9800000000,
    }
    assert len(values) == len(rows)
    assert not any(row["qualifiers"].get("country") for row in rows)


def test_summary_of_2023_is_of_2023(run):
    rows = json.loads(run("summary", "2023", "--format", "json").stdout)
    values = {row["metric"]: row["value"] for row in rows}

    assert {row["year"] for row in rows} == {2023}
    assert (values["trips-abroad"], values["laws-signed"], values["days-in-regions"]) == (19, 98, 17)


@pytest.mark.parametrize("year", ["2023", "2024"])
def test_summary_holds_totals_and_none_of_their_parts(run, year):
    rows = json.loads(run("summary", year, "--format", "json").stdout)

    assert [row["id"] for row in rows if row["qualifiers"].keys() & {"country", "city", "region", "group"}] == []
    assert len({(row["metric"], row["period"]) for row in rows}) == len(rows)
