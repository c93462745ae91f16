"""A question as understood: what it speaks of, what it wants to know of it, and of which time.

What follows from the words is worked out once: every fact is held against it.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from kzreview.ask.lexicon import LETTERS
from kzreview.model import Period


class _Term(NamedTuple):
    text: str
    meanings: frozenset[str] = frozenset()
    hints: frozenset[str] = frozenset()
    soft: bool = False
    written: str = ""


class Term(_Term):
    """A word or phrase that an answer must account for, unless it is `soft`.

    `text` is folded, `written` as in the question. `meanings` are alternatives, none for an unknown word; `hints` tell
    what kind of thing it is (@country).
    """

    @cached_property
    def is_scope(self) -> bool:
        """Whether it only narrows: a place, a person, a group, or the word for such things."""
        scopes = [meaning.startswith(("place:", "person:", "@")) or "=" in meaning for meaning in self.meanings]
        return bool(scopes) and all(scopes)

    @cached_property
    def all(self) -> frozenset[str]:
        return self.meanings | self.hints


class _Question(NamedTuple):
    terms: tuple[Term, ...]
    wants: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()
    part: str | None = None
    since: int | None = None


class Question(_Question):
    """`wants`: many, which, where, who, when, plan, compare, more, most, least, whole.

    `part` is a part of the years as periods write it, H1 or 11, or a stretch, 01/11; `since` the year a period begins.
    """

    @cached_property
    def content(self) -> tuple[Term, ...]:
        """The terms that an answer must account for."""
        return tuple(term for term in self.terms if not term.soft)

    @cached_property
    def pool(self) -> frozenset[str]:
        """All meanings there are, with what is wanted."""
        return frozenset(meaning for term in self.terms for meaning in term.all) | self.wants

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of each word of the terms."""
        return frozenset(word[:LETTERS] for term in self.terms for word in term.text.split())

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods asked for: years, or a part of them."""
        return tuple(map(self.period_in, self.years))

    def period_in(self, year: int) -> Period:
        """The part asked for of a year, or all of it.

        >>> str(Question((), part="01/12-25").period_in(2024))
        '2024-01/2024-12-25'
        """
        if self.part is None:
            return Period.parse(str(year))
        return Period.parse("/".join(f"{year}-{point}" for point in self.part.split("/")))

    def of_any_part(self) -> Question:
        """The same question, of any part of its years where it asks for all of them."""
        return self._replace(wants=self.wants - {"whole"})

    def of_any_time(self) -> Question:
        """The same question without a time."""
        return self.of_any_part()._replace(years=(), part=None, since=None)
