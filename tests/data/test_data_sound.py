"""The bundled data passes every check of the loader, and some that only it has to pass."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kzreview.loading.checks import check_data
from kzreview.loading.known import Known
from kzreview.paths import bundled_data

CATALOGUES = {
    "sources.toml": "source",
    "metrics.toml": "metric",
    "places.toml": "place",
    "people.toml": "person",
}
FACT_FILES = sorted(path.stem for path in (bundled_data() / "facts").glob("*.toml"))


def texts(value):
    """Every text of a TOML value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, entry in value.items():
            if key != "sign":  # the sign of a bound, such as "> ", brings its own space
                yield from texts(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from texts(entry)


def test_the_loader_finds_no_problem(data_folder):
    assert [str(problem) for problem in check_data(data_folder)] == []


def test_the_check_really_sees_the_facts(data_folder, base):
    from kzreview.loading.checks import check_folder

    known = Known()
    check_folder(known, data_folder)
    assert known.facts == {fact.id for fact in base.facts}


@pytest.mark.parametrize("source", FACT_FILES)
def test_facts_stand_in_the_order_of_their_paragraphs(table, source):
    facts = table(f"facts/{source}.toml")["fact"]

    numbered = [fact for fact in facts if "paragraph" in fact]
    disordered = [after["id"] for before, after in pairwise(numbered) if after["paragraph"] < before["paragraph"]]
    assert disordered == []


def test_every_source_has_its_file_of_facts(table, data_folder):
    sources = {source["id"] for source in table("sources.toml")["source"]}

    assert {path.stem for path in (data_folder / "facts").glob("*.toml")} == sources
    assert len(sources) >= 14


@pytest.mark.parametrize(("file", "entry"), CATALOGUES.items())
def test_no_id_occurs_twice(table, file, entry):
    ids = [each["id"] for each in table(file)[entry]]

    assert sorted(set(ids)) == sorted(ids)


def test_no_fact_has_the_id_of_another(table):
    ids = [fact["id"] for source in FACT_FILES for fact in table(f"facts/{source}.toml")["fact"]]

    assert sorted(set(ids)) == sorted(ids)
    assert len(ids) >= 280


def test_an_id_begins_with_the_year_of_its_review(table):
    for source in FACT_FILES:
        document = table(f"facts/{source}.toml")
        assert [fact["id"] for fact in document["fact"] if not fact["id"].startswith(f"{document['year']}.")] == []


def test_countries_stand_by_code_and_people_by_id(table):
    countries = [place["id"] for place in table("places.toml")["place"] if place["kind"] == "country"]
    people = [person["id"] for person in table("people.toml")["person"]]

    assert countries == sorted(countries)
    assert people == sorted(people)


FILES = [*CATALOGUES, "terms.toml", "views.toml", *(f"facts/{source}.toml" for source in FACT_FILES)]


@pytest.mark.parametrize("file", FILES)
def test_no_cell_begins_like_a_formula(table, file):
    assert [text for text in texts(table(file)) if text.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("file", FILES)
def test_no_text_has_white_space_at_its_ends_or_twice(table, file):
    untidy = [text for text in texts(table(file)) if text != text.strip() or "  " in text]

    assert untidy == []


@pytest.mark.parametrize("file", FILES)
def test_texts_are_composed(table, file):
    import unicodedata

    assert [text for text in texts(table(file)) if not unicodedata.is_normalized("NFC", text)] == []
