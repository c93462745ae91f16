"""Where other countries' leaders are named, and where they act: президент Узбекистана посетил, Xi Jinping received."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.reading.keys import key_in
from kzreview.check.reading.wordlists import listed
from kzreview.check.whose.leaders import after_with, is_of_another
from kzreview.check.whose.ours import ours_named, says_he

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention


def is_host(sentence: Sentence) -> bool:
    """Whether another country or its leader received our President, so that it is he who was on the visit."""
    if "guest" in sentence.marks and "receive" in sentence.concepts:
        return True
    guests = sentence.concepts.get("host-him", ())
    return any(
        sentence.keys[one.last + 1 : one.last + 2] != ["of"] for one in guests
    )  # received the president of Croatia


def foreign_named(sentence: Sentence) -> list[int]:
    """Where other countries' leaders are named, acting or not."""
    named = [person.start for person in sentence.marks.get("foreign-person", ())]
    return named + [leader.start for leader in sentence.marks.get("leader", ()) if is_of_another(sentence, leader)]


def is_one_of_those(sentence: Sentence, acting: int) -> bool:
    """Whether who stands first is only one of those counted: China's leader was among the 11 that Tokayev received."""
    if "receive" not in sentence.concepts:
        return False
    said = [*sentence.marks.get("list-verb", ()), *sentence.marks.get("one-of", ())]
    if sentence.lang == "kk":
        return any(one.end <= mark.start for mark in said for one in sentence.amounts)
    ends = [mark.last for mark in said if mark.start > acting]
    if sentence.keys[0] in listed("among-those", sentence.book) and _tells_whom_he_met(sentence):
        ends.append(0)
    return any(0 < sentence.word_after(one.start) - last <= _TO_COUNT for last in ends for one in sentence.amounts)


def _tells_whom_he_met(sentence: Sentence) -> bool:
    """Whether our President is named before the others: among the 11 leaders he received was Xi Jinping."""
    ours = ours_named(sentence)
    others = [one.start for one in sentence.marks.get("foreign-person", ())]
    return bool(ours) and min(ours) < min(others, default=0) and len(sentence.amounts) == 1


_TO_COUNT = 2  # words from "among" to the figure: among the 11


def first_foreign(sentence: Sentence) -> int | None:
    """Where another country's leader first stands as the one who acts, None where none does."""
    return min(foreign_acting(sentence), default=None)


def foreign_acting(sentence: Sentence) -> list[int]:
    """Where other countries' leaders stand as those who act."""
    leaders = sentence.marks.get("leader", ())
    acting = [leader.start for leader in leaders if _acts(sentence, leader) and is_of_another(sentence, leader)]
    acting += [person.start for person in sentence.marks.get("foreign-person", ()) if _person_acts(sentence, person)]
    return [start for start in acting if not is_one_of_those(sentence, start)]


def _acts(sentence: Sentence, leader: Mention) -> bool:
    named = sentence.keys[leader.last if sentence.lang == "kk" else leader.first]
    acts = sentence.lang == "en" or named in listed("leader-acting", sentence.book)
    return acts and not after_with(sentence, leader)


def _person_acts(sentence: Sentence, person: Mention) -> bool:
    if sentence.lang == "en":
        return not any(told(sentence, person) for told in (_is_followed, after_with, _invites, _is_beside_one_met))
    if sentence.lang == "kk":
        person = _last_of_row(sentence, person)
    return sentence.keys[person.first] in _persons(sentence.book) and not after_with(sentence, person)


def _last_of_row(sentence: Sentence, person: Mention) -> Mention:
    """The last of persons joined in Kazakh, who takes the case of all: Си Цзиньпин мен Владимир Путиннен соң."""
    joins = {join.first for join in sentence.marks.get("joins", ())} | {
        number for number, key in enumerate(sentence.keys) if key in listed("and", sentence.book)
    }
    for one in sentence.marks.get("foreign-person", ()):
        if one.first > person.last and {one.first - 1, one.first - 2} & joins & {person.last + 1}:
            person = one
    return person


def _is_followed(sentence: Sentence, person: Mention) -> bool:
    """Whether somebody comes after the person in a row: third to speak, after Xi Jinping and Vladimir Putin."""
    words = listed("after-others", sentence.book)
    afters = [number for number in range(person.first) if sentence.keys[number] in words]
    if not afters or not says_he(sentence):
        return False
    first = afters[-1]
    stretch = sentence.text[sentence.words[first].start - sentence.start : person.start - sentence.start]
    return first > 0 and person.first - first <= _FOLLOWED and not set(",;:").intersection(stretch)


_FOLLOWED = 6  # words of two names


def _is_beside_one_met(sentence: Sentence, person: Mention) -> bool:
    """Whether the name follows one somebody was with: talks with Olaf Scholz and Frank-Walter Steinmeier."""
    before = [one for one in sentence.marks.get("foreign-person", ()) if one.last < person.first]
    joins = [number for number in range(max(0, person.first - _NAMES), person.first) if sentence.keys[number] == "and"]
    joined = bool(before and joins) and before[-1].last + 1 == joins[-1]
    return joined and after_with(sentence, before[-1])


_NAMES = 3  # words from "and" to a family name: and Frank-Walter Steinmeier


def _invites(sentence: Sentence, person: Mention) -> bool:
    """Whether the name only says whose invitation it was: at Xi Jinping's invitation."""
    return any(one.first == person.last + 1 for one in sentence.marks.get("invitation", ()))


@lru_cache(maxsize=8)
def _persons(book: str) -> frozenset[str]:
    """The names of leaders in no case, written as the keys of a sentence are."""
    names = table("words")["foreign-person"][book.partition("-")[0]]
    return frozenset(key_in(name.rstrip("~="), book) for name in names)
