"""The number words of a language, read from data/language/<lang>.toml when they are first needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from kzreview.paths import bundled_data


@dataclass(frozen=True)
class Word:
    """What one number word is worth, and how it joins its neighbours."""

    value: Decimal
    kind: str  # cardinal, scale, ordinal, fraction


@dataclass(frozen=True)
class Lexicon:
    """Number words and marks of one language; words are found with their endings."""

    decimal_mark: str
    group_mark: str
    roman_from: int
    endings: str
    ordinal_endings: str
    not_numbers: frozenset[str]
    words: dict[str, Word]
    minutes: dict[str, int]

    @cached_property
    def scales(self) -> dict[str, Decimal]:
        return {stem: word.value for stem, word in self.words.items() if word.kind == "scale"}

    @cached_property
    def _inflected(self) -> re.Pattern[str]:
        stems = "|".join(sorted(map(re.escape, self.words), key=len, reverse=True))
        ordinal = f"(?P<ordinal>{self.ordinal_endings})?" if self.ordinal_endings else "(?P<ordinal>(?!))?"
        return re.compile(f"(?P<stem>{stems}){ordinal}(?:{self.endings})")

    def word(self, token: str) -> Word | None:
        """The number that `token` (lower case) is a form of, None where it is no number word."""
        if token in self.not_numbers:
            return None
        if token in self.words:
            return self.words[token]
        found = self._inflected.fullmatch(token) if self.endings else None
        if found is None:
            return None
        word = self.words[found["stem"]]
        return Word(word.value, "ordinal") if found["ordinal"] else word

    def minutes_of(self, token: str) -> int | None:
        """Minutes in one of the unit that `token` (lower case) names, None where it names none."""
        for stem, minutes in self.minutes.items():
            if re.fullmatch(re.escape(stem) + f"(?:{self.endings})", token):
                return minutes
        return None


@lru_cache(maxsize=8)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of kk, ru or en; raises KeyError where there is none."""
    import tomli

    path = bundled_data() / "language" / f"{lang}.toml"
    if not path.is_file():
        raise KeyError(lang)
    table = tomli.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    kinds = {"cardinals": "cardinal", "scales": "scale", "ordinals": "ordinal", "fractions": "fraction"}
    return Lexicon(
        decimal_mark=table["decimal_mark"],
        group_mark=table["group_mark"],
        roman_from=table["roman_from"],
        endings=table["endings"],
        ordinal_endings=table["ordinal_endings"],
        not_numbers=frozenset(table["not_numbers"]),
        words={stem: Word(Decimal(value), kind) for name, kind in kinds.items() for stem, value in table[name].items()},
        minutes=table["minutes"],
    )
