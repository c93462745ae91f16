"""Visits that our President is not said to have made: another leader's to Kazakhstan, denied, planned or asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import denying_endings, listed_by_part
from kzreview.check.whose.foreign import foreign_named, is_host
from kzreview.check.whose.ours import ours_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention


def is_open(sentence: Sentence, number: int) -> bool:
    """Whether no kind of visit may be called wrong: it is another leader's, denied, planned or asked for."""
    marks = sentence.marks
    planned = any(not _is_in_remark(sentence, one) for one in marks.get("future", ()))
    if planned or "invited" in marks or is_unreal_or_asked(sentence):
        return True
    if is_host(sentence):
        return False
    came = "inward" in sentence.concepts or _receives_a_leader(sentence) or _others_came(sentence)
    return came or is_denied(sentence, number)


def _is_in_remark(sentence: Sentence, word: Mention) -> bool:
    """Whether a word stands between two commas that hold no visit and no place: and, they will swear to you, Egypt."""
    start, end = stretch_of(sentence, word.first)
    spots = [one.start for one in sentence.places]
    spots += [one.start for name in _OF_VISITS for one in sentence.concepts.get(name, ())]
    return sentence.start < start and end < sentence.end and not any(start <= spot < end for spot in spots)


_OF_VISITS = (
    "visit",
    "trip",
    "leave",
    "state",
    "official",
    "working",
    "short-state",
    "short-official",
    "short-working",
)


def _receives_a_leader(sentence: Sentence) -> bool:
    joining = {one.first for one in sentence.concepts.get("take-part", ())}
    received = [one for one in sentence.concepts.get("receive", ()) if one.last + 1 not in joining]
    return bool(received) and bool(foreign_named(sentence))


def _others_came(sentence: Sentence) -> bool:
    """Whether other countries' leaders are said to have come, and not ours: прибыли главы Узбекистана и Чада."""
    return "come" in sentence.concepts and bool(foreign_named(sentence)) and not ours_named(sentence)


def is_denied(sentence: Sentence, number: int) -> bool:
    """Whether the stretch between signs that holds the word of that number is denied."""
    start, end = stretch_of(sentence, number)
    ending = denying_endings(sentence.book)
    denied = [one for one in sentence.marks.get("denied", ()) if not _only_limits(sentence, one)]
    return any(start <= one.start < end for one in denied) or any(
        start <= word.start < end and ending.search(key)
        for word, key in zip(sentence.words, sentence.keys, strict=True)
    )


def is_denied_later(sentence: Sentence, start: int, places: Sequence[PlaceMention]) -> bool:
    """Whether one of the places stands in a denied stretch, later: of the seven state visits, none went to China."""
    return any(place.start > start and is_denied(sentence, place.first) for place in places)


def how_denied(sentence: Sentence, word: Mention) -> str:
    """Whether a word of change is itself denied, with no more than "was" between; else whether it may be, being near.

    Не выросло, не стало меньше, did not grow, өскен жоқ: "itself"; не сильно выросло: "near"; else nothing.
    """
    denied = [one.first for one in sentence.marks.get("denied", ()) if not _only_limits(sentence, one)]
    if sentence.lang == "kk":
        following = sentence.keys[word.last + 1 : word.last + 1 + _TO_DENIED]
        ending = denying_endings(sentence.book)
        itself = word.last + 1 in denied or (word.last + _TO_DENIED in denied and _is_copula(sentence, word.last + 1))
        return "itself" if itself or any(ending.search(key) for key in following[:1]) else ""
    if not denied:
        return ""
    number = word.first - 1
    if number - 1 in denied and _is_copula(sentence, number):
        number -= 1
    if number in denied:
        return "itself"
    return "near" if any(0 < word.first - one <= _TO_DENIED + 1 for one in denied) else ""


_TO_DENIED = 2  # words from a word of change to the one that denies it


def _is_copula(sentence: Sentence, number: int) -> bool:
    marks = (*sentence.marks.get("was-so", ()), *sentence.marks.get("became-so", ()))
    return any(one.first == number for one in marks)


def _only_limits(sentence: Sentence, denied: Mention) -> bool:
    """Whether "not" only opens a "not only"."""
    words = listed_by_part("denial", sentence.book)["only"]
    return any(key in words for key in sentence.keys[denied.last + 1 : denied.last + 2])


def is_ruled_out(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether another place is said to be meant: not to Pakistan but to China; не в Пакистан, а в Китай."""
    words = listed_by_part("denial", sentence.book)
    if sentence.lang == "kk":
        return any(key in words["after"] for key in sentence.keys[place.last + 1 : place.last + 2])
    before = sentence.keys[max(0, place.first - _TO_PLACE) : place.first]
    return any(key in words["place"] for key in before) and len({one.country for one in sentence.places}) > 1


_TO_PLACE = 2  # words from "not" to the place: not to Pakistan

NOT_DONE = {"future", "wished", "unreal"}  # words of what was not done, or not yet

_SIGNS = {",", ";", ":", "—", "–", "(", ")"}


def is_unreal_or_asked(sentence: Sentence) -> bool:
    """Whether the sentence asks or imagines."""
    return "unreal" in sentence.marks or sentence.asks


def stretch_of(sentence: Sentence, number: int) -> tuple[int, int]:
    """From where to where the stretch between signs goes that holds the word of that number."""
    spot = sentence.words[number].start
    signs = [sign for sign in sentence.signs if sign.key in _SIGNS]
    start = max((sign.end for sign in signs if sign.end <= spot), default=sentence.start)
    return start, min((sign.start for sign in signs if sign.start > spot), default=sentence.end)


def stands_by(sentence: Sentence, number: int, mark: str) -> bool:
    """Whether a word of a list of words.toml stands in the same stretch."""
    start, end = stretch_of(sentence, number)
    return any(start <= one.start < end for one in sentence.marks.get(mark, ()))
