"""The kinds of visit that a sentence names: "a state visit", "ал Италияға ресми", "he went at state level"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.concepts import KINDS
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.wordless.unmade import stretch_of

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention


def kinds_named(sentence: Sentence) -> list[Mention]:
    """The kinds named; a lone "ресми" or "official" beside another kind stands for the visit too."""
    if _TELLING.isdisjoint(sentence.concepts):
        return []
    found = [mention for kind in KINDS for mention in sentence.concepts.get(kind, ())]
    if found:
        named = {place.last for place in sentence.places}
        found = [mention for mention in found if mention.first not in named]  # a United States trip is no state trip
    if not found:
        found = _told_apart(sentence)
    if found:
        found += [
            mention._replace(name=mention.name.removeprefix("short-"))
            for kind in KINDS
            for mention in sentence.concepts.get(f"short-{kind}", ())
            if all(mention.start < other.start or other.end < mention.end for other in found)
            and _stands_for_the_visit(sentence, mention)
        ]
        found += [
            mention._replace(name=mention.name.removeprefix("loose-"))
            for kind in KINDS
            for mention in sentence.concepts.get(f"loose-{kind}", ())
            if _follows_a_visit(sentence, mention)
        ]
    return _one_a_place(found)


_TELLING = {f"{form}{kind}" for form in ("", "short-", "loose-") for kind in KINDS}


def _told_apart(sentence: Sentence) -> list[Mention]:
    """The kinds told of a visit apart from it: it was a state one; went at state level; визит — официальный."""
    visit = not VISITS.isdisjoint(sentence.concepts)
    loose = [
        mention._replace(name=kind)
        for kind in KINDS
        for mention in sentence.concepts.get(f"loose-{kind}", ())
        if (_goes_at_level(sentence, mention) if not visit else not _is_of_another_noun(sentence, mention))
    ]
    if loose or not visit:
        return loose
    return [
        mention._replace(name=kind)
        for kind in KINDS
        for mention in sentence.concepts.get(f"short-{kind}", ())
        if _follows_a_dash(sentence, mention) and _stands_for_the_visit(sentence, mention)
    ]


VISITS = {"trip", "visit"}


def _goes_at_level(sentence: Sentence, kind: Mention) -> bool:
    """Whether he is said to have gone at that level, between the same signs."""
    start, end = stretch_of(sentence, kind.first)
    levels = [one for one in sentence.marks.get("level", ()) if kind.first <= one.first <= kind.last]
    return bool(levels) and any(start <= one.start < end for one in sentence.concepts.get("leave", ()))


def _follows_a_dash(sentence: Sentence, kind: Mention) -> bool:
    before = sentence.text[: kind.start - sentence.start].rstrip()
    return before.endswith(("—", "–", " -"))


def _follows_a_visit(sentence: Sentence, mention: Mention) -> bool:
    """Whether the word for a visit stands right before: ал Сербияға сапары мемлекеттік деңгейде өтті."""
    nouns = [one for name in ("visit", "trip") for one in sentence.concepts.get(name, ())]
    return any(one.first == one.last == mention.first - 1 for one in nouns)


def _one_a_place(found: list[Mention]) -> list[Mention]:
    """The mentions in order, without those that only go on with another: its status was a state one."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _is_of_another_noun(sentence: Sentence, kind: Mention) -> bool:
    """Whether what opens a Russian sentence as "official was" goes on with another noun: официальным был обед."""
    first = sentence.keys[kind.first]
    return (
        sentence.lang == "ru"
        and first.endswith(affixes("instrumental", sentence.book))
        and not _stands_for_the_visit(sentence, kind)
    )


def _stands_for_the_visit(sentence: Sentence, kind: Mention) -> bool:
    """Whether no other noun follows: on an official one, ал Италияға ресми, but not: a state dinner, мемлекеттік ту."""
    number = kind.last + 1
    number += not listed("too", sentence.book).isdisjoint(sentence.keys[number : number + 1])
    if number >= len(sentence.words) or stretch_of(sentence, kind.last)[1] <= sentence.words[number].start:
        return True
    known = listed("one-of-kind" if sentence.lang == "en" else "no-noun", sentence.book)
    joins = {one.first for name in ("joins", "either") for one in sentence.marks.get(name, ())}
    nouns = {one.first for name in ("visit", "trip") for one in sentence.concepts.get(name, ())}
    return (
        sentence.keys[number] in known
        or number in joins
        or number in nouns
        or any(place.first == number for place in sentence.places)
    )


def is_of_another_noun(sentence: Sentence, kind: Mention) -> bool:
    """Whether an adjective of a kind is that of a noun which is no visit: the official review has 11 countries."""
    number = kind.last + 1
    if sentence.lang == "kk" or not kind.name.startswith("short-") or number >= len(sentence.words):
        return False
    counted = any(amount.start == sentence.words[number].start for amount in sentence.amounts)
    return not counted and not _stands_for_the_visit(sentence, kind)


def is_set_apart(sentence: Sentence, kind: Mention) -> bool:
    """Whether what follows is told of besides the visits of that kind: apart from the state and official visits."""
    apart = listed("apart-from", sentence.book)
    before = range(max(0, kind.first - _TO_APART), kind.first)
    after = range(kind.last + 1, min(kind.last + 1 + _TO_APART, len(sentence.keys)))
    near = after if sentence.lang == "kk" else before
    return any(sentence.keys[number] in apart and not _is_parted_from(sentence, kind, number) for number in near)


def _is_parted_from(sentence: Sentence, kind: Mention, number: int) -> bool:
    """Whether a sign stands between: "Besides, he paid working visits" sets none apart."""
    word = sentence.words[number]
    return any(
        min(word.end, kind.end) <= sign.start < max(word.start, kind.start)
        for sign in sentence.signs
        if sign.key == ","
    )


_TO_APART = 4  # words between a kind and what sets it apart: apart from the state and official visits
