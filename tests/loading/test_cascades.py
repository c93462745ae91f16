"""One mistake is told once, and short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzreview.loading.order import misplaced

FACTS = "facts/kolsai-2031.toml"


def test_one_paragraph_that_is_too_high_is_told_alone(change, problems):
    pack = change(FACTS, "2031.budget", "paragraph = 3\n", "paragraph = 7\n")

    (told,) = problems(pack)
    assert told == (
        f"{FACTS}: 2031.budget: paragraph: 7 stands before a fact of paragraph 3; facts stand in the order of their "
        "paragraphs"
    )


def test_a_paragraph_that_is_not_there_is_no_matter_of_order(change, problems):
    pack = change(FACTS, "2031.budget", "paragraph = 3\n", "paragraph = 99\n")

    assert [line for line in problems(pack) if "paragraph: " in line] == [
        f"{FACTS}: 2031.budget: paragraph: 99 is no paragraph of the source; its last is 10"
    ]


@given(st.lists(st.integers(1, 30), max_size=12))
def test_without_what_is_misplaced_the_rest_never_falls(numbers):
    wrong = set(misplaced(numbers))
    rest = [number for place, number in enumerate(numbers) if place not in wrong]

    assert rest == sorted(rest)
    assert not wrong if numbers == sorted(numbers) else wrong


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.data())
def test_one_number_out_of_place_is_one(numbers, data):
    numbers = sorted(numbers)
    place = data.draw(st.integers(0, len(numbers) - 1))
    numbers[place] = 99

    assert len(misplaced(numbers)) <= 1


@pytest.mark.parametrize("value", ["4e400", "1e-400", "9" * 40, "9" * 5000, "0." + "1" * 40])
def test_a_number_beyond_all_sense_is_told_in_few_words(change, problems, value):
    (told,) = problems(change(FACTS, "2031.flight", "value = 570", f"value = {value}"))

    assert told.startswith(FACTS)
    assert len(told) < 250


@pytest.mark.parametrize("code", ["202E", "2066", "200F"])
def test_a_mark_that_turns_the_direction_of_text_is_told(change, problems, code):
    pack = change(FACTS, "2031.bridges", "Bridges are", f"Bridges {chr(int(code, 16))}are")

    assert problems(pack) == [
        f"{FACTS}: 2031.bridges: label.en: holds U+{code}, which turns the direction of the text; write it without"
    ]


@pytest.mark.parametrize("year", [2019, 2032])
def test_an_id_of_another_year_than_those_of_the_file_is_told(change, problems, year):
    pack = change(FACTS, "2031.budget", 'id = "2031.budget"', f'id = "{year}.budget"')

    (told,) = problems(pack)
    assert told == (
        f"{FACTS}: {year}.budget: id: '{year}.budget' begins with a year that is none of the file (2031); mend the id, "
        "or add the year to years"
    )


def test_an_id_without_a_year_is_no_mistake(change, problems):
    assert problems(change(FACTS, "2031.budget", 'id = "2031.budget"', 'id = "budget"')) == []
