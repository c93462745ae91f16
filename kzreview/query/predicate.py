"""The tree of an expression to a predicate on facts: what fields and values mean."""

from __future__ import annotations

from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Any

from kzreview.query.bounds import SURELY
from kzreview.query.expression_error import ExpressionError
from kzreview.query.fields import FIELDS, FieldInfo
from kzreview.query.literal import read_number, read_period, read_unit
from kzreview.query.names import fold_name
from kzreview.query.where import Both, Comparison, Membership, Name, Not, parse
from kzreview.query.words import contains

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from kzreview.factbase import FactBase
    from kzreview.model import Fact, Period
    from kzreview.query.where import Literal, Node

    Predicate = Callable[[Fact], bool]
    Test = Callable[[Any], bool]

_ORDER = {"=": eq, "<": lt, "<=": le, ">": gt, ">=": ge}


def compile_where(base: FactBase, text: str) -> Predicate:
    """A predicate for the facts that an expression asks for; raises ExpressionError.

    A fact without the field passes no comparison but `!=`, which is `not … =`.
    """
    return _Compiler(base, text).node(parse(text))


def compile_node(base: FactBase, text: str, node: Node, fields: Mapping[str, FieldInfo]) -> Predicate:
    """A predicate for one part of the tree of an expression, on whatever it is that has these fields."""
    return _Compiler(base, text, fields).node(node)


def words_wanted(base: FactBase, text: str) -> list[AbstractSet[str]]:
    """Groups of words, of each of which the table of a fact has one if the fact is asked for; as for `narrow`."""
    return _Compiler(base, text).words_of(parse(text))


class _Compiler:
    def __init__(self, base: FactBase, text: str, fields: Mapping[str, FieldInfo] = FIELDS) -> None:
        self._base = base
        self._text = text
        self._fields = fields
        self._names: dict[str, Mapping[str, AbstractSet[str]]] = {}

    def node(self, node: Node) -> Predicate:
        match node:
            case Both(_, word, _):
                parts = [self.node(part) for part in node.parts]
                decide = all if word == "and" else any
                return lambda fact: decide(passes(fact) for passes in parts)
            case Not(inside):
                passes = self.node(inside)
                return lambda fact: not passes(fact)
            case Comparison(name, "!=", value):
                return _negated(self._comparison(name, "=", [value]))
            case Comparison(name, operator, value):
                return self._comparison(name, operator, [value])
            case Membership(name, values):
                return self._comparison(name, "=", values)

    def _comparison(self, name: Name, operator: str, values: Sequence[Literal]) -> Predicate:
        """Passes where the field fits any of the values; a value with a sign ("50%") fits facts of its unit alone."""
        info = self._field(name)
        once: dict[str, Literal] = {}
        for value in values:  # a script may name the same thing a thousand times
            once.setdefault(value.text, value)
        tests = [(self._test(info, operator, value), _unit_said(info, value)) for value in once.values()]
        get, unit_of = info.reach or info.get, info.unit
        return lambda fact: any(
            test(have)
            for test, unit in tests
            if unit is None or unit_of is None or unit_of(fact) == unit
            for have in get(fact)
        )

    def words_of(self, node: Node) -> list[AbstractSet[str]]:
        """As for words_wanted; what is asked of "not" or of a text says nothing of the words there."""
        match node:
            case Both(_, "and", _):
                return [group for part in node.parts for group in self.words_of(part)]
            case Both():
                parts = [self.words_of(part) for part in node.parts]
                return [frozenset().union(*(groups[0] for groups in parts))] if all(parts) else []
            case Comparison(name, operator, value) if operator != "!=":
                return self._written(self._field(name), operator, [value])
            case Membership(name, values):
                return self._written(self._field(name), "=", values)
        return []

    def _written(self, info: FieldInfo, operator: str, values: Sequence[Literal]) -> list[AbstractSet[str]]:
        if info.name in {"value", "value_to"}:
            return [{"value"}]
        if info.type != "word" or operator != "=" or info.name in {"source", "bound"}:
            return []
        return [frozenset().union(*(self._words(info, value) for value in values))]

    def _error(self, key: str, at: Name | Literal, known: Sequence[str] = (), **params: object) -> ExpressionError:
        return ExpressionError(key, self._text, at.span, params=params, known=known)

    def _field(self, name: Name) -> FieldInfo:
        try:
            return self._fields[name.text.lower()]
        except KeyError:
            params = {"given": name.text}
            raise ExpressionError(
                "where-unknown-field", self._text, name.span, params=params, known=list(self._fields)
            ) from None

    def _test(self, info: FieldInfo, operator: str, value: Literal) -> Test:
        if info.type == "number":
            return self._number_test(operator, value, info)
        if info.type == "period":
            return self._period_test(operator, value)
        if operator in {"<", "<=", ">", ">="}:
            raise ExpressionError(
                "where-no-order", self._text, value.span, params={"field": info.name, "given": operator}
            )
        if info.type == "text":
            return _text_test(operator, value.text)
        if operator == "~":
            named = {
                word for name, words in self._spellings(info).items() if contains(name, value.text) for word in words
            }
            return lambda have: have in named
        words = self._words(info, value)
        return lambda have: have in words

    def _number_test(self, operator: str, value: Literal, info: FieldInfo) -> Test:
        if operator == "~":
            raise ExpressionError(
                "where-not-text", self._text, value.span, params={"field": info.name, "given": operator}
            )
        wanted = read_number(value.text)
        if wanted is None:
            raise ExpressionError(
                "where-no-number", self._text, value.span, params={"given": value.text, "field": info.name}
            )
        compare = SURELY[operator] if info.reach else _ORDER[operator]
        return lambda have: bool(compare(have, wanted))

    def _period_test(self, operator: str, value: Literal) -> Test:
        wanted = read_period(value.text)
        if wanted is None:
            raise self._error("where-no-period", value, given=value.text)
        compare = _PERIODS[operator]
        return lambda have: compare(have, wanted)

    def _words(self, info: FieldInfo, value: Literal) -> AbstractSet[str]:
        """The id that a value is, or the ids that it is a name of in some language ("сапар": trip and visit)."""
        try:
            return self._spellings(info)[fold_name(value.text)]
        except KeyError:
            assert info.words is not None
            words = info.words(self._base)
            known = [*words, *(name for names in words.values() for name in names)]
            params = {"given": value.text, "field": info.name}
            raise ExpressionError(
                "where-unknown-word", self._text, value.span, params=params, known=known, listed=list(words)
            ) from None

    def _spellings(self, info: FieldInfo) -> Mapping[str, AbstractSet[str]]:
        """Every folded id and name of a word field, with the ids it stands for; an id stands for itself alone."""
        assert info.words is not None
        if info.name not in self._names:
            words = info.words(self._base)
            named: dict[str, set[str]] = {}
            for word, spellings in words.items():
                for name in spellings:
                    named.setdefault(fold_name(name), set()).add(word)
            self._names[info.name] = named | {fold_name(word): {word} for word in words}
        return self._names[info.name]


def _text_test(operator: str, wanted: str) -> Test:
    if operator == "~":
        return lambda have: contains(have, wanted)
    folded = fold_name(wanted)
    return lambda have: fold_name(have) == folded


def _unit_said(info: FieldInfo, value: Literal) -> str | None:
    return read_unit(value.text) if info.unit else None


def _negated(passes: Predicate) -> Predicate:
    return lambda fact: not passes(fact)


def _same(have: Period, wanted: Period) -> bool:
    return have.start == wanted.start and have.end == wanted.end


def _overlaps(have: Period, wanted: Period) -> bool:
    return have.start <= wanted.end and wanted.start <= have.end


_PERIODS: dict[str, Callable[[Period, Period], bool]] = {
    "=": _same,
    "<": lambda have, wanted: have.end < wanted.start,
    "<=": lambda have, wanted: have.end <= wanted.end,
    ">": lambda have, wanted: have.start > wanted.end,
    ">=": lambda have, wanted: have.start >= wanted.start,
    "~": _overlaps,
}
