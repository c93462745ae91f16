"""What a heading, or a line that ends in a colon, hands on to the paragraphs below it: a year, and who is spoken of.

A question hands itself on to the paragraph that answers it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.reading.cells import table_below
from kzreview.check.reading.heads import PEOPLE
from kzreview.check.reading.tables import is_row, years_of_columns
from kzreview.check.when.carrying import carry
from kzreview.check.when.scope import Scope
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzreview.check.reading.cells import Table
    from kzreview.check.reading.sentence import Sentence

_MARKS = re.compile(r"#{1,6}(?= )")
_ITEM = re.compile(r"(?:[-*+•–—|]|\d{1,3}[.)])\s*")
_ENDS = (".", "!", "?", "…", ":", ";", ",")
_LETTER = re.compile(r"\*|_|#|[—–-] ")  # a reader's, set apart from the answer
_SIGNED = re.compile(r"[—–(-]")  # who asks, after a question: — Aigerim, 34, Karaganda
_PLAIN = 7  # the level of a heading without marks: below all that have them
_MOST_WORDS = 12
_FEW_WORDS = 3  # beside the year: "the year 2023 in figures" is of nothing else


class Handed(NamedTuple):
    """What the first sentence of a paragraph takes over: the sentence it leans on, its scope, and who acts."""

    before: Sentence | None = None
    scope: Scope | None = None
    subject: str | None = None


class Frames:
    """The headings and the leading line that a paragraph stands under, kept while a draft is read."""

    def __init__(self) -> None:
        self._headings: list[tuple[int, Scope | None]] = []
        self._leading: Handed | None = None
        self._last: Handed = Handed()
        self._asked: Handed | None = None
        self._is_letter = False
        self._alone = False
        self.columns: Mapping[int, int] = {}
        self.table: Table | None = None

    def enter(self, sentence: Sentence) -> Handed:
        """What a new paragraph takes over; to be asked once, with its first sentence."""
        last = self._last
        if last.before is None or not (is_row(last.before) and is_row(sentence)):
            self.columns = years_of_columns(sentence) if is_row(sentence) else {}
            self.table = table_below(self._title(), sentence) if is_row(sentence) else None
        leads = last.before is not None and last.before.text.rstrip().endswith(":")
        if leads:
            self._leading = last
        if self._leading is not None and (leads or is_item(sentence)):
            return self._leading
        self._leading = None
        if self._alone and last.before is not None:
            self._open(last.before)
        scope = self._scope(sentence, last.scope)
        if self._asked is None:
            return Handed(scope=scope)
        stated = self._asked.scope is not None and self._asked.scope.stated
        return self._asked if stated else self._asked._replace(scope=scope)

    def _title(self) -> str:
        """The heading or the leading line that a table stands right under."""
        above = self._last.before
        titles = above is not None and (self._alone or above.text.rstrip("*_ \n").endswith(":"))
        if above is None or not titles or not PEOPLE.isdisjoint(above.concepts):
            return ""
        return _ITEM.sub("", above.text)

    def leave(self, sentence: Sentence, scope: Scope | None, subject: str, *, first: bool) -> None:
        """What was read last: a sentence, the scope that it hands on and who acts; `first` of its paragraph."""
        self._last = Handed(sentence, scope, subject)
        self._is_letter = _LETTER.match(sentence.text) is not None if first else self._is_letter
        if sentence.asks and (first or self._is_letter):
            self._asked = self._last
        elif first or not _SIGNED.match(sentence.text):
            self._asked = None
        self._alone = first and _is_heading(sentence)

    def _open(self, heading: Sentence) -> None:
        level = _level(heading)
        self._headings = [(above, scope) for above, scope in self._headings if above < level]
        self._headings.append((level, _scope_of_heading(heading)))

    def _scope(self, sentence: Sentence, last: Scope | None) -> Scope | None:
        said = [scope for _, scope in self._headings if scope is not None]
        if said:
            return said[-1]
        own = default_years(sentence.today)
        if last is None or not last.stated or not set(own).isdisjoint(last.years):
            return None
        return Scope(years=own, stated=False, others=tuple(dict.fromkeys((*last.years, *last.others))))


def is_item(sentence: Sentence) -> bool:
    """Whether the sentence opens an item of a list or a row of a table."""
    return _ITEM.match(sentence.text) is not None


def _is_heading(sentence: Sentence) -> bool:
    """A line with marks, or a short one without a stop; whether it is alone in its paragraph the next one tells."""
    if _MARKS.match(sentence.text):
        return True
    short = len(sentence.words) <= _MOST_WORDS and "\n" not in sentence.text.strip()
    if any(when.kind in {"day", "days"} for when in sentence.dates):
        return False  # a dateline
    return short and not is_item(sentence) and not sentence.text.rstrip("*_ \n").endswith(_ENDS)


def _level(heading: Sentence) -> int:
    marks = _MARKS.match(heading.text)
    return len(marks.group()) if marks else _PLAIN


def _scope_of_heading(heading: Sentence) -> Scope | None:
    """The one year of a heading; where it says more than that, the draft's own may be meant as well."""
    scope = carry(heading, None)
    own = default_years(heading.today)
    if scope is None or not scope.stated or scope.year > max(own):
        return None
    years = {when.period.end.year for when in heading.dates if when.has_year}
    if len(years) > 1:
        return None
    inside = [word for word in heading.words if any(when.start <= word.start < when.end for when in heading.dates)]
    if scope.year in own or len(heading.words) - len(inside) <= _FEW_WORDS:
        return scope._replace(part=None)
    return scope._replace(years=(scope.year, *own), open=True, part=None)
