"""Where several sources tell what is asked: the leading one answers, and one that says otherwise is named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.model import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.ask.answer import Answer
    from kzreview.ask.candidates import Match
    from kzreview.ask.question import Question
    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.pairing import Side


def leading_matches(base: FactBase, matches: Sequence[Match], question: Question) -> Sequence[Match]:
    """The matches without those that another source leads; where plans are asked for, among plans."""
    if "plan" in question.wants:
        matches = [match for match in matches if match.fact.kind == "plan"]
    if len({match.fact.source for match in matches}) < 2:
        return matches
    from kzreview.query.rivals import leading_facts

    kept = {fact.id for fact in leading_facts(base, [match.fact for match in matches])}
    return [match for match in matches if match.fact.id in kept]


def with_rivals(base: FactBase, answer: Answer) -> Answer:
    """The answer with what other sources say otherwise first among the nearest; what they say alike is left out."""
    if not _of_several_sources(base, answer.facts, answer.nearest):
        return answer
    from kzreview.query.rivals import differing, leading_facts, printed_side

    facts = answer.facts if "plan" in answer.question.wants else leading_facts(base, answer.facts)
    rivals = [side for held in differing(base, map(printed_side, facts)).values() for side in held]
    printed = [side.facts[0] for side in rivals if len(side.facts) == 1]
    told = {fact.id for fact in (*facts, *printed)}
    near = [fact for fact in leading_facts(base, [*facts, *answer.nearest]) if fact.id not in told]
    return answer._replace(
        kind="value" if answer.kind == "list" and len(facts) == 1 else answer.kind,
        facts=facts,
        nearest=[*printed, *near][: max(len(answer.nearest), len(printed))],
        otherwise=_told(base, rivals, dated=len(facts) > 1) if rivals else None,
    )


def _of_several_sources(base: FactBase, facts: Sequence[Fact], nearest: Sequence[Fact]) -> bool:
    """Whether there may be rivals at all; where there are none, what finds them is not loaded."""
    sources = {fact.source for fact in (*facts, *nearest)}
    metrics = {fact.metric for fact in facts if fact.metric}
    return len(sources) > 1 or any(len(base.sources_with(metric)) > 1 for metric in metrics)


def _told(base: FactBase, rivals: Sequence[Side], *, dated: bool) -> Text:
    """Who says otherwise: "24.kz: 265"; beside answers of several years `dated`, "24.kz: 265 (2023)"."""
    from kzreview.ask.message import write_time
    from kzreview.query.conflicts import told_by

    def in_language(lang: str) -> str:
        if not dated:
            return told_by(base, rivals, lang)
        return "; ".join(f"{told_by(base, [side], lang)} ({write_time(side.period, lang)})" for side in rivals)

    return Text(*map(in_language, LANGUAGES))
