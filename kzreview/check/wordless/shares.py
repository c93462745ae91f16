"""Of which countries each kind of visit is said: "state visits to Qatar and Serbia, official ones to Italy"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.metrics.located import rows_of
from kzreview.check.reading.wordlists import listed
from kzreview.check.wordless.kinds import kinds_named
from kzreview.check.wordless.unmade import is_ruled_out, stretch_of

if TYPE_CHECKING:
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement


class Said(NamedTuple):
    """A kind of visit as the sentence names it, and the countries it is said of."""

    kind: str
    start: int
    end: int
    first: int
    places: tuple[PlaceMention, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(place.country for place in self.places))


def said_kinds(sentence: Sentence) -> list[Said]:
    """The kinds of visit with the countries of each; none where it is open which of two is meant."""
    kinds = kinds_named(sentence)
    places = destinations(sentence)
    if not kinds or not places or _are_either(sentence, kinds) or _are_all_after(sentence, kinds, places):
        return []
    one = len(kinds) == 1 or _said_of_one(sentence, kinds, places)
    shares = [places for _ in kinds] if one else _share_by_part(sentence, kinds, places)
    shares = _with_later_visits(sentence, kinds, shares)
    return [
        Said(kind.name, kind.start, kind.end, kind.first, tuple(_beside(sentence, kind, share)))
        for kind, share in zip(kinds, shares, strict=True)
    ]


def may_be_of_another(sentence: Sentence) -> bool:
    """Whether more is told of a visit, which may be so of another country's: its days, or that it was put off."""
    return "postpone" in sentence.concepts or any(when.kind in {"day", "days"} for when in sentence.dates)


def is_beside(sentence: Sentence, said: Said) -> bool:
    """Whether a kind of visit stands right beside its one country, no sign or figure between: state visit to Qatar."""
    if may_be_of_another(sentence):
        return False
    first, second = sorted(((said.start, said.end), (said.places[0].start, said.places[0].end)))
    apart = sentence.word_after(second[0]) - sentence.word_before(first[1])
    starts = [one.start for one in sentence.amounts] + [one.start for one in sentence.signs]
    return len(said.places) == 1 and apart <= _JOINED and not any(first[1] <= one < second[0] for one in starts)


_JOINED = 3  # words from "official visit" to "Slovakia"


def with_place(said: Said, judgement: Judgement) -> Judgement:
    """The verdict on a kind of visit as one on its country too."""
    place = said.places[0]
    return judgement._replace(start=min(said.start, place.start), end=max(said.end, place.end))


def _are_either(sentence: Sentence, kinds: list[Mention]) -> bool:
    """Whether two kinds are named as one or the other, and neither is said of any: state or official visits."""
    either = {mark.first for mark in sentence.marks.get("either", ())}
    return any(after.first - 1 in either and before.last + 1 in either for before, after in pairwise(kinds))


def _are_all_after(sentence: Sentence, kinds: list[Mention], places: list[PlaceMention]) -> bool:
    """Whether several countries stand before kinds side by side: Qatar, Serbia: a state and an official visit."""
    several = len({place.country for place in places}) > 1 and len({kind.name for kind in kinds}) > 1
    if not several or places[-1].start > kinds[0].start:
        return False
    counts = {sentence.word_after(one.start) for one in sentence.amounts}
    plain = listed("little", sentence.book) | listed("too", sentence.book)
    plain |= {sentence.keys[join.first] for join in sentence.marks.get("joins", ())}
    between = (number for before, after in pairwise(kinds) for number in range(before.last + 1, after.first))
    return all(number in counts or sentence.keys[number] in plain for number in between)


def _share_by_part(sentence: Sentence, kinds: list[Mention], places: list[PlaceMention]) -> list[list[PlaceMention]]:
    """The countries of each kind, which stand on the same side of a semicolon or of "but" as it does."""
    parted = [sign.start for sign in sentence.signs if sign.key == ";"]
    parted += [one.start for one in sentence.marks.get("contrast", ()) if one.start > sentence.start]
    cuts = [sentence.start, *sorted(parted), sentence.end]
    shares: list[list[PlaceMention]] = []
    for start, end in pairwise(cuts):
        here = [kind for kind in kinds if start <= kind.start < end]
        named = [place for place in places if start <= place.start < end]
        shares += _with_those_joined(sentence, here, share_out(here, named)) if here and named else [[] for _ in here]
    return shares


def _with_those_joined(
    sentence: Sentence, kinds: list[Mention], shares: list[list[PlaceMention]]
) -> list[list[PlaceMention]]:
    """Both kinds side by side are of the countries of the first: China, on an official visit and on a state one."""
    for number, (before, after) in enumerate(pairwise(kinds), 1):
        if not shares[number] and _are_joined(sentence, before, after):
            shares[number] = shares[number - 1]
    return shares


def _with_later_visits(
    sentence: Sentence, kinds: list[Mention], shares: list[list[PlaceMention]]
) -> list[list[PlaceMention]]:
    """Another kind that only tells when is of the one country too: a working visit in 2023 and a state one in 2024."""
    if len({place.country for share in shares for place in share}) != 1:
        return shares
    for number, (before, after) in enumerate(pairwise(kinds), 1):
        if not shares[number] and shares[number - 1] and _goes_on_in_time(sentence, before, after):
            shares[number] = shares[number - 1]
    return shares


def _goes_on_in_time(sentence: Sentence, before: Mention, after: Mention) -> bool:
    """Whether no more stands between two kinds than when the one visit was and the other."""
    plain = frozenset().union(*(listed(name, sentence.book) for name in ("little", "too", "then", "by-turns")))
    spans = [(one.start, one.end) for one in sentence.dates]
    spans += [(one.start, one.end) for name in _VISITING for one in sentence.concepts.get(name, ())]
    spans += [(one.start, one.end) for name in ("joins", "contrast") for one in sentence.marks.get(name, ())]
    return all(
        sentence.keys[number] in plain or any(start <= sentence.words[number].start < end for start, end in spans)
        for number in range(before.last + 1, after.first)
    )


_VISITING = ("visit", "trip", "leave", "visit-abroad")


def _beside(sentence: Sentence, kind: Mention, places: list[PlaceMention]) -> list[PlaceMention]:
    """Of the places those in one row with the nearest, first between the same signs: a visit to Paris, to Monaco."""
    rows = [
        part
        for row in rows_of(sentence, places)
        for part in (
            [one for one in row if one.start < kind.start],
            [one for one in row if one.start > kind.start],
        )
        if part
    ]
    start, end = stretch_of(sentence, kind.first)
    here = [row for row in rows if any(start <= one.start < end for one in row)]
    rows = here or rows
    return min(rows, key=lambda row: min(abs(row[0].first - kind.last), abs(kind.first - row[-1].last)), default=[])


def _said_of_one(sentence: Sentence, kinds: list[Mention], places: list[PlaceMention]) -> bool:
    """Whether several kinds, one beside the other, are said of one country: official and working visits to the UAE."""
    return len(places) == 1 and all(_are_joined(sentence, before, after) for before, after in pairwise(kinds))


def _are_joined(sentence: Sentence, before: Mention, after: Mention) -> bool:
    """Whether no more than "and" and little words stand between two kinds."""
    little = listed("little", sentence.book) | listed("too", sentence.book)
    joins = {join.first for join in sentence.marks.get("joins", ())}
    return all(number in joins or sentence.keys[number] in little for number in range(before.last + 1, after.first))


def destinations(sentence: Sentence) -> list[PlaceMention]:
    """The places of other countries that a sentence names, but for those that it says were not meant."""
    return [place for place in sentence.places if place.country != "KZ" and not is_ruled_out(sentence, place)]


def share_out(kinds: list[Mention], places: list[PlaceMention]) -> list[list[PlaceMention]]:
    """Countries before the first kind: each goes with the kind that follows it; else with the one before."""
    before = places[0].start < kinds[0].start
    shares: list[list[PlaceMention]] = [[] for _ in kinds]
    for place in places:
        if before:
            following = [n for n, kind in enumerate(kinds) if kind.start > place.start]
            shares[following[0] if following else len(kinds) - 1].append(place)
        else:
            earlier = [n for n, kind in enumerate(kinds) if kind.start < place.start]
            shares[earlier[-1]].append(place)
    return shares
