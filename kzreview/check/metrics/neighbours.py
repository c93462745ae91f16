"""Candidates told only beside a figure, of another: "27 forums, and 30 meetings"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.around import KINDS
from kzreview.check.metrics.rules import nouns
from kzreview.check.metrics.units import MEASURED
from kzreview.check.reading.openings import opening_end
from kzreview.check.reading.sides import sides_of
from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence


def of_this_side(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those told only beyond a semicolon, or, of kinds of visit, beyond a comma too.

    On X 56; Instagram, with its followers, had 63. Paris received him on a state visit, another 11 were working ones.
    """
    parted = any(sign.key == ";" for sign in around.sentence.signs)
    goes_on = not parted or "such-mission" in _said_between(around, ";")  # at such forums he talked 30 times
    near = found if goes_on else [one for one in found if _is_told_within(one.rule, around)] or found
    kinds = [one for one in near if _is_of_a_kind(one.rule)]
    if not kinds:
        return near
    if _names_kinds_of_parts(around):
        return [one for one in near if one not in kinds]
    opening = opening_end(around.sentence)
    opens = around.clause.place < opening
    said = around.sentence.named_in(around.sentence.start, opening) if opens else _said_between(around, ",;")
    here = [one for one in kinds if any(not KINDS.isdisjoint(said.intersection(way)) for way in one.rule.needs)]
    another = opens or not KINDS.isdisjoint(said)  # of a kind that none of them is of, or of none
    return [one for one in near if one not in kinds or one in here] if here or another else near


def of_this_event(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those that an event, by which another is known, rules out: 20 leaders at the forum."""
    said = _said_between(around, ";")
    events = {
        name
        for one in found
        for way in one.rule.needs
        if said.issuperset(way)
        for name in way
        if name in one.rule.surely
    }
    return [one for one in found if one.rule.surely or one.rule.unless.isdisjoint(events)]


def _names_kinds_of_parts(around: Around) -> bool:
    """Whether kinds of visit are named only as parts of what the figure counts: 19 trips, including state visits."""
    kinds = [one.start for name in KINDS for one in around.sentence.concepts.get(name, ())]
    parts = parts_named(around)
    return bool(parts) and parts[0] < min(kinds, default=0)


def parts_named(around: Around) -> list[int]:
    """Where parts of what the figure counts begin to be named, behind a sign and without a figure of their own."""
    sentence, place = around.sentence, around.clause.place
    sign = min((one.start for one in sentence.signs if one.start > place and one.key in _SETTING_OFF), default=None)
    later = min((one.start for one in sentence.amounts if one.start > place), default=sentence.end)
    if sign is None:
        return []
    return [one.start for one in sentence.marks.get("part-of", ()) if sign < one.start < later]


_SETTING_OFF = {",", "(", "—", "–"}


def _is_of_a_kind(rule: Rule) -> bool:
    return all(not KINDS.isdisjoint(way) for way in rule.needs)


def _is_told_within(rule: Rule, around: Around) -> bool:
    """Whether one way to announce the metric has nothing but its noun beyond a semicolon."""
    beyond = set(around.sentence.concepts) - _said_between(around, ";") - rule.heads
    return any(beyond.isdisjoint(way) and all(around.weight(name) for name in way) for way in rule.needs)


def _said_between(around: Around, keys: str) -> set[str]:
    """The concepts that stand between the signs around the figure."""
    sentence, place = around.sentence, around.clause.place
    signs = [sign.start for sign in sentence.signs if sign.key in keys]
    start = max((sign for sign in signs if sign < place), default=sentence.start)
    end = min((sign for sign in signs if sign > place), default=sentence.end)
    return sentence.named_in(start, end)


def of_this_change(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those told on another side alone, where each side tells of a change of its own."""
    place, sentence = around.clause.place, around.sentence
    side = next((one for one in sides_of(sentence) if one[0] <= place < one[1]), None)
    if side is None:
        return found
    here = sentence.named_in(*side)
    return [one for one in found if not here.isdisjoint(one.rule.heads.union(*one.rule.needs))]


def beyond_colon(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates of a bare figure but for those named only before a colon, where a noun stands behind it.

    The year was known for trips abroad: forums fell to 19.
    """
    sentence, clause = around.sentence, around.clause
    colons = [sign.end for sign in sentence.signs if sign.key == ":"]
    if len(colons) != 1 or not clause.start < colons[0] <= min(one.start for one in sentence.amounts):
        return found
    counted = {name for name in nouns() - _NO_COUNT if _is_told(sentence, name, colons[0], clause.place)}
    if not counted:
        return found
    here = sentence.named_in(colons[0], clause.end)
    named = [one for one in found if any(here.issuperset(way) for way in one.rule.needs)]
    return [one for one in found if one in named or not counted.isdisjoint(one.rule.heads)]


def _is_told(sentence: Sentence, name: str, start: int, end: int) -> bool:
    """Whether a noun stands between two places as that of which something is told, and not where or for whom."""
    first, aside = sentence.word_after(start), listed("not-told-of", sentence.book)
    named = (one for one in sentence.concepts.get(name, ()) if start <= one.start < end)
    return any(aside.isdisjoint(sentence.keys[max(first, one.first - _TO_NOUN) : one.first]) for one in named)


_TO_NOUN = 2  # words from a preposition to its noun: for young children


_NO_COUNT = {"year", "calendar-year", "month", "times", "occasion", "age", "share", "percent"}


def of_this_network(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those whose page is named only behind another figure, where another page is named before.

    On X he has 391,786 followers; 56 posts came out there, and 63 on Instagram.
    """
    sentence, place = around.sentence, around.clause.place
    named = [(one.start, name) for name in _NETWORKS for one in sentence.concepts.get(name, ())]
    following = [one.start for one in sentence.amounts if one.start > place]
    cuts = [*following[:1], *(one.start for one in sentence.signs if following and one.start > place)]
    later = {name for _, name in named} - {name for start, name in named if start < min(cuts, default=sentence.end)}
    if not later or not any(start < place for start, _ in named):
        return found
    return [one for one in found if any(later.isdisjoint(way) for way in one.rule.needs)]


_NETWORKS = ("x-network", "instagram", "telegram", "site")


def without_neighbours(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those whose noun another figure counts, where one is all in the clause.

    "Interviews came out four times, articles three": what came out four times are no articles.
    """
    here = [one for one in found if is_all_here(one.rule, around)]
    if not here:
        return [one for one in found if not _borrows_what_is_counted(one.rule, around)]
    return [one for one in found if one in here or not _is_of_a_neighbour(one.rule, around)]


def _borrows_what_is_counted(rule: Rule, around: Around) -> bool:
    """Whether times that he went are not of what another figure counts: to the regions 11 times, and to 41 events."""
    times = any(one.start == around.clause.place and one.unit == "occasion" for one in around.sentence.amounts)
    ways = [way for way in rule.needs if all(around.weight(name) for name in way)]
    went = times and any(around.has(name) for name in _GOING) and all(_GOING.isdisjoint(way) for way in ways)
    return went and _borrows(ways, around)


_GOING = {"leave", "trip", "visit"}


def is_all_here(rule: Rule, around: Around) -> bool:
    return any(all(around.has(name) for name in way) for way in rule.needs)


def _is_of_a_neighbour(rule: Rule, around: Around) -> bool:
    ways = [way for way in rule.needs if all(around.weight(name) for name in way)]
    return (
        _counts_elsewhere(rule, ways, around) or _borrows(ways, around) or _is_of_the_contrast(rule.heads, ways, around)
    )


def _is_of_the_contrast(nouns: frozenset[str], ways: list[tuple[str, ...]], around: Around) -> bool:
    """Whether each way to announce the metric has all but its noun on another figure's or change's side of "while".

    He made 19 working trips, while foreign leaders came 14 times: the 19 are no visits of theirs.
    """
    sentence = around.sentence
    start, end = _side(around)
    if all(start <= one.start < end for one in sentence.amounts) and not sides_of(sentence):
        return False
    telling = [set(way) - nouns for way in ways]
    return all(way and all(_stands_without(sentence, name, start, end) for name in way) for way in telling)


def is_of_another_change(rule: Rule, around: Around) -> bool:
    """Whether a change is told of elsewhere, and this side of "while" has its own: activity grew, while checks fell."""
    sentence = around.sentence
    marks = sentence.marks.get("contrast", ())
    if not rule.growth or not marks:
        return False
    start, end = _side(around)
    changes = [start <= one.start < end for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    beyond = [name for way in rule.needs for name in way if name in sentence.concepts]
    return len(set(changes)) > 1 and all(_stands_without(sentence, name, start, end) for name in beyond)


def _side(around: Around) -> tuple[int, int]:
    """From where to where the figure's side of words such as "while" goes."""
    cuts = [mark.start for mark in around.sentence.marks.get("contrast", ())]
    start = max((cut for cut in cuts if cut <= around.clause.place), default=around.sentence.start)
    return start, min((cut for cut in cuts if cut > around.clause.place), default=around.sentence.end)


def _stands_without(sentence: Sentence, name: str, start: int, end: int) -> bool:
    mentions = sentence.concepts.get(name, ())
    return bool(mentions) and not any(start <= one.start < end for one in mentions)


def _counts_elsewhere(rule: Rule, ways: list[tuple[str, ...]], around: Around) -> bool:
    """Whether each way to announce the metric has its noun, or what a measure is of, in a later clause alone."""
    measured = not rule.heads.isdisjoint(MEASURED)
    return all(any((measured or name in rule.heads) and _stands_later(around, name) for name in way) for way in ways)


def _borrows(ways: list[tuple[str, ...]], around: Around) -> bool:
    """Whether each way to announce the metric needs what only another figure counts: 27 forums, and 30 meetings."""
    return all(any(_is_counted(around, name) for name in way) for way in ways)


def _is_counted(around: Around, name: str) -> bool:
    """Whether a concept stands only right after figures of other clauses."""
    sentence, mentions = around.sentence, around.sentence.concepts.get(name, ())
    others = [one for one in sentence.amounts if not one.unit and not around.clause.holds(one.start)]
    ends = [sentence.word_after(one.end) for one in others]
    return bool(mentions) and all(any(0 <= one.first - end <= 1 for end in ends) for one in mentions)


def _stands_later(around: Around, name: str) -> bool:
    mentions = around.sentence.concepts.get(name, ())
    return bool(mentions) and all(mention.start >= around.clause.end for mention in mentions)
