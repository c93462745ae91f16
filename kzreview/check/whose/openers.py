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
    capitals = (number for number, word in enumerate(sentence.words) if word.text[:1].isupper())
    acting = any(_is_name_acting(sentence, number) for number in capitals)
    return _opens_with_full_name(sentence) or (acting and not says_he(sentence) and not names_a_president(sentence))


def _opens_with_full_name(sentence: Sentence) -> bool:
    """Whether two names unknown to us open the sentence as those of him who acts, and not of who tells it."""
    names = sum(1 for _ in takewhile(lambda word: word.text[:1].isupper(), sentence.words))
    if sentence.lang == "kk" or not _FULL <= names < len(sentence.words) or _TELLS & sentence.marks.keys():
        return False
    acts = verb_ending(sentence.book).search(sentence.keys[names]) is not None
    return acts and not any(is_known(sentence, number) for number in range(names))


def _is_name_acting(sentence: Sentence, number: int) -> bool:
    """Whether a word with a capital, unknown to us, does what a president does."""
    does = _ends_with_deed if sentence.lang == "kk" else _has_deed_next
    return does(sentence, number) and not is_known(sentence, number)


def _ends_with_deed(sentence: Sentence, number: int) -> bool:
    """Whether a Kazakh sentence ends with a deed, and its word is in no case but that of who did it."""
    name = sentence.keys[number]
    in_a_case = verb_ending(sentence.book).search(name) and not name.endswith(affixes("family-name", sentence.book))
    if number == len(sentence.words) - 1 or in_a_case:
        return False
    return sentence.keys[-1].startswith(affixes("acts-in-person", sentence.book))


def _has_deed_next(sentence: Sentence, number: int) -> bool:
    """Whether a deed follows, and no sign between them: not so "seven states, Hungary included, received him"."""
    if number == len(sentence.words) - 1:
        return False
    start, end = sentence.words[number].end, sentence.words[number + 1].start
    verb = sentence.keys[number + 1]
    acts = verb.startswith(affixes("acts-in-person", sentence.book)) and verb_ending(sentence.book).search(verb)
    return bool(acts) and not any(start <= sign.start < end for sign in sentence.signs)


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
