"""How a receipt is shown to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def receipt(fact: Fact) -> str:
    """The words as printed, with their paragraph where it is known: «36 күнін» ¶7."""
    place = paragraph_mark(fact)
    return f"{quoted(fact.printed)}\u00a0{place}" if place else quoted(fact.printed)


def paragraph_mark(fact: Fact) -> str:
    """The paragraph that a fact stands in, nothing where it is not known: ¶7."""
    return "" if fact.paragraph is None else f"¶{fact.paragraph}"


def source_line(base: FactBase, name: str, lang: str, *, named: bool = False) -> str:
    """Who published a source, with its id where it is to be `named`, and where it stands: its page, else its title."""
    source = base.sources[name]
    publisher = source.publisher.in_language(lang) + (f" ({name})" if named else "")
    where = source.page or source.title
    return f"{publisher}: {where}" if where else publisher


def quoted(printed: str) -> str:
    """Words as printed in quotation marks; marks inside them, of which one may be cut off, become inner ones."""
    return f"«{printed.replace('«', '„').replace('»', '“')}»"
