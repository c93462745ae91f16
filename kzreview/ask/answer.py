"""A question to its answer: facts, two figures side by side, or that the data does not hold it.

No figure of another year, place or thing is ever given as the one asked for: every word of the question must be
accounted for by the fact that answers it. Where no year is asked for, all the years there are answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.ask.candidates import Candidates, in_time, is_part, named_places, of_known_metrics
from kzreview.ask.choosing import choose
from kzreview.ask.folding import split
from kzreview.ask.implied import counted_guests, with_implied
from kzreview.ask.nearby import beyond, nearest_facts
from kzreview.ask.recognise import recognise
from kzreview.ask.rivalry import leading_matches, with_rivals
from kzreview.ask.rules import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.ask.question import Question
    from kzreview.factbase import FactBase
    from kzreview.model import Fact, Text
    from kzreview.query.compare import Compared

_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_NEAR = 5
_OF_ALL_FACTS = frozenset({"who", "which", "when", "where", "plan"})


class Answer(NamedTuple):
    """`kind` is value, list, compare, refused, ambiguous or none; `facts` answer, or `rows` of a comparison do.

    `unknown` are words of the question that no fact speaks of; `guessed` tells that one was read as mistyped;
    `without_total`, that the facts are parts of one figure that is not held. `lacking` are years of a comparison of
    which nothing is held, `unnamed` counts that print more than the list names; `otherwise` tells what other sources
    say that do not lead; `country` is that of a city of which nothing is held, and what is nearest is of it.
    """

    kind: str
    question: Question
    facts: Sequence[Fact] = ()
    nearest: Sequence[Fact] = ()
    rows: Sequence[dict[str, Any]] = ()
    compared: Sequence[Compared] = ()
    unknown: Sequence[str] = ()
    guessed: bool = False
    without_total: bool = False
    lacking: Sequence[int] = ()
    unnamed: Sequence[Fact] = ()
    otherwise: Text | None = None
    country: Text | None = None

    @property
    def answered(self) -> bool:
        return self.kind != "none"

    @property
    def message(self) -> Text:
        """What to know of the answer, in the three languages."""
        from kzreview.ask.message import message

        return message(self)


def ask(base: FactBase, text: str, this_year: int) -> Answer:
    """Answers a question of a few words; `this_year` is the year that "this year" means.

    >>> import kzreview
    >>> ask(kzreview.load(), "күн шетелде 2024", 2025).facts[0].quantity.value
    36
    """
    answer = _of_its_size(base, text, this_year) or _of_leading_sources(base, text, this_year)
    return with_rivals(base, answer)


def _of_its_size(base: FactBase, text: str, this_year: int) -> Answer | None:
    """The answer to a question that tells how large the thing is, where a held value is of that size."""
    if all(_YEAR.fullmatch(word) for word in split(text) if word.isdigit()):
        return None
    from kzreview.ask.sizes import of_size, without_size

    told = without_size(text)
    answer = _of_leading_sources(base, told[0], this_year) if told else None
    fitting = of_size(base, answer.facts, told[1]) if told and answer else []
    return _of_size_first(answer, fitting) if answer and fitting else None


def _of_size_first(answer: Answer, fitting: Sequence[Fact]) -> Answer:
    """The facts of the size told, the rest near them; all of them where a number is asked for that it stands beside."""
    first = [fact for fact in fitting if named_places(fact, answer.question)]
    if not first or "many" in answer.question.wants:
        return answer
    near = [fact for fact in (*answer.facts, *answer.nearest) if fact not in first]
    return answer._replace(kind=_kind(first), facts=first, nearest=near[:_MOST_NEAR], without_total=False)


def _of_leading_sources(base: FactBase, text: str, this_year: int) -> Answer:
    question = with_implied(recognise(text, base, this_year))
    if not question.content:
        return _without_a_thing(base, question)
    topics = [f'"{topic}"' for topic in beyond(question)]
    if topics and all(map(rules().knows, base.metric_ids)):  # a pack may hold what the bundled data does not
        candidates = Candidates(base, base.facts_of(words=[topics]), deep=False)
        return Answer("none", question, nearest=nearest_facts(candidates, question), unknown=_beyond_words(question))
    if _is_comparison(question):
        from kzreview.ask.comparing import compared

        answer = compared(base, question)
        if answer:
            return answer
    answer = quick(base, question) or thorough(base, question)
    if "compare" in question.wants and len(question.years) > 1:
        return _not_compared(answer)
    if answer.guessed or not answer.answered:
        from kzreview.ask.fallback import answer_otherwise, of_mistyped_phrase

        find = of_mistyped_phrase if answer.guessed else answer_otherwise
        answer = find(base, text, question, this_year) or answer
    return answer._replace(unnamed=_unnamed(base, answer)) if len(answer.facts) > 1 else answer


def _not_compared(answer: Answer) -> Answer:
    """Nothing is compared: what there is of one of the years is near, and no answer."""
    told = {fact.year for fact in answer.facts}
    lacking = [year for year in answer.question.years if told and year not in told]
    return Answer("none", answer.question, nearest=[*answer.facts, *answer.nearest], lacking=lacking)


def _unnamed(base: FactBase, answer: Answer) -> Sequence[Fact]:
    first = answer.facts[0]
    if first.kind == "visit":
        from kzreview.ask.listing import unnamed_counts

        return unnamed_counts(base, answer.facts, answer.question)
    counted = counted_guests(answer.question)
    return [fact for fact in answer.nearest if in_time(fact, answer.question) and fact.quantity] if counted else ()


def _beyond_words(question: Question) -> list[str]:
    return [term.written for term in question.terms if any(text.startswith("beyond:") for text in term.hints)]


def _is_comparison(question: Question) -> bool:
    return (
        len(question.years) > 1
        or not question.wants.isdisjoint({"compare", "more"})
        or not question.pool.isdisjoint({"rise", "fall", "growth"})
    )


def quick(base: FactBase, question: Question) -> Answer | None:
    """The answer where words of known metrics make up the question."""
    if not question.wants.isdisjoint(_OF_ALL_FACTS):
        return None
    candidates = of_known_metrics(base, question)
    return _answer(candidates, question) if candidates else None


def thorough(base: FactBase, question: Question) -> Answer:
    """The answer of all facts; of few where these will do, for reading them all takes longer than everything else."""
    answer = _of_kind(base, question) or _of_mistyped(base, question)
    if not answer:
        from kzreview.ask.sifting import sifted

        answer = sifted(base, question)
    return answer or _of_all(base, question)


def _of_kind(base: FactBase, question: Question) -> Answer | None:
    """The answer of the offices alone where somebody is asked for."""
    if "who" not in question.wants:
        return None
    offices = base.facts_of(words=[('"role"', "'role'")])
    return _answer(Candidates(base, offices, deep=True), question)


def _of_mistyped(base: FactBase, question: Question) -> Answer | None:
    """The answer where a word that no fact is called by is near to one that questions are known to hold."""
    unknown = [term for term in question.content if not term.all]
    if not unknown:
        return None
    from kzreview.ask.said import said
    from kzreview.ask.spelling import respelt

    if any(map(said(base).holds_beginning, unknown)):
        return None

    for guess in respelt(question, base, lambda _: ()):
        answer = quick(base, guess)
        if answer:
            return answer._replace(guessed=True)
    return None


def _of_all(base: FactBase, question: Question) -> Answer:
    candidates = Candidates(base, base.facts, deep=True)
    answer = _answer(candidates, question)
    if answer is None and any(not term.meanings for term in question.content):
        from kzreview.ask.spelling import respelt

        for guess in respelt(question, base, candidates.words):
            guessed = _answer(candidates, guess)
            if guessed and not _is_far_fetched(guessed, guess):
                return guessed._replace(guessed=True)
    return answer or _none(candidates, question)


def _is_far_fetched(answer: Answer, guess: Question) -> bool:
    """Whether words of figures are answered by a mere event, and by a guessed word that nothing else is called by."""
    called = any(not term.meanings for term in guess.content)
    figures = any(rules().counts(meaning) for term in guess.content for meaning in term.meanings)
    return called and figures and all(fact.kind == "event" for fact in answer.facts)


def _none(candidates: Candidates, question: Question) -> Answer:
    unknown = [term.written for term in question.content if not candidates.is_spoken_of(term)]
    return Answer("none", question, nearest=nearest_facts(candidates, question), unknown=unknown)


def _answer(candidates: Candidates, question: Question) -> Answer | None:
    facts = choose(leading_matches(candidates.base, candidates.matches(question), question), question)
    if not facts or _only_a_foreign_name(facts, question):
        return None
    near = nearest_facts(candidates, question, facts)
    return Answer(_kind(facts), question, facts, near, without_total=_without_total(facts, candidates.facts))


def _without_total(facts: Sequence[Fact], held: Sequence[Fact]) -> bool:
    """Whether the facts are parts of one figure, a country or a group each, and `held` has no whole of it."""
    figures = {(fact.metric, fact.year) for fact in facts}
    if len(figures) != 1 or len(facts) == 1 or not all(fact.metric and is_part(fact) for fact in facts):
        return False
    return not any((fact.metric, fact.year) in figures and not is_part(fact) for fact in held)


def _kind(facts: Sequence[Fact]) -> str:
    if len(facts) == 1:
        return "value"
    figures = {fact.metric for fact in facts if fact.quantity}
    scopes = any(fact.qualifiers for fact in facts)
    return "ambiguous" if len(figures) > 1 and not scopes else "list"


def _only_a_foreign_name(facts: Sequence[Fact], question: Question) -> bool:
    """Whether nothing is asked but the name of somebody from another country: it is not said what of them."""
    alone = all(any(meaning.startswith("person:") for meaning in term.meanings) for term in question.content)
    return alone and not question.wants and any(fact.kind == "role" and fact.qualifier("country") for fact in facts)


def _without_a_thing(base: FactBase, question: Question) -> Answer:
    """A question of fillers alone: who the President is, what is planned, what happened in a month, or nothing."""
    if question.part and question.years:
        happened = [fact for fact in base.facts if in_time(fact, question)]
        return Answer(_kind(happened) if happened else "none", question, happened)
    if question.wants.isdisjoint({"who", "plan"}):
        return Answer("none", question)
    kind, word = ("role", "kassym-jomart-tokayev") if "who" in question.wants else ("plan", "plan")
    facts = base.facts_of(words=[(f'"{word}"',)])
    candidates = Candidates(base, facts, deep=False)
    found = [fact for fact in candidates.facts if fact.kind == kind and in_time(fact, question)]
    if not found:
        return Answer("none", question, nearest=[fact for fact in candidates.facts if fact.kind == kind][:5])
    return Answer(_kind(found), question, found)
