"""Any expression built from the grammar is read as it was meant, wherever its parts stand, and prints so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from where_trees import leaves, names, parts_of, plain, texts, trees, trees_of, written

from kzreview.query.where import OPERATORS, Comparison, Literal, Membership, Name, Not, parse

NOWHERE = (0, 0)
MANY = settings(deadline=None, max_examples=80)


@st.composite
def expressions(draw):
    """A tree and a text that says it."""
    tree = draw(trees)
    return tree, draw(written(tree))


@MANY
@given(expressions())
def test_a_text_is_read_as_the_tree_it_was_written_from(expression):
    tree, text = expression
    assert plain(parse(text)) == tree


@MANY
@given(expressions())
def test_what_is_printed_is_read_as_the_same_tree(expression):
    node = parse(expression[1])
    assert parse(str(node)) == node
    assert str(parse(str(node))) == str(node)


@MANY
@given(
    st.one_of(
        st.builds(
            Comparison, st.builds(Name, names, st.just(NOWHERE)), st.sampled_from(OPERATORS),
            st.builds(Literal, texts, st.just(NOWHERE)), st.just(NOWHERE),
        ),
        st.builds(
            Membership, st.builds(Name, names, st.just(NOWHERE)),
            st.lists(st.builds(Literal, texts, st.just(NOWHERE)), min_size=1).map(tuple), st.just(NOWHERE),
        ),
    ),
    st.integers(0, 3),
)  # fmt: skip
def test_a_tree_made_by_hand_prints_as_itself(node, negations):
    for _ in range(negations):
        node = Not(node, NOWHERE)
    assert parse(str(node)) == node


@pytest.mark.parametrize("word", ["and", "or"])
@pytest.mark.parametrize("length", [2, 99, 101, 300])
def test_a_long_chain_without_brackets_prints_as_itself(word, length):
    node = parse(f" {word} ".join(f"year = {number}" for number in range(length)))
    assert parse(str(node)) == node


def nodes_in(node):
    """A node and all under it; a list negated is left out, as in `x not in (…)` it stands nowhere by itself."""
    yield node
    if isinstance(node, Not):
        if not isinstance(node.inside, Membership):
            yield from nodes_in(node.inside)
    elif not isinstance(node, Comparison | Membership):
        for part in parts_of(node):
            yield from nodes_in(part)


def names_and_values(node):
    for found in nodes_in(node):
        inner = found.inside if isinstance(found, Not) else found
        if isinstance(inner, Comparison):
            yield from (inner.field, inner.value)
        elif isinstance(inner, Membership):
            yield from (inner.field, *inner.values)


@MANY
@given(expressions())
def test_the_span_of_a_name_or_value_holds_just_it(expression):
    text = expression[1]
    for found in names_and_values(parse(text)):
        piece = text[slice(*found.span)]
        assert piece == piece.strip()
        if isinstance(found, Name):
            assert piece == found.text
        else:
            assert parse(f"x = {piece}").value == found


@MANY
@given(expressions())
def test_the_span_of_a_node_holds_an_expression_that_says_the_same(expression):
    text = expression[1]
    for node in nodes_in(parse(text)):
        # What is inside "x not in (…)" has no text of its own.
        assert parse(text[slice(*node.span)]) in (node, Not(node, node.span))


@MANY
@given(st.data(), trees_of(leaves, most=5), trees_of(leaves, most=5), trees_of(leaves, most=5))
def test_or_binds_looser_than_and_and_not_tightest(data, one, two, three):
    def bracketed(tree):
        return f"({data.draw(written(tree))})"

    a, b, c = bracketed(one), bracketed(two), bracketed(three)
    assert parse(f"{a} or {b} and {c}") == parse(f"{a} or ({b} and {c})")
    assert parse(f"{a} and {b} or {c}") == parse(f"({a} and {b}) or {c}")
    assert parse(f"not {a} and {b}") == parse(f"(not {a}) and {b}")
    assert parse(f"not {a} or {b}") == parse(f"(not {a}) or {b}")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("country=Қытай", ("compare", "country", "=", "Қытай")),
        ("value>1,2 млн", ("compare", "value", ">", "1,2 млн")),
        ("value >= 158 983", ("compare", "value", ">=", "158 983")),
        ("label ~ Ұлттық   қор", ("compare", "label", "~", "Ұлттық қор")),
        ("label ~ 'and'", ("compare", "label", "~", "and")),
        ("label ~ «a \"b\" 'c'»", ("compare", "label", "~", "a \"b\" 'c'")),
        ("label ~ 'it''s'", ("compare", "label", "~", "it's")),
        ("a = b AnD c = d", ("and", (("compare", "a", "=", "b"), ("compare", "c", "=", "d")))),
        ("a NOT IN (b,c, 'd, e')", ("not", ("in", "a", ("b", "c", "d, e")))),
        ("not not a = b", ("not", ("not", ("compare", "a", "=", "b")))),
        ("andy = orange", ("compare", "andy", "=", "orange")),
        ("a = b or c", None),
        ("a = b and", None),
        ("a b", None),
        ("= b", None),
        ("a in (b c)", ("in", "a", ("b c",))),
        ("a in (b, )", None),
        ("a in (, b)", None),
        ("a = (b)", None),
        ("a = b = c", None),
        ("a = 'b' 'c'", None),
        ("a ! b", None),
        ("()", None),
    ],
)
def test_what_is_an_expression_and_what_is_not(text, tree):
    from kzreview.query.expression_error import ExpressionError

    if tree is None:
        with pytest.raises(ExpressionError):
            parse(text)
    else:
        assert plain(parse(text)) == tree
