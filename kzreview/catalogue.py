"""What facts refer to, as frozen values: sources, places, people; metrics are in metric.py.

A module of its own, because a short answer needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from kzreview.model import Period, Text


class Exemption(NamedTuple):
    """A figure of a document that is no fact, with the reason why no receipt needs to cover it."""

    paragraph: int
    printed: str
    reason: str


class Source(NamedTuple):
    """A document: who said it, what it covers, and a fingerprint of each of its paragraphs.

    `published` is the day that it prints; `read` tells how much of it was read (whole, opening), and `word` whose
    word it carries: one of ranks.toml. Without fingerprints no copy of it is held.
    """

    id: str
    publisher: Text
    title: str | None
    language: str
    page: str | None
    covers: Period
    also_covers: tuple[Period, ...] = ()
    speaker: str | None = None
    author: str | None = None
    note: Text | None = None
    published: date | None = None
    read: str = "whole"
    word: str | None = None
    fingerprints: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    def covers_period(self, period: Period) -> bool:
        """Whether the source speaks of this period: inside its year, or one of the longer ones it names."""
        return period.within(self.covers) or any(period.within(also) for also in self.also_covers)


class Place(NamedTuple):
    """A country (ISO 3166-1 alpha-2), a region, a city, or a point on a railway."""

    id: str
    kind: str
    name: Text
    country: str
    other: tuple[str, ...] = ()


class Person(NamedTuple):
    """Somebody named in a source; the offices held are facts of kind role."""

    id: str
    name: Text
    other: tuple[str, ...] = ()
