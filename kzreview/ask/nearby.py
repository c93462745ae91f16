"""What comes closest to a question that nothing answers, and what lies beside an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.candidates import SCOPES, in_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.ask.candidates import Candidates
    from kzreview.ask.question import Question
    from kzreview.model import Fact

_MOST = 5
_KINDS = ("figure", "visit", "role", "plan", "event")


def nearest_facts(candidates: Candidates, question: Question, answers: Sequence[Fact] = ()) -> list[Fact]:
    """The facts that account for most of the question: of another time first where only the time is wrong."""
    answered = {fact.id for fact in answers}
    rest = [fact for fact in candidates.facts if fact.id not in answered]
    topics = beyond(question)
    if topics:
        found = [fact for fact in rest if fact.topic in topics and fact.quantity]
        return sorted(found, key=lambda fact: not in_time(fact, question))[:_MOST]
    any_time = question.of_any_time()
    whole = [match.fact for match in candidates.whenever(any_time) if match.fact.id not in answered]
    ranked = sorted(whole, key=lambda fact: _rank(candidates, fact, question))
    if ranked or answers:
        return ranked[:_MOST]
    partly = [fact for fact in rest if _speaks_of(candidates, fact, question)]
    return sorted(partly, key=lambda fact: _rank(candidates, fact, question))[:_MOST]


def _speaks_of(candidates: Candidates, fact: Fact, question: Question) -> bool:
    return candidates.explained(fact, question) > 0


def _rank(candidates: Candidates, fact: Fact, question: Question) -> tuple[object, ...]:
    by_metric = candidates.metric_score(fact.metric, question.of_any_time()) if fact.metric else 0
    return (
        -max(by_metric, candidates.explained(fact, question)),
        not by_metric,
        not candidates.is_of_metric_with(fact, question),
        not in_time(fact, question.of_any_part()),
        any(key in fact.qualifiers for key in SCOPES),
        _KINDS.index(fact.kind),
    )


def beyond(question: Question) -> set[str]:
    """The topics of words of which the data is known to hold nothing, such as inflation: their figures are nearest."""
    return {meaning.removeprefix("beyond:") for meaning in question.pool if meaning.startswith("beyond:")}
