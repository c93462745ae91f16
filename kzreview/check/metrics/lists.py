"""A figure counted by the list given beside it: nine countries: …; two interviews: to Izvestia and Euronews."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_MOST = 30  # things in a list that a reader counts
_ENDS = re.compile(r"[;(.!?]")


def counts_a_list(context: Context, amount: Amount) -> bool:
    """Whether as many things or places are named after the figure as it says, so that it counts these."""
    sentence = context.around.sentence
    if amount.unit or not 1 < amount.value <= _MOST:
        return False
    named = {place.country for place in sentence.places if place.start > amount.end}
    return amount.value == len(named) or amount.value == _listed(sentence, amount)


def _listed(sentence: Sentence, amount: Amount) -> int:
    """How many things stand after the colon that follows the figure; 0 where none does."""
    colons = [sign.start for sign in sentence.signs if sign.key == ":" and sign.start >= amount.end]
    if not colons or any(amount.start < other.start < colons[0] for other in sentence.amounts):
        return 0
    rest = _ENDS.split(sentence.text[colons[0] - sentence.start + 1 :].strip())[0]
    return len([part for part in _between(sentence.lang).split(rest) if part.strip()])


@lru_cache(maxsize=4)
def _between(lang: str) -> re.Pattern[str]:
    """What stands between the things of a list: a comma, and the words for "and" of the language."""
    words = "|".join(re.escape(word.rstrip("=")) for word in table("words")["and"][lang])
    return re.compile(rf",\s*(?:(?:{words})\s+)?|\s+(?:{words})\s+")
