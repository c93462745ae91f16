"""Every cardinal that is written in words is read back as itself.

The suite takes a sample; `KZREVIEW_ALL_NUMBERS=1 pytest tests/language/test_round_trip.py` takes every number up to a
million and 100,000 random ones up to 10^12, in about a quarter of an hour.
"""

import os
import random

import pytest
from num2words import num2words

from kzreview.language.numbers import find_figures

ALL = os.environ.get("KZREVIEW_ALL_NUMBERS") == "1"
MILLION, MOST = 10**6, 10**12
WRITERS = {"kk": "kz", "ru": "ru", "en": "en"}
CASES_OF_RUSSIAN = ("genitive", "dative", "accusative", "instrumental", "prepositional")


def small_numbers():
    chance = random.Random(1)  # noqa: S311 - a sample, not a secret
    return range(MILLION + 1) if ALL else sorted({*range(1200), MILLION, *chance.sample(range(MILLION), 800)})


def great_numbers():
    chance = random.Random(2)  # noqa: S311 - a sample, not a secret
    return [MOST, *(chance.randrange(MOST) for _ in range(100_000 if ALL else 500))]


def read(text, lang):
    return [(text[figure.start : figure.end], figure.value) for figure in find_figures(text, lang)]


@pytest.mark.parametrize("lang", WRITERS)
@pytest.mark.parametrize("numbers", [small_numbers, great_numbers])
def test_cardinals_round_trip(lang, numbers):
    wrong = []
    for number in numbers():
        written = num2words(number, lang=WRITERS[lang])
        if read(written, lang) != [(written, number)]:
            wrong.append((number, written, read(written, lang)))
    assert wrong == []


@pytest.mark.parametrize("case", CASES_OF_RUSSIAN)
def test_russian_cardinals_round_trip_in_every_case(case):
    # A bare "семью" is the family; as a number it stands after a preposition.
    wrong = [
        (number, written)
        for number in small_numbers()
        for written in [num2words(number, lang="ru", case=case[0])]
        if read(f"с {written}", "ru") != [(written, number)]
    ]
    assert wrong == []


ORDINALS = [*range(1, 1000), 1000, 1001, 1991, 2024, 2100, 5000, 20_000, 22_000, 100_000]


@pytest.mark.parametrize(
    ("lang", "form", "numbers"),
    [("ru", "ordinal", ORDINALS), ("en", "ordinal", ORDINALS), ("en", "ordinal_num", range(1, 1300))],
)
def test_ordinals_round_trip(lang, form, numbers):
    wrong = []
    for number in numbers:
        written = num2words(number, lang=lang, to=form)
        if [(figure.value, figure.kind) for figure in find_figures(written, lang)] != [(number, "ordinal")]:
            wrong.append(written)
    assert wrong == []
