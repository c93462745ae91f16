"""One spelling for all alphabets: Cyrillic, the Kazakh Latin alphabet of 2021 and plain ASCII fold to the same letters.

>>> fold("күн шетелде") == fold("kün şetelde") == fold("kun shetelde")
True
"""

from __future__ import annotations

import re
import unicodedata

LETTERS_FOLDED = str.maketrans(
    dict(zip("абвгғдезиійкқлмнңоөпрстуұүфхһыэәҡ", "abvggdeziiikklmnnooprstuuufhhieak", strict=True))
    | {"ж": "j", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": None, "ь": None, "ю": "iu", "я": "ia", "ё": "e"}
    | {"y": "i", "q": "k", "ı": "i", "ş": "sh", "ğ": "g", "ñ": "n", "ß": "ss", "ø": "o", "ł": "l"}
)
_SPELLINGS = re.compile(
    # A word of three letters keeps its double letters: БАӘ, the Emirates, is not the particle "ба".
    r"(?P<short>(?<![a-z])(?:[a-z]([a-z])\2|([a-z])\3[a-z])(?![a-z]))"
    r"|(?P<pair>zh|kh|gh|ng)"
    r"|(?P<extra>i+(?=i[aeu]))"
    r"|(?P<double>[a-hj-z])(?P=double)+"
)
_PAIR = {"zh": "j", "kh": "h", "gh": "g", "ng": "n"}
_WORD = re.compile(r"(\d+)(?:[-‐‑–]?[^\W\d_]{1,3}\b)?|[^\W\d_]+")


def fold(text: str) -> str:
    """The text in small ASCII letters, Kazakh and Russian ones by their sound, double letters written once."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(LETTERS_FOLDED)
    if not lowered.isascii():
        apart = unicodedata.normalize("NFD", lowered)
        lowered = "".join(char for char in apart if not unicodedata.combining(char)).translate(LETTERS_FOLDED)
    return _SPELLINGS.sub(_settled, lowered)


def _settled(found: re.Match[str]) -> str:
    if found["extra"]:
        return ""
    return found["short"] or found["double"] or _PAIR[found["pair"]]


def split(text: str) -> list[str]:
    """The words and numbers of a text as written; the case ending of a number ("2024-те") is left out.

    >>> split("2024-те неше заң?")
    ['2024', 'неше', 'заң']
    """
    return [found[1] or found[0] for found in _WORD.finditer(text)]


def folded_words(text: str) -> list[str]:
    """The words of a text, folded."""
    return split(fold(text))
