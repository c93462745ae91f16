"""Numbers that are said not to be so: not for 33 but for 36; made no 23 trips; 33 емес."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.when.bases import is_base

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def is_denied(sentence: Sentence, amount: Amount) -> bool:
    """Whether the sentence says that it is not this number: not for 33 but for 36, в 11, а не в 14, 33 емес."""
    words = listed_by_part("denial", sentence.book)
    before = sentence.word_after(amount.start) - 1
    if before >= 0 and sentence.keys[before] in words["between"]:
        before -= 1
    if before >= 0 and sentence.keys[before] in words["before"]:
        then = any(key in words["then"] for key in sentence.keys[before + 2 :])
        if then or any(when.start > amount.end for when in sentence.dates):
            return then  # 19, not 27 as in 2023
        beside = before == sentence.word_after(amount.start) - 1 and amount.value > 1
        return beside or _follows_figure(sentence, sentence.words[before].start)
    after = sentence.word_after(amount.end)
    said = any(key in words["after"] for key in sentence.keys[after : after + 2])
    return not is_base(sentence, amount) and (said or _was_not_done(sentence, amount) or _was_undone(sentence, amount))


def _was_undone(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word tells that what is counted was given up or refused: cancelled 23 trips, отклонил 98 законов."""
    if sentence.marks.keys().isdisjoint(_UNDONE):
        return False
    marks = sentence.marks.get("undone", ())
    if sentence.lang == "kk":
        return any(one.last == len(sentence.words) - 1 for one in marks) and sentence.amounts[-1:] == [amount]
    first, last = sentence.word_after(amount.opening), sentence.word_before(amount.end)
    before = any(0 < first - one.last <= _TO_UNDONE for one in marks)
    return before or any(0 < one.first - last <= _TO_UNDONE for one in sentence.marks.get("was-undone", ()))


_UNDONE = ("undone", "was-undone")
_TO_UNDONE = 4  # words between: отменил в 2023 году 98 законов, 10,100 permanent jobs were cut


def _was_not_done(sentence: Sentence, amount: Amount) -> bool:
    """Whether the verb right before a figure is denied, in Kazakh the last: did not make 23 trips, не совершал 23."""
    words = listed_by_part("denial", sentence.book)
    if sentence.lang == "kk":
        further = any(one.start > amount.start for one in sentence.amounts) or _is_dated_anew(sentence, amount)
        short = amount.hedge is not None and amount.hedge[1] >= sentence.words[-1].end  # жүзге жеткен жоқ
        return any(key in words["end"] for key in sentence.keys[-1:]) and not further and not short
    verb = sentence.word_after(amount.start) - 1
    comparing = {one.first for name in ("than", "up", "down") for one in sentence.concepts.get(name, ())}
    if verb < 1 or verb in comparing or sentence.keys[verb] in words["only"] or amount.unit in {"year", "month"}:
        return False  # not only 23 trips; had not been awarded for 24 years
    cuts = [sign.start for sign in sentence.signs if sign.key in {":", ";", "—", "–", "("}]
    parted = any(sentence.words[verb].end <= cut < amount.start for cut in cuts)  # it did not change: 243
    return not parted and sentence.keys[verb - 1] in words["verb"] and amount.bound == "exact"


def _is_dated_anew(sentence: Sentence, amount: Amount) -> bool:
    """Whether a comma and another year follow, so that what is denied is of that one: 2023 жылы – 17, 2024 жылы жоқ."""
    commas = [sign.start for sign in sentence.signs if sign.key == "," and sign.start >= amount.end]
    own = any(when.end <= amount.start for when in sentence.dates)
    return own and bool(commas) and any(when.start > commas[0] for when in sentence.dates)


def _follows_figure(sentence: Sentence, start: int) -> bool:
    """Whether "and" or a comma right before sets a denial against the figure before: to 11 regions, and not to 14."""
    earlier = [one for one in sentence.amounts if one.end <= start]
    if not earlier:
        return False
    between = sentence.text[earlier[-1].end - sentence.start : start - sentence.start].rstrip()
    number = sentence.word_before(start)
    joined = sentence.word_after(earlier[-1].end) <= number and sentence.words[number].end == start - 1
    joins = listed_by_part("denial", sentence.book)["joins"]
    return between.endswith((",", "—", "–")) or (joined and sentence.keys[number] in joins)
