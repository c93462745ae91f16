"""A question as understood: what it speaks of, what it wants to know of it, and of which time."""

from __future__ import annotations

from typing import NamedTuple

from kzreview.model import Period


class Term(NamedTuple):
    """A word or phrase that an answer must account for, unless it is `soft`.

    `text` is folded, `written` as in the question. `meanings` are alternatives, none for an unknown word; `hints` tell
    what kind of thing it is (@country).
    """

    text: str
    meanings: frozenset[str] = frozenset()
    hints: frozenset[str] = frozenset()
    soft: bool = False
    written: str = ""

    @property
    def is_scope(self) -> bool:
        """Whether it only narrows: a place, a person, a group, or the word for such things."""
        scopes = [meaning.startswith(("place:", "person:", "@")) or "=" in meaning for meaning in self.meanings]
        return bool(scopes) and all(scopes)

    @property
    def all(self) -> frozenset[str]:
        return self.meanings | self.hints


class Question(NamedTuple):
    """`wants`: many, which, where, who, when, plan, compare, more, most, least. `since` is the year a period begins."""

    terms: tuple[Term, ...]
    wants: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()
    part: str | None = None
    since: int | None = None

    @property
    def content(self) -> tuple[Term, ...]:
        """The terms that an answer must account for."""
        return tuple(term for term in self.terms if not term.soft)

    @property
    def pool(self) -> frozenset[str]:
        """All meanings there are, with what is wanted."""
        return frozenset(meaning for term in self.terms for meaning in term.all) | self.wants

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods asked for: years, or a part of them."""
        if self.part is None:
            return tuple(Period.parse(str(year)) for year in self.years)
        return tuple(Period.parse(f"{year}-{self.part}") for year in self.years)

    def of_any_time(self) -> Question:
        """The same question without a time."""
        return self._replace(years=(), part=None, since=None)
