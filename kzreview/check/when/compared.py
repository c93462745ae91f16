"""Dates that only say what a figure is compared with: fewer than in 2023, чем в 2023-м, down a quarter on 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.signed import is_measure_of_sign
from kzreview.check.reading.twothings import measured_noun
from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.dates import When


def is_compared(sentence: Sentence, when: When) -> bool:
    """Whether a date only says what a figure is compared with: than in 2023, чем в 2023-м, 2023 жылға қарағанда."""
    if _has_figure(sentence, when) or measured_noun(sentence):
        return False
    if sentence.lang == "kk" and _is_measure_of_way(sentence, when):
        return True
    if _is_outdone(sentence, when) or _has_led_since(sentence, when) or is_level_with(sentence, when):
        return True
    for than in sentence.concepts.get("than", ()):
        before, after = sentence.word_before(when.start), sentence.word_after(when.end)
        if sentence.lang == "kk":
            if sentence.keys[than.last] in listed("of-last-year", sentence.book):
                continue  # биыл былтырғыдан аз: it names its year itself
            near = {0} if sentence.keys[than.first] in listed("than-the-year", sentence.book) else _NEAR_THAN
            if than.first - after in near and not _figure_after(sentence, than, when):
                return True
        elif sentence.keys[than.last] in listed("than-whole", sentence.book):
            continue
        elif 0 <= before - than.last <= 8 and than.first <= before and not _measured_between(sentence, than, when):
            return True
    number = sentence.word_after(when.start)
    unlike = any(0 < number - mark.last <= _TWO for mark in sentence.marks.get("unlike", ()))
    return unlike or (sentence.lang == "en" and is_on(sentence, when)) or is_measure_of_sign(sentence, when)


_TWO = 2  # words: unlike in 2023
_TO_YEAR = 8  # words from what outdoes to the year of what is outdone
_NEAR_THAN = {0, 1, 2, 3}  # былтырғы сол кезеңмен салыстырғанда


def is_level_with(sentence: Sentence, when: When, place: int | None = None) -> bool:
    """Whether a year is told right after "as many as", which stands at `place`: столько же, сколько в 2023-м."""
    if when.kind != "year" or "as-many" not in sentence.concepts:
        return False
    first, links = sentence.word_after(when.start), listed("as-many-as", sentence.book)
    return any(
        not links.isdisjoint(sentence.keys[one.last + 1 : one.last + _TWO])
        and one.last < first <= one.last + _TO_LEVEL
        and place in {None, one.start}
        for one in sentence.concepts["as-many"]
    )


_TO_LEVEL = 5  # words from "as many" to the year: столько же, сколько и в прошлом году


def _is_measure_of_way(sentence: Sentence, when: When) -> bool:
    """Whether a Kazakh date in the ablative stands right before "more" or "less": былтырғы жартыжылдықтан аз."""
    last = sentence.word_before(when.end)
    if not sentence.keys[last].endswith(affixes("ablative", sentence.book)):
        return False
    return any(one.first == last + 1 for way in ("up", "down") for one in sentence.concepts.get(way, ()))


def _is_outdone(sentence: Sentence, when: When) -> bool:
    """Whether a year is what another went past: 2023 beat 2024 by eight, 2023 жыл 2024-ті сегізге басып озды."""
    outdone = sentence.concepts.get("outdo", ())
    if not outdone or when.kind != "year":
        return False
    if not any(one.kind == "year" and one.start != when.start for one in sentence.dates):
        return False
    if sentence.lang != "kk":
        first = sentence.word_after(when.start)
        near = [one for one in outdone if 0 < first - one.last <= (_TO_YEAR if _is_dated(sentence, one) else 1)]
        return any(not _measured_between(sentence, one, when) for one in near)
    endings = (*affixes("accusative", sentence.book), *affixes("ablative", sentence.book))
    last = sentence.word_before(when.end)
    return sentence.keys[last].endswith(endings) and any(one.start > when.end for one in outdone)


def _is_dated(sentence: Sentence, outdo: Mention) -> bool:
    """Whether what outdoes has its year before it: the 27 of 2023 outnumbered the forums that he went to in 2024."""
    return any(one.kind == "year" and one.end <= outdo.start for one in sentence.dates)


def _has_led_since(sentence: Sentence, when: When) -> bool:
    """Whether a change that ended with a figure is told since a year that is over: grown since last year, to 23."""
    if when.prefix != "since" or when.kind != "year" or when.period.end.year >= sentence.today.year:
        return False
    return [one.role for one in sentence.amounts] == ["to"] and any(way in sentence.concepts for way in ("up", "down"))


def _figure_after(sentence: Sentence, than: Mention, when: When) -> bool:
    """Whether a figure or another date stands between, so that it is what something is compared with."""
    starts = [one.start for one in sentence.amounts] + [one.start for one in sentence.dates]
    return any(when.end <= start <= than.start for start in starts)


def _has_figure(sentence: Sentence, when: When) -> bool:
    """Whether the date is that of a figure right after it: than last year's 33."""
    if sentence.lang != "en" or not when.text.endswith(("'s", "\u2019s")):
        return False
    return any(0 <= amount.start - when.end <= 1 for amount in sentence.amounts)


def is_on(sentence: Sentence, when: When) -> bool:
    """Down a quarter on 2023, on the same months of 2023: a year is never the time when something is on."""
    if when.kind in {"day", "days"}:
        return False  # the visit fell on 28 and 29 September
    number = sentence.word_after(when.start)
    keys = sentence.keys[max(0, number - _MEASURING) : number]
    ways = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    changed = any(one.first < number for one in ways)
    if keys[-1:] == ["from"] and any(one.last == number - _BEFORE_FROM for one in ways):
        return True  # down from 2023
    if keys[-1:] == ["from"] and _is_size_before(sentence, sentence.words[number - 1].start):
        return True  # up by roughly a fifth from 2023
    if "from" in keys and "same" in keys:
        first = number - len(keys) + keys.index("from")
        return changed and not any(first < sentence.word_after(one.start) < number for one in sentence.amounts)
    return changed and (keys[-1:] == ["on"] or ("on" in keys and "same" in keys))


def _is_size_before(sentence: Sentence, start: int) -> bool:
    """Whether the size of a change stands right before a place: up by a fifth."""
    sizes = [one for one in sentence.amounts if 0 <= start - one.end <= 1]
    ways = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    before = [sentence.word_after(one.opening) for one in sizes]
    return any(0 < number - way.last <= _BEFORE_FROM for number in before for way in ways)


_BEFORE_FROM = 2
_MEASURING = 5  # words of "on the same months of"


def _measured_between(sentence: Sentence, than: Mention, when: When) -> bool:
    """Whether the year is that of a figure or a country compared with: against 27 in 2023, than Belgium in 2023."""
    country = any(0 < place.first - than.last <= _TWO for place in sentence.places)
    return country or any(than.start < amount.start < when.start for amount in sentence.amounts)
