"""Claims without a figure: that something grew or fell from one year to the next, or that one country gave more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.answers import all_of, in_year
from kzreview.check.candidates import Around
from kzreview.check.rules import Rule, rules
from kzreview.check.scope import Clause, Scope, scope_of
from kzreview.check.subject import ABROAD, FOREIGN
from kzreview.check.unlike import likeness
from kzreview.check.values import write_quantity
from kzreview.check.verdict import Judgement

if TYPE_CHECKING:
    from kzreview.check.answers import Answer
    from kzreview.check.known import Known
    from kzreview.check.sentence import Sentence
    from kzreview.check.stems import Mention

_WAYS = ("up", "down")
_ENOUGH = 2.0


def judge_directions(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdict on the one word of change of a sentence that has no figure of its own."""
    words = [mention for way in _WAYS for mention in sentence.concepts.get(way, ())]
    distinct = {mention.start: mention for mention in words}
    if subject == FOREIGN or len(distinct) != 1 or sentence.amounts:
        return []
    word = next(iter(distinct.values()))
    clause = Clause(sentence.start, sentence.end, word.start)
    around = Around(sentence, clause, None)
    scope = scope_of(sentence, clause, carried)
    open_rules = [rule for rule in rules() if subject != ABROAD or rule.abroad]
    found = [(score, rule) for rule in open_rules if (score := _score(around, rule)) >= _ENOUGH]
    best = [rule for score, rule in found if score == max(found, key=lambda pair: pair[0])[0]]
    pairs = [pair for rule in best if (pair := _pair(known, rule, scope, around)) is not None]
    return [_judge(word, pairs[0], sentence)] if len(pairs) == 1 else []


def _score(around: Around, rule: Rule) -> float:
    """How well the sentence announces a metric whose years may be compared: all its concepts, and what it counts."""
    if rule.growth or rule.timeless or any(around.has(concept) for concept in rule.unless):
        return 0
    named = any(around.has(head) for head in rule.heads if head)
    ways = [len(way) for way in rule.needs if all(around.has(concept) for concept in way)]
    return max(ways, default=0) + (1 if named else 0.5) if ways else 0


def _pair(known: Known, rule: Rule, scope: Scope, around: Around) -> tuple[Answer, Answer] | None:
    metric = known.base.metrics.get(rule.metric)
    if metric is None or metric.comparable == "no":
        return None
    countries = list(dict.fromkeys(place.country for place in around.sentence.places))
    if len(countries) == 2 and "than" in around.sentence.concepts and around.sentence.lang != "kk":
        by_country = {
            answer.fact.qualifiers.get("country"): answer
            for answer in all_of(known, rule.metric)
            if answer.fact.year in scope.years
        }
        subject, measure = by_country.get(countries[0]), by_country.get(countries[1])
        return (measure, subject) if subject and measure else None
    for year in scope.years:
        after = in_year(known, rule, year, around)
        before = in_year(known, rule, scope.compared or year - 1, around)
        if before and after and before.fact.id != after.fact.id:
            return before, after
    return None


def _judge(word: Mention, pair: tuple[Answer, Answer], sentence: Sentence) -> Judgement:
    before, after = pair
    alike = likeness(sentence.known, before, after)
    if alike.why_not is not None:
        return Judgement(word.start, word.end, "unknown", "unlike", after.fact, note=alike.why_not)
    right = "up" if after.value > before.value else "down"
    lang = sentence.lang
    expected = f"{write_quantity(before.quantity, lang)} → {write_quantity(after.quantity, lang)}"
    if after.value != before.value and word.name == right:
        judgement = Judgement(word.start, word.end, "supported", "derived", after.fact, expected, expected, before.fact)
        return judgement._replace(note=alike.reservation)
    return Judgement(word.start, word.end, "contradicted", "direction", after.fact, expected, expected, before.fact)
