"""What is counted, and what people take for the same: named tuples, which are made in no time, for short answers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzreview.model import Text

COMPARABLE = ("yes", "caution", "no")
UNLIKE_KINDS = ("scope", "counting")

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Metric(NamedTuple):
    """What is counted, by which rule, and whether two years of it may be compared (yes, caution, no).

    `counted` tells which facts are counted where no total is printed; `without_number` are the ids of the facts that
    speak of it but give no number ("several interviews").
    """

    id: str
    topic: str
    unit: str
    name: Text
    rule: Text
    comparable: str
    reason: Text
    additive: bool = False
    counted: Mapping[str, str] = _NOTHING
    without_number: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = _NOTHING


class Unlike(NamedTuple):
    """Two metrics that readers take for the same, and why they are not.

    `kind` tells in what they differ where sources that speak of one year may be set against each other by them: scope
    (what is taken in) or counting (visits or countries); None where they are no rivals.
    """

    a: str
    b: str
    reason: Text
    kind: str | None = None
