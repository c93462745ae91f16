"""The figures of a document that no receipt and no exemption covers."""

from __future__ import annotations

import pytest


def test_the_made_up_document_is_covered(uncovered, made_up_text):
    assert uncovered(made_up_text) == []


@pytest.mark.parametrize(
    ("added", "figure"),
    [
        ("Тағы 45 мектеп ашылды.", "45"),
        ("Тағы жиырма бес мектеп ашылды.", "жиырма бес"),
        ("Көлемі 2,6 миллион теңге.", "2,6 миллион"),
        ("Көлемі 238, 5 миллион теңге.", "238, 5 миллион"),
        ("Оған 391 786 адам жазылған.", "391 786"),
        ("Оған 391\u00a0786 адам жазылған.", "391 786"),
        ("Бұл ІІІ форум болды.", "ІІІ"),
        ("Ол үшінші болып сөйледі.", "үшінші"),
        ("Ол екі есе өсті.", "екі"),
    ],
)
def test_a_figure_more_is_told(uncovered, made_up_text, added, figure):
    assert uncovered(made_up_text + added) == [(11, figure)]


def test_a_receipt_covers_its_own_paragraph_alone(uncovered, made_up_text):
    assert uncovered(made_up_text + "Әкім 12 ауылды аралап шықты.") == [(11, "12")]


def test_a_receipt_covers_no_figure_that_it_only_touches(uncovered, made_up_text):
    copy = made_up_text.replace("12 ауылды аралап", "12 ауылды аралап, 12 кездесу өткізіп")

    assert uncovered(copy) == [(4, "12")]


def test_every_figure_is_told_where_a_receipt_is_gone(uncovered, made_up_text):
    assert uncovered(made_up_text.replace("12 ауылды", "15 ауылды")) == [(4, "15")]


@pytest.mark.parametrize("place", range(10))
def test_a_line_more_uncovers_nothing(uncovered, made_up_text, place):
    lines = [line for line in made_up_text.splitlines() if line]
    lines.insert(place, "Сурет: Марат Асан")

    assert uncovered("\n".join(lines)) == []


def test_the_words_around_are_told(verify_copy, made_up_text):
    status, rows, _ = verify_copy(made_up_text + "Биыл тағы 45 мектеп ашылды.", "--uncovered")

    assert status == 1
    assert [(row["problem"], row["paragraph"], row["printed"]) for row in rows] == [("uncovered", "11", "45")]
    assert rows[0]["around"] == "Биыл тағы 45 мектеп ашылды."


def test_without_the_option_nothing_is_uncovered(verify_copy, made_up_text):
    assert verify_copy(made_up_text + "Биыл тағы 45 мектеп ашылды.")[:2] == (0, [])
