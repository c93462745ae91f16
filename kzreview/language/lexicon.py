"""The number words of a language, read from data/language/<lang>.toml when they are first needed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.language.latin import latin_key, signed_key
from kzreview.paths import bundled_data
from kzreview.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_KINDS = {
    "cardinals": "cardinal",
    "scales": "scale",
    "ordinals": "ordinal",
    "fractions": "fraction",
    "mixed": "mixed",
}


# No number word is longer, "четырёхсотпятидесятишеститысячный" among them; so the time for a word has a limit.
_LONGEST = 60

_NO_CASES = {"ordinal", "approximate", "possessive"}


class Word(NamedTuple):
    """What one number word is worth, and how it joins its neighbours."""

    value: Decimal
    kind: str  # cardinal, scale, ordinal, fraction (a part of one), mixed (1.5), multiple
    case: str = ""
    unit: str = ""  # of a multiple ("вдвое": times) or of a word of one piece ("двухдневный": day)
    direction: str = ""  # of a multiple: up, down
    about: bool = False  # "жүздей": a hundred or so


class Context(NamedTuple):
    """The neighbours beside which a word is no number, or beside which alone it is one."""

    not_before: frozenset[str]
    not_after: frozenset[str]
    only_before: frozenset[str]
    only_after: frozenset[str]


class Lexicon:
    """Number words and marks of one language; words are found with their endings."""

    def __init__(self, table: dict[str, Any], key: Callable[[str], str]) -> None:
        self._table = table
        self.key = key
        self.decimal_mark: str = table["decimal_mark"]
        self.group_mark: str = table["group_mark"]
        self.roman_from: int = table["roman_from"]
        self.units_after = Decimal(table["units_after"])
        self.hyphen_joins: bool = table["hyphen_joins"]
        self.joins = frozenset(table["joins"])
        self.articles = frozenset(table["articles"])
        self.part_before = frozenset(table.get("part_before", ()))
        self.part_after = frozenset(table.get("part_after", ()))
        self.part_hedges = frozenset(table.get("part_hedges", ()))
        self.part_nouns = frozenset(map(self.key, table.get("part_nouns", ())))
        self.part_cases = {case: tuple(map(self.key, ends)) for case, ends in table.get("part_cases", {}).items()}
        self.one_as_part = frozenset(map(self.key, table.get("one_as_part", ())))
        self.short_scales = frozenset(table["short_scales"])
        self.dotted = frozenset(table.get("dotted", ()))
        self.halves_after = [tuple(map(key, phrase.split())) for phrase in table["halves_after"]]
        self.points = frozenset(map(key, table.get("points", ())))
        self.vague = frozenset(map(key, table["vague"]))
        self.context = {key(word): _context(beside) for word, beside in table["context"].items()}
        self.after_tens = {
            key(word): Word(Decimal(value), "cardinal", case) for word, (value, case) in table["after_tens"].items()
        }
        self.words = self._read_words()
        self._not_numbers = frozenset(map(key, table["not_numbers"]))
        self._longest = max(map(len, self.words))
        self._known: dict[str, Word | None] = {}

    def _read_words(self) -> dict[str, Word]:
        words = {
            self.key(stem): Word(Decimal(value), kind)
            for name, kind in _KINDS.items()
            for stem, value in self._table[name].items()
        }
        for word, (value, unit, direction) in self._table["multiples"].items():
            words[self.key(word)] = Word(Decimal(value), "multiple", "", unit, direction)
        declined = self._table.get("declined", {"stems": {}})
        for stem, value in declined["stems"].items():
            words.update(
                dict.fromkeys((stem + ending for ending in declined["endings"]), Word(Decimal(value), "ordinal"))
            )
        return words

    def word(self, token: str) -> Word | None:
        """The number that `token` (lower case, its key) is a form of, None where it is no number word."""
        if token not in self._known:
            if len(self._known) > 50_000:
                self._known.clear()
            self._known[token] = self._find(token)
        return self._known[token]

    def _find(self, token: str) -> Word | None:
        if token in self._not_numbers or len(token) > _LONGEST:
            return None
        if token in self.words:
            return self.words[token]
        if "endings" in self._table:
            return self._inflected(token)
        return self._fused(token) if "fused" in self._table else None

    def _inflected(self, token: str) -> Word | None:
        for length in range(min(self._longest, len(token) - 1), 1, -1):
            word = self.words.get(token[:length])
            ending = self.endings.fullmatch(token, length) if word else None
            if word and ending:
                kind = "ordinal" if ending["ordinal"] else word.kind
                return word._replace(kind=kind, case=case_of(ending), about=bool(ending["approximate"]))
        return None

    def case_of_part(self, token: str) -> str:
        """The case of the upper number of a Kazakh fraction: үштен екісіне is a dative."""
        return next((case for case, ends in self.part_cases.items() if token.endswith(ends)), "")

    def part_of(self, token: str) -> Decimal | None:
        """The upper number of a Kazakh fraction ("үштен екісі"): a number word with a possessive ending."""
        for length in range(min(self._longest, len(token) - 1), 1, -1):
            word = self.words.get(token[:length])
            ending = self.endings.fullmatch(token, length) if word and word.kind == "cardinal" else None
            if word and ending and ending["possessive"]:
                return word.value
        return None

    def is_half(self, token: str) -> bool:
        """Whether the token is a Kazakh half with an ending: "бір жарымға"."""
        return any(
            len(phrase) == 1
            and token.startswith(phrase[0])
            and self.endings.fullmatch(token, len(phrase[0])) is not None
            for phrase in self.halves_after
        )

    @cached_property
    def endings(self) -> re.Pattern[str]:
        """What may follow a stem: number, possessive, case; groups are named ordinal, approximate and by case."""
        return endings_pattern(self._table["endings"], self.key)

    def case_endings(self, case: str) -> tuple[str, ...]:
        """The endings of one case of Kazakh."""
        return tuple(map(self.key, self._table["endings"]["cases"][case]))

    def _fused(self, token: str) -> Word | None:
        """A number and what it counts in one word ("двухдневный"), None where `token` is none."""
        numbers, units = self._table["fused"]["numbers"], self._table["fused"]["units"]
        if not token.startswith(tuple(numbers)) or not any(unit in token for unit in units):
            return None  # the pattern is made for the first word that may be one
        found = self._fused_pattern.fullmatch(token)
        if found is None:
            return None
        value = sum(numbers[part] for part in self._fused_part.findall(found["numbers"]))
        factor, unit = units[found["unit"]]
        if unit == "ordinal":
            return Word(Decimal(value * factor), "ordinal")
        return Word(Decimal(value * factor), "multiple", "", unit)

    @cached_property
    def _fused_part(self) -> re.Pattern[str]:
        return re.compile(_any_of(self._table["fused"]["numbers"]))

    @cached_property
    def _fused_pattern(self) -> re.Pattern[str]:
        units = _any_of(self._table["fused"]["units"])
        return re.compile(f"(?P<numbers>(?:{self._fused_part.pattern}){{1,4}})(?P<unit>{units})[а-я]{{1,3}}")

    def suffix(self, key: str) -> str | None:
        """What a suffix makes of digits ("36-ға", "3-й"): a case, ordinal, cardinal or empty; None if it is none."""
        if key in self._suffixes or "endings" not in self._table:
            return self._suffixes.get(key)
        ending = self.endings.fullmatch(key)
        if ending is None:
            return None
        return "ordinal" if ending["ordinal"] else case_of(ending)

    @cached_property
    def _suffixes(self) -> dict[str, str]:
        return {self.key(suffix): kind for kind, suffixes in self._table["suffixes"].items() for suffix in suffixes}

    def minutes_of(self, token: str) -> int | None:
        """Minutes in one of the unit that `token` (lower case) names, None where it names none."""
        minutes: dict[str, int] = self._table["minutes"]
        if token in minutes or "endings" not in self._table:
            return minutes.get(token)
        for stem, worth in minutes.items():
            if token.startswith(stem) and self.endings.fullmatch(token, len(stem)):
                return worth
        return None

    def years_of(self, token: str) -> Word | None:
        """How many years one of what `token` (lower case) names is, as in "a quarter of a century"; else None."""
        for stem, years in self._table["years"].items():
            rest = token[len(self.key(stem)) :]
            ending = self.endings.fullmatch(rest) if rest and "endings" in self._table else None
            if token.startswith(self.key(stem)) and (ending or not rest):
                return Word(Decimal(years), "span", case_of(ending) if ending else "", "year")
        return None


def endings_pattern(endings: dict[str, Any], key: Callable[[str], str]) -> re.Pattern[str]:
    """The endings of a Kazakh word as one pattern, each part at most once, in the order that the language has."""
    cases = "|".join(f"(?P<{case}>{_any_of(map(key, forms))})" for case, forms in endings["cases"].items())
    parts = {name: _any_of(map(key, endings[name])) for name in endings if name != "cases"}
    return re.compile(
        f"(?P<ordinal>{parts['ordinal']})?(?P<approximate>{parts['approximate']})?(?:{parts['plural']})?"
        f"(?P<possessive>{parts['possessive']})?(?:{cases})?(?:{parts['adjective']})?"
    )


def case_of(ending: re.Match[str]) -> str:
    """The case that an ending found by `endings_pattern` puts its word in, empty for the bare stem."""
    groups = ending.groupdict()
    return next((name for name, found in groups.items() if found and name not in _NO_CASES), "")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True))


def _context(beside: dict[str, list[str]]) -> Context:
    return Context(*(frozenset(beside.get(side, ())) for side in Context._fields))


def _as_is(word: str) -> str:
    return word


@lru_cache(maxsize=8)
def lexicon(lang: str, *, latin: bool = False, signs: bool = False) -> Lexicon:
    """The lexicon of kk, ru or en, of Kazakh also by Latin keys; raises KeyError where there is none.

    With `signs` the keys keep ү and ұ apart: üş is three, ūşty flew.
    """
    return Lexicon(language_table(lang), (signed_key if signs else latin_key) if latin else _as_is)


@lru_cache(maxsize=16)
def language_table(name: str) -> dict[str, Any]:
    """One table of data/language; raises KeyError where there is none."""
    path = bundled_data() / "language" / f"{name}.toml"
    if not path.is_file():
        raise KeyError(name)
    return read_table(path)
