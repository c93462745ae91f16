"""Where a receipt stands in a paragraph: on digit boundaries, white space and NFC aside."""

from __future__ import annotations

import pytest

from kzreview.receipts.match import spans_of

STANDS = [
    ("3 миллиард", "3 миллиард доллар"),
    ("3 миллиард", "оның 3 миллиарды жолға"),
    ("98 заңға", "биыл 98 заңға қол қойды"),
    ("19", "бес, 19, 27"),
    ("19", "барлығы 19."),
    ("19", "барлығы 19, ал былтыр"),
    ("1 250", "шамамен 1\u00a0250 рет"),
    ("1\u00a0250", "шамамен 1 250 рет"),
    ("жаңа мейрам", "жаңа мейрам"),
    ("Қатар", "«Қатар, Әзербайжан»"),
    ("№5", "мектеп №5"),
    ("І жарты", "2024 жылдың І жартысы"),
]
DOES_NOT_STAND = [
    ("3 миллиард", "13,3 миллиард доллар"),
    ("3 миллиард", "13.3 миллиард доллар"),
    ("3 миллиард", "13 миллиард доллар"),
    ("3 миллиард", "2 003 миллиард доллар"),
    ("3 миллиард", "238, 3 миллиард доллар"),
    ("786 адам", "391 786 адам"),
    ("250 рет", "1 250 рет"),
    ("250 рет", "1\u00a0250 рет"),
    ("19", "190"),
    ("19", "2019"),
    ("19", "19,5 пайыз"),
    ("19", "19 500"),
    ("биыл 19", "биыл 19,5 пайыз"),
    ("биыл 19", "биыл 19 500 адам"),
    ("он бір", "жиырма тоғызон бір"),
    ("үш көпір", "екі көпір"),
    (" 3 миллиард", "13,3 миллиард доллар"),
    ("98 заңға", "98 заңды"),
    ("", "98 заңды"),
]


@pytest.mark.parametrize(("printed", "paragraph"), STANDS)
def test_the_receipt_stands_there_once(printed, paragraph):
    assert len(spans_of(printed, paragraph.replace("\u00a0", " "))) == 1


@pytest.mark.parametrize(("printed", "paragraph"), DOES_NOT_STAND)
def test_the_receipt_does_not_stand_there(printed, paragraph):
    assert spans_of(printed, paragraph.replace("\u00a0", " ")) == []


def test_every_place_is_found():
    assert spans_of("19", "19 сапар, 19 кездесу") == [(0, 2), (10, 12)]


def test_a_decomposed_receipt_stands_in_a_composed_paragraph():
    assert spans_of("жаңа мейрам", "жаңа мейрам") == [(0, 11)]


def test_signs_of_patterns_are_letters_like_others():
    assert spans_of("6-7 пайыз (шамамен)", "6-7 пайыз (шамамен) өсті") == [(0, 19)]
    assert spans_of("6.7", "6-7") == []
