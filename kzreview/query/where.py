"""The language of --where: text to a tree.

    expression  = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation    = "not" negation | "(" expression ")" | comparison
    comparison  = field operator value
                | field [ "not" ] "in" "(" value { "," value } ")"
    operator    = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~"
    value       = quoted text | words, up to an operator, a bracket, a comma in a list, or "and", "or", "not", "in"

The words and, or, not, in are read in any case; in quotes they are text. A quote inside quotes is written twice.
Every node knows where it stands, so that an error can point at it. What a field or a value means is not known here:
see predicate.py.

>>> str(parse("year = 2024 and not country in (CN, 'РФ')"))
'(year = "2024" and not country in ("CN", "РФ"))'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kzreview.query.expression_error import ExpressionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Span = tuple[int, int]
OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "~")
KEYWORDS = frozenset({"and", "or", "not", "in"})
DEEPEST = 100  # brackets and negations inside one another

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<quoted>"(?:[^"]|"")*" | '(?:[^']|'')*' | «[^»]*»)
      | (?P<operator><= | >= | != | = | < | > | ~)
      | (?P<bracket>[()])
      | (?P<word>(?:[^\s"'«()=<>!~,] | (?<=\d),(?=\d))+)
      | (?P<comma>,)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


_Cls = TypeVar("_Cls", bound=type)


def _node(cls: _Cls) -> _Cls:
    """A named tuple of which the last field, the span, does not count where two are compared."""

    def same(self: Any, other: Any) -> bool:
        return type(self) is type(other) and self[:-1] == other[:-1]

    def other_than(self: Any, other: Any) -> bool:
        return not same(self, other)

    def hashed(self: Any) -> int:
        return hash(self[:-1])

    for name, method in (("__eq__", same), ("__ne__", other_than), ("__hash__", hashed)):
        setattr(cls, name, method)
    return cls


@_node
class Literal(NamedTuple):
    """A value as it was typed, without its quotes."""

    text: str
    span: Span

    def __str__(self) -> str:
        return '"' + self.text.replace('"', '""') + '"'


@_node
class Name(NamedTuple):
    """A field as it was typed."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@_node
class Comparison(NamedTuple):
    """field operator value."""

    field: Name
    operator: str
    value: Literal
    span: Span

    def __str__(self) -> str:
        return f"{self.field} {self.operator} {self.value}"


@_node
class Membership(NamedTuple):
    """field in (value, …)."""

    field: Name
    values: tuple[Literal, ...]
    span: Span

    def __str__(self) -> str:
        return f"{self.field} in ({', '.join(map(str, self.values))})"


@_node
class Not(NamedTuple):
    """not expression."""

    inside: Node
    span: Span

    def __str__(self) -> str:
        return f"not {self.inside}"


@_node
class Both(NamedTuple):
    """left and right, or left or right."""

    left: Node
    word: str
    right: Node
    span: Span

    def __str__(self) -> str:
        return "(" + f" {self.word} ".join(map(str, self.parts)) + ")"

    @property
    def parts(self) -> list[Node]:
        """The sides of a chain of the same word, however long: "a and b and c" is two pairs, and three parts."""
        parts: list[Node] = [self.right]
        left = self.left
        while isinstance(left, Both) and left.word == self.word:
            parts.append(left.right)
            left = left.left
        return [left, *reversed(parts)]


Node = Comparison | Membership | Not | Both


def tests(node: Node) -> Iterator[Comparison | Membership]:
    """The single questions that an expression is made of, in their order."""
    match node:
        case Both():
            for part in node.parts:
                yield from tests(part)
        case Not(inside):
            yield from tests(inside)
        case Comparison() | Membership():
            yield node


class Token(NamedTuple):
    """A piece of the text: kind is quoted, operator, bracket, comma, word, keyword or end."""

    kind: str
    text: str
    span: Span


def parse(text: str) -> Node:
    """The tree of an expression; raises ExpressionError, which points at the place.

    Brackets may stand up to DEEPEST deep.
    """
    return _Parser(text).parse()


def tokens(text: str) -> list[Token]:
    """The tokens of an expression, white space left out, with an end token behind them."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        if kind == "space":
            continue
        piece, span = match.group(), match.span()
        if kind == "other":
            key = "where-open-quote" if piece in "\"'«" else "where-strange"
            raise ExpressionError(key, text, span, params={"given": piece})
        if kind == "word" and piece.lower() in KEYWORDS:
            kind, piece = "keyword", piece.lower()
        found.append(Token(kind, piece, span))
    return [*found, Token("end", "", (len(text), len(text)))]


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _is(self, kind: str, text: str | None = None) -> bool:
        return self._next.kind == kind and (text is None or self._next.text == text)

    def _fail(self, key: str, **params: object) -> ExpressionError:
        token = self._next
        return ExpressionError(key, self._text, token.span, params={"given": token.text, **params})

    def parse(self) -> Node:
        if self._is("end"):
            raise self._fail("where-empty")
        tree = self._expression()
        if not self._is("end"):
            raise self._fail("where-left-over")
        return tree

    def _expression(self) -> Node:
        return self._chain("or", self._conjunction)

    def _conjunction(self) -> Node:
        return self._chain("and", self._negation)

    def _chain(self, word: str, part: Callable[[], Node]) -> Node:
        tree = part()
        while self._is("keyword", word):
            self._take()
            right = part()
            tree = Both(tree, word, right, (tree.span[0], right.span[1]))
        return tree

    def _negation(self) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fail("where-too-deep", most=DEEPEST)
        tree = self._negated() if self._is("keyword", "not") else self._operand()
        self._depth -= 1
        return tree

    def _negated(self) -> Node:
        start = self._take().span[0]
        inside = self._negation()
        return Not(inside, (start, inside.span[1]))

    def _operand(self) -> Node:
        if not self._is("bracket", "("):
            return self._comparison()
        start = self._take().span[0]
        tree = self._expression()
        if not self._is("bracket", ")"):
            raise self._fail("where-open-bracket")
        return tree._replace(span=(start, self._take().span[1]))

    def _comparison(self) -> Node:
        if not self._is("word"):
            raise self._fail("where-no-field")
        token = self._take()
        name = Name(token.text, token.span)
        if self._is("keyword", "not") or self._is("keyword", "in"):
            return self._membership(name)
        if not self._is("operator"):
            raise self._fail("where-no-operator", field=name.text, operators=" ".join(OPERATORS))
        operator = self._take().text
        value = self._value()
        return Comparison(name, operator, value, (name.span[0], value.span[1]))

    def _membership(self, name: Name) -> Node:
        negated = self._is("keyword", "not")
        if negated:
            self._take()
        if not self._is("keyword", "in"):
            raise self._fail("where-no-in")
        self._take()
        if not self._is("bracket", "("):
            raise self._fail("where-no-list")
        self._take()
        values = self._list_values()
        while self._is("comma"):
            self._take()
            values += self._list_values()
        if not self._is("bracket", ")"):
            raise self._fail("where-open-list")
        span = (name.span[0], self._take().span[1])
        found = Membership(name, tuple(values), span)
        return Not(found, span) if negated else found

    def _list_values(self) -> list[Literal]:
        """One value of a list; "2023,2024" is two, though a comma between digits is a decimal mark elsewhere."""
        value = self._value()
        if self._tokens[self._at - 1].kind == "quoted" or "," not in value.text:
            return [value]
        if not re.fullmatch(r"\d+(,\d+)+", value.text) or re.fullmatch(r"\d{1,3}(,\d{3})+", value.text):
            raise ExpressionError("where-comma-in-list", self._text, value.span, params={"given": value.text})
        places = [found.span() for found in re.finditer(r"\d+", value.text)]
        return [Literal(value.text[a:b], (value.span[0] + a, value.span[0] + b)) for a, b in places]

    def _value(self) -> Literal:
        if self._is("quoted"):
            token = self._take()
            return Literal(_unquoted(token.text), token.span)
        first = last = self._next
        while self._is("word"):
            last = self._take()
        if first.kind != "word":
            raise self._fail("where-no-value")
        span = (first.span[0], last.span[1])
        return Literal(" ".join(self._text[span[0] : span[1]].split()), span)


def _unquoted(text: str) -> str:
    mark = text[0]
    return text[1:-1] if mark == "«" else text[1:-1].replace(mark * 2, mark)
