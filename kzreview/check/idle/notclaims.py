"""Numbers that count nothing: pages, rooms, routes, names with a number in them, lengths of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzreview.check.idle.addresses import is_clock, is_place_number
from kzreview.check.reading.once import once
from kzreview.check.reading.wordlists import listed, listed_by_part, words_without_noun
from kzreview.check.when.lengths import counts_days_of_a_time

if TYPE_CHECKING:
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_NOTATION = frozenset("=<>/\\_*@~^|&[]{}`")
_OPENS_BOLD = re.compile(r"(?:^|[\s(«\"„“>|-])(?:\*{1,3}|_{1,3})$")  # **23**, *36 days*
_CLOSES_BOLD = re.compile(r"(?:\*{1,3}|_{1,3})(?=$|[\s.,;:!?)»\"”|-])")
_NOTATION_AFTER = frozenset("=<>/\\_*@~^|&[{}`")
_NUMBER_SIGNS = {"№", "#", "§", "¶"}
_SPANS = {"week", "month", "quarter", "hour", "second"}


@once
def name_or_code(sentence: Sentence, amount: Amount) -> str:
    """Why the number counts nothing whatever stands around it: code, name, period, or nothing of the kind."""
    idle_one = not amount.unit and _within(sentence, amount, "idle-one") and not _has_a_like(sentence, amount)
    named = _within(sentence, amount, "number-names") or _says_together(sentence, amount)
    if idle_one or named or _is_alone(sentence, amount) or _is_whichever(sentence, amount):
        return "name"
    if (
        _in_notation(sentence, amount)
        or _beside_sign(sentence, amount)
        or _after_mark(sentence, amount)
        or _before_mark(sentence, amount)
        or is_place_number(sentence, amount)
        or is_clock(sentence, amount)
        or _is_a_scale(sentence, amount)
    ):
        return "code"
    if (
        counts_days_of_a_time(sentence, amount)
        or _is_half_a_year(sentence, amount)
        or _is_a_whole_year(sentence, amount)
    ):
        return "period"
    return "code" if _is_list_number(sentence, amount) else ""


def idle(sentence: Sentence, amount: Amount, head: Head) -> str:
    """Why a number that is of no metric counts nothing: ordinal, period, or nothing of the kind."""
    if amount.ordinal:
        return "" if _counts_visits(sentence, amount) else "ordinal"
    if amount.unit in _SPANS or before_period(sentence, amount) or _is_year_later(sentence, amount):
        return "period"
    if head.names:
        return ""
    return "name" if amount.value == 1 and amount.figure.kind == "words" else ""


def _counts_visits(sentence: Sentence, amount: Amount) -> bool:
    """Whether it is said which visit to a country it was: his third trip there."""
    if "abroad" in sentence.concepts or not sentence.places:
        return False
    following = range(sentence.word_after(amount.end), sentence.word_after(amount.end) + _NEXT)
    return any(one.first in following for name in ("trip", "visit") for one in sentence.concepts.get(name, ()))


_NEXT = 2  # words from an ordinal to its noun: the third official visit


def _is_alone(sentence: Sentence, amount: Amount) -> bool:
    """Whether one is no count but "alone": nothing that is counted follows it."""
    if (
        amount.unit
        or amount.role == "by"
        or _is_told_after_sign(sentence, amount)
        or not _within(sentence, amount, "alone-one")
        or _within(sentence, amount, "only-one")
    ):
        return False
    after = sentence.word_after(amount.end)
    following = sentence.keys[after : after + 1]
    ends = sentence.text[amount.end - sentence.start :][:1] in {",", ".", ";", ""}
    counted = after < len(sentence.words) and any(o.start == sentence.words[after].start for o in sentence.amounts)
    return ends or counted or not following or following[0] in words_without_noun(sentence.book)


def _is_whichever(sentence: Sentence, amount: Amount) -> bool:
    """Whether one is any of several: one forum or another."""
    if amount.value != 1 or "or-another" not in sentence.marks:
        return False
    number = sentence.word_after(amount.end)
    return any(0 <= mark.first - number <= _TO_ANOTHER for mark in sentence.marks["or-another"])


_TO_ANOTHER = 3  # words: one international gathering or another


def _is_a_whole_year(sentence: Sentence, amount: Amount) -> bool:
    """Whether it is the length of the year beside the days that are part of it: 36 of its 366 days."""
    if amount.value not in _DAYS_OF_YEAR or amount.unit not in {"", "day"} or "day" not in sentence.concepts:
        return False
    return any(one.unit in {"", "day"} and one.value < amount.value for one in sentence.amounts)


_DAYS_OF_YEAR = {365, 366}


def _is_told_after_sign(sentence: Sentence, amount: Amount) -> bool:
    """Whether a dash or a colon leads to the number, which is then how many there were: в 2023-м — один."""
    number = sentence.word_after(amount.opening)
    last = sentence.words[number - 1].end if number else sentence.start
    return any(last <= sign.start < amount.start and sign.key in _LEADING for sign in sentence.signs)


_LEADING = {"—", "–", ":"}


def _is_year_later(sentence: Sentence, amount: Amount) -> bool:
    return any(one.start <= amount.start < one.end for one in sentence.concepts.get("year-later", ()))


def _has_a_like(sentence: Sentence, amount: Amount) -> bool:
    """Whether another figure counts the same word: one country on a state visit, five countries on official ones."""
    words = [sentence.word_after(one.end) for one in sentence.amounts if one.start != amount.start]
    own = sentence.word_after(amount.end)
    return any(sentence.keys[own : own + 1] == sentence.keys[word : word + 1] != [] for word in words)


def _within(sentence: Sentence, amount: Amount, name: str) -> bool:
    return any(
        mention.start <= amount.figure.start and amount.figure.end <= mention.end
        for mention in sentence.marks.get(name, ())
    )


def _says_together(sentence: Sentence, amount: Amount) -> bool:
    """Whether the number is part of words for "together": на двоих, between the two of them."""
    return any(
        mention.start <= amount.figure.start and amount.figure.end <= mention.end
        for mention in sentence.concepts.get("together", ())
    )


def _in_notation(sentence: Sentence, amount: Amount) -> bool:
    """Whether the number is written as part of a formula, a path or a version, not of a sentence."""
    start, end = amount.start - sentence.start, amount.end - sentence.start
    first, last = _OPENS_BOLD.search(sentence.text, 0, start), _CLOSES_BOLD.match(sentence.text, end)
    before = "" if first else sentence.text[max(0, start - 1) : start]
    after = "" if last else sentence.text[end : end + 1]
    return before in _NOTATION or after in _NOTATION_AFTER or (len(amount.text) == 1 and amount.text.isalpha())


def _beside_sign(sentence: Sentence, amount: Amount) -> bool:
    return any(sign.key in _NUMBER_SIGNS and 0 <= amount.start - sign.end <= 1 for sign in sentence.signs)


def _after_mark(sentence: Sentence, amount: Amount) -> bool:
    """Page 36, дом 14, and the second of pages 19 and 23."""
    if sentence.lang == "kk" or amount.figure.kind == "ordinal" or _is_adverb(amount):
        return False
    word = sentence.word_after(amount.figure.start)
    marks = sentence.marks.get("code-before", ())
    before = [mention for mention in marks if mention.last == word - 1]
    if before:
        counts = _counts_after(amount) or _introduces(sentence, before[0].end, amount)
        return not counts and not _is_of_a_network(sentence, before[0])
    return any(mention.last == word - 3 and _joined(sentence, word) for mention in marks)


def _is_of_a_network(sentence: Sentence, page: Mention) -> bool:
    """Whether a page is one of a network, which counts what is on it: and his Instagram page 63."""
    named = [one for name in _NETWORKS for one in sentence.concepts.get(name, ())]
    return any(one.last == page.first - 1 for one in named)


_NETWORKS = ("instagram", "x-network", "telegram")


def _is_a_scale(sentence: Sentence, amount: Amount) -> bool:
    """Whether a scale without a number stands by itself, as the unit of a table does: FDI, $ billion | 9.8."""
    if any(sign.isdigit() for sign in amount.text) or amount.figure.value not in _SCALES:
        return False
    before = sentence.text[: amount.start - sentence.start].rstrip()
    after = sentence.text[amount.end - sentence.start :].lstrip(". ")
    return before.endswith((",", "(", "|")) and after[:1] in {"|", ")", ":", ""}


_SCALES = {10**3, 10**6, 10**9, 10**12}


def _is_adverb(amount: Amount) -> bool:
    """Twice, дважды: one word that counts by itself."""
    return amount.unit == "occasion" and " " not in amount.text and amount.figure.kind != "digits"


def _introduces(sentence: Sentence, end: int, amount: Amount) -> bool:
    """Whether a colon stands between, and what is counted follows: the year in one line: 134 projects."""
    colon = any(sign.key == ":" and end <= sign.start < amount.start for sign in sentence.signs)
    word = sentence.word_after(amount.end)
    return colon and any(one.first == word for name in sentence.concepts for one in sentence.concepts[name])


def _counts_after(amount: Amount) -> bool:
    """Whether the figure has a unit of its own or grouped thousands, so that the word before it is no label of it."""
    grouped = amount.value >= 1000 and not amount.figure.text.isdigit()
    return grouped or amount.unit not in {"", "occasion"}


def _joined(sentence: Sentence, word: int) -> bool:
    if word < 2 or not sentence.words[word - 2].text[:1].isdigit():
        return False
    return sentence.keys[word - 1] in listed("of-a-code", sentence.book) or not sentence.words[word - 1].text.isalpha()


def _before_mark(sentence: Sentence, amount: Amount) -> bool:
    """19-бет, 11-үй, 98-кеңсе; 344 pages."""
    word = sentence.word_after(amount.figure.end)
    return any(
        mention.first in {word, word + 1} and _near(sentence, amount, mention.start)
        for mention in sentence.marks.get("code-after", ())
    )


def _near(sentence: Sentence, amount: Amount, start: int) -> bool:
    gap = sentence.text[amount.figure.end - sentence.start : start - sentence.start]
    return len(gap) <= 6 and "," not in gap


def is_half_year(sentence: Sentence, amount: Amount) -> bool:
    """Whether a half is that of a year, of which something is told: half-year inflows, жарты жылдағы."""
    halves = sentence.concepts.get("half-year", ()) if amount.unit == "share" else ()
    return any(one.start <= amount.start and amount.end < one.end for one in halves)


def before_period(sentence: Sentence, amount: Amount) -> bool:
    """Whether the number says how long: two months, жарты жылда, жарты жылдағы."""
    if is_half_year(sentence, amount):
        return True
    word = sentence.word_after(amount.end)
    return any(mention.first == word for mention in sentence.marks.get("period-unit", ()))


def _is_half_a_year(sentence: Sentence, amount: Amount) -> bool:
    """Whether a half is of the year in which something was done: in half a year; but not: longer by half a year."""
    first, after = sentence.word_after(amount.start), sentence.word_after(amount.end)
    words = listed_by_part("half-a-year", sentence.book)
    if amount.unit != "share" or amount.value * _TWO != 1:
        return False
    if not first or sentence.keys[first - 1] not in words["during"]:
        return False
    years = [year.split() for year in words["year"]]
    return any(sentence.keys[after : after + len(year)] == year for year in years)


_TWO = 2


def _is_list_number(sentence: Sentence, amount: Amount) -> bool:
    """A number that opens a line: 3. or 3)."""
    if amount.figure.kind != "digits" or sentence.text[: amount.start - sentence.start].strip(" \t-*#>"):
        return False
    rest = sentence.text[amount.end - sentence.start :]
    return rest[:1] in {".", ")"} and rest[1:2] in {" ", ""} and len(amount.text) <= 3


def is_to_one(sentence: Sentence, amount: Amount) -> bool:
    """Whether the figure is part of a ratio: three to one, 3,5 к одному."""
    words = listed_by_part("to-one", sentence.book)
    number = sentence.word_after(amount.end)
    after = sentence.keys[number : number + 2]
    if len(after) == 2 and after[0] in words["to"] and after[1] in words["one"]:
        return True
    first = sentence.word_after(amount.start)
    behind = sentence.keys[max(0, first - 2) : first]
    return (
        amount.value == 1
        and bool(behind)
        and behind[-1] in words["to"]
        and any(one.end <= amount.start and sentence.word_after(one.end) == first - 1 for one in sentence.amounts)
    )


def is_a_score(sentence: Sentence, amount: Amount) -> bool:
    """Whether two numbers that look like a range are those of two things set against each other: more …, 18 to 12."""
    if amount.upper is None or " to " not in amount.text:
        return False
    first = sentence.word_after(amount.start)
    return any(one.last < first - 1 for one in sentence.concepts.get("than", ()))
