"""That nothing answers, found without reading all facts: where the year is not held, or a word stands nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.answer import Answer
from kzreview.ask.candidates import Candidates, of_known_metrics
from kzreview.ask.nearby import nearest_facts
from kzreview.ask.rules import rules
from kzreview.ask.said import BEGINNING, said
from kzreview.ask.spelling import respelt

if TYPE_CHECKING:
    from kzreview.ask.question import Question, Term
    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def sifted(base: FactBase, question: Question) -> Answer | None:
    """The answer that there is none; None where all facts must be read to know."""
    unknown = [term for term in question.content if not term.all]
    if unknown:
        return _of_unknown(base, question, unknown)
    known = of_known_metrics(base, question) if question.years else None
    if known is None or not any(known.matches(question.of_any_time())):
        return None
    held = Candidates(base, _of_years(base, question), deep=True)
    return None if held.matches(question) else Answer("none", question, nearest=nearest_facts(known, question))


def _of_years(base: FactBase, question: Question) -> list[Fact]:
    """The facts that may be of the time asked for."""
    rates = [f'"{metric}"' for metric in rules().each_year]
    return [*base.facts_of(set(question.years)), *base.facts_of(words=[rates])]


def _of_unknown(base: FactBase, question: Question, unknown: list[Term]) -> Answer | None:
    """Where a word of no known meaning stands in no fact, nor one that it may be mistyped for, nothing answers."""
    if len(unknown) == len(question.content):
        return _of_unknown_alone(base, question)
    rest = question._replace(terms=tuple(term for term in question.terms if term not in unknown))
    known = of_known_metrics(base, rest)
    if known is None or any(_may_be_said(base, term) for term in unknown):
        return None
    from kzreview.ask.folding import folded_words
    from kzreview.ask.sieve import words_like

    text = base.text
    near = {word for term in unknown for word in words_like(term.text[0], text)}
    if any(True for _ in respelt(question, base, lambda _: folded_words(" ".join(near)))):
        return None
    missing = [term.written for term in unknown]
    return Answer("none", question, nearest=nearest_facts(known, question), unknown=missing)


def _of_unknown_alone(base: FactBase, question: Question) -> Answer | None:
    """The same where there is no other word: the names tell it, and nothing is near."""
    names = said(base)
    if any(map(names.holds, question.content)) or any(True for _ in respelt(question, base, names.words)):
        return None
    return Answer("none", question, unknown=[term.written for term in question.content])


def _may_be_said(base: FactBase, term: Term) -> bool:
    """Whether a fact or a metric may be called by the word."""
    if said(base).holds_beginning(term):
        return True
    from kzreview.ask.sieve import written_as

    return written_as(term.text[:BEGINNING]).search(base.text) is not None
