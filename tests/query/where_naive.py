"""What an expression of --where asks for, said a second time in the simplest way: no parser, no compiler, no folding
of words but by hand. A made-up question is a tree as of where_trees, but its values are pairs: the text as typed, and
what it means.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from kzreview.model import Fact, Period, Quantity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (
    "kind", "topic", "metric", "unit", "bound", "source", "country", "city", "region", "type", "person", "group",
    "sector", "platform", "status", "stage", "forum",
)  # fmt: skip
NUMBERS = ("year", "value", "value_to", "paragraph")
TEXTS = ("id", "printed", "label", "note")

# The same number in many hands. None of them is read the same way by one who reads it as another number.
TYPED_NUMBERS = {
    "36": 36, "36.0": 36, "2024": 2024, "2023": 2023, "2022": 2022, "0": 0, "1": 1, "1,5": Decimal("1.5"),
    "1.5": Decimal("1.5"), "23": 23, "20": 20, "4": 4, "7": 7, "11": 11, "98": 98, "158 983": 158983,
    "158\u00a0983": 158983, "158983": 158983, "152921": 152921, "2,6 млн": 2600000, "2.6m": 2600000,
    "13.3e9": 13300000000, "13.3bn": 13300000000, "13,3 млрд": 13300000000,
    "17 миллиард": 17000000000, "500 мың": 500000,
    "60": 60, "1 млрд": 1000000000, "15,8 трлн": 15800000000000, "3 тыс.": 3000,
    "10 thousand": 10000, "1 250": 1250,
}  # fmt: skip
TYPED_PERIODS = {
    "2023": (date(2023, 1, 1), date(2023, 12, 31)),
    "2024": (date(2024, 1, 1), date(2024, 12, 31)),
    "2023-H1": (date(2023, 1, 1), date(2023, 6, 30)),
    "2024-h1": (date(2024, 1, 1), date(2024, 6, 30)),
    "2023-H2": (date(2023, 7, 1), date(2023, 12, 31)),
    "2024-01/2024-11": (date(2024, 1, 1), date(2024, 11, 30)),
    "2024-02": (date(2024, 2, 1), date(2024, 2, 29)),
    "2023-02": (date(2023, 2, 1), date(2023, 2, 28)),
    "2023-12-08": (date(2023, 12, 8), date(2023, 12, 8)),
    "2022-03-01/2023-12-31": (date(2022, 3, 1), date(2023, 12, 31)),
    "2029": (date(2029, 1, 1), date(2029, 12, 31)),
}


def bare(text: str) -> str:
    """A text without case, accents and doubled spaces; ё is е, й stays."""
    letters = []
    for char in unicodedata.normalize("NFC", text.lower()):
        if char == "й":
            letters.append(char)
        elif not unicodedata.combining(char):
            letters.append(unicodedata.normalize("NFD", char)[0])
    return " ".join("".join(letters).split())


def names_of(base, field: str) -> dict[str, set[str]]:
    """The ids of a field of words, each with all its names."""
    if field in _PLACES:
        return _bearers(place for place in base.places.values() if place.kind in _PLACES[field])
    if field == "person":
        return _bearers(base.people.values())
    if field == "metric":
        return {one.id: {one.id, *_three(one.name)} for one in base.metrics.values()}
    if field in {"source", "bound"}:
        return {word: {word} for word in (base.sources if field == "source" else _BOUNDS)}
    if field in {"kind", "topic", "unit"}:
        return {word: {word, *spellings} for word, spellings in base.terms.names(field).items()}
    return {word: {word, *spellings} for word, spellings in base.terms.value_names(field).items()}


_PLACES = {"country": ("country",), "city": ("city", "point"), "region": ("region",)}
_BOUNDS = ("exact", "about", "more_than", "at_least", "up_to", "range")


def _bearers(entries) -> dict[str, set[str]]:
    """Places or people by id, with their names and other spellings."""
    return {one.id: {one.id, *_three(one.name), *one.other} for one in entries}


def _three(text: Text) -> tuple[str, str, str]:
    return text.kk, text.ru, text.en


@lru_cache(maxsize=64)
def bare_names(base, field: str) -> dict[str, set[str]]:
    return {word: {bare(name) for name in spellings} for word, spellings in names_of(base, field).items()}


def values_of(fact: Fact, field: str) -> list:
    """What a fact has in a field; nothing where it lacks it."""
    if field in {"id", "kind", "topic", "metric", "year", "source", "paragraph", "printed"}:
        found = [getattr(fact, field)]
    elif field == "period":
        found = [(fact.period.start, fact.period.end)]
    elif field in {"label", "note"}:
        text = getattr(fact, field)
        found = list(_three(text)) if text is not None else []
    elif field in {"value", "unit", "bound", "value_to"}:
        name = "upper" if field == "value_to" else field
        found = [getattr(fact.quantity, name)] if fact.quantity is not None else []
    else:
        given = fact.qualifiers.get(field)
        found = list(given) if isinstance(given, tuple) else [given]
    return [value for value in found if value is not None]


def holds(base, question: tuple, fact: Fact) -> bool:
    """Whether a fact is asked for."""
    kind = question[0]
    if kind == "not":
        return not holds(base, question[1], fact)
    if kind == "and":
        return all(holds(base, part, fact) for part in question[1])
    if kind == "or":
        return any(holds(base, part, fact) for part in question[1])
    if kind == "in":
        _, field, wanted = question
        return any(_fits(base, field, "=", have, one) for have in _told(fact, field) for one in wanted)
    _, field, operator, wanted = question
    if operator == "!=":
        return not any(_fits(base, field, "=", have, wanted) for have in _told(fact, field))
    return any(_fits(base, field, operator, have, wanted) for have in _told(fact, field))


def _told(fact: Fact, field: str) -> list:
    """What is compared: of a value all that its bound leaves open."""
    return [fact.quantity] if field == "value" and fact.quantity is not None else values_of(fact, field)


def _fits(base, field: str, operator: str, have, wanted: tuple) -> bool:
    typed, meant = wanted
    if isinstance(have, Quantity):
        return _surely_fits(operator, have, Decimal(meant))
    if field in NUMBERS:
        return _number_fits(operator, Decimal(have), Decimal(meant))
    if field == "period":
        return _period_fits(operator, have, meant)
    if field in TEXTS:
        return _begins(bare(typed), bare(have)) if operator == "~" else bare(typed) == bare(have)
    if operator == "~":
        return any(_begins(bare(typed), name) for name in bare_names(base, field)[have])
    return have in meant


def _begins(piece: str, text: str) -> bool:
    """Whether a piece stands in a text, from the beginning of a word if it begins with a letter or a digit."""
    before = r"(?<![^\W_])" if piece[:1].isalnum() else ""
    return re.search(before + re.escape(piece), text) is not None


def _surely_fits(operator: str, quantity: Quantity, wanted: Decimal) -> bool:
    """Whether all that the value may be fits: tried with some of it, near and far."""
    value, tiny, far = Decimal(quantity.value), Decimal("1e-9"), Decimal("1e30")
    may_be = {
        "more_than": [value + tiny, value + far],
        "at_least": [value, value + tiny, value + far],
        "up_to": [value, value - tiny, value - far],
    }.get(quantity.bound, [value])
    if quantity.upper is not None:
        may_be = [value, Decimal(quantity.upper)]
    return all(_number_fits(operator, one, wanted) for one in may_be)


def _number_fits(operator: str, have: Decimal, wanted: Decimal) -> bool:
    gap = have - wanted
    return {"=": gap == 0, "<": gap < 0, "<=": gap <= 0, ">": gap > 0, ">=": gap >= 0}[operator]


def _period_fits(operator: str, have: tuple, wanted: tuple) -> bool:
    """< is wholly before, > wholly after, ~ at some time together; <= ends no later, >= begins no earlier."""
    (start, end), (first, last) = have, wanted
    if operator == "=":
        return (start, end) == (first, last)
    if operator == "<":
        return end < first
    if operator == "<=":
        return end <= last
    if operator == ">":
        return start > last
    if operator == ">=":
        return start >= first
    return not (end < first or start > last)


@st.composite
def questions(draw, base) -> tuple:
    """A comparison or membership with values that mean something in this data."""
    field = draw(st.sampled_from([*NUMBERS, "period", *TEXTS, *WORDS]))
    wanted = _wanted(base, field)
    if draw(st.integers(0, 3)) == 0:
        return ("in", field, tuple(draw(st.lists(wanted, min_size=1, max_size=3))))
    operator = draw(st.sampled_from(operators_of(field)))
    if operator == "~" and field != "period":
        return ("compare", field, "~", (draw(st.sampled_from(PIECES)), None))
    return ("compare", field, operator, draw(wanted))


def operators_of(field: str) -> list[str]:
    orders = ["<", "<=", ">", ">="] if field in NUMBERS or field == "period" else []
    return ["=", "!=", *orders, *(["~"] if field not in NUMBERS else [])]


def every_question(base, field: str) -> Iterator[tuple]:
    """Each operator of a field with many of its values."""
    held = sorted({value for fact in base.facts for value in values_of(fact, field)})
    if field in NUMBERS:
        wanted = [*TYPED_NUMBERS.items(), *((format(value, "f"), value) for value in held)]
    elif field == "period":
        wanted = list(TYPED_PERIODS.items())
    elif field in TEXTS:
        wanted = [(text, None) for text in held[:: max(1, len(held) // 12)]]
    else:
        wanted = [(word, frozenset({word})) for word in held]
    for operator in operators_of(field):
        pieces = operator == "~" and field != "period"
        for one in [(piece, None) for piece in PIECES] if pieces else wanted:
            yield ("compare", field, operator, one)


# Of so few letters no word is a form of another: they are in a text or they are not.
PIECES = ("а", "ға", "қ", "ін", "ые", "th", "e", "Ұ", "Р", "20", "-", "й", "Е", "is", "  s", "«")


def _wanted(base, field: str) -> st.SearchStrategy:
    if field in NUMBERS:
        return st.sampled_from(list(TYPED_NUMBERS.items()))
    if field == "period":
        return st.sampled_from(list(TYPED_PERIODS.items()))
    if field in TEXTS:
        held = sorted({value for fact in base.facts for value in values_of(fact, field)})
        return st.sampled_from(held).flatmap(_in_any_case).map(lambda typed: (typed, None))
    names = names_of(base, field)
    spellings = sorted({name for group in names.values() for name in group})
    return st.sampled_from(spellings).flatmap(_in_any_case).map(lambda typed: (typed, _meant(base, field, typed)))


def _meant(base, field: str, typed: str) -> frozenset[str]:
    """Every id that has such a name: an id of that spelling comes before the names of others."""
    found = bare_names(base, field)
    exact = {word for word in found if bare(word) == bare(typed)}
    return frozenset(exact or {word for word, spellings in found.items() if bare(typed) in spellings})


def _in_any_case(text: str) -> st.SearchStrategy:
    ways = [way for way in (text, text.upper(), text.lower(), text.swapcase()) if bare(way) == bare(text)]
    return st.sampled_from(ways)


def typed_tree(question: tuple) -> tuple:
    """The tree of a question as of where_trees: what is typed alone."""
    kind = question[0]
    if kind == "not":
        return ("not", typed_tree(question[1]))
    if kind in {"and", "or"}:
        return (kind, tuple(typed_tree(part) for part in question[1]))
    if kind == "in":
        return ("in", question[1], tuple(typed for typed, _ in question[2]))
    return (*question[:3], question[3][0])


@st.composite
def made_up_facts(draw, base) -> Fact:
    """A fact that no source told: any mixture of what the data may hold."""
    label = draw(_three_texts)
    return Fact(
        id=draw(st.sampled_from(["2024.days-abroad", "x.1", "2031.budget"])),
        kind=draw(st.sampled_from(["figure", "visit", "event", "role", "plan"])),
        topic=draw(st.sampled_from(base.terms.topics)),
        metric=draw(st.none() | st.sampled_from(sorted(base.metrics))),
        year=draw(st.integers(2021, 2031)),
        period=Period.parse(draw(st.sampled_from([typed.upper() for typed in TYPED_PERIODS]))),
        quantity=draw(st.none() | _quantities),
        qualifiers=draw(_qualifiers(base)),
        source=draw(st.sampled_from(sorted(base.sources))),
        paragraph=draw(st.integers(1, 99)),
        printed=draw(_texts),
        label=label,
        note=draw(st.none() | _three_texts),
    )


_numbers = st.sampled_from([Decimal(str(value)) for value in TYPED_NUMBERS.values()]) | st.integers(-10, 10**13)
_quantities = st.builds(
    Quantity,
    _numbers,
    st.sampled_from(["USD", "KZT", "km", "minute", "visit", "trip"]),
    st.sampled_from(["exact", "about", "more_than", "at_least", "up_to"]),
    st.none(),
) | st.builds(
    lambda low, more, unit: Quantity(low, unit, "range", low + more),
    _numbers,
    st.integers(1, 50),
    st.sampled_from(["USD", "visit"]),
)
_texts = st.sampled_from(["", "Қытай", "ҚЫТАЙ  елі", "Ёлка", "елка", "йод", "Türkiye", "a and b", "36 күн", "(x)"])
_three_texts = st.builds(Text, _texts, _texts, _texts)


def _qualifiers(base) -> st.SearchStrategy:
    keys = ("country", "city", "region", "type", "person", "group", "status")

    def values(key: str) -> st.SearchStrategy:
        one = st.sampled_from(sorted(names_of(base, key)))
        return one | st.lists(one, min_size=1, max_size=3, unique=True).map(tuple)

    return st.fixed_dictionaries({}, optional={key: values(key) for key in keys})
