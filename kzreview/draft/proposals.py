"""What is believed of a document: its facts, and the figures that are none or could not be placed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from kzreview.metric import Metric


class Value(NamedTuple):
    """A value in base units, the worth of its last digit shown, and the upper end of a range."""

    low: Decimal
    step: Decimal
    high: Decimal | None = None

    @property
    def ends(self) -> tuple[Decimal, ...]:
        return (self.low,) if self.high is None else (self.low, self.high)


class Proposal(NamedTuple):
    """A fact as it is believed to be; `metric`, `unit` and `value` are open where nothing is believed."""

    kind: str
    paragraph: int
    start: int
    printed: str
    period: str
    qualifiers: Mapping[str, str]
    metric: Metric | None = None
    unit: str = ""
    value: Value | None = None
    bound: str = "exact"

    @property
    def is_visit(self) -> bool:
        """Whether it is a visit, paid or planned: all else that is proposed has a value."""
        return self.value is None

    @property
    def what(self) -> tuple[object, ...]:
        """What it says; two proposals that say the same are one."""
        metric = self.metric.id if self.metric else ""
        return self.kind, metric, self.period, tuple(sorted(self.qualifiers.items())), self.value, self.bound


class Left(NamedTuple):
    """A figure that no proposal stands on: its paragraph, place and words, and why (see messages "draft/left-…")."""

    paragraph: int
    start: int
    printed: str
    why: str

    @property
    def is_none(self) -> bool:
        """Whether it is believed to be no fact at all, so that the source may exempt it."""
        return self.why in NO_FACTS


NO_FACTS = frozenset({"date", "code", "name", "ordinal", "turn", "repeated"})


class Draft(NamedTuple):
    """The proposals in the order of the document, and what is left of it."""

    proposals: Sequence[Proposal]
    left: Sequence[Left]
