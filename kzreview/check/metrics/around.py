"""What stands around a figure, and how near: its clause, its sentence, the one before: "How many articles? Four"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.metrics.rules import rules_by_concept

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Clause


_NEAR, FAR, _EARLIER = 1.0, 0.45, 0.25
_HEDGED = 2  # words of a hedge before a figure that opens an answer: more than 45,000
# Kinds of visit, which "such visits" takes over from the sentence before.
KINDS = {"state", "official", "working", "short-state", "short-official", "short-working"}
_PLACE_CONCEPTS = {"country-name", "city-name"}


def announced(sentence: Sentence, before: Sentence | None) -> list[Rule]:
    """The rules of which one way has all its concepts in the sentence or the one before."""
    named = set(sentence.concepts) | (_PLACE_CONCEPTS if sentence.places else set())
    if before is not None:
        named |= set(before.concepts)
    found = {
        number: rule
        for concept in named
        for number, rule, way in rules_by_concept().get(concept, ())
        if named.issuperset(way)
    }
    own = {
        rule.metric: rule
        for concept in named & sentence.known.own.by_concept.keys()
        for rule, way in sentence.known.own.by_concept[concept]
        if named.issuperset(way)
    }
    return [*(found[number] for number in sorted(found)), *own.values()]


def _goes_to_countries(here: Collection[str]) -> bool:
    """Whether countries that he went to are told of by a verb alone: he visited eleven countries."""
    return "country" in here and ("leave" in here or "host-him" in here)


class Around(NamedTuple):
    """What stands around a figure: its clause, its sentence, the sentence before, and the rules that may apply."""

    sentence: Sentence
    clause: Clause
    before: Sentence | None
    role: str = ""
    rules: list[Rule] | None = None

    @property
    def announced(self) -> list[Rule]:
        return announced(self.sentence, self.before) if self.rules is None else self.rules

    def weight(self, concept: str) -> float:
        """How near the concept stands to the figure."""
        mentions = self.sentence.concepts.get(concept)
        if mentions:
            return _NEAR if self._holds_one(mentions) else FAR
        if concept == "country-name":
            return _NEAR if self._holds_one(self.sentence.places) else 0
        if concept == "city-name":
            cities = [place for place in self.sentence.places if place.kind == "city" and place.country == "KZ"]
            return _NEAR if self._holds_one(cities) else FAR if cities else 0
        return self._weight_before(concept)

    def _weight_before(self, concept: str) -> float:
        """The same of a concept of the sentence before: seven state visits were made; the trips are all of them."""
        here = self.sentence.concepts
        if self.before is None or concept not in self.before.concepts:
            return 0
        if self._answers or (concept in KINDS and self.has("such-visits")):
            return _NEAR
        if concept in KINDS and (("trip" in here and "visit" not in here) or _goes_to_countries(here)):
            return 0
        return FAR if "same-thing" in here and not self._is_told_here else _EARLIER

    @property
    def _is_told_here(self) -> bool:
        """Whether a figure stands here before "that figure", which is then of its thing, not of the sentence before."""
        same = self.sentence.concepts.get("same-thing", ())
        first = min((one.end for one in self.sentence.amounts), default=self.sentence.end)
        return bool(same) and all(first <= one.start for one in same)

    def _holds_one(self, mentions: Sequence[Mention | PlaceMention]) -> bool:
        start, end = self.clause.start, self.clause.end
        return any(start <= mention.start < end for mention in mentions)

    @property
    def _answers(self) -> bool:
        """Whether the figure opens the answer to a question or what a colon announces: "How many articles? Four"."""
        before, sentence = self.before, self.sentence
        if before is None or not (before.asks or before.text.rstrip().endswith(":")):
            return False
        dated = sum(sentence.word_after(when.end) - sentence.word_after(when.start) for when in sentence.dates)
        return sentence.word_after(self.clause.place) - dated <= _HEDGED

    def has(self, concept: str) -> bool:
        """Whether the concept stands in the clause itself."""
        return self.weight(concept) == _NEAR
