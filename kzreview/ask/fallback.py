"""What there is for a question that no fact answers as it stands: each of several things, a family, a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.answer import Answer, quick, thorough
from kzreview.ask.candidates import Candidates, in_time, named_places, only_scope
from kzreview.ask.implied import counted_guests, with_implied
from kzreview.ask.recognise import recognise, split_joined
from kzreview.ask.rules import rules

if TYPE_CHECKING:
    from kzreview.ask.question import Question, Term
    from kzreview.factbase import FactBase

_CITY = "city-of:"
_MOST_NEAR = 5


def answer_otherwise(base: FactBase, text: str, question: Question, this_year: int) -> Answer | None:
    """The first of these that there is; None where there is none of them."""
    return (
        _each_of_several(base, text, question, this_year)
        or _of_family(base, question)
        or _of_a_visit(base, question)
        or _of_guests(base, question)
        or _near_a_city(base, question)
        or of_mistyped_phrase(base, text, question, this_year)
    )


def of_mistyped_phrase(base: FactBase, text: str, question: Question, this_year: int) -> Answer | None:
    """The answer where an unknown word is near to one that means something beside others, or says what is wanted."""
    if all(term.all for term in question.content):
        return None
    from kzreview.ask.spelling import respelt_texts

    for word, written in respelt_texts(question, text):
        read = with_implied(recognise(written, base, this_year))
        if read.wants == question.wants and not any(_is_phrase_with(word, term) for term in read.terms):
            continue
        answer = quick(base, read) or thorough(base, read)
        if answer.answered:
            return answer._replace(guessed=True)
    return None


def _is_phrase_with(word: str, term: Term) -> bool:
    words = term.text.split()
    return len(words) > 1 and word in words


def _each_of_several(base: FactBase, text: str, question: Question, this_year: int) -> Answer | None:
    """The answers to "laws and decrees 2023", one thing after the other; None where one of them has none."""
    parts = split_joined(text)
    if len(parts) < 2:
        return None
    read = [with_implied(recognise(part, base, this_year)) for part in parts]
    alone = [one._replace(years=question.years, part=question.part) for one in read]
    answers = [quick(base, one) or thorough(base, one) for one in alone if one.content]
    if len(answers) < len(parts) or not all(answer.kind in {"value", "list"} for answer in answers):
        return None
    return Answer("list", question, list({fact.id: fact for answer in answers for fact in answer.facts}.values()))


def _of_a_visit(base: FactBase, question: Question) -> Answer | None:
    """What is held of a stay in a place that no list of visits names: how long it was, and what was signed there."""
    there = question._replace(terms=tuple(term for term in question.terms if "trip" not in term.meanings))
    placed = any(meaning.startswith("place:") for meaning in there.pool)
    if not (placed and only_scope(there) and "trip" in question.pool and question.years) or question.wants:
        return None
    told = Candidates(base, base.facts_of(set(question.years)), deep=False)
    facts = [match.fact for match in told.matches(there)]
    return Answer("list", question, facts) if any(fact.topic == "visits" for fact in facts) else None


def _of_guests(base: FactBase, question: Question) -> Answer | None:
    """How many leaders came, where it is not said which; None where nobody asks who did."""
    counted = counted_guests(question)
    return quick(base, counted) if counted else None


def _near_a_city(base: FactBase, question: Question) -> Answer | None:
    """That nothing is held of a city, with what is held of its country; None where the question names none."""
    city = next((term for term in question.terms if _place_of_city(term)), None)
    if city is None:
        return None
    country = _place_of_city(city)
    placed = city._replace(meanings=frozenset({f"place:{country}"}), hints=frozenset({"@country"}))
    there = question._replace(terms=tuple(placed if term is city else term for term in question.terms))
    found = quick(base, there) or thorough(base, there)
    near = [fact for fact in (*found.facts, *found.nearest) if named_places(fact, there)]
    visits = [fact for fact in near if fact.kind == "visit"]
    if not near:
        return None
    name = base.places[country].name
    return Answer("none", question, nearest=(visits or near)[:_MOST_NEAR], unknown=[city.written], country=name)


def _place_of_city(term: Term) -> str:
    """The id of the country of a city abroad; nothing for any other word."""
    return next((hint.removeprefix(_CITY) for hint in term.hints if hint.startswith(_CITY)), "")


def _of_family(base: FactBase, question: Question) -> Answer | None:
    """The figures among which the question does not choose: "followers" of which page; None where it is not so."""
    metrics = rules().family(question)
    if len(metrics) < 2:
        return None
    held = base.facts_of(words=[[f'"{metric}"' for metric in metrics]])
    facts = [fact for fact in held if fact.metric in metrics and in_time(fact, question)]
    return Answer("ambiguous", question, facts) if len({fact.metric for fact in facts}) > 1 else None
