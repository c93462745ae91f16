"""What several rules ask of the same figure, worked out once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

Found = TypeVar("Found")


def once(ask: Callable[[Sentence, Amount], Found]) -> Callable[[Sentence, Amount], Found]:
    """A question about a figure, whose answer its sentence remembers; a figure that is read otherwise is another."""

    @wraps(ask)
    def asked(sentence: Sentence, amount: Amount) -> Found:
        answers = sentence.answers.setdefault(ask, {})
        place = id(amount)  # quicker than by value; the amount is kept, so that no other has its place
        if place not in answers:
            answers[place] = amount, ask(sentence, amount)
        found: Found = answers[place][1]
        return found

    return asked
