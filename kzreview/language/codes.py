"""Numbers that count nothing: clock times, telephone numbers, codes such as "C5", a value in JSON, an identifier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.language.tokens import Token

# Each token is one letter here: d and D digits (d up to two, t three), w a word, other signs themselves; a space
# before a token is "_". So a pattern over tokens is a pattern over letters, and stays linear.
_CLOCK = r"d:d(?::d)?(?![dtD])"
_PHONE = (
    r"(?:\+_?[dtD](?:_?\(?_?[dtD]\)?)(?:[_-]{0,2}[dtD]){1,4}|d_?\(_?[tD]_?\)(?:[_-]{0,2}[dtD]){1,4}|(?:[dt]-){2,4}[dt]"
    r"|[dt]-D(?:-[dtD]){1,4}|d_D(?:_d){2,3}|d_t_t(?:_D|(?:_d){2,3}))"
)
_SPELLED = r"(?<=w)-?[dtD](?:\+d)?"  # C5, C5+1
_KINDS = re.compile(f"(?P<clock>{_CLOCK})|(?P<phone>{_PHONE})|(?P<code>{_SPELLED})")
# What is read in the text itself: "timeout": 60, and 2065c468-73e2-4385-a6c9-0123456789ab.
_VALUE = r'(?:(?<=": )|(?<=":)|(?<=": "))\d[\d.]*(?=[",}\s]|$)'
_IDENTIFIER = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]+"
_WRITTEN = re.compile(f"{_VALUE}|{_IDENTIFIER}")
_KEY = re.compile(r'"[A-Za-z_]\w*":')


class Code(NamedTuple):
    """A number that counts nothing, with its span in the original text."""

    start: int
    end: int
    text: str
    kind: str  # clock, phone, code


def find_codes(tokens: Sequence[Token], text: str, offset: int, taken: set[int]) -> list[Code]:
    """The codes of the tokens; the places they take are added to `taken`, and those already in it are left."""
    codes: list[Code] = []
    if not any(token.kind == "digits" for token in tokens):
        return codes
    for kind, first, last in [*_written(tokens, text, offset), *_spans(tokens)]:
        if not taken.isdisjoint(range(first, last)):
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        codes.append(Code(start, end, text[start - offset : end - offset], kind))
        taken.update(range(first, last))
    return sorted(codes)


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    letters: list[str] = []
    places: list[int] = []
    for place, token in enumerate(tokens):
        if token.spaced:
            letters.append("_")
            places.append(place)
        letters.append(_letter(token))
        places.append(place)
    for found in _KINDS.finditer("".join(letters)):
        yield found.lastgroup or "code", places[found.start()], places[found.end() - 1] + 1


def _written(tokens: Sequence[Token], text: str, offset: int) -> Iterator[tuple[str, int, int]]:
    """The values of keys of one Latin word, and identifiers of hexadecimal digits."""
    if "-" not in text and _KEY.search(text) is None:
        return
    for found in _WRITTEN.finditer(text):
        if "-" not in found.group() and not _KEY.search(text, max(0, found.start() - _LONG_KEY), found.start()):
            continue
        inside = [place for place, token in enumerate(tokens) if found.start() <= token.start - offset < found.end()]
        if inside:
            yield "code", inside[0], inside[-1] + 1


_LONG_KEY = 60  # letters


def _letter(token: Token) -> str:
    if token.kind == "digits":
        return "d" if len(token.key) <= 2 else "t" if len(token.key) == 3 else "D"
    if token.kind == "word":
        return "w"
    return token.key if token.kind == "sign" and token.key in ":+()-" else "."
