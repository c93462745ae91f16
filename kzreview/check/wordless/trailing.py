"""A comparison without a number beside a figure: 245 hours in the air, less than in 2023; its word bears a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.around import Around
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.limits import all_known
from kzreview.check.metrics.rules import rules_by_concept, rules_of
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.when.compared import is_compared
from kzreview.check.when.scope import Clause
from kzreview.check.when.spans import is_of_year
from kzreview.check.when.yearbefore import goes_back
from kzreview.check.wordless.directions import heads_changed, judge_word
from kzreview.check.wordless.measured import is_of_none
from kzreview.check.wordless.pairs import country_measured_by
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.language.tokens import Token
    from kzreview.model import Fact

_WAYS = ("up", "down")
_NOT_DONE = {"future", "wished"}


def judge_trailing(sentence: Sentence, amounts: Sequence[Amount], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The verdicts on words of change that stand in a stretch of their own, beside a figure that is right."""
    if not amounts or not _NOT_DONE.isdisjoint(sentence.marks) or is_unreal_or_asked(sentence):
        return
    words = list({one.start: one for way in _WAYS for one in sentence.concepts.get(way, ())}.values())
    pairs = list(zip(amounts, judged, strict=True))
    for word in words:
        stretch = _stretch(sentence, word.start)
        beside = [
            (amount, one) for amount, one in pairs if amount.end <= stretch[0] or _is_told(sentence, amount, word)
        ] or [(amount, one) for amount, one in pairs[:1] if _is_named_last(sentence, amount, stretch[1])]
        if not beside or not _is_bare(sentence, word, words, stretch, beside[-1]):
            continue
        if is_of_none(sentence, word, stretch, _rules(beside[-1][1])):
            continue
        answers = _pair(sentence, *beside[-1], stretch)
        verdict = judge_word(word, answers, sentence) if answers is not None else None
        if verdict is not None and (verdict.verdict != "contradicted" or all_known(sentence, *stretch)):
            yield verdict


def _is_named_last(sentence: Sentence, amount: Amount, end: int) -> bool:
    """Whether the one figure comes right behind the sign that ends a stretch: fewer than a year earlier, — 19."""
    between = sentence.text[end - sentence.start : max(0, amount.opening - sentence.start)]
    return len(sentence.amounts) == 1 and bool(between) and not between.strip(" ,:—–\xa0")


def _stretch(sentence: Sentence, place: int) -> tuple[int, int]:
    """From where to where the words between two signs go; no sign parts "less, than"."""
    signs = [sign for sign in sentence.signs if sign.key in _SIGNS and not _parts_nothing(sentence, sign)]
    start = max((sign.end for sign in signs if sign.end <= place), default=sentence.start)
    return start, min((sign.start for sign in signs if sign.start >= place), default=sentence.end)


_SIGNS = {",", ";", ":", "(", ")", "—", "–"}


def _parts_nothing(sentence: Sentence, sign: Token) -> bool:
    """Whether a sign stands before "than", or right behind "a year earlier": годом раньше — больше."""
    number = sentence.word_after(sign.end)
    opened = any(goes_back(sentence, when) and sentence.word_after(when.end) == number for when in sentence.dates)
    return opened or not listed("than", sentence.book).isdisjoint(sentence.keys[number : number + 1])


def _is_told(sentence: Sentence, amount: Amount, word: Mention) -> bool:
    """Whether a word of change is said of a figure before it, not of by how much: 36 were more than in 2023."""
    between = word.first - sentence.word_after(amount.end)
    return amount.end <= word.start and between > 0 and not amount.role and len(sentence.amounts) == 1


def _is_bare(
    sentence: Sentence,
    word: Mention,
    words: list[Mention],
    stretch: tuple[int, int],
    told: tuple[Amount, Judgement],
) -> bool:
    """Whether the stretch says that the figure was more or less than in another year, and nothing else."""
    (start, end), (amount, judgement) = stretch, told
    if sum(1 for one in words if start <= one.start < end) != 1 or is_denied(sentence, word.first):
        return False
    starts = [one.start for one in sentence.amounts if one is not amount]
    if _other_country(sentence, judgement.fact, stretch) is None:
        starts += [one.start for one in sentence.places]
    if any(start <= first < end for first in starts) or _is_in_hedge(sentence, word):
        return False
    said = _said_between(sentence, start, end)
    own = sentence.known.own.by_concept
    if any(said.issuperset(way) for concept in said & own.keys() for _, way in own[concept]):
        return False
    acting = any(start <= one.start < end for name in _ACTORS for one in sentence.marks.get(name, ()))
    counted = {name for rule in _rules(judgement) for way in (*rule.needs, rule.heads) for name in way}
    counting = {one.first for name in said & counted for one in sentence.concepts[name]}
    others = {name for name in said - counted if any(one.first not in counting for one in sentence.concepts[name])}
    bare = not counting and amount.end <= start
    fits = not acting if bare else _is_of_what_is_counted(sentence, word, judgement)
    return fits and others.isdisjoint(rules_by_concept())


def _said_between(sentence: Sentence, start: int, end: int) -> set[str]:
    """The concepts of a stretch, but for those of its dates."""
    return {
        name
        for name, found in sentence.concepts.items()
        if any(start <= one.start < end and not _is_in_date(sentence, one) for one in found)
    }


def _is_of_what_is_counted(sentence: Sentence, word: Mention, judgement: Judgement) -> bool:
    """Whether a word of change may be of the count, says nothing else: more often, not: longer trips."""
    heads = heads_changed(sentence, word)
    if heads and all(heads.isdisjoint(rule.heads) for rule in _rules(judgement)):
        return False
    if sentence.lang == "kk":
        return True
    often = not listed("often", sentence.book).isdisjoint(sentence.keys[word.last + 1 : word.last + 2])
    number = word.last + 1 + often
    thans = {one.first for one in sentence.concepts.get("than", ())}
    counted = {name for rule in _rules(judgement) for way in (*rule.needs, rule.heads) for name in way}
    told = {at for name in counted for one in sentence.concepts.get(name, ()) for at in range(one.first, one.last + 1)}
    while number in told and number not in thans:  # fewer trips abroad than
        number += 1
    following = sentence.words[number : number + 1]
    dated = any(when.start <= one.start < when.end for one in following for when in sentence.dates)
    plain = not following or sentence.keys[number] in listed("little", sentence.book)
    return plain or dated or number in thans


def _rules(judgement: Judgement) -> tuple[Rule, ...]:
    return rules_of(judgement.fact.metric) if judgement.fact is not None else ()


_ACTORS = ("leader", "other-actor", "institution", "foreign-person", "guest")


def _is_in_date(sentence: Sentence, mention: Mention) -> bool:
    return any(when.start <= mention.start < when.end for when in sentence.dates)


def _is_in_hedge(sentence: Sentence, word: Mention) -> bool:
    return any(one.hedge is not None and one.hedge[0] <= word.start < one.hedge[1] for one in sentence.amounts)


def _pair(
    sentence: Sentence, amount: Amount, judgement: Judgement, stretch: tuple[int, int]
) -> tuple[Answer, Answer] | None:
    """The figure of the year that it is compared with, and the one that stands before."""
    fact = judgement.fact
    if judgement.verdict != "supported" or judgement.arithmetic or fact is None or fact.quantity is None:
        return None
    other = _other_country(sentence, fact, stretch)
    if other is not None:
        named = [one for one in all_of(sentence.known, str(fact.metric)) if one.fact.year == fact.year]
        measured = [one for one in named if one.fact.qualifiers.get("country") == other]
        return (measured[0], Answer(fact, fact.quantity)) if measured else None
    year = year_measured_by(sentence, fact, stretch)
    if year is None or year >= fact.year or fit(amount, fact.quantity) != "yes":
        return None
    end = stretch[0] if amount.end <= stretch[0] else sentence.end
    around = Around(sentence, Clause(sentence.start, end, amount.start), None)
    for rule in rules_of(fact.metric):
        before = in_year(sentence.known, rule, year, around)
        if before is not None and not rule.growth and not rule.timeless:
            told = Answer(fact, fact.quantity)
            return (told, before) if _goes_back(sentence, stretch) else (before, told)
    return None


def _goes_back(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether the stretch tells how it was a year earlier, from the later year: 23, годом раньше было меньше."""
    return any(stretch[0] <= when.start < stretch[1] and goes_back(sentence, when) for when in sentence.dates)


def _other_country(sentence: Sentence, fact: Fact | None, stretch: tuple[int, int]) -> str | None:
    """The one country that the stretch measures a figure of another by: 408.7 million, more than France."""
    here = {place.country for place in sentence.places if stretch[0] <= place.start < stretch[1]}
    own = fact.qualifiers.get("country") if fact is not None else None
    if own is None or len(here) != 1 or own in here or len({place.country for place in sentence.places}) != _TWO:
        return None
    return next(iter(here)) if country_measured_by(sentence) in here else None


_TWO = 2


def year_measured_by(sentence: Sentence, fact: Fact, stretch: tuple[int, int]) -> int | None:
    """The year that the stretch compares with; of a part of a year it says the same part."""
    start, end = stretch
    dates = [when for when in sentence.dates if start <= when.start < end and not _is_its_own(sentence, when, fact)]
    whole = is_of_year(Answer(fact, fact.quantity)) if fact.quantity is not None else False
    if len(dates) == 1 and (is_than(sentence, dates[0])):
        if dates[0].prefix == "earlier" or _opens_with_year_before(sentence, dates[0]):
            return fact.year - 1
        if whole or dates[0].kind != "year" or "same-part" in sentence.marks:
            return dates[0].period.end.year
        return None
    if dates:
        return None
    before = [
        *sentence.concepts.get("year-before", ()),
        *(_last_years(sentence) if _is_of_draft(sentence, fact) else ()),
    ]
    return fact.year - 1 if any(start <= one.start < end for one in before) else None


def _opens_with_year_before(sentence: Sentence, when: When) -> bool:
    """Whether a date is the year before the one told of, whenever the draft is written: предыдущего года."""
    return sentence.keys[sentence.word_after(when.start)] in listed("year-before-it", sentence.book)


def _is_its_own(sentence: Sentence, when: When, fact: Fact) -> bool:
    """Whether a date is that of the figure itself."""
    return when.has_year and when.period.end.year == fact.year and not is_than(sentence, when)


def _is_of_draft(sentence: Sentence, fact: Fact) -> bool:
    """Whether last year is the one before the fact's."""
    return fact.year == sentence.today.year


def _last_years(sentence: Sentence) -> list[Mention]:
    """The words that name what was last year's in one: меньше прошлогоднего, былтырғыдан көп, fewer than last."""
    lasts = sentence.marks.get("last", ())
    alone = [one for one in lasts if sentence.word_before(_stretch(sentence, one.start)[1]) == one.last]
    words = listed("of-last-year", sentence.book)
    kazakh = [one for one in sentence.concepts.get("than", ()) if sentence.keys[one.last] in words]
    return [*sentence.marks.get("last-years", ()), *alone, *kazakh]


def is_than(sentence: Sentence, when: When) -> bool:
    """Whether the date is one that something is compared with: than in 2023, down on 2023, былтырғыдан."""
    if is_compared(sentence, when) or when.prefix == "earlier":
        return True
    last = sentence.word_before(when.end)
    return sentence.lang == "kk" and sentence.keys[last].endswith(affixes("ablative", sentence.book))
