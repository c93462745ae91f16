"""Office-holders for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.messages import say
from kzreview.views.receipt import receipt
from kzreview.views.view import Section, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact


def people_view(base: FactBase, roles: Sequence[Fact], lang: str) -> View:
    """Who is named with which office, by source."""
    sources = dict.fromkeys(fact.source for fact in roles)
    return View(
        title=say(lang, "people-title"),
        headings=[say(lang, "heading-who"), say(lang, "heading-receipt")],
        sections=[
            Section(
                f"{base.sources[source].publisher.in_language(lang)}, {base.sources[source].covers.text}",
                [[fact.label.in_language(lang), receipt(fact)] for fact in roles if fact.source == source],
            )
            for source in sources
        ],
    )
