"""Whether a text contains some words, blind to case and to the form of a word's end."""

from __future__ import annotations

import re

from kzreview.query.names import fold_name

_WORD = re.compile(r"\w+")


def contains(text: str, wanted: str) -> bool:
    """Whether `wanted` stands in `text`, or its words follow one another there in some form.

    >>> contains("Signed decrees", "decree"), contains("Зарубежные поездки", "зарубежных поездок")
    (True, True)
    """
    text, wanted = fold_name(text), fold_name(wanted)
    if wanted in text:
        return True
    have, want = _WORD.findall(text), _WORD.findall(wanted)
    return bool(want) and any(
        all(same_word(one, other) for one, other in zip(have[at:], want, strict=False))
        for at in range(len(have) - len(want) + 1)
    )


def same_word(one: str, other: str) -> bool:
    """Whether two folded words are forms of one word, as far as their beginnings tell.

    A word of up to five letters must stand whole at the beginning of the other; of a longer one the last two may
    differ. Of the longer word three letters may be left over, or any number after a whole word: Kazakh heaps endings.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < 3:
        return short == long
    if long.startswith(short):
        return len(short) >= 4 or len(long) - len(short) <= 3
    stem = len(short) - (2 if len(short) > 5 else 0)
    return long.startswith(short[:stem]) and len(long) - stem <= 3
