"""Which metrics a figure may be of, with how much speaks for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.metrics.apart import is_told_apart
from kzreview.check.metrics.around import FAR
from kzreview.check.metrics.bare import of_bare_figure
from kzreview.check.metrics.editions import after_row, is_held_again, says_which
from kzreview.check.metrics.neighbours import (
    beyond_colon,
    is_of_another_change,
    of_this_change,
    of_this_event,
    of_this_network,
    of_this_side,
    parts_named,
    without_neighbours,
)
from kzreview.check.metrics.parts import end_of_part
from kzreview.check.metrics.units import change_fit, unit_fit
from kzreview.check.reading.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Clause
    from kzreview.language.amounts import Amount


ENOUGH = 1.1
_BESIDE = 0.25
_A_TOWN = 10_000  # people


class Candidate(NamedTuple):
    """A metric that a figure may be of; `unit` is what is wrong with the unit, if anything."""

    rule: Rule
    score: float
    wrong_unit: bool = False


def candidates(around: Around, amount: Amount, head: Head, *, change: bool = False) -> list[Candidate]:
    """The metrics that fit, best first; with `change` the figure is a difference and tells nothing of their unit."""
    found = []
    for rule in around.announced:
        fit = change_fit(rule, around) if change else unit_fit(rule, amount, head, around)
        if fit is None or is_vetoed(rule, around) or _other_group(rule, around) or is_of_another_change(rule, around):
            continue
        if not _follows(rule, around, amount) or _is_no_population(rule, around, amount):
            continue
        if _came_from(rule, around, amount, head):
            continue
        ways = {way: score for way in rule.needs if (score := _score(around, way))}
        if ways and max(ways.values()) + abs(fit) >= ENOUGH:
            rank = max(score + _beside(around, way) for way, score in ways.items())
            found.append(Candidate(rule, rank + max(fit, 0), wrong_unit=fit < 0))
    if head.kind == "none" and not change:
        found = beyond_colon(of_bare_figure(found, around, amount), around)
    found = of_this_event(of_this_network(found, around), around)
    found = of_this_side(without_neighbours(of_this_change(found, around), around), around)
    return sorted(_even(found), key=lambda candidate: -candidate.score)


def _even(found: list[Candidate]) -> list[Candidate]:
    """Metrics known by their words alone rank no higher than those with rules: where they disagree, nothing is said."""
    most = max((candidate.score for candidate in found if not candidate.rule.own), default=None)
    if most is None:
        return found
    return [one._replace(score=min(one.score, most)) if one.rule.own else one for one in found]


def is_vetoed(rule: Rule, around: Around) -> bool:
    """Whether a concept of `unless` stands in the clause, other than inside a phrase that announces the metric."""
    concepts = around.sentence.concepts
    against = [mention for concept in rule.unless for mention in concepts.get(concept, ())]
    if not against:
        return False
    own = [mention for way in rule.needs for concept in way for mention in concepts.get(concept, ())]
    half = _half(rule, around)
    return any(
        half.holds(mention.start)
        and not _is_of_sectors(around.sentence, mention)
        and not is_told_apart(around.sentence, mention)
        and not any(
            phrase.first <= mention.first <= mention.last <= phrase.last and phrase.last > phrase.first
            for phrase in own
        )
        for mention in against
    )


def _is_of_sectors(sentence: Sentence, mention: Mention) -> bool:
    """Whether a word is one of a row of branches, of which it is told where the money went: mining, trade and …"""
    sectors = sentence.marks.get("sector", ()) if mention.name == "other-money" else ()
    return any(0 < max(mention.first - one.last, one.first - mention.last) <= _IN_ROW for one in sectors)


_IN_ROW = 2  # words from one branch to the next: mining and trade


def _half(rule: Rule, around: Around) -> Clause:
    """The clause, or the half of it that "while" or "but" divides off, where it announces the metric by itself."""
    sentence, clause = around.sentence, around.clause
    cuts = [mark.start for mark in sentence.marks.get("contrast", ())]
    cuts += [sign.start for sign in sentence.signs if sign.key == ";"] + parts_named(around)
    cuts += [mark.end for mark in sentence.marks.get("list-verb", ())]  # a meeting was among the 19 forums
    told = end_of_part(around)
    later = [told] if told is not None and told > clause.place else []
    half = _within(clause, cuts + later)
    commas = [sign.start for sign in sentence.signs if sign.key == ","] if rule.growth else []
    if commas and _is_told_in(rule, own := _within(half, commas), sentence):
        return own
    after_colon = _within(
        half, [sign.start for sign in sentence.signs if sign.key == ":" and sign.start < clause.place]
    )
    if len(rule.needs[0]) > 1 and sentence.named_in(after_colon.start, after_colon.end).issuperset(rule.needs[0]):
        return after_colon  # lawmakers were busy: 98 laws were signed
    here = sentence.named_in(half.start, half.end)
    whole = any(here.issuperset(way) for way in rule.needs)
    return half if whole or (rule.growth and _tells_its_own(rule, here, set(sentence.concepts))) else clause


def _within(clause: Clause, cuts: Sequence[int]) -> Clause:
    """The part of the clause around its figure that the cuts leave."""
    start = max((cut for cut in cuts if clause.start < cut < clause.place), default=clause.start)
    return clause._replace(
        start=start, end=min((cut for cut in cuts if clause.place < cut < clause.end), default=clause.end)
    )


def _is_told_in(rule: Rule, clause: Clause, sentence: Sentence) -> bool:
    return any(
        all(any(clause.holds(one.start) for one in sentence.concepts.get(name, ())) for name in way)
        for way in rule.needs
    )


def _tells_its_own(rule: Rule, here: set[str], named: set[str]) -> bool:
    """Whether a half says what changed, and only of whom is said before it: activity fell, but penalties halved."""
    return any(named.issuperset(way) and not here.isdisjoint(way) for way in rule.needs)


def _is_no_population(rule: Rule, around: Around, amount: Amount) -> bool:
    """Whether so few are no city's people, where none is named: people of 14 regions were met."""
    return rule.with_city and amount.value < _A_TOWN and not around.weight("city-name")


def _came_from(rule: Rule, around: Around, amount: Amount, head: Head) -> bool:
    """Whether so many countries are those that somebody came from, and none he went to: guests from 40 countries."""
    sentence = around.sentence
    if "country" not in head.names or not any("trip" in way for way in rule.needs):
        return False
    number = sentence.word_after(amount.opening)
    before = sentence.keys[number - 1] if number else ""
    return before in listed("got-from", sentence.book) and all(one.role != "to" for one in sentence.amounts)


def _other_group(rule: Rule, around: Around) -> bool:
    """Whether the clause names a group of people whose pay it is, and the rule is for others."""
    if not rule.groups or any(around.has(group) for group in rule.groups):
        return False
    return any(around.has(group) for group in table("nouns")["groups"])


def _score(around: Around, way: tuple[str, ...]) -> float:
    """What the concepts of one way to announce a metric weigh; nothing where one is missing or all are far."""
    weights = [around.weight(concept) for concept in way]
    return sum(weights) if all(weights) and max(weights) >= FAR else 0


def _beside(around: Around, way: tuple[str, ...]) -> float:
    """What a way weighs more against another metric's for a concept that is near: several far ones are less."""
    return _BESIDE if any(around.has(concept) for concept in way) else 0


def _follows(rule: Rule, around: Around, amount: Amount) -> bool:
    """Some ordinals are of a metric only where its noun comes next: the third forum, not third at the forum."""
    if not rule.following:
        return True
    sentence = around.sentence
    word = after_row(sentence, amount)
    mentions = [mention for name in rule.following for mention in sentence.concepts.get(name, ())]
    if any(mention.first in {word, word + 1} for mention in mentions):
        return True
    return says_which(sentence, amount, mentions) or is_held_again(sentence, amount)
