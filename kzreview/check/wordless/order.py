"""Who spoke before whom: he spoke third, after Xi Jinping and Vladimir Putin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import all_of
from kzreview.check.verdict import by_arithmetic
from kzreview.check.whose.ours import ours_named, own_president
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount


def judge_before_him(known: Known, sentence: Sentence, amount: Amount) -> Judgement | None:
    """How many spoke before him, by his place in the order of speakers: two leaders addressed the forum before him."""
    if "before-him" not in sentence.marks or amount.unit or amount.ordinal or "speak-at" not in sentence.concepts:
        return None
    if {"belt-road", "beijing-forum"}.isdisjoint(sentence.concepts) or len(_counts(sentence)) > 1:
        return None
    found = all_of(known, "speaking-order")
    if len(found) != 1 or is_denied(sentence, sentence.word_after(amount.start)) or is_unreal_or_asked(sentence):
        return None
    place = found[0].quantity.value
    arithmetic = f"{place} − 1 = {place - 1}"
    return by_arithmetic(amount, amount.value == place - 1, found[0].fact, str(place - 1), arithmetic)


def _counts(sentence: Sentence) -> list[Amount]:
    """The figures that are no part of a name: one belt, one road."""
    names = sentence.marks.get("number-names", ())
    counts = [one for one in sentence.amounts if not one.unit and not one.ordinal]
    return [one for one in counts if not any(name.start <= one.start < name.end for name in names)]


def is_put_after(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the one named from word `first` to `last` is said to have come after our President, or he before them."""
    if _has_beside(sentence, "comes-before", first, last):
        return True
    ours = [one for one in own_president(sentence) if one.last < first or one.first > last]
    follows = any(_has_beside(sentence, "comes-after", one.first, one.last) for one in ours)
    return follows and not _has_beside(sentence, "comes-after", first, last)


def _has_beside(sentence: Sentence, name: str, first: int, last: int) -> bool:
    """Whether such a word stands right by somebody: before them, with no more than titles between; in Kazakh after."""
    marks = sentence.marks.get(name, ())
    if sentence.lang == "kk":
        return any(0 < one.first - last <= _REACH and not _parted(sentence, last, one.first) for one in marks)
    return any(0 < first - one.last <= _TITLES and not _parted(sentence, one.last, first) for one in marks)


_REACH = 1
_TITLES = 4  # words: ahead of Russian President Vladimir Putin


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a sign, another word of order or our President stands between two words: до Токаева — Си Цзиньпин."""
    start, end = sentence.words[first].end, sentence.words[last].start
    orders = [one for name in ("comes-before", "comes-after") for one in sentence.marks.get(name, ())]
    comma = any(start <= sign.start < end and sign.key in _SIGNS for sign in sentence.signs)
    return comma or any(start <= spot < end for spot in [*(one.start for one in orders), *ours_named(sentence)])


_SIGNS = {",", ";", ":", "—", "–"}
