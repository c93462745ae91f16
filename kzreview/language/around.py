"""What stands around a number: its unit, a hedge, and whether it is a start, an end or a step."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.language.lexicon import Lexicon, case_of, language_table
from kzreview.language.normal import prepare
from kzreview.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kzreview.language.tokens import Token


class Unit(NamedTuple):
    """A unit: its name in the data, how many of it one printed is, the printed one's name, and a direction it tells."""

    name: str
    factor: Decimal = Decimal(1)
    printed: str = ""
    direction: str = ""


class Pattern(NamedTuple):
    """The words of a phrase; `stem` where the last may have an ending."""

    words: tuple[str, ...]
    stems: frozenset[int]


class Found(NamedTuple):
    """A phrase found from the token `first` to before `last`, with what it stands for and the case it is in."""

    meaning: Any
    first: int
    last: int
    case: str = ""


class Around:
    """The units, hedges and roles of one language."""

    def __init__(self, lang: str, words: Lexicon) -> None:
        table = language_table(f"amounts-{lang}")
        self._words = words
        self._inflects = lang == "kk"
        self._units = _by_first(
            (self._pattern(phrase), Unit(unit[0], *map(_plain, unit[1:]))) for phrase, unit in table["units"].items()
        )
        self._signs = {words.key(sign): unit for sign, unit in table["unit_signs"].items()}
        self.multiple_before = self._keys(table["multiple_before"])
        self.multiple_last = self._keys(table.get("multiple_last", {"words": []}))
        self.multiple_after = self._keys(table.get("multiple_after", {"words": []}))
        self._linked = self._keys(table["linked_before"])
        self._joined = self._keys(table.get("joined", {"words": []}))
        self._between = self._keys(table.get("hedge_between", {"words": []}))
        self._particles = self._keys(table.get("hedge_particles", {"words": []}))
        self._comparatives = self._keys(table.get("comparatives", {"words": []}))
        self._hedges = {place: self._phrases(table["hedges"].get(place, {})) for place in _PLACES}
        self._before = _by_last(self._hedges["before"])
        self._roles_before = self._phrases(table["roles"]["before"])
        self._roles_after = self._phrases(table["roles"]["after"])
        self._owners = self._keys(table.get("owners", {"words": []}))
        lengths = {name: frozenset(map(words.key, keys)) for name, keys in table["durations"].items()}
        self.one_hour, self.at_an_hour, self.more_of_it = lengths["hour"], lengths["at"], lengths["more"]
        self._between_hours_and_minutes = lengths["and"] | {"."}  # 243 сағ. 46 мин
        self.ranges = [tuple(map(words.key, pair)) for pair in table["ranges"]["pairs"]]

    def added_half(self, tokens: Sequence[Token], last: int) -> int | None:
        """Where a unit begins to which a half is added up to the token `last`: a year and a half, год с половиной."""
        for phrase in self._words.halves_after:
            first = last - len(phrase)
            if first > 0 and tuple(token.key for token in tokens[first:last]) == phrase:
                unit = self.unit_at(tokens, first - 1)
                return first - 1 if unit and unit.last == first else None
        return None

    def scale_at(self, tokens: Sequence[Token], place: int) -> Decimal | None:
        """What the scale word at `place` multiplies by: thousand."""
        word = self._words.word(tokens[place].key) if place < len(tokens) else None
        return word.value if word is not None and word.kind == "scale" else None

    def half_after(self, tokens: Sequence[Token], place: int) -> int | None:
        """Where a half ends that is added at `place`: "and a half", "с половиной", "жарымға"."""
        for phrase in self._words.halves_after:
            last = place + len(phrase)
            if tuple(token.key for token in tokens[place:last]) == phrase:
                return last
        inflected = self._inflects and place < len(tokens) and self._words.is_half(tokens[place].key)
        return place + 1 if inflected else None

    def is_article(self, key: str) -> bool:
        return key in self._words.articles

    def joins_minutes(self, key: str) -> bool:
        return key in self._between_hours_and_minutes

    def _keys(self, table: dict[str, list[str]]) -> frozenset[str]:
        return frozenset(map(self._words.key, table["words"]))

    def _pattern(self, phrase: str) -> Pattern:
        parts: list[str] = []
        stems: set[int] = set()
        for part in phrase.split():
            parts += self._keys_of(part)
            if part.endswith("*"):
                stems.add(len(parts) - 1)
        if self._inflects and parts[-1].isalpha():
            stems.add(len(parts) - 1)
        return Pattern(tuple(parts), frozenset(stems))

    def _keys_of(self, part: str) -> list[str]:
        """The keys of the tokens of a part; for plain letters without taking them apart, as most are."""
        if part.isalpha() and part.islower():
            return [self._words.key(part.replace("ё", "е"))]
        return [
            self._words.key(token.key) if token.kind == "word" else token.key
            for token in tokens_of(prepare(part))
            if token.key != "*"
        ]

    def _phrases(self, table: dict[str, list[str]]) -> list[tuple[tuple[str, ...], str]]:
        """Phrases with what they stand for, the longest first."""
        pairs = ((self._pattern(phrase).words, meaning) for meaning, phrases in table.items() for phrase in phrases)
        return sorted(pairs, key=lambda pair: len(pair[0]), reverse=True)

    def unit_at(self, tokens: Sequence[Token], place: int) -> Found | None:
        """The unit that begins with the token at `place`."""
        if place >= len(tokens) or (tokens[place].spaced and tokens[place].key in self._joined):
            return None
        for pattern, unit in self._units.get(tokens[place].key[:2], ()):
            case = self._matches(tokens, place, pattern)
            if case is not None and not self._is_of_the_next(tokens, place, place + len(pattern.words)):
                return Found(unit, place, place + len(pattern.words), case)
        return None

    def _is_of_the_next(self, tokens: Sequence[Token], place: int, after: int) -> bool:
        """Whether a sign set apart from what stands before opens the number behind it: in 2024 $9.8 billion."""
        if after >= len(tokens) or not tokens[place].spaced or tokens[after - 1].key not in self._signs:
            return False
        return not tokens[after].spaced and tokens[after].text[:1].isdigit()

    def _matches(self, tokens: Sequence[Token], place: int, pattern: Pattern) -> str | None:
        """The case that the phrase stands in there, None where it does not stand there."""
        if place + len(pattern.words) > len(tokens):
            return None
        case = ""
        for number, word in enumerate(pattern.words):
            key = tokens[place + number].key
            if number not in pattern.stems:
                if key != word:
                    return None
                continue
            ending = self._ending(key, word)
            if ending is None:
                return None
            case = ending
        return case

    def _ending(self, key: str, stem: str) -> str | None:
        if not key.startswith(stem):
            return None
        if not self._inflects:
            return "" if len(key) <= len(stem) + 5 else None
        found = self._words.endings.fullmatch(key, len(stem))
        return case_of(found) if found else None

    def sign_before(self, tokens: Sequence[Token], first: int) -> Found | None:
        """The currency before a number: "$", "US$", "USD"."""
        sign = tokens[first - 1] if first else None
        if sign is None or sign.key not in self._signs:
            return None
        country = first > 1 and sign.kind == "sign" and not sign.spaced and tokens[first - 2].key in self._linked
        return Found(Unit(self._signs[sign.key]), first - 1 - country, first)

    def hedge_before(self, tokens: Sequence[Token], first: int) -> Found | None:
        """The hedge that ends right before the token `first`."""
        if not first:
            return None
        last = tokens[first - 1].key
        for ending in ((tokens[first - 2].key, last), (last,)) if first > 1 else ((last,),):
            for phrase, bound in self._before.get(ending, ()):
                start = first - len(phrase)
                if start >= 0 and tuple(token.key for token in tokens[start:first]) == phrase:
                    return Found(bound, start, first)
        return self._hedge_before_preposition(tokens, first)

    def _hedge_before_preposition(self, tokens: Sequence[Token], first: int) -> Found | None:
        """As in "менее чем в двадцати": a preposition between; after a bare comparative it would mean "by" or "in"."""
        if first < 2 or tokens[first - 1].key not in self._between:
            return None
        found = self.hedge_before(tokens, first - 1)
        bare = found is not None and tokens[first - 2].key in self._comparatives
        return None if bare else found

    def hedge_after(self, tokens: Sequence[Token], place: int, case: str) -> Found | None:
        """The hedge that begins at `place`, after a number or unit in `case`."""
        kinds = [f"after_{case}", "after"] if case else ["after"]
        if case and place < len(tokens) and tokens[place].key in self._particles:
            place += 1
        for kind in kinds:
            found = _phrase_at(tokens, place, self._hedges.get(kind, ()))
            if found:
                return found
        return None if case else self._hedge_after_noun(tokens, place)

    def _hedge_after_noun(self, tokens: Sequence[Token], place: int) -> Found | None:
        """As in "20 елден астам": the noun between bears the case."""
        if not self._inflects or place + 1 >= len(tokens) or tokens[place].kind != "word":
            return None
        for case in ("ablative", "dative"):
            if tokens[place].key.endswith(self._words.case_endings(case)):
                found = _phrase_at(tokens, place + 1, self._hedges[f"after_{case}"])
                if found:
                    return found
        return None

    def role_before(self, tokens: Sequence[Token], first: int) -> str:
        role = next((meaning for words, meaning in self._roles_before if _ends_before(tokens, first, words)), "")
        return role or self._role_over_owner(tokens, first - 1)

    def _role_over_owner(self, tokens: Sequence[Token], place: int) -> str:
        """As in "from last year's 19": what is told of the time before stands between."""
        if place < 1 or tokens[place].key not in self._owners:
            return ""
        roles = (self._role(tokens, number, self._roles_before) for number in range(place - 1, place - _OWNER, -1))
        return next((role for role in roles if role == "from"), "")

    def role_after(self, tokens: Sequence[Token], place: int) -> str:
        return self._role(tokens, place, self._roles_after)

    @staticmethod
    def _role(tokens: Sequence[Token], place: int, roles: list[tuple[tuple[str, ...], str]]) -> str:
        found = _phrase_at(tokens, place, roles)
        return found.meaning if found else ""


_OWNER = 4  # words of "from the previous year's"
_PLACES = ("before", "after", "after_ablative", "after_dative")


def _plain(value: Any) -> Any:
    return Decimal(value) if isinstance(value, int) else value


def _by_first(units: Iterable[tuple[Pattern, Unit]]) -> dict[str, list[tuple[Pattern, Unit]]]:
    """Units by the first two letters of their phrase, the longest phrase first."""
    index: dict[str, list[tuple[Pattern, Unit]]] = {}
    for pattern, unit in units:
        index.setdefault(pattern.words[0][:2], []).append((pattern, unit))
    for found in index.values():
        found.sort(key=lambda pair: (len(pair[0].words), len(pair[0].words[0])), reverse=True)
    return index


def _by_last(phrases: list[tuple[tuple[str, ...], str]]) -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]]:
    """Phrases by their last two words, or their only one: more than a hundred end in a preposition."""
    index: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in phrases:
        index.setdefault(phrase[-2:], []).append((phrase, meaning))
    return index


def _phrase_at(tokens: Sequence[Token], place: int, phrases: Iterable[tuple[tuple[str, ...], str]]) -> Found | None:
    if not 0 <= place < len(tokens):
        return None
    first = tokens[place].key
    for phrase, meaning in phrases:
        last = place + len(phrase)
        if phrase[0] == first and tuple(token.key for token in tokens[place:last]) == phrase:
            return Found(meaning, place, last)
    return None


def _ends_before(tokens: Sequence[Token], place: int, phrase: tuple[str, ...]) -> bool:
    first = place - len(phrase)
    return first >= 0 and tokens[first].key == phrase[0] and tuple(one.key for one in tokens[first:place]) == phrase


@lru_cache(maxsize=8)
def around(lang: str, words: Lexicon) -> Around:
    """What stands around numbers in kk, ru or en, in the keys of that lexicon."""
    return Around(lang, words)
