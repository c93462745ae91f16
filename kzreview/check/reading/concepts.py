"""The concepts of a sentence: which words announce what, from data/check/concepts.toml."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.reading.books import beginnings
from kzreview.check.reading.stems import Mention, Phrasebook

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kzreview.language.tokens import Token


KINDS = ("state", "official", "working")  # of visit


@lru_cache(maxsize=8)
def _phrasebook(book: str) -> Phrasebook:
    return Phrasebook(beginnings("concepts", book, lambda: phrases_of(book)), book, over_numbers=True)


def phrases_of(book: str) -> Iterator[tuple[str, str]]:
    """Every phrase of a language with its concept; `book` is kk, kk-latin, kk-signs, ru or en."""
    lang = book.partition("-")[0]
    for concept, phrases in table("concepts").items():
        for phrase in phrases.get(lang, ()):
            yield from ((form, concept) for form in (_verb_forms(phrase) if lang == "kk" else (phrase,)))


_PAST = re.compile(r"(?<=\w\w)(?:ды|ді|ты|ті)$")
_BACK = {"ды": "ы", "ты": "ы", "ді": "і", "ті": "і"}
_OTHER_FORMS = ("{v}пты=", "п=", "пт{v}=", "{v}п=", "{v}пт{v}=", "са=", "се=", "мақ=", "мек=")


def _verb_forms(phrase: str) -> Iterator[str]:
    """A Kazakh phrase that ends in a verb of the past, with its other forms: салды, салған, салыпты, салса."""
    yield phrase
    past = _PAST.search(phrase)
    if past is None:
        return
    stem, vowel = phrase[: past.start()], _BACK[past.group()]
    participle = {"ды": "ған", "ты": "қан", "ді": "ген", "ті": "кен"}[past.group()]
    yield stem + participle
    for form in _OTHER_FORMS:
        yield stem + form.replace("{v}", vowel)


def find_concepts(words: Sequence[Token], keys: Sequence[str], book: str, numbers: Container[int]) -> list[Mention]:
    """The concepts that the words of a sentence name; `numbers` are the words of figures."""
    return _phrasebook(book).find(words, keys, numbers)
