"""The nearest right word: mistyped, cut off, or with its parts in another order."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from kzreview.nearest import letters_apart, nearest
from kzreview.query.groups import GROUPABLE


def countries(base):
    return [
        name
        for place in base.places.values()
        if place.kind == "country"
        for name in (place.id, place.name.kk, place.name.ru, place.name.en)
    ]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2024.dayz", "2024.days-abroad"),
        ("2024.trip", "2024.trips-abroad"),
        ("2023.visits.china", "2023.visit.cn.state"),
    ],
)
def test_an_id_is_found_by_its_parts(base, given, meant):
    assert nearest(given, [fact.id for fact in base.facts]) == [meant]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("trips", "trips-abroad"),
        ("trps", "trips-abroad"),
        ("visits-state", "state-visits"),
        ("law sign", "laws-signed"),
    ],
)
def test_a_metric_is_found_by_its_parts(base, given, meant):
    assert nearest(given, base.metric_ids) == [meant]


@pytest.mark.parametrize(
    ("given", "meant"), [("KAZ", "Kazakhstan"), ("Kazah", "Kazakhstan"), ("Germny", "Germany"), ("Қытаи", "Қытай")]
)
def test_a_country_is_found_by_its_beginning(base, given, meant):
    assert nearest(given, countries(base)) == [meant]


@pytest.mark.parametrize("given", ["nonsense", "xyzzy", "qwerty", "elephant", "12345", "", "x" * 1000])
def test_what_is_near_to_nothing_has_no_nearest(given):
    assert nearest(given, GROUPABLE) == []


def test_one_letter_wrong_leaves_the_word_the_nearest(base):
    """In 97 of 100 ids of facts and metrics with a letter left out, doubled or changed; ids that differ in one mix."""
    dice = random.Random(2024)  # noqa: S311 - the same words each time
    known = [*base.metric_ids, *(fact.id for fact in base.facts)]
    missed = [word for word in known if nearest(_mistyped(word, dice), known) != [word]]
    assert len(missed) <= len(known) * 3 // 100, missed


def _mistyped(word, dice):
    at = dice.randrange(5, len(word)) if len(word) > 5 else len(word) - 1
    return dice.choice([word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + "z" + word[at + 1 :]])


@given(st.text("abвг", max_size=7), st.text("abвг", max_size=7), st.integers(0, 2))
@example("visits", "vsiits", 1)
@example("ca", "abc", 2)
def test_letters_apart_are_those_of_the_library(one, other, most):
    apart = OSA.distance(one, other)
    assert letters_apart(one, other, most) == (apart if apart <= most else None)


def test_letters_apart_are_those_of_the_library_for_the_words_of_the_data(base):
    known = sorted({word for metric in base.metrics for word in metric.split("-")})
    for one, other in product(known, known):
        apart = OSA.distance(one, other)
        assert letters_apart(one, other, 2) == (apart if apart <= 2 else None)
