"""What a question leaves unsaid: "where was he in 2024" and "how many regions was he in" ask for trips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.question import Term

if TYPE_CHECKING:
    from kzreview.ask.question import Question

_PLACES = frozenset({"@country", "@region", "@city"})
_TRIP = Term("trip", frozenset({"trip"}))


def with_implied(question: Question) -> Question:
    """The question with the word for trips, where it asks for places alone and says that somebody was there."""
    places = all(not term.meanings.isdisjoint(_PLACES) for term in question.content)
    been = "where" in question.wants or ("been" in question.pool and question.content)
    return question._replace(terms=(*question.terms, _TRIP)) if places and been else question
