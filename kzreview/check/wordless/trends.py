"""Claims without a figure of which the fact is itself a change: business activity rose, pay was raised."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.metrics.answers import answers
from kzreview.check.metrics.around import Around
from kzreview.check.metrics.limits import all_known
from kzreview.check.metrics.rules import rules_by_concept
from kzreview.check.metrics.values import write_quantity
from kzreview.check.verdict import Judgement
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.directions import ways_told
from kzreview.check.wordless.named import events_told
from kzreview.check.wordless.unmade import NOT_DONE, is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope
    from kzreview.model import Fact

_SIGNS = {",", ";", ":", "(", ")", "—", "–"}


class _Trend(NamedTuple):
    """A fact that says where something went, and which way that is."""

    fact: Fact
    way: str


def judge_trends(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdicts on the words of change that say by themselves where something went."""
    told = ways_told(sentence)
    raised = (one for one in sentence.concepts.get("raise", ()) if all(one.end != way.end for way in told))
    words = {one.start: one._replace(name="up") for one in raised} | {one.start: one for one in told}
    elsewhere = any((place.country, place.kind) != ("KZ", "country") for place in sentence.places)
    if subject == FOREIGN or not words or elsewhere or not NOT_DONE.isdisjoint(sentence.marks):
        return []
    if is_unreal_or_asked(sentence) or any(
        not _is_than_before(sentence, one) for one in sentence.concepts.get("than", ())
    ):
        return []
    found = (_judge(known, sentence, word, list(words.values()), carried) for word in words.values())
    return [judgement for judgement in found if judgement is not None]


def _is_than_before(sentence: Sentence, than: Mention) -> bool:
    """Whether a change is measured by no more than what was: than before; or one says so: сөзіне қарағанда."""
    if any(mark.first <= than.first <= mark.last for mark in sentence.marks.get("attribution", ())):
        return True
    before = {mark.first for mark in sentence.marks.get("stage-before", ())}
    return not before.isdisjoint({than.first, than.last, than.last + 1})


def _judge(
    known: Known, sentence: Sentence, word: Mention, words: list[Mention], carried: Scope | None
) -> Judgement | None:
    clause = _stretch(sentence, word, words)
    if any(clause.holds(one.start) for one in sentence.amounts) or is_denied(sentence, word.first):
        return None
    if sum(clause.holds(one.start) for one in words) != 1:
        return None
    scope = scope_of(sentence, clause, carried)
    trends = [] if scope.part is not None else list(_told(known, sentence, clause, scope))
    if len({one.way for one in trends}) != 1:
        return None
    fact, way = min(trends)
    shown = write_quantity(fact.quantity, sentence.lang) if fact.quantity is not None else ""
    if word.name == way:
        return Judgement(word.start, word.end, "supported", "listed", fact, shown)
    if not all_known(sentence, clause.start, clause.end):
        return None
    return Judgement(word.start, word.end, "contradicted", "direction", fact, shown)


def _stretch(sentence: Sentence, word: Mention, words: list[Mention]) -> Clause:
    """What lies between the signs and contrasts around the word; the whole sentence where it has no other claim."""
    if len(words) == 1 and not sentence.amounts:
        return Clause(sentence.start, sentence.end, word.start)
    cuts = [sign.start for sign in sentence.signs if sign.key in _SIGNS]
    cuts += [mark.start for mark in sentence.marks.get("contrast", ())]
    start = max((cut for cut in cuts if cut < word.start), default=sentence.start)
    return Clause(start, min((cut for cut in cuts if cut >= word.end), default=sentence.end), word.start)


def _told(known: Known, sentence: Sentence, clause: Clause, scope: Scope) -> Iterator[_Trend]:
    """The changes that the stretch names: metrics that are changes, and events."""
    around = Around(sentence, clause, None)
    here = sentence.named_in(clause.start, clause.end)
    for concept in here:
        for _, rule, way in rules_by_concept().get(concept, ()):
            if rule.growth and here.issuperset(way) and here.isdisjoint(rule.unless):
                for answer in answers(known, rule, scope, around)[:1]:
                    yield _Trend(answer.fact, rule.growth)
    for event in events_told(known, "trend", sentence):
        if event.facts[0].year in scope.years and any(way <= here for way in event.ways):
            yield _Trend(event.facts[0], event.table["way"])
