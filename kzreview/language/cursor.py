"""Looking at the tokens around a place, beyond the ends of the text too; and the number that is found there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.lexicon import Lexicon, Word
    from kzreview.language.tokens import Token


class Number(NamedTuple):
    """A number over the tokens `first` to before `last`; `after` is where its suffix ("-ға") ends."""

    first: int
    last: int
    after: int
    value: Decimal
    step: Decimal
    kind: str  # digits, words, ordinal, roman
    case: str = ""
    unit: str = ""  # "share" of a part of one; of a multiple what it multiplies
    direction: str = ""
    scale: Decimal = Decimal(1)  # of the scale words said: "9,8 млрд"
    about: bool = False
    vague: bool = False  # "тысячи": a number only beside a hedge ("более тысячи")
    other: Decimal | None = None


class Cursor:
    """Tokens with the lexicon that reads them."""

    def __init__(self, tokens: Sequence[Token], words: Lexicon) -> None:
        self.tokens = tokens
        self.words = words

    def at(self, place: int) -> Token | None:
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def key(self, place: int) -> str:
        token = self.at(place)
        return token.key if token else ""

    def word(self, place: int) -> Word | None:
        token = self.at(place)
        return self.words.word(token.key) if token and token.kind == "word" else None

    def is_hyphen(self, place: int) -> bool:
        token = self.at(place)
        return token is not None and token.key == "-" and not token.spaced
