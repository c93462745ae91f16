"""What a question leaves unsaid: "where was he in 2024" asks for trips, "whom did he receive" for leaders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.question import Term

if TYPE_CHECKING:
    from kzreview.ask.question import Question

_PLACES = frozenset({"@country", "@region", "@city"})
_TRIP = Term("trip", frozenset({"trip"}))
_LEADERS = Term("leaders", frozenset({"leaders", "@country"}))
_RECEIVED = Term("receive", frozenset({"receive"}))
_CAME = frozenset({"receive", "represent", "guest"})
_TO_US = frozenset({"receive", "represent", "guest", "trip", "leaders", "kz", "foreign"})


def with_implied(question: Question) -> Question:
    """The question with the words that go without saying."""
    if "who" in question.wants and _asks_who_came(question):
        wants = (question.wants - {"who"}) | {"which"}
        kept = tuple(term for term in question.terms if term.soft)
        return question._replace(terms=(*kept, _LEADERS, _RECEIVED), wants=wants)
    return question._replace(terms=(*question.terms, _TRIP)) if _asks_of_trips(question) else question


def _asks_who_came(question: Question) -> bool:
    """Whether somebody is asked for who came, and nothing else is said of them."""
    came = not question.pool.isdisjoint(_CAME) or {"trip", "kz"} <= question.pool
    return came and all(term.meanings & _TO_US for term in question.content)


def counted_guests(question: Question) -> Question | None:
    """The question of how many came, where it asks who did; None where it does not."""
    return question._replace(wants=question.wants - {"which"}) if _LEADERS in question.terms else None


def _asks_of_trips(question: Question) -> bool:
    """Whether places alone are asked for, and that somebody was there."""
    places = all(not term.meanings.isdisjoint(_PLACES) for term in question.content)
    return places and ("where" in question.wants or bool("been" in question.pool and question.content))
