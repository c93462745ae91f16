"""The words for days, months, years and their parts of one language, by data/language/dates-<lang>.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.lexicon import language_table
from kzreview.language.normal import prepare
from kzreview.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.language.lexicon import Lexicon
    from kzreview.language.tokens import Token

_SHORT = {"h", "q"}  # H1, Q3
_LONGEST = 20  # letters of a stem
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Phrase(NamedTuple):
    """A phrase found: what it means and the token after it."""

    meaning: int
    last: int


class TimeWords:
    """Looks the tokens of a text up: is this a month, the word for a year, "this", "since"."""

    def __init__(self, lang: str, words: Lexicon) -> None:
        table = language_table(f"dates-{lang}")
        self._words = words
        self._inflects = lang == "kk"
        self.year_first: bool = table["year_first"]
        self.links = frozenset(map(words.key, table["links"]))
        self.day_of = frozenset(map(words.key, table["day_of"]))
        self.first = frozenset(map(words.key, table["first"]["words"]))
        self.over = frozenset(map(words.key, table["first"]["over"]))
        self.first_forms = frozenset(map(words.key, table["first"]["forms"]))
        self._capital = frozenset(table["capital"])
        self._months = self._stems(table["months"])
        self._nouns = self._stems({stem: noun for noun, stems in table["nouns"].items() for stem in stems})
        self._relative = self._stems(table["relative"])
        self._counted = self._stems(dict.fromkeys(table["counted"]["nouns"], 1))
        self._named_by_year = frozenset(table["counted"]["not_after"])
        self.seasons: dict[str, int] = {words.key(word): month for word, month in table["seasons"].items()}
        self._phrases = self._phrase_table(table["words"])
        self._earlier = self._phrase_table(table["earlier"])
        self._before = self._prefixes(table["prefix"]["before"])
        self._after = self._prefixes(table["prefix"]["after"])
        self._known: dict[tuple[int, str], str | int | None] = {}
        self._beginnings: dict[str, bool] = {}

    def _stems(self, table: Mapping[str, str | int]) -> dict[str, str | int]:
        """Stems that take endings end in "*"; in Kazakh all do."""
        keys = {}
        for stem, meaning in table.items():
            inflects = stem.endswith("*") or self._inflects
            keys[self._words.key(stem.rstrip("*")) + "*" * inflects] = meaning
        return keys

    def _phrase_table(self, table: Mapping[str, int]) -> dict[str, list[tuple[tuple[str, ...], int]]]:
        index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for phrase, meaning in table.items():
            keys = tuple(self._words.key(token.key) for token in tokens_of(prepare(phrase)))
            index.setdefault(keys[0], []).append((keys, meaning))
        return index

    def _prefixes(self, table: Mapping[str, list[str]]) -> dict[tuple[str, ...], str]:
        return {tuple(map(self._words.key, word.split())): name for name, words in table.items() for word in words}

    def _look_up(self, table: dict[str, str | int], key: str) -> str | int | None:
        known = (id(table), key)
        if known not in self._known:
            if len(self._known) > 50_000:
                self._known.clear()
            self._known[known] = self._find(table, key)
        return self._known[known]

    def _find(self, table: dict[str, str | int], key: str) -> str | int | None:
        if key in table:
            return table[key]
        for length in range(min(len(key), _LONGEST), 0, -1):
            meaning = table.get(key[:length] + "*")
            if meaning is not None and self._may_end(key, length):
                return meaning
        return None

    def _may_end(self, key: str, length: int) -> bool:
        if self._inflects:
            return self._words.endings.fullmatch(key, length) is not None
        return len(key) - length <= 5

    def may_begin(self, key: str) -> bool:
        """Whether a date may begin with the word; few do, and the others are soon passed over."""
        if key not in self._beginnings:
            if len(self._beginnings) > 50_000:
                self._beginnings.clear()
            self._beginnings[key] = self._begins(key)
        return self._beginnings[key]

    def _begins(self, key: str) -> bool:
        if key in _SHORT or key in self.first or key in self.seasons or key in self._phrases or key in self._earlier:
            return True
        return any(self._find(table, key) is not None for table in (self._months, self._relative))

    def month(self, token: Token | None) -> int | None:
        """The number of the month that the token names."""
        if token is None or token.kind != "word" or (token.key in self._capital and not token.text[0].isupper()):
            return None
        month = self._look_up(self._months, token.key)
        return month if isinstance(month, int) else None

    def noun(self, token: Token | None) -> str:
        """year, half, quarter, month, spring, summer, autumn, winter, or nothing."""
        if token is None or token.kind != "word":
            return ""
        return str(self._look_up(self._nouns, token.key) or "")

    def relative(self, token: Token | None) -> int | None:
        """How far from today: "this" 0, "last" -1."""
        if token is None or token.kind != "word":
            return None
        found = self._look_up(self._relative, token.key)
        return found if isinstance(found, int) else None

    def is_counted(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether the number between the tokens counts the noun after it, and is no year: 2022 items."""
        if last >= len(tokens) or tokens[last].kind != "word" or self._look_up(self._counted, tokens[last].key) is None:
            return False
        before = tokens[first - 1] if first else None
        if (before.key if before else "") in self._named_by_year or self.month(before) is not None:
            return False
        return not self.prefix(tokens, first, last)

    def phrase(self, tokens: Sequence[Token], place: int) -> Phrase | None:
        """A year in one phrase ("биыл"): how far from today."""
        return _phrase_at(tokens, place, self._phrases)

    def earlier(self, tokens: Sequence[Token], place: int) -> Phrase | None:
        """A year counted from another one ("a year earlier")."""
        return _phrase_at(tokens, place, self._earlier)

    def prefix(self, tokens: Sequence[Token], first: int, last: int) -> str:
        """What the words around say: since, until, in."""
        for length in (4, 3, 2, 1):
            before = tuple(token.key for token in tokens[max(0, first - length) : first])
            if before in self._before:
                return self._before[before]
        for length in (2, 1):
            after = tuple(token.key for token in tokens[last : last + length])
            if after in self._after:
                return self._after[after]
        return ""


def season_month(noun: str) -> int | None:
    """The first month of a season, None for other nouns."""
    return _SEASONS.get(noun)


def _phrase_at(
    tokens: Sequence[Token], place: int, index: dict[str, list[tuple[tuple[str, ...], int]]]
) -> Phrase | None:
    for phrase, meaning in index.get(tokens[place].key, ()):
        last = place + len(phrase)
        if tuple(token.key for token in tokens[place:last]) == phrase:
            return Phrase(meaning, last)
    return None


@lru_cache(maxsize=8)
def time_words(lang: str, words: Lexicon) -> TimeWords:
    """The time words of kk, ru or en, in the keys of that lexicon."""
    return TimeWords(lang, words)
