"""What a figure is judged by beside its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.metrics.around import Around
    from kzreview.check.when.scope import Scope


class Context(NamedTuple):
    """The facts, what stands around the figure, its scope, and who acts in its sentence (see subject.py)."""

    known: Known
    around: Around
    scope: Scope
    subject: str
