"""The concepts of a sentence: which words announce what, from data/check/concepts.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.stems import Mention, Phrasebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.tokens import Token


@lru_cache(maxsize=8)
def _phrasebook(lang: str) -> Phrasebook:
    words = lang.partition("-")[0]
    return Phrasebook(
        ((phrase, concept) for concept, phrases in table("concepts").items() for phrase in phrases.get(words, ())), lang
    )


def find_concepts(words: Sequence[Token], keys: Sequence[str], lang: str) -> list[Mention]:
    """The concepts that the words of a sentence name; `lang` is kk, ru, en, or kk-latin."""
    return _phrasebook(lang).find(words, keys)
