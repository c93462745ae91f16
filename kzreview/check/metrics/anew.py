"""Whether a part has words of its own that announce a metric: 23 trips, "of them 7 state visits"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.concepts import KINDS
from kzreview.check.reading.heads import head_of

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.candidates import Candidate


def announced_after(around: Around, candidate: Candidate, start: int) -> bool:
    """Whether the part has a word of its own that announces the metric, and it is not what the total counts.

    A country or a group named in the part alone makes it a figure of that country or group.
    """
    rule, holds = candidate.rule, around.clause.holds
    if _was_ruled_out(around, candidate):
        return False
    places = [place.start for place in around.sentence.places]
    if any(holds(place) and place > start for place in places) or (places and min(places) > start):
        return "country-name" in {name for way in rule.needs for name in way} or rule.with_country
    if any(_only_after(around, group, start) for group in rule.groups):
        return True
    if _is_one_of_kinds(around, candidate, start) or _is_one_of_row(around, candidate):
        return True
    if any(all(_stands_before(around, name, start) for name in way) for way in rule.needs):
        return False
    counted = around.before.concepts if around.before is not None and start == around.sentence.start else ()
    return any(_only_after(around, name, start) and name not in counted for way in rule.needs for name in way)


def _is_one_of_kinds(around: Around, candidate: Candidate, start: int) -> bool:
    """Whether the total is of several kinds of visit, and the part of one of them: seven of them state visits."""
    before = {kind for kind in KINDS if any(_stands_before(around, name, start) for name in _named_as(kind))}
    after = {kind for kind in KINDS if any(_stands_after(around, name, start) for name in _named_as(kind))}
    return len(before) > 1 and len(after) == 1 and any(after.issubset(way) for way in candidate.rule.needs)


def _is_one_of_row(around: Around, candidate: Candidate) -> bool:
    """Whether the total is of several things in a row, and the part of one of them: 442 laws and decrees, 98 laws."""
    place = around.clause.place
    earlier = [one for one in around.sentence.amounts if one.end <= place]
    names = head_of(around.sentence, earlier[-1]).names if earlier else frozenset()
    after = {name for name in names if any(one.start > place for one in around.sentence.concepts.get(name, ()))}
    return len(names) > 1 and len(after) == 1 and not after.isdisjoint(candidate.rule.heads)


def _named_as(kind: str) -> tuple[str, ...]:
    return (kind, f"short-{kind}", f"loose-{kind}")


def _was_ruled_out(around: Around, candidate: Candidate) -> bool:
    """Whether the total stands in the sentence before and counts what the metric does not: leaders, of them five."""
    if any(one.start < around.clause.place for one in around.sentence.amounts) or around.before is None:
        return False
    if _names_total(around, candidate):
        return False
    return not candidate.rule.unless.isdisjoint(around.before.concepts)


def _names_total(around: Around, candidate: Candidate) -> bool:
    """Whether the total is named again, and is what the metric counts: fourteen of those trips."""
    following = {mark.last + 1 for mark in around.sentence.marks.get("part-of", ())}
    return any(
        mention.first in following
        for head in candidate.rule.heads - {""}
        for mention in around.sentence.concepts.get(head, ())
    )


def _only_after(around: Around, name: str, start: int) -> bool:
    spots = [mention.start for mention in around.sentence.concepts.get(name, ())]
    return any(around.clause.holds(spot) for spot in spots) and not _stands_before(around, name, start)


def _stands_before(around: Around, name: str, start: int) -> bool:
    return any(mention.start < start for mention in around.sentence.concepts.get(name, ()))


def _stands_after(around: Around, name: str, start: int) -> bool:
    return any(mention.start > start for mention in around.sentence.concepts.get(name, ()))
