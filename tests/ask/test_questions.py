"""Questions in three languages, and questions that the data cannot answer."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import tomli

from kzreview.ask.answer import ask

HERE = Path(__file__).parent


def questions(name):
    return tomli.loads((HERE / name).read_text(encoding="utf-8"))["question"]


def assert_answers(answer, expected):
    ids = [fact.id for fact in answer.facts]
    assert answer.kind == expected.get("kind", answer.kind)
    assert answer.answered is (answer.kind != "none")
    if "first" in expected:
        assert ids[:1] == [expected["first"]]
    if "among" in expected:
        assert expected["among"] in ids
    if "answers" in expected:
        assert sorted(ids) == sorted(expected["answers"])
    if "metric" in expected:
        assert expected["metric"] in [row["metric"] for row in answer.rows]


@pytest.mark.parametrize("expected", questions("questions.toml"), ids=lambda expected: expected["text"])
def test_a_question_is_answered(base, expected):
    assert_answers(ask(base, expected["text"], 2025), expected)


FURTHER = [
    question
    for name in ("paraphrases", "sixty", "gaps", "sources", "misleading", "everyday", "plain")
    for question in questions(f"{name}.toml")
]


@pytest.mark.parametrize("expected", FURTHER, ids=lambda expected: expected["text"])
def test_another_way_of_asking_is_answered(base, expected):
    assert_answers(ask(base, expected["text"], expected.get("year", 2025)), expected)


def test_there_are_ten_questions_a_language_and_ten_without_an_answer():
    held = questions("questions.toml")
    answered = Counter(question["lang"] for question in held if question["kind"] != "none")
    assert answered == {"kk": 10, "ru": 10, "en": 10}
    assert sum(question["kind"] == "none" for question in held) >= 10


def test_a_pack_is_asked_by_the_names_of_its_qualifiers(good_pack):
    from kzreview import load

    answer = ask(load([good_pack]), "дороги 2031", 2031)
    assert [fact.id for fact in answer.facts] == ["2031.budget.roads"]


def test_the_year_of_today_moves_this_year_and_last_year(base):
    assert ask(base, "km flown last year", 2024).facts[0].id == "2023.distance"
    assert ask(base, "биыл шетелде неше күн", 2024).facts[0].id == "2024.days-abroad"
    assert ask(base, "былтыр шетелде неше күн", 2026).kind == "none"


def test_laws_of_a_year_without_them_are_answered_by_nothing_and_the_years_with_them_are_nearest(base):
    answer = ask(base, "laws 2022", 2025)
    assert not answer.facts
    assert {fact.metric for fact in answer.nearest[:3]} == {"laws-signed"}
    assert "2022" in answer.message.en


def test_a_part_of_the_year_that_answers_is_told(base):
    answer = ask(base, "laws in 2024", 2026)
    assert [(fact.id, fact.quantity.value) for fact in answer.facts] == [("2024.laws-signed", 95)]
    assert "25 December" in answer.message.en
    assert "25 декабря" in answer.message.ru
    assert "25 желтоқсан" in answer.message.kk


def test_a_part_of_a_year_is_not_compared_with_a_whole_one(base):
    answer = ask(base, "laws 2023 and 2024", 2026)
    assert answer.kind == "refused"
    assert [(row["a"], row["b"], row["change"]) for row in answer.rows] == [(98, 95, None)]
    assert "25 December 2024" in answer.message.en


def test_a_list_that_names_no_number_of_visits_says_which_were_several(base):
    answer = ask(base, "how many working visits in 2025", 2026)
    assert {fact.kind for fact in answer.facts} == {"visit"}
    assert [fact.id for fact in answer.unnamed] == ["2025.working-visits-several"]
    assert "several times" in answer.message.en


def test_how_many_is_told_first_where_a_list_answers(base):
    from kzreview.views.ask import ask_view

    answer = ask(base, "how many state visits in 2024", 2026)
    view = ask_view(base, answer, "en", chart=False)
    assert view.title == "7, counted from the list."
    assert len(view.sections[0].rows) == 7
    assert view.title in answer.message.en
    assert not any("counted from" in line for line in view.footer)


def test_a_list_that_is_not_whole_is_not_counted(base):
    from kzreview.views.ask import ask_view

    answer = ask(base, "how many working visits in 2025", 2026)
    assert not ask_view(base, answer, "en", chart=False).title


def test_half_a_year_is_called_half_a_year(base):
    message = ask(base, "investment in 2023", 2025).message
    assert "first half of 2023" in message.en.casefold()
    assert "первое полугодие 2023" in message.ru
    assert "2023 жылдың бірінші жартыжылдығы" in message.kk


@pytest.mark.parametrize("text", ["investment in 2023", "investment in 2024", "dutch investment"])
def test_a_note_that_tells_the_half_spares_the_sentence(base, text):
    message = ask(base, text, 2025).message
    assert message.en.casefold().count("first half") == 1
    assert message.ru.casefold().count("полугоди") == 1
    assert message.kk.casefold().count("жартыжылды") == 1


def test_dates_are_written_as_people_do(base):
    message = ask(base, "зарплата воспитателей 2023", 2025).message
    assert "1 September 2023" in message.en
    assert "1 сентября 2023" in message.ru
    assert "1 қыркүйек" in message.kk
    assert not any("2023-09-01" in text or ".." in text for text in (message.kk, message.ru, message.en))


def test_the_parts_of_a_figure_whose_whole_is_held_are_not_said_to_lack_it(base):
    parts = ask(base, "which countries invested most in 2023", 2025)
    assert len(parts.facts) == 10
    assert "no total" not in parts.message.en
    assert "no total" in ask(base, "documents signed in 2024 by country", 2025).message.en


@pytest.mark.parametrize("text", ["где был президент в 2024", "2024 жылы қай елдерде болды", "where was he in 2024"])
def test_a_list_of_visits_says_which_ones_are_not_named(base, text):
    answer = ask(base, text, 2025)
    assert answer.kind == "list"
    assert {fact.kind for fact in answer.facts} == {"visit"}
    assert [fact.id for fact in answer.unnamed] == ["2024.working-visit-countries"]
    assert "(11)" in answer.message.en


def test_state_visits_are_all_named(base):
    assert not ask(base, "state visits 2024", 2025).unnamed


def test_countries_of_working_visits_come_with_the_note_that_they_are_no_visits(base):
    answer = ask(base, "working visits 2024", 2025)
    assert [(fact.id, fact.quantity.value) for fact in answer.facts] == [("2024.working-visit-countries", 11)]
    assert "not of visits" in answer.message.en


def test_a_refused_pair_has_both_values_and_no_change(base):
    answer = ask(base, "working visits 2023 and 2024", 2025)
    assert answer.kind == "refused"
    assert [(row["a"], row["b"], row["change"]) for row in answer.rows] == [(14, 11, None)]
    assert answer.message.en == answer.rows[0]["reason"].en


def test_a_figure_of_one_year_alone_is_not_compared(base):
    answer = ask(base, "appeals reviewed 2023 and 2024", 2025)
    assert (answer.kind, [fact.id for fact in answer.nearest]) == ("none", ["2023.appeals-reviewed"])
    assert "2024" in answer.message.en
    assert "2023" not in answer.message.en


def test_a_word_that_no_fact_speaks_of_is_named_as_it_was_written(base):
    assert ask(base, "Сколько законов подписал Зеленский?", 2025).unknown == ["Зеленский"]


def test_a_guess_at_a_mistyped_word_is_told(base):
    assert ask(base, "investment from Swizerland", 2025).guessed
    assert not ask(base, "investment from Switzerland", 2025).guessed


def test_a_figure_in_the_question_must_be_that_of_the_fact(base):
    assert ask(base, "36 days abroad in 2024", 2025).facts[0].id == "2024.days-abroad"
    assert ask(base, "33 days abroad in 2024", 2025).kind == "none"
