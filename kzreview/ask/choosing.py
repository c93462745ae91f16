"""Which of the facts that account for a question answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.candidates import PLACES, SCOPES, Match, is_part, named, only_scope
from kzreview.ask.rules import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.ask.question import Question
    from kzreview.model import Fact

_DAYS_OF_A_MONTH = 31
_TRAVELS = frozenset({"visits", "regions"})
_ORDER = {"figure": 0, "visit": 1, "role": 2, "event": 3, "plan": 4}


def choose(matches: Sequence[Match], question: Question) -> list[Fact]:
    """The facts that answer, best first."""
    wanted = _since(_wanted(matches, question), question)
    if not wanted:
        return []
    if only_scope(question) and not question.wants & {"many", "who"}:
        been = "been" in question.pool
        told = [match.fact for match in wanted if match.fact.topic in _TRAVELS or not been]
        return _sorted(_of_named_values(told, question), question)
    best = max(match.score for match in wanted)
    top = _in_percent([match.fact for match in wanted if match.score == best], question)
    kind = min((fact.kind for fact in top), key=_ORDER.__getitem__)
    return _sorted(_whole_or_named([fact for fact in top if fact.kind == kind], question), question)


def _in_percent(facts: Sequence[Fact], question: Question) -> Sequence[Fact]:
    """Those in percent where percent are asked for."""
    told = [fact for fact in facts if fact.quantity and fact.quantity.unit == "percent"]
    return told if told and "percent" in question.pool else facts


def _since(matches: Sequence[Match], question: Question) -> Sequence[Match]:
    """What has come together since the year asked for, rather than what each of the years brought."""
    if question.since is None or "yearly" in question.pool:
        return matches
    return [match for match in matches if match.fact.metric not in rules().each_year] or matches


def _wanted(matches: Sequence[Match], question: Question) -> list[Match]:
    """Those of the kind that the question wants."""
    wants = question.wants
    if "plan" in wants:
        return [match for match in matches if match.fact.kind == "plan"]
    if "who" in wants:
        return [match for match in matches if match.fact.kind == "role"]
    if "many" in wants:
        return _counted(matches, question)
    if "when" in wants:
        return _dated(matches) or list(matches)
    return _named_things(matches, question) if wants & {"which", "where"} else list(matches)


def _counted(matches: Sequence[Match], question: Question) -> list[Match]:
    """Those that tell a number, were it "several", or are listed.

    What is known of doctors is no answer to how many doctors there are.
    """
    if only_scope(question):
        return [
            match for match in matches if match.of_metric or (match.fact.kind == "visit" and "been" in question.pool)
        ]
    return [match for match in matches if match.fact.quantity or match.of_metric or rules().lists(question)]


def _dated(matches: Sequence[Match]) -> list[Match]:
    """Those that are a year, or whose day or month is known; any other figure tells nothing of when."""
    years = [match for match in matches if match.fact.quantity and match.fact.quantity.unit == "calendar-year"]
    return years or [
        match
        for match in matches
        if match.fact.kind != "figure" and (match.fact.period.end - match.fact.period.start).days < _DAYS_OF_A_MONTH
    ]


def _named_things(matches: Sequence[Match], question: Question) -> list[Match]:
    """For "which countries": facts that name one; for "which laws": facts that are no figure, if there are such."""
    asked = [key for key in (*SCOPES, "platform") if f"@{key}" in _asked_for(question)]
    if "where" in question.wants:
        asked = asked or list(PLACES)
    if asked:
        return [match for match in matches if any(key in match.fact.qualifiers for key in asked)]
    return [match for match in matches if match.fact.kind != "figure"] or list(matches)


def _asked_for(question: Question) -> frozenset[str]:
    return frozenset(meaning for term in question.terms for meaning in term.meanings if meaning.startswith("@"))


def _whole_or_named(facts: Sequence[Fact], question: Question) -> list[Fact]:
    """What the question narrows to, else totals rather than their parts, unless it asks for each part."""
    exact = [fact for fact in facts if is_part(fact) and named(fact, question)]
    if exact:
        return exact
    if question.wants & {"which", "where", "most", "least"} or _asked_for(question):
        return [fact for fact in facts if is_part(fact)] or list(facts)
    totals = [fact for fact in facts if not is_part(fact)]
    whole = {(fact.metric, fact.year) for fact in totals}
    return [
        fact for fact in facts if not is_part(fact) or fact.kind != "figure" or (fact.metric, fact.year) not in whole
    ]


def _of_named_values(facts: Sequence[Fact], question: Question) -> Sequence[Fact]:
    """Those that bear each value the question names; teachers of kindergartens are only called teachers."""
    values = [meaning.partition("=") for meaning in question.pool if "=" in meaning]
    return [fact for fact in facts if all(value in fact.qualifier(key) for key, _, value in values)] or facts


def _sorted(facts: Sequence[Fact], question: Question) -> list[Fact]:
    """The latest year first; by size where the most or the least is asked for."""
    if question.wants & {"most", "least"}:
        sign = -1 if "most" in question.wants else 1
        return sorted(facts, key=lambda fact: sign * fact.quantity.value if fact.quantity else 0)
    if only_scope(question):
        facts = sorted(facts, key=lambda fact: -1 if fact.kind == "visit" else _ORDER[fact.kind])
    return sorted(facts, key=lambda fact: -fact.period.end.year)
