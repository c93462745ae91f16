"""Trees of --where made up by hypothesis, and the ways of writing each as text.

A made-up tree is plain tuples: ("compare", field, operator, text), ("in", field, texts), ("not", tree),
("and", trees) or ("or", trees). `plain` brings what the parser gives into the same form; a chain of "and" or of
"or" is one tuple there, however it is bracketed.
"""

from __future__ import annotations

import re

from hypothesis import strategies as st

from kzreview.query.fields import FIELDS
from kzreview.query.where import OPERATORS, Comparison, Membership, Not

KEYWORDS = ("and", "or", "not", "in")
_BARE_WORD = re.compile(r"""[^\s"'«()=<>!~,]+""")
HOSTILE_TEXTS = (
    "and",
    "NOT",
    "in",
    "Or",
    "",
    " ",
    '"',
    "'",
    '""',
    "it's",
    'say "no"',
    "«Қазақстан»",
    "a, b",
    "(a)",
    "x = y",
    "<=",
    "!",
    "1,2 млн",
    "158 983",
    "1,234",
    "$17bn",
    "50%",
    "13.3e9",
    "Bosnia and Herzegovina",
    "Côte d'Ivoire",
    "Guinea-Bissau",
    "Сербия Республикасы",
    "Ұлттық қор – балаларға",
    "Ёлка й Й",
    "2024-01/2024-11",
    "\n",
    "\t",
    "\u00a0",
    "\x00",
    "\u202e",
    "🇰🇿",
)

texts = st.one_of(
    st.sampled_from(HOSTILE_TEXTS),
    st.text(max_size=12),
    st.text("аәіқңғүұһөАӘІҚЙЁйё abcXYZ0123456789,.'\"«»()=<>!~", max_size=16),
)
names = st.one_of(
    st.sampled_from(sorted(FIELDS)),
    st.sampled_from(["YEAR", "valeu", "өріс", "поле", "$", "a.b", "»", "x:y", "andy", "notin", "1,5", "🇰🇿"]),
    st.from_regex(_BARE_WORD, fullmatch=True).filter(lambda word: word.lower() not in KEYWORDS),
)
leaves = st.one_of(
    st.tuples(st.just("compare"), names, st.sampled_from(OPERATORS), texts),
    st.tuples(st.just("in"), names, st.lists(texts, min_size=1, max_size=4).map(tuple)),
)


def trees_of(parts: st.SearchStrategy, most: int = 12) -> st.SearchStrategy:
    """Trees whose leaves are `parts`; no chain stands directly in a chain of the same word."""
    return st.recursive(
        parts,
        lambda inside: st.one_of(
            st.tuples(st.just("not"), inside),
            *(
                st.tuples(
                    st.just(word),
                    st.lists(inside.filter(lambda tree, word=word: tree[0] != word), min_size=2, max_size=4).map(tuple),
                )
                for word in ("and", "or")
            ),
        ),
        max_leaves=most,
    )


trees = trees_of(leaves)


def plain(node) -> tuple:
    """What the parser gives, as plain tuples."""
    match node:
        case Comparison(field, operator, value):
            return ("compare", field.text, operator, value.text)
        case Membership(field, values):
            return ("in", field.text, tuple(value.text for value in values))
        case Not(inside):
            return ("not", plain(inside))
    return (node.word, tuple(part for side in parts_of(node) for part in _flat(plain(side), node.word)))


def parts_of(node) -> tuple:
    """The nodes that an "and" or "or" joins."""
    return tuple(node.parts) if hasattr(node, "parts") else (node.left, node.right)


def _flat(tree: tuple, word: str) -> tuple:
    return tree[1] if tree[0] == word else (tree,)


@st.composite
def written(draw, tree: tuple) -> str:
    """One of the many ways of writing a tree."""
    return draw(_writing(tree, 0))


@st.composite
def _writing(draw, tree: tuple, binding: int) -> str:
    """A tree as text that may stand where `binding` holds: 0 anywhere, 1 beside "and", 2 behind "not"."""
    kind = tree[0]
    if kind == "compare":
        text = f"{tree[1]}{draw(gaps)}{tree[2]}{draw(gaps)}{draw(_value(tree[3]))}"
    elif kind == "in":
        text = draw(_membership(tree, ""))
    elif kind == "not" and tree[1][0] == "in" and draw(st.booleans()):
        text = draw(_membership(tree[1], draw(_keyword("not")) + draw(some_space)))
    elif kind == "not":
        text = draw(_keyword("not")) + draw(some_space) + draw(_writing(tree[1], 2))
    else:
        binds = 1 if kind == "and" else 0
        sides = [draw(_writing(side, binds + 1)) for side in tree[1]]
        text = sides[0]
        for side in sides[1:]:
            text += draw(some_space) + draw(_keyword(kind)) + draw(some_space) + side
        if binding > binds:
            return f"({draw(gaps)}{text}{draw(gaps)})"
    return f"({draw(gaps)}{text}{draw(gaps)})" if draw(st.integers(0, 5)) == 0 else text


@st.composite
def _membership(draw, tree: tuple, negation: str) -> str:
    values = [draw(_value(text, listed=True)) for text in tree[2]]
    text = values[0]
    for value in values[1:]:
        text += draw(gaps) + "," + draw(some_space) + value
    head = f"{tree[1]}{draw(some_space)}{negation}{draw(_keyword('in'))}{draw(gaps)}"
    return f"{head}({draw(gaps)}{text}{draw(gaps)})"


gaps = st.sampled_from(["", "", " ", "  ", "\t", "\n", "\u00a0"])
some_space = gaps.filter(bool)


@st.composite
def _keyword(draw, word: str) -> str:
    return "".join(draw(st.sampled_from([char, char.upper()])) for char in word)


@st.composite
def _value(draw, text: str, *, listed: bool = False) -> str:
    ways = [f'"{text.replace(chr(34), chr(34) * 2)}"', "'" + text.replace("'", "''") + "'"]
    if "»" not in text:
        ways.append(f"«{text}»")
    if may_stand_bare(text, listed=listed):
        ways += [text, "  ".join(text.split())]
    return draw(st.sampled_from(ways))


def may_stand_bare(text: str, *, listed: bool = False) -> bool:
    """Whether a value needs no quotes: words alone, none of them a keyword, a comma only inside a number."""
    words = text.split()
    without_commas = words if listed else [re.sub(r"(?<=\d),(?=\d)", "", word) for word in words]
    return (
        bool(words)
        and " ".join(words) == text
        and all(_BARE_WORD.fullmatch(word) for word in without_commas)
        and not any(word.lower() in KEYWORDS for word in words)
    )
