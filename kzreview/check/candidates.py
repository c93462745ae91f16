"""Which metrics a figure may be of, with how much speaks for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.rules import Rule, rules

if TYPE_CHECKING:
    from kzreview.check.heads import Head
    from kzreview.check.scope import Clause
    from kzreview.check.sentence import Sentence
    from kzreview.language.amounts import Amount

ENOUGH = 1.4
_NEAR, _FAR, _EARLIER = 1.0, 0.45, 0.25
_MONEY = {"USD", "KZT"}
_MEASURES = {"percent", "share", "times", "minute", "km", "day", "year", "ordinal", "percentage_point"}


class Candidate(NamedTuple):
    """A metric that a figure may be of; `unit` is what is wrong with the unit, if anything."""

    rule: Rule
    score: float
    wrong_unit: bool = False


class Around(NamedTuple):
    """What stands around a figure: its clause, its sentence and the sentence before."""

    sentence: Sentence
    clause: Clause
    before: Sentence | None

    def weight(self, concept: str) -> float:
        """How near the concept stands to the figure."""
        if concept == "country-name":
            return _NEAR if any(self.clause.holds(place.start) for place in self.sentence.places) else 0
        mentions = self.sentence.concepts.get(concept)
        if mentions:
            return _NEAR if any(self.clause.holds(mention.start) for mention in mentions) else _FAR
        return _EARLIER if self.before is not None and concept in self.before.concepts else 0

    def has(self, concept: str) -> bool:
        """Whether the concept stands in the clause itself."""
        return self.weight(concept) == _NEAR


def candidates(around: Around, amount: Amount, head: Head, *, change: bool = False) -> list[Candidate]:
    """The metrics that fit, best first; with `change` the figure is a difference and tells nothing of their unit."""
    found = []
    for rule in rules():
        fit = 1.0 if change else _unit_fit(rule, amount, head)
        if fit is None or any(around.has(concept) for concept in rule.unless):
            continue
        if not _follows(rule, around, amount):
            continue
        ways = [score for way in rule.needs if (score := _score(around, way))]
        if ways and max(ways) + abs(fit) >= ENOUGH:
            found.append(Candidate(rule, max(ways) + max(fit, 0), wrong_unit=fit < 0))
    return sorted(found, key=lambda candidate: -candidate.score)


def _score(around: Around, way: tuple[str, ...]) -> float:
    """What the concepts of one way to announce a metric weigh; nothing where one is missing or all are far."""
    weights = [around.weight(concept) for concept in way]
    return sum(weights) if all(weights) and max(weights) >= _FAR else 0


def _unit_fit(rule: Rule, amount: Amount, head: Head) -> float | None:
    """1 where the unit is the metric's, less where none is said, negative where it is another measure, None: not it."""
    if not head.names.isdisjoint(rule.heads):
        return 1.0
    if head.kind == "unit":
        return -0.5 if _mistakable(rule, head) else None
    if head.kind == "noun":
        return None
    if "" in rule.heads or (_is_large(rule, amount) and head.kind == "none"):
        return 0.7
    if rule.heads <= _MEASURES | _MONEY:
        return None
    return 0.5 if head.kind == "none" else None


def _is_large(rule: Rule, amount: Amount) -> bool:
    return (not rule.heads.isdisjoint(_MONEY) and amount.value >= 10**6) or ("km" in rule.heads and amount.value >= 1000)


def _mistakable(rule: Rule, head: Head) -> bool:
    """Whether one measure may stand wrongly for the other: tenge for dollars, hours for kilometres."""
    measures = {"km", "minute", "day"}
    return (not rule.heads.isdisjoint(measures) and not head.names.isdisjoint(measures)) or (
        not rule.heads.isdisjoint(_MONEY) and any(name.isupper() and len(name) == 3 for name in head.names)
    )


def _follows(rule: Rule, around: Around, amount: Amount) -> bool:
    """Some ordinals are of a metric only where its noun comes next: the third forum, not third at the forum."""
    if not rule.following:
        return True
    sentence = around.sentence
    word = sentence.word_after(amount.end)
    return any(
        mention.first in {word, word + 1}
        for name in rule.following
        for mention in sentence.concepts.get(name, ())
    )
