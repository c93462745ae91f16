"""Asking for rows of a comparison by what only a comparison has: the two values, the change, the verdict.

`percent > 10 and topic = travel`: what is asked of figures is asked of the facts, what is asked of the comparison of
its row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.messages import say
from kzreview.metric import COMPARABLE
from kzreview.model import LANGUAGES, Quantity
from kzreview.query.bounds import Ends, ends_of
from kzreview.query.expression_error import ExpressionError
from kzreview.query.fields import FIELDS, FieldInfo
from kzreview.query.predicate import compile_node
from kzreview.query.where import Both, parse, tests

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kzreview.factbase import FactBase
    from kzreview.query.where import Node

    Row = Mapping[str, Any]


def _held(name: str) -> Callable[[Row], tuple[Any, ...]]:
    return lambda row: () if row[name] is None else (row[name],)


def _reach(name: str) -> Callable[[Row], tuple[Ends, ...]]:
    def reach(row: Row) -> tuple[Ends, ...]:
        if row[name] is None:
            return ()
        return (ends_of(Quantity(row[name], row["unit"], row[f"bound_{name}"], row[f"{name}_to"])),)

    return reach


def _verdicts(_: FactBase) -> dict[str, tuple[str, ...]]:
    return {word: tuple(say(lang, f"comparable-{word}") for lang in LANGUAGES) for word in COMPARABLE}


COMPARE_FIELDS = {
    info.name: info
    for info in (
        FieldInfo("a", "number", "", _held("a"), reach=_reach("a"), unit=lambda row: row["unit"]),
        FieldInfo("b", "number", "", _held("b"), reach=_reach("b"), unit=lambda row: row["unit_b"] or row["unit"]),
        FieldInfo("change", "number", "", _held("change"), unit=lambda row: row["change_unit"]),
        FieldInfo("percent", "number", "", _held("percent")),
        FieldInfo("comparable", "word", "", _held("comparable"), _verdicts),
        FieldInfo("direction", "word", "", _held("direction"), lambda _: dict.fromkeys(("up", "down", "same"), ())),
    )
}


def divided(base: FactBase, text: str) -> tuple[str | None, Callable[[Row], bool]]:
    """The part of an expression that asks for facts, None where there is none, and what must hold of a row.

    Raises ExpressionError, also where one side of an "or" asks for facts and the other for the comparison.
    """
    tree = parse(text)
    parts = tree.parts if isinstance(tree, Both) and tree.word == "and" else [tree]
    of_facts: list[Node] = []
    of_rows: list[Node] = []
    for part in parts:
        asks_rows = {test.field.text.lower() in COMPARE_FIELDS for test in tests(part)}
        if asks_rows == {True, False}:
            raise ExpressionError("compare/where-mixed", text, part.span, params={"given": ""})
        (of_rows if asks_rows == {True} else of_facts).append(part)
    passes = [compile_node(base, text, part, COMPARE_FIELDS) for part in of_rows]
    for part in of_facts:
        compile_node(base, text, part, FIELDS | COMPARE_FIELDS)
    asked = " and ".join(f"({text[part.span[0] : part.span[1]]})" for part in of_facts)
    whole = asked if of_rows else text
    return (whole or None), lambda row: all(holds(row) for holds in passes)
