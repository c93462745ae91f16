"""Things by name, without a figure: who was given an interview, on which platform it opened, why it was put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.subject import FOREIGN, is_surely_ours
from kzreview.check.wordless.named import events_told, is_announced
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope
    from kzreview.check.wordless.named import Event


def judge_things(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The things that a sentence names beside an event of ours: those of the facts are right, others open.

    Another one is wrong where the fact names the only one, or where what is said (`all-of`) is that it names them all.
    """
    told = [one for one in events_told(known, "thing", sentence) if _is_named(one, sentence)]
    told = [event for event in told if is_announced(event, sentence)]
    if not told or subject == FOREIGN or is_unreal_or_asked(sentence):
        return []
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, sentence.start), carried)
    told = [event for event in told if event.table["year"] in scope.years and _is_of_its_part(event, sentence, scope)]
    return [judgement for event in told for judgement in _judge(event, sentence)]


def _is_named(event: Event, sentence: Sentence) -> bool:
    """Whether anything that a fact of the event, or another one, could name stands in the sentence."""
    return event.table["others"] in sentence.concepts or not sentence.concepts.keys().isdisjoint(event.table["named"])


def _is_of_its_part(event: Event, sentence: Sentence, scope: Scope) -> bool:
    """Whether no other part of the year is told of, and the word is said without which they may be any of more."""
    period = event.facts[0].period
    if (
        scope.part is not None
        and "mark" in event.table
        and (scope.part.start, scope.part.end) != (period.start, period.end)
    ):
        return False
    return event.table.get("mark", "") in {"", *sentence.marks}


def _judge(event: Event, sentence: Sentence) -> Iterator[Judgement]:
    named = event.table["named"]
    right = {thing: fact for fact in event.facts for thing, of in named.items() if fact.id == of}
    shown = ", ".join(event.table["names"][sentence.lang])
    found = [(one, right[thing]) for thing in right for one in sentence.concepts.get(thing, ())]
    for one, fact in found:
        if any(other.first <= one.first <= one.last <= other.last for other, _ in found if other != one):
            continue  # trade, in wholesale and retail trade
        if _is_in_place(event, sentence, one) and not is_denied(sentence, one.first):
            yield Judgement(one.start, one.end, "supported", "listed", fact, shown)
    if not _names_all(event, sentence, [one for one, _ in found]):
        return
    others = sorted(sentence.concepts.get(event.table["others"], ()), reverse=True, key=lambda one: one.first)
    for one in {one.last: one for one in others}.values():
        if _is_in_place(event, sentence, one) and not is_denied(sentence, one.first):
            yield Judgement(one.start, one.end, "contradicted", "thing", event.facts[0], shown)


def _names_all(event: Event, sentence: Sentence, found: list[Mention]) -> bool:
    """Whether there is no other thing than those of the facts."""
    if "all-of" in event.table:
        return event.table["all-of"] in sentence.concepts
    if "mark" in event.table:
        return bool(found)
    return not found and is_surely_ours(event.table, sentence)


def _is_in_place(event: Event, sentence: Sentence, thing: Mention) -> bool:
    """Whether the thing, where it is a cause, is told as one: because of a fire, из-за пожара, өртке байланысты."""
    if "beside" in event.table:
        mates = sentence.concepts.get(event.table["beside"], ())
        return any(abs(thing.first - one.first) <= _BESIDE for one in mates)
    if not event.table.get("cause"):
        return True
    before = sentence.keys[max(0, thing.first - _TO_CAUSE) : thing.first]
    after = sentence.keys[thing.last + 1 : thing.last + 1 + _TO_CAUSE]
    if sentence.lang == "kk":
        return not listed("cause", sentence.book).isdisjoint(after)
    told = listed("causes", sentence.book)
    return not (listed("cause", sentence.book).isdisjoint(before) and told.isdisjoint(after))


_BESIDE = 2  # words: from Ayagoz to Tacheng
_TO_CAUSE = 4  # words: because of the heavy floods
