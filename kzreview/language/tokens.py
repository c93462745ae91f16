"""A prepared text as words, digits, signs and the ends of paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzreview.language.normal import Prepared

# Thousands are grouped by one and the same mark all through ("1 234 567", "1,234,567"); every loop here is over
# disjoint characters, so that matching stays linear. Chinese puts no spaces between words: each character is one.
_TOKEN = re.compile(
    r"(?P<digits>(?<!\d)\d{1,3}(?:(?P<group>[ ,.])\d{3})(?:(?P=group)\d{3})*(?!\d)(?:(?!(?P=group))[.,]\d+)?(?![.,]\d)"
    r"|\d+(?:[.,]\d+)*)"
    r"|(?P<word>[\u4e00-\u9fff]|[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<break>\n[ ]*\n\s*)"
    r"|(?P<sign>\S)"
)


class Token(NamedTuple):
    """A word, a run of digits, a sign or a paragraph's end ("break"), with its span in the original text.

    `key` is what it is compared by: lower case, ё as е. `spaced` tells whether white space stands before it.
    """

    start: int
    end: int
    kind: str
    key: str
    spaced: bool
    text: str


def tokens_of(prepared: Prepared, offset: int = 0) -> list[Token]:
    """The tokens of a prepared text; `offset` is added to their spans.

    >>> from kzreview.language.normal import prepare
    >>> [token.key for token in tokens_of(prepare("36-ға, Бёрн"))]
    ['36', '-', 'ға', ',', 'берн']
    """
    tokens: list[Token] = []
    end = 0
    plain = len(prepared.places) == 1
    for found in _TOKEN.finditer(prepared.text):
        start, last = found.span()
        text = found.group()
        kind = found.lastgroup or "sign"
        if kind == "group":
            kind = "digits"
        places = (start, last) if plain else prepared.span(start, last)
        key = text.lower().replace("ё", "е") if kind == "word" else text
        tokens.append(Token(places[0] + offset, places[1] + offset, kind, key, start > end, text))
        end = last
    return tokens
