"""The short lists of words.toml, looked up like concepts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.reading.stems import Mention, Phrasebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.tokens import Token

_OTHER = (
    "endings",
    "little",
    "no-noun",
    "telling-endings",
    "acting-endings",
    "denied-endings",
    "change-of",
    "neutral",
    "denial",
    "signs",
    "the-visit",
    "which-one",
    "where",
    "our-object",
)


@lru_cache(maxsize=8)
def _phrasebook(lang: str) -> Phrasebook:
    words = lang.partition("-")[0]
    return Phrasebook(
        (
            (phrase, name)
            for name, phrases in table("words").items()
            if name not in _OTHER
            for phrase in phrases.get(words, ())
        ),
        lang,
    )


def find_words(words: Sequence[Token], keys: Sequence[str], lang: str) -> list[Mention]:
    """Where the words of words.toml stand in a sentence."""
    return _phrasebook(lang).find(words, keys)


@lru_cache(maxsize=8)
def words_without_noun(lang: str) -> frozenset[str]:
    """Words that may follow a figure where no noun does."""
    return frozenset(table("words")["no-noun"][lang.partition("-")[0]])


@lru_cache(maxsize=4)
def denying_endings(lang: str) -> re.Pattern[str]:
    """The endings of verbs that say that something was not so."""
    return re.compile(table("words")["denied-endings"][lang])


@lru_cache(maxsize=4)
def verb_ending(lang: str) -> re.Pattern[str]:
    """Of the verb that follows somebody who acts; in Kazakh, of a noun that does not."""
    return re.compile(table("words")["acting-endings"][lang])
