"""All doubts about the facts of a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.sanity.limits import beyond_limits, minutes_over_an_hour, outside_ranges, said_twice
from kzreview.sanity.neighbours import doubtful_jumps
from kzreview.sanity.parts import doubtful_parts
from kzreview.sanity.rules import figures_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.catalogue import Source
    from kzreview.loading.problem import Problem
    from kzreview.model import Fact
    from kzreview.sanity.rules import Rules


def doubts_about(
    facts: Sequence[Fact], beside: Sequence[Fact], sources: Mapping[str, Source], rules: Rules
) -> list[Problem]:
    """What looks wrong in the facts, in the order of the rules; those `beside` them are held against, and not told."""
    figures = figures_of(facts)
    others = figures_of(beside)
    own = {fact.id for fact in facts}
    found = [
        *(told for figure in figures for told in beyond_limits(figure, rules)),
        *(told for fact in facts for told in minutes_over_an_hour(fact, sources)),
        *said_twice(facts),
        *doubtful_parts([*others, *figures], rules),
        *doubtful_jumps([*others, *figures], own, rules),
        *outside_ranges([*others, *figures]),
    ]
    return [told for told in found if told.item in own]
