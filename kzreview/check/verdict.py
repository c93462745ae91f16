"""What the check says of one place in a draft: one record, which the renderers print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact, Text

VERDICTS = ("supported", "contradicted", "unknown", "not-a-claim")


class Judgement(NamedTuple):
    """A verdict before it is put into words; `expected` is the right figure, `because` a second fact that explains.

    `rivals` are facts of other sources that say otherwise; `note` is what a comparison must not hide.
    """

    start: int
    end: int
    verdict: str
    reason: str
    fact: Fact | None = None
    expected: str = ""
    arithmetic: str = ""
    because: Fact | None = None
    rivals: tuple[Fact, ...] = ()
    note: Text | None = None


class Place(Protocol):
    """What stands somewhere in a draft: a figure, a name, a word; offsets in code points."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def left_open(place: Place, fact: Fact | None = None, reason: str = "unclear") -> Judgement:
    """Neither right nor wrong; `fact` is the one it may be of."""
    return Judgement(place.start, place.end, "unknown", reason, fact)


def by_arithmetic(
    amount: Amount, holds: bool, fact: Fact, expected: str, arithmetic: str, because: Fact | None = None
) -> Judgement:
    """What arithmetic on facts says of a figure: it is right as a derived one, or wrong in its value."""
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, fact, expected, arithmetic, because)


def not_wrong(judgement: Judgement, reason: str = "unclear") -> Judgement:
    """The same, left open where it says wrong: nothing is called so in doubt."""
    return left_open(judgement, reason=reason) if judgement.verdict == "contradicted" else judgement


class Claim(NamedTuple):
    """A judged place: offsets in code points, line and column from 1, and the words of the verdict."""

    start: int
    end: int
    line: int
    column: int
    text: str
    verdict: str
    reason: str
    fact: str | None
    expected: str | None
    message: str
    receipt: dict[str, object] | None
