"""Expressions as a script may make them: thousands of alternatives, deep brackets, a hundred kilobytes."""

from __future__ import annotations

import pytest

from kzreview.query.expression_error import ExpressionError
from kzreview.query.predicate import compile_where
from kzreview.query.where import DEEPEST, parse

SIZE = 100_000


@pytest.mark.parametrize("word", ["and", "or"])
@pytest.mark.parametrize("length", [10, 1000, 5000])
def test_a_long_chain_is_read_and_asked(base, word, length):
    text = f" {word} ".join(["year = 2024"] * length)
    passes = compile_where(base, text)
    assert {fact.year for fact in base.facts[::10] if passes(fact)} == {2024}


def test_a_chain_of_different_values_finds_each(base):
    ids = [fact.id for fact in base.facts]
    passes = compile_where(base, " or ".join(f"id = {one}" for one in ids[:300]))
    assert [fact.id for fact in base.facts if passes(fact)] == ids[:300]


@pytest.mark.parametrize(("before", "after"), [("(", ")"), ("not ", ""), ("not (", ")")])
def test_brackets_and_negations_are_read_to_a_depth_and_refused_beyond(base, before, after):
    each = before.count("(") + before.count("not")
    deep = (DEEPEST - 1) // each
    text = before * deep + "year = 2024" + after * deep
    turned_round = "not" in before and deep % 2
    passes = compile_where(base, text)
    assert all(passes(fact) is ((fact.year == 2024) is not bool(turned_round)) for fact in base.facts[::20])
    assert parse(str(parse(text))) == parse(text)
    for times in (DEEPEST + 1, 1000, SIZE // len(before)):
        with pytest.raises(ExpressionError) as raised:
            parse(before * times + "year = 2024" + after * times)
        assert raised.value.key == "where-too-deep"


LONG = [
    " " * SIZE,
    "a" * SIZE,
    "1" * SIZE,
    "1," * (SIZE // 2),
    "year = " + "1" * SIZE,
    "year = " + "1 " * (SIZE // 2),
    "value = 1" + " 000" * (SIZE // 4),
    "value = 1" + ",000" * (SIZE // 4),
    "country = " + "a " * (SIZE // 2),
    "country ~ " + "я" * SIZE,
    "label ~ " + "a" * SIZE,
    "label = " + "ү" * SIZE,
    "period = " + "2024" * (SIZE // 4),
    "'" * (SIZE + 1),
    '"' + "''" * (SIZE // 2),
    "«" * SIZE,
    "(" * SIZE,
    ")" * SIZE,
    "year in (" + "2024, " * (SIZE // 6) + "2024)",
    "country in (" + "CN, " * (SIZE // 4) + "CN)",
    "country in (" + "(" * SIZE,
    "e" + "\u0301" * SIZE + " = 1",
    "= " * (SIZE // 2),
    " or ".join(["year = 2024"] * (SIZE // 15)),
]


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:16].strip() or "spaces")
def test_a_hundred_kilobytes_are_read_or_refused_in_three_lines(base, text):
    try:
        passes = compile_where(base, text)  # tests/bench/growth.py holds the time against that of half of it
        [passes(fact) for fact in base.facts]
    except ExpressionError as error:
        assert len(str(error).splitlines()) == 3  # noqa: PT017 - a sound expression is as welcome
