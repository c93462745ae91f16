"""The short lists of words.toml, looked up like concepts, and those of grammar.toml, asked for at a place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.reading.books import beginnings
from kzreview.check.reading.keys import key_in
from kzreview.check.reading.stems import Mention, Phrasebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.language.tokens import Token


@lru_cache(maxsize=8)
def _phrasebook(book: str) -> Phrasebook:
    return Phrasebook(beginnings("words", book, lambda: phrases_of(book)), book)


def phrases_of(book: str) -> Iterator[tuple[str, str]]:
    """Every phrase of words.toml in a language with the list it is of; `book` is kk, kk-latin, kk-signs, ru or en."""
    for name, phrases in table("words").items():
        yield from ((phrase, name) for phrase in phrases.get(_lang(book), ()))


def find_words(words: Sequence[Token], keys: Sequence[str], book: str) -> list[Mention]:
    """Where the words of words.toml stand in a sentence."""
    return _phrasebook(book).find(words, keys)


@lru_cache(maxsize=512)
def listed(name: str, book: str) -> frozenset[str]:
    """A plain list of grammar.toml, written as the keys of a sentence are; `book` is one of keys.py."""
    return frozenset(_keys(table("grammar")[name].get(_lang(book), ()), book))


@lru_cache(maxsize=256)
def listed_by_part(name: str, book: str) -> dict[str, tuple[str, ...]]:
    """A list of grammar.toml that has parts, such as what stands before and after, written as keys are."""
    return {part: _keys(words, book) for part, words in table("grammar")[name][_lang(book)].items()}


@lru_cache(maxsize=256)
def affixes(name: str, book: str) -> tuple[str, ...]:
    """A list of grammar.toml of endings or beginnings, as `str.endswith` and `str.startswith` take them."""
    return _keys(table("grammar")[name].get(_lang(book), ()), book)


def _keys(words: Sequence[str], book: str) -> tuple[str, ...]:
    return tuple(key_in(word, book) for word in words)


def _lang(book: str) -> str:
    return book.partition("-")[0]


def words_without_noun(book: str) -> frozenset[str]:
    """Words that may follow a figure where no noun does."""
    return listed("no-noun", book)


def denying_endings(book: str) -> re.Pattern[str]:
    """The endings of verbs that say that something was not so."""
    return pattern("denied-endings", book)


def verb_ending(book: str) -> re.Pattern[str]:
    """Of the verb that follows somebody who acts; in Kazakh, of a noun that does not."""
    return pattern("acting-endings", book)


@lru_cache(maxsize=8)
def pattern(name: str, book: str) -> re.Pattern[str]:
    """An entry of grammar.toml that is an expression of letters."""
    return re.compile(key_in(table("grammar")[name][_lang(book)], book))
