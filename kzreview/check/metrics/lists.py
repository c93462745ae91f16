"""A figure counted by the list given beside it: nine countries: …; two interviews: to Izvestia and Euronews."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.reading.wordlists import listed_by_part

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_MOST = 30  # things in a list that a reader counts
_ENDS = re.compile(r"[;(.!?]")


def counts_a_list(context: Context, amount: Amount) -> bool:
    """Whether as many things or places are named after the figure as it says, so that it counts these."""
    sentence = context.around.sentence
    if is_named_only(sentence, amount):
        return True
    if amount.unit or not 1 < amount.value <= _MOST:
        return False
    named = {place.country for place in sentence.places if place.start > amount.end}
    return amount.value == len(named) or amount.value == _listed(sentence, amount)


def is_named_only(sentence: Sentence, amount: Amount) -> bool:
    """Whether so many are said to be those that a source names: источник называет лишь 12, 9 ел ғана аталған."""
    words = listed_by_part("names-only", sentence.book)
    first, last = sentence.word_after(amount.start), sentence.word_before(amount.end)
    near = sentence.keys[max(0, first - 1) : first] + sentence.keys[last + 1 : last + 1 + _BEHIND]
    reach = sentence.keys[max(0, first - _TO_VERB) : last + 1 + _TO_VERB]
    return any(key in words["only"] for key in near) and any(key.startswith(words["names"]) for key in reach)


_BEHIND, _TO_VERB = 2, 5  # words: 9 ел ғана, the source names only


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
