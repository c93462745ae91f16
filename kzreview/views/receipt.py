"""How a receipt is shown to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.model import Fact


def receipt(fact: Fact) -> str:
    """The words as printed, with their paragraph: «36 күнін» ¶7."""
    return f"{quoted(fact.printed)}\u00a0¶{fact.paragraph}"


def quoted(printed: str) -> str:
    """Words as printed in quotation marks; marks inside them, of which one may be cut off, become inner ones."""
    return f"«{printed.replace('«', '„').replace('»', '“')}»"
