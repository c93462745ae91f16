"""Newspapers and channels by name: to whom the President gave an interview, and to whom he did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.verdict import Judgement
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.named import events_told, is_announced
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.check.wordless.named import Event


def judge_outlets(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The outlets that a sentence names beside an event of ours: those of the facts are right, others open.

    Another one is wrong only where the time is named for which the facts name them all.
    """
    told = [event for event in events_told(known, "outlet", sentence) if is_announced(event, sentence)]
    if not told or subject == FOREIGN or is_unreal_or_asked(sentence):
        return []
    years = scope_of(sentence, Clause(sentence.start, sentence.end, sentence.start), carried).years
    return [judgement for event in told if event.table["year"] in years for judgement in _judge(event, sentence)]


def _judge(event: Event, sentence: Sentence) -> Iterator[Judgement]:
    named = event.table["named"]
    right = {outlet: fact for fact in event.facts for outlet, of in named.items() if fact.id == of}
    shown = ", ".join(event.table["names"][sentence.lang])
    for outlet, fact in right.items():
        for one in sentence.concepts.get(outlet, ()):
            yield Judgement(one.start, one.end, "supported", "listed", fact, shown)
    if event.table["all-of"] not in sentence.concepts:
        return
    for one in sentence.concepts.get("other-outlet", ()):
        if not is_denied(sentence, one.first):
            yield Judgement(one.start, one.end, "contradicted", "thing", event.facts[0], shown)
