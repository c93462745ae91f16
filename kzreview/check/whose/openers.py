"""Whether a sentence opens with somebody that we do not know, who may be the one that acts."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kzreview.check.metrics.limits import is_known
from kzreview.check.reading.wordlists import affixes, listed, verb_ending
from kzreview.check.whose.ours import names_a_president, says_he

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence


def opens_with_actor(sentence: Sentence, place: int) -> bool:
    """Whether a word unknown to us opens the sentence before `place`, with a verb after it or, in Kazakh, no case."""
    little = listed("little", sentence.book)
    first = next((number for number, key in enumerate(sentence.keys[:2]) if key not in little), 0)
    return _is_actor(sentence, 0, first) and not _is_set_off(sentence, first, place)


def takes_over(sentence: Sentence, place: int) -> bool:
    """Whether a name unknown to us acts beyond a semicolon: 391,786 followed him on X; TikTok brought in 180,000."""
    ends = [sign.end for sign in sentence.signs if sign.key == ";" and sign.end <= place]
    opening = sentence.word_after(ends[-1]) if ends else len(sentence.words)
    return opening < len(sentence.words) and _is_actor(sentence, opening, opening)


def names_another_who_acts(sentence: Sentence) -> bool:
    """Whether somebody unknown to us acts by name: Murat Nurtleu said nothing of it, В этом году Нуртлеу совершил."""
    if _opens_with_full_name(sentence):
        return True
    return not says_he(sentence) and not names_a_president(sentence) and _does_a_deed(sentence)


def _opens_with_full_name(sentence: Sentence) -> bool:
    """Whether two names unknown to us open the sentence as those of him who acts, and not of who tells it."""
    if sentence.lang == "kk" or not all(word.text[:1].isupper() for word in sentence.words[:_FULL]):
        return False
    names = sum(1 for _ in takewhile(lambda word: word.text[:1].isupper(), sentence.words))
    if not _FULL <= names < len(sentence.words) or not _TELLS.isdisjoint(sentence.marks):
        return False
    acts = verb_ending(sentence.book).search(sentence.keys[names]) is not None
    return acts and not any(is_known(sentence, number) for number in range(names))


def _does_a_deed(sentence: Sentence) -> bool:
    """Whether a word with a capital, unknown to us, does what a president does."""
    acts = affixes("acts-in-person", sentence.book)
    if sentence.lang == "kk":
        ends = sentence.keys[-1:] != [] and sentence.keys[-1].startswith(acts)
        return ends and any(_is_one_who_acts(sentence, number) for number in range(len(sentence.words) - 1))
    deeds = (number for number, key in enumerate(sentence.keys) if key.startswith(acts) and number)
    return any(_is_done_by_name(sentence, number) for number in deeds)


def _is_one_who_acts(sentence: Sentence, number: int) -> bool:
    """Whether a Kazakh word may be the name of the one who did what the end of the sentence tells: it is in no case."""
    name = sentence.keys[number]
    if not sentence.words[number].text[:1].isupper():
        return False
    in_a_case = verb_ending(sentence.book).search(name) and not name.endswith(affixes("family-name", sentence.book))
    return not in_a_case and not is_known(sentence, number)


def _is_done_by_name(sentence: Sentence, verb: int) -> bool:
    """Whether a name stands right before a deed, no sign between: not so "seven states, Hungary included, received"."""
    name = sentence.words[verb - 1]
    if not name.text[:1].isupper() or not verb_ending(sentence.book).search(sentence.keys[verb]):
        return False
    parted = any(name.end <= sign.start < sentence.words[verb].start for sign in sentence.signs)
    return not parted and not is_known(sentence, verb - 1)


_FULL = 2  # names
_TELLS = {"told-by", "attribution"}


def _is_actor(sentence: Sentence, opening: int, first: int) -> bool:
    if not sentence.words[opening].text[:1].isupper() or is_known(sentence, first):
        return False
    ending = verb_ending(sentence.book)
    if sentence.lang == "kk":
        return ending.search(sentence.keys[first]) is None
    return any(ending.search(key) for key in sentence.keys[first + 1 : first + 2])


def _is_set_off(sentence: Sentence, first: int, place: int) -> bool:
    """Whether a colon or dash stands between: "Odometer check: 158,983 km" tells of nobody."""
    start = sentence.words[first].end
    return any(sign.key in {":", "—", "–"} and start <= sign.start < place for sign in sentence.signs)
