"""How a receipt is shown to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.model import Fact


def receipt(fact: Fact) -> str:
    """The words as printed, with their paragraph: «36 күнін» ¶7."""
    return f"«{fact.printed.strip('«»')}»\u00a0¶{fact.paragraph}"
