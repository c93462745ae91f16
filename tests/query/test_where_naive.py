"""Filters pick the facts that the simplest reading of the question picks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from where_naive import (
    NUMBERS,
    TEXTS,
    WORDS,
    every_question,
    holds,
    made_up_facts,
    names_of,
    questions,
    typed_tree,
    values_of,
)
from where_trees import trees_of, written

from kzreview import load
from kzreview.query.expression_error import ExpressionError
from kzreview.query.filters import Filters, narrow
from kzreview.query.predicate import compile_where, words_wanted

BASE = load()
MANY = settings(deadline=None, max_examples=80)


@st.composite
def asked(draw):
    """A question and a way of typing it."""
    question = draw(trees_of(questions(BASE), most=6))
    return question, draw(written(typed_tree(question)))


@MANY
@given(asked())
def test_the_bundled_facts_that_pass_are_those_asked_for(question):
    meant, text = question
    passes = compile_where(BASE, text)
    wanted = [fact.id for fact in BASE.facts if holds(BASE, meant, fact)]
    assert [fact.id for fact in BASE.facts if passes(fact)] == wanted
    assert [fact.id for fact in narrow(BASE, Filters(where=text))] == wanted  # which reads no more than it needs


@pytest.mark.parametrize("field", [*NUMBERS, "period", *TEXTS, *WORDS])
def test_each_field_is_compared_as_it_should_be(field):
    """Every operator with many values: the ends of each range among them."""
    for question in every_question(BASE, field):
        operator, (typed, _) = question[2:]
        quoted = typed.replace('"', '""')
        passes = compile_where(BASE, f'{field} {operator} "{quoted}"')
        assert [passes(fact) for fact in BASE.facts] == [holds(BASE, question, fact) for fact in BASE.facts], question


@MANY
@given(asked(), st.data())
def test_made_up_facts_pass_where_they_are_asked_for(question, data):
    meant, text = question
    passes = compile_where(BASE, text)
    for fact in data.draw(st.lists(made_up_facts(BASE), min_size=1, max_size=5)):
        assert passes(fact) is holds(BASE, meant, fact)


@pytest.mark.parametrize("field", WORDS)
def test_every_name_of_a_field_finds_all_that_bear_it(field):
    """A name that two ids share stands for both: "сапар" is a visit and a trip."""
    names = names_of(BASE, field)
    held = {value for fact in BASE.facts for value in values_of(fact, field)}
    for name in {name for word in held for name in names[word]}:
        quoted = name.replace('"', '""')
        passes = compile_where(BASE, f'{field} = "{quoted}"')
        found = {value for fact in BASE.facts if passes(fact) for value in values_of(fact, field)}
        bearers = {name} if name in names else {word for word, group in names.items() if name in group}
        assert bearers & held <= found, name


@pytest.mark.parametrize("listed", ["2023,2024", "2023 ,2024", "2023, 2024", "2024,2023"])
def test_years_in_a_list_need_no_space(base, listed):
    """Read as one number, 2023.2024, the list finds nothing, and nobody learns why."""
    passes = compile_where(base, f"year in ({listed})")
    assert {fact.year for fact in base.facts if passes(fact)} == {2023, 2024}


def test_numbers_of_a_list_without_a_space_are_two_or_an_error(base):
    try:
        passes = compile_where(base, "value in (98,36)")
    except ExpressionError:
        return
    assert {fact.id for fact in base.facts if passes(fact)} >= {"2023.laws-signed", "2024.days-abroad"}


def test_a_number_that_is_one_behind_an_equals_sign_is_not_two_in_a_list(base):
    """`value = 158,983` finds the distance; the same in a list must find it too, or be refused: not find nothing."""
    try:
        passes = compile_where(base, "value in (158,983)")
    except ExpressionError:
        return
    assert [fact.id for fact in base.facts if passes(fact)] == ["2024.distance"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("unit = USD and value > 1 bn", [{"USD"}, {"value"}]),
        ("country in (Қытай, Катар) or unit = KZT", [{"CN", "QA", "KZT"}]),
        ("country = CN or label ~ a", []),
        ("not country = CN", []),
        ("country != CN", []),
        ("status = planned and kind != plan", [{"planned"}]),
    ],
)
def test_what_need_not_be_read_is_known_from_the_expression(base, text, wanted):
    assert words_wanted(base, text) == wanted


def test_a_question_in_three_languages_has_one_answer(base):
    def ids(text):
        passes = compile_where(base, text)
        return [fact.id for fact in base.facts if passes(fact)]

    asked_in_english = ids("country = China and type = 'state visit'")
    assert asked_in_english
    assert ids("country = Қытай and type = мемлекеттік сапар") == asked_in_english
    assert ids("country = китай and type = Государственный визит") == asked_in_english
    assert ids("country = cn and type = state") == asked_in_english


def test_a_fact_without_the_field_passes_only_the_opposite(base):
    passes = compile_where(base, "country != CN")
    opposite = compile_where(base, "not country = CN")
    without = compile_where(base, "country not in (CN)")
    for fact in base.facts:
        assert passes(fact) is opposite(fact) is without(fact) is ("CN" not in fact.qualifier("country"))
