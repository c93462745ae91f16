"""Which stretch of a sentence belongs to which figure: two claims in one sentence are judged apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.idle.notclaims import before_period, name_or_code
from kzreview.check.metrics.partitives import stands_of_whole
from kzreview.check.metrics.rules import rules_by_concept
from kzreview.check.reading.openings import opening_end
from kzreview.check.reading.sides import of_one_side
from kzreview.check.reading.wordlists import listed, listed_by_part, words_without_noun
from kzreview.check.when.scope import Clause
from kzreview.check.when.yearbefore import goes_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.language.tokens import Token

_STRONG = {";", "("}
_WEAK = {"—", "–", "-", ")"}


def clauses_of(sentence: Sentence, amounts: Sequence[Amount]) -> list[Clause]:
    """The clause of each amount; numbers that count nothing divide nothing, and lie in the clause of another."""
    counting = [amount for amount in amounts if _counts(sentence, amount)] or list(amounts)
    made = clauses(sentence, [(amount.start, amount.end) for amount in counting])
    made = [of_one_side(sentence, clause) for clause in _with_what_changes(sentence, counting, made)]
    made = [_up_to_year_before(sentence, clause) for clause in made]
    return [
        next((clause._replace(place=amount.start) for clause in made if clause.holds(amount.start)), made[0])
        for amount in amounts
    ]


def _with_what_changes(sentence: Sentence, amounts: Sequence[Amount], made: list[Clause]) -> list[Clause]:
    """A change is of what stands before it: the clause of "to 36" takes in that of "from 33"."""
    joined = made[:1]
    for number, (before, after) in enumerate(pairwise(amounts), 1):
        dated = any(before.start <= when.start < after.end for when in sentence.dates)
        whole = (before.role, after.role) == ("from", "to") and not dated
        ended = _ends_change(sentence, before, after, made[number - 1])
        leans = ended or any(aside.holds(after.start) for aside in sentence.asides)
        bare = _says_only_change(sentence, made[number]) or (leans and says_nothing(sentence, made[number]))
        joined.append(made[number]._replace(start=joined[-1].start) if whole or bare else made[number])
    return joined


def _up_to_year_before(sentence: Sentence, clause: Clause) -> Clause:
    """The clause without what "a year earlier" opens behind its figure: семь, а годом раньше был один – в Китай."""
    for when in sentence.dates:
        number = sentence.word_after(when.end)
        if clause.place < when.start < clause.end and goes_back(sentence, when) and number < len(sentence.words):
            return clause._replace(end=when.start)
    return clause


def _ends_change(sentence: Sentence, before: Amount, after: Amount, clause: Clause) -> bool:
    """Whether a figure is what came of a change: форумов стало меньше на восемь, 19; сегізге азайып, 19 болды."""
    if before.role != "by" and not (sentence.lang == "kk" and before.case == "dative"):
        return False
    changed = any(clause.holds(one.start) for name in ("up", "down") for one in sentence.concepts.get(name, ()))
    return changed and after.role != "by" and not after.unit


def says_nothing(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells nothing of what is counted, so that it counts what the figure before does."""
    little = words_without_noun(sentence.book)  # "болды" says that it was so many, and not that he was there
    said = {
        name
        for name, mentions in sentence.concepts.items()
        if any(clause.holds(one.start) and sentence.keys[one.first] not in little for one in mentions)
    }
    return _announces_nothing(sentence, said) and not any(clause.holds(place.start) for place in sentence.places)


def _announces_nothing(sentence: Sentence, said: set[str]) -> bool:
    own = sentence.known.own.by_concept
    if any(said.issuperset(way) for concept in said & own.keys() for _, way in own[concept]):
        return False
    return said.isdisjoint(rules_by_concept()) and said.isdisjoint(table("nouns")["groups"])


def _says_only_change(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says that something changed and not what: "36 days abroad, three more than in 2023"."""
    said = sentence.named_in(clause.start, clause.end)
    if said.isdisjoint({"up", "down"}) or any(clause.holds(place.start) for place in sentence.places):
        return False
    if any(when.prefix == "since" and clause.holds(when.start) for when in sentence.dates):
        return False  # a quarter a year, and since 2020 by 100 percent
    return _announces_nothing(sentence, said)


def _counts(sentence: Sentence, amount: Amount) -> bool:
    if amount.ordinal or amount.unit in {"week", "month", "quarter"} or name_or_code(sentence, amount):
        return False
    if (amount.unit == "share" and before_period(sentence, amount)) or _is_each_one(sentence, amount):
        return False
    spans = [one for name in _OF_YEARS for one in sentence.concepts.get(name, ())]
    return not any(one.start < amount.end and amount.start < one.end for one in spans)


_OF_YEARS = ("two-years", "year-later", "year-before")  # two years in a row; one year later


def _is_each_one(sentence: Sentence, amount: Amount) -> bool:
    """Whether one stands for each: on average one project gave 75 jobs."""
    number = sentence.word_after(amount.start)
    bare = amount.value == 1 and not amount.unit
    return bare and any(0 < number - mark.last <= _TO_ONE for mark in sentence.marks.get("rate", ()))


_TO_ONE = 2  # words from "on average" to "one": в среднем на один проект


def clauses(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> list[Clause]:
    """One clause for each span, in order; together they are the whole sentence."""
    cuts = [sentence.start]
    for (_, end), (start, _) in pairwise(spans):
        opening = opening_end(sentence)
        cuts.append(opening if end <= opening <= start else _cut(sentence, end, start))
    cuts.append(sentence.end)
    return [Clause(cuts[n], cuts[n + 1], span[0]) for n, span in enumerate(spans)]


def _cut(sentence: Sentence, end: int, start: int) -> int:
    """Where between two figures the second one's clause begins."""
    signs = [sign for sign in sentence.signs if end <= sign.start < start]
    closing = [sign.end for sign in signs if sign.key == ")"]
    if closing:
        return closing[0]  # Switzerland ($1.7bn), Russia ($1.1bn)
    joins = [
        join
        for join in sentence.marks.get("joins", ())
        if end <= join.start < start and not any(when.start <= join.start < when.end for when in sentence.dates)
    ]
    commas = [sign for sign in signs if sign.key == ","]
    after_comma = [join for join in joins if any(0 <= join.start - comma.end <= 1 for comma in commas)]
    if commas and (measured := _measured_by_opening(sentence, end, start)) is not None:
        return measured
    strong, colons = ([sign for sign in signs if sign.key in keys] for keys in (_STRONG, {":"}))
    if commas and colons and _is_right_before(sentence, colons[-1], start):
        return max([sign.start for sign in commas if sign.start < colons[-1].start], default=colons[0].start)
    if len(commas) > 1 and not strong and not colons and _opens_with_whole(sentence, end):
        return commas[-1].start  # of the 23 trips, most of them short, 11 were working ones
    if after_comma and opening_figure(sentence) == end:
        colons = colons[1:]  # 12: so many were signed in Qatar, and in France 14
    for group in (strong, colons, after_comma, commas, joins):
        if group:
            return group[0].start
    dashes = [sign for sign in signs if sign.key in _WEAK and sign.spaced]
    colons = [sign for sign in signs if sign.key == ":"]  # flew 158,983 km: the difference – 6,062 km
    return (colons or dashes)[0].start if dashes else _after_noun(sentence, end, start)


def _measured_by_opening(sentence: Sentence, end: int, start: int) -> int | None:
    """Where begins what an opening figure is set against: at $1.7 billion, Swiss investment | outstripped Russia's."""
    if sentence.keys[0] not in listed("opens-with-size", sentence.book) or not sentence.amounts:
        return None
    first = sentence.amounts[0]
    if first.end != end or sentence.word_after(first.opening) != 1:
        return None
    until = min((one.opening for one in sentence.amounts if one.start >= start), default=start)  # its hedge is its own
    against = [one.start for name in ("outdo", "than") for one in sentence.concepts.get(name, ())]
    return min((one for one in against if end < one < until), default=None)


def opening_figure(sentence: Sentence) -> int | None:
    """The end of the figure that opens the sentence before a colon, after which it is said of what it is."""
    first = min(sentence.amounts, key=lambda one: one.start, default=None)
    if first is None or sentence.word_after(first.start):
        return None
    noun = sentence.word_after(first.end) + 1
    after = sentence.words[noun].start if noun < len(sentence.words) else sentence.end
    return first.end if any(first.end <= sign.start < after and sign.key == ":" for sign in sentence.signs) else None


def _is_right_before(sentence: Sentence, sign: Token, start: int) -> bool:
    """Whether a colon leads to a figure, and the name before it belongs to that: Qatar: 12, France: 14."""
    return sentence.word_after(sign.end) == sentence.word_after(start)


def _opens_with_whole(sentence: Sentence, end: int) -> bool:
    """Whether the sentence opens with "of" and the first figure, which ends there."""
    first = min((one.start for one in sentence.amounts), default=end)
    fronts = listed_by_part("of", sentence.book)["front"]
    return first < end and sentence.keys[0] in fronts and sentence.word_after(first) <= _FRONT


_FRONT = 3  # words from "of" to the figure: of all his 23 trips


def _after_noun(sentence: Sentence, end: int, start: int) -> int:
    """Nothing divides them: the word after the first figure is what it counts, and a date beside it its year.

    What opens with "of" is all of the first: of the 19 journeys abroad last year 14 were working ones.
    """
    if _is_whole_before(sentence, end, start) or _is_whole_of(sentence, end, start):
        return start
    if (than := _measure_after_change(sentence, end, start)) is not None:
        return than
    later = [one.start for one in sentence.concepts.get("year-later", ()) if end <= one.start < start]
    if later and sentence.lang == "kk":
        return later[0]  # 19-дан бір жылдан кейін 23-ке
    word = sentence.word_after(end)
    joined = sentence.word_before(start)
    if sentence.lang == "kk" and word < joined and sentence.keys[joined] in listed("and", sentence.book):
        return sentence.words[joined].start  # 130 елдің өкілі мен 20 елдің президенті
    cut = end
    if word < len(sentence.words) and sentence.words[word].end <= start:
        cut = sentence.words[word].end
    whom = listed_by_part("after-figure", sentence.book)["whom"]
    with_whom = word if sentence.keys[word : word + 1] and sentence.keys[word] in whom else sentence.word_after(cut)
    if sentence.keys[with_whom : with_whom + 1] and sentence.keys[with_whom] in whom:
        beside = [place.end for place in sentence.places if place.first == with_whom + 1 and place.end <= start]
        cut = max([cut, *beside])
    for when in sentence.dates:
        near = when.start <= cut + _NEAR or _dates_start(sentence, end, cut, when.start)
        if near and end <= when.start and when.end <= start:
            cut = max(cut, when.end)
    return max([cut, *(one.end for one in sentence.dates if _is_of_base(sentence, end, start, one))])


def _is_whole_before(sentence: Sentence, end: int, start: int) -> bool:
    """Whether the sentence opens with "of" and the first figure, which alone stands before the second."""
    opens = bool(sentence.keys) and _opens_with_whole(sentence, end)
    return opens and len([one for one in sentence.amounts if one.end <= start]) == 1


def _measure_after_change(sentence: Sentence, end: int, start: int) -> int | None:
    """Where in English what a difference is measured by begins: three regions fewer in 2024 | than the 14 of 2023."""
    thans = sentence.concepts.get("than", ()) if sentence.lang == "en" else ()
    than = next((one for one in thans if end <= one.start < start), None)
    if than is None:
        return None
    near = range(sentence.word_after(end), sentence.word_after(end) + _TO_CHANGE)
    changes = [one.first for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    return than.start if any(one in near and one < than.first for one in changes) else None


_TO_CHANGE = 2  # words: a noun, and that it was fewer


def _is_whole_of(sentence: Sentence, end: int, start: int) -> bool:
    """Whether the noun of a Kazakh total stands between it and its part: 268 сыртқы іс-шараның 27-сі."""
    whole = next((one for one in sentence.amounts if one.end == end), None)
    part = next((one for one in sentence.amounts if one.start == start), None)
    return sentence.lang == "kk" and whole is not None and part is not None and stands_of_whole(sentence, whole, part)


def _is_of_base(sentence: Sentence, end: int, start: int, when: When) -> bool:
    """Whether a date ends what the figure before it is set against: outdoing the 152,921 km of his trips in 2023."""
    return any(
        aside.holds(when.start) and aside.start <= aside.place < end <= when.start < start for aside in sentence.asides
    )


def _dates_start(sentence: Sentence, end: int, cut: int, date: int) -> bool:
    """Whether a date is of where a way begins: fell from $13.3 billion in the first half of 2023."""
    between = sentence.keys[sentence.word_after(cut) : sentence.word_after(date)]
    begins = any(one.role == "from" and one.end == end for one in sentence.amounts)
    little = listed_by_part("after-figure", sentence.book)["date"]
    return begins and date <= cut + _FAR and set(between) <= set(little)


_NEAR, _FAR = 4, 12  # letters
