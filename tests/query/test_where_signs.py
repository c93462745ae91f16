"""A number with the sign of a unit is of that unit alone."""

import pytest

from kzreview.query.predicate import compile_where


@pytest.mark.parametrize(
    ("expression", "unit"),
    [("value >= 50%", "percent"), ("value > $9bn", "USD"), ("value > 1 трлн ₸", "KZT"), ("value in ('50%', 36)", None)],
)
def test_a_sign_stands_for_its_unit(base, expression, unit):
    passes = compile_where(base, expression)
    found = [fact for fact in base.facts if passes(fact)]
    assert found
    if unit is not None:
        assert {fact.quantity.unit for fact in found} == {unit}
    else:
        assert {(fact.quantity.value, fact.quantity.unit) for fact in found} >= {(50, "percent"), (36, "day")}


def test_no_fact_is_in_a_currency_that_no_source_prints(base):
    passes = compile_where(base, "value > €1")
    assert not any(map(passes, base.facts))
