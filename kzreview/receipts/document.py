"""A document as paragraphs, each with the fingerprint by which a copy is known."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from kzreview.errors import UnreadableFileError
from kzreview.receipts.formats import text_of

if TYPE_CHECKING:
    from pathlib import Path

_WHITE = re.compile(r"\s+")


def fold(text: str) -> str:
    """NFC with every run of white space as one space: the form in which texts are compared."""
    return _WHITE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def fingerprint(paragraph: str) -> str:
    """SHA-256 of the folded paragraph, in hexadecimal."""
    return sha256(fold(paragraph).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """The folded paragraphs of a text: its lines that hold more than white space, counted from 1."""

    path: Path
    paragraphs: tuple[str, ...]
    fingerprints: tuple[str, ...]


def split_paragraphs(text: str) -> tuple[str, ...]:
    r"""The folded paragraphs of a text.

    >>> split_paragraphs("One.\n\n \u00a0\nTwo  words.\n")
    ('One.', 'Two words.')
    """
    folded = (fold(line) for line in text.removeprefix("\ufeff").split("\n"))
    return tuple(line for line in folded if line)


def read_document(path: Path) -> Document:
    """Reads a text in UTF-8, a web page or a Word document; raises UnreadableFileError, NoTextError."""
    try:
        text = text_of(path, path.read_bytes())
    except (UnicodeDecodeError, OSError) as error:
        raise UnreadableFileError(path, error) from error
    paragraphs = split_paragraphs(text)
    return Document(path, paragraphs, tuple(map(fingerprint, paragraphs)))
