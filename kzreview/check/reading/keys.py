"""How words are written to be looked up: Kazakh in Latin letters by a key that Cyrillic Kazakh has too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from kzreview.language.latin import SIGNS, latin_key, signed_key

if TYPE_CHECKING:
    from collections.abc import Callable

BOOKS = ("kk", "kk-latin", "kk-signs", "ru", "en")
_KEYS: dict[str, Callable[[str], str]] = {"kk-latin": latin_key, "kk-signs": signed_key}


def book_of(lang: str, text: str) -> str:
    """The book whose words a text is compared with: of Kazakh in Latin letters, with signs (ö, ğ, ú) or without any."""
    if lang != "kk" or any("\u0400" <= letter <= "\u052f" for letter in text):
        return lang
    return "kk-latin" if SIGNS.isdisjoint(normalize("NFC", text).lower()) else "kk-signs"


def key_in(word: str, book: str) -> str:
    """A word as it is written in a book: ё, which few print, as е."""
    make = _KEYS.get(book)
    return make(word) if make else word.replace("ё", "е")
