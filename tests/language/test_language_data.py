"""The tables of data/language: what the code expects of them."""

from decimal import Decimal

import pytest

from kzreview.language.lexicon import language_table, lexicon
from kzreview.model import LANGUAGES

BOUNDS = {"about", "almost", "just_over", "odd", "more_than", "at_least", "less_than", "up_to"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_hedge_means_a_bound(lang):
    hedges = language_table(f"amounts-{lang}")["hedges"]
    assert {bound for place in hedges.values() for bound in place} <= BOUNDS | {"exact"}
    assert set(language_table("bounds")) == BOUNDS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_stands_twice_in_one_place(lang):
    for place, hedges in language_table(f"amounts-{lang}")["hedges"].items():
        phrases = [phrase for phrases in hedges.values() for phrase in phrases]
        assert sorted(phrases) == sorted(set(phrases)), place


def test_the_units_are_the_same_in_the_three_languages():
    names = [{unit[0] for unit in language_table(f"amounts-{lang}")["units"].values()} for lang in LANGUAGES]
    shared = {"percent", "percentage_point", "USD", "KZT", "km", "minute", "day", "month", "year", "times", "occasion"}
    assert all(shared <= units for units in names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_month_is_named(lang):
    assert set(language_table(f"dates-{lang}")["months"].values()) == set(range(1, 13))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_are_lower_case_and_without_yo(lang):
    words = lexicon(lang).words
    assert [word for word in words if word != word.lower() or "ё" in word] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_values_are_exact(lang):
    assert all(isinstance(word.value, Decimal) for word in lexicon(lang).words.values())


@pytest.mark.parametrize("signs", [False, True])
def test_kazakh_latin_keys_stay_apart(signs):
    # Two numbers with one Latin key could not be told apart in a Latin draft.
    cyrillic, latin = lexicon("kk"), lexicon("kk", latin=True, signs=signs)
    assert {latin.words[latin.key(stem)].value for stem in cyrillic.words} == {w.value for w in cyrillic.words.values()}
    assert len(latin.words) == len(cyrillic.words)
