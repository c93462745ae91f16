"""The ids that an expression asks for by name, and those of them that no fact has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.errors import UnknownWordError
from kzreview.query.names import fold_name
from kzreview.query.where import Comparison, Membership, parse, tests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.factbase import FactBase
    from kzreview.query.where import Node


def unknown_ids(base: FactBase, text: str) -> list[UnknownWordError]:
    """For each id in `id = …` and `id in (…)` that no fact has, an error that names the nearest; not raised.

    Raises ExpressionError where `text` is no expression.
    """
    asked = list(_ids_in(parse(text)))
    if not asked:
        return []
    held = {fold_name(fact.id): fact.id for fact in base.facts}
    return [UnknownWordError("fact", given, held.values()) for given in asked if fold_name(given) not in held]


def _ids_in(node: Node) -> Iterator[str]:
    for test in tests(node):
        match test:
            case Comparison(name, "=", value) if name.text.lower() == "id":
                yield value.text
            case Membership(name, values) if name.text.lower() == "id":
                yield from (value.text for value in values)
