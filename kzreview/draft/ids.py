"""Ids for proposed facts: the year, the metric and what tells it from the others, such as 2031.fdi.nl."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from kzreview.loading.build import year_of
from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kzreview.draft.proposals import Proposal


def with_ids(
    proposals: Iterable[Proposal], source: str, year: int, taken: Collection[str]
) -> Iterator[tuple[str, Proposal]]:
    """Each proposal with an id of its own, none of them in `taken`; where one is, the source's name is added."""
    used: set[str] = set()
    for proposal in proposals:
        name = _name(proposal, year)
        name = f"{name}.{_short(source)}" if name in taken else name
        given = next(one for one in _numbered(name) if one not in used and one not in taken)
        used.add(given)
        yield given, proposal


def year_of_proposal(proposal: Proposal, year: int) -> int:
    """The year that the fact will belong to."""
    return year_of(proposal.kind, Period.parse(proposal.period), year)


def _name(proposal: Proposal, year: int) -> str:
    if proposal.is_visit:
        what = f"visit.{proposal.qualifiers['country'].lower()}.{proposal.qualifiers['type']}"
    elif proposal.metric is None:
        what = f"paragraph-{proposal.paragraph}"
    else:
        told = [
            value.lower() for key, value in proposal.qualifiers.items() if key in {"country", "city", "group", "stage"}
        ]
        what = ".".join([proposal.metric.id, *told])
    return f"{year_of_proposal(proposal, year)}.{what}"


def _short(source: str) -> str:
    """The name of a source without its year: kazinform-2023 is kazinform."""
    return re.sub(r"[-.]?\d{4}$", "", source) or source


def _numbered(name: str) -> Iterator[str]:
    """The name, and where it is taken the name with 2, 3 and so on."""
    yield name
    yield from (f"{name}.{number}" for number in count(2))
