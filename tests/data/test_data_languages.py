"""Labels, notes, names and rules are there in Kazakh, Russian and English, each in its own letters."""

from __future__ import annotations

import re

import pytest

KAZAKH_LETTERS = re.compile("[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
CYRILLIC = re.compile("[\u0400-\u04ff]")
QUOTED = re.compile("«[^»]*»|“[^”]*”")


@pytest.fixture(scope="module")
def texts(base):
    """Every text in three languages that people read, by where it stands."""
    found = {}
    for fact in base.facts:
        found[f"{fact.id} label"] = fact.label
        if fact.note:
            found[f"{fact.id} note"] = fact.note
    for metric in base.metrics.values():
        found[f"{metric.id} name"] = metric.name
        found[f"{metric.id} rule"] = metric.rule
        found[f"{metric.id} reason"] = metric.reason
    for pair in base.unlike:
        found[f"{pair.a} and {pair.b}"] = pair.reason
    return found


def test_the_three_languages_differ(texts):
    same = [place for place, text in texts.items() if len({text.kk, text.ru, text.en}) < 3]

    assert same == []


def test_english_has_no_cyrillic_outside_quotation_marks(texts):
    assert [place for place, text in texts.items() if CYRILLIC.search(QUOTED.sub("", text.en))] == []


def test_russian_has_no_kazakh_letters_outside_quotation_marks(texts):
    assert [place for place, text in texts.items() if KAZAKH_LETTERS.search(QUOTED.sub("", text.ru))] == []


def test_kazakh_and_russian_are_in_cyrillic(texts):
    latin = [place for place, text in texts.items() if not (CYRILLIC.search(text.kk) and CYRILLIC.search(text.ru))]

    assert latin == []


def test_a_note_is_a_sentence_and_a_label_is_none(base):
    for fact in base.facts:
        for lang in ("kk", "ru", "en"):
            assert not fact.label.in_language(lang).endswith("."), fact.id
            assert fact.note is None or fact.note.in_language(lang).endswith("."), fact.id


def test_no_label_repeats_the_receipt(base):
    assert [fact.id for fact in base.facts if fact.label.kk == fact.printed and len(fact.printed) > 30] == []


def test_countries_are_named_in_the_letters_of_each_language(base):
    countries = [place for place in base.places.values() if place.kind == "country"]

    assert len(countries) >= 195
    assert [place.id for place in countries if CYRILLIC.search(place.name.en)] == []
    assert [place.id for place in countries if KAZAKH_LETTERS.search(place.name.ru)] == []
    assert [place.id for place in countries if re.search("[A-Za-z]", place.name.kk + place.name.ru)] == []


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_no_two_countries_share_a_name(base, lang):
    names = [place.name.in_language(lang) for place in base.places.values() if place.kind == "country"]

    assert len(set(names)) == len(names)


def test_every_spelling_of_a_country_means_one_country(base):
    from kzreview.query.names import fold_name

    meant = {}
    for place in base.places.values():
        if place.kind == "country":
            for name in (place.id, place.name.kk, place.name.ru, place.name.en, *place.other):
                meant.setdefault(fold_name(name), set()).add(place.id)

    assert {name: ids for name, ids in meant.items() if len(ids) > 1} == {}


def test_every_metric_has_a_verdict_a_reason_and_words(base):
    for metric in base.metrics.values():
        assert metric.comparable in {"yes", "caution", "no"}, metric.id
        assert set(metric.words) == {"kk", "ru", "en"}, metric.id
        assert all(metric.words.values()), metric.id


def test_terms_are_named_in_three_languages(table):
    terms = table("terms.toml")
    named = [entry for group in ("topic", "kind", "bound", "qualifier") for entry in terms[group].values()]
    named += [entry for values in terms["value"].values() for entry in values.values()]

    assert len(named) > 50
    for entry in named:
        assert set(entry["name"]) == {"kk", "ru", "en"}
        assert all(entry["name"].values())
