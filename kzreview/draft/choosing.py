"""Which metric a figure is believed to be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.choice import country_fits
from kzreview.check.context import Context
from kzreview.check.metrics.candidates import candidates
from kzreview.check.whose.subject import FOREIGN
from kzreview.draft.ranges import says_change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.draft.claims import Claim
    from kzreview.metric import Metric


def rule_of(claim: Claim, metrics: Mapping[str, Metric]) -> Rule | None:
    """The rule of the metric that most speaks for; None where none is announced, or another leader acts."""
    if claim.said.subject == FOREIGN:
        return None
    found = _candidates(claim, metrics)
    best = max(found, key=lambda one: (_stands_whole(claim, one.rule), one.score, one.rule.own), default=None)
    return best.rule if best else _own_rule(claim)


def _candidates(claim: Claim, metrics: Mapping[str, Metric]) -> list[Candidate]:
    context = Context(claim.around.sentence.known, claim.around, claim.scope, claim.said.subject)
    return [
        candidate
        for candidate in candidates(claim.around, claim.amount, claim.head)
        if not candidate.wrong_unit
        and candidate.rule.metric in metrics
        and _fits(context, candidate)
        and not (candidate.rule.growth and _is_part(claim))
    ]


def _is_part(claim: Claim) -> bool:
    """Whether the figure is a part of something, and nothing is said to have changed: every third appeal."""
    return claim.amount.printed_unit == "share" and not says_change(claim.around.sentence)


def _own_rule(claim: Claim) -> Rule | None:
    """A pack's own metric whose words all stand in the clause, though its unit is no word of the data: 214 schools."""
    if claim.head.kind != "other":
        return None
    own = (rule for rule in claim.around.announced if rule.own and _stands_whole(claim, rule))
    return next((rule for rule in own if any(head.startswith("unit ") for head in rule.heads)), None)


def _fits(context: Context, candidate: Candidate) -> bool:
    """Whether a country is named where the metric wants one, if one sentence before, and none where it may not be.

    A metric of cities wants a city.
    """
    before = context.around.before
    if candidate.rule.with_city:
        return any(place.kind == "city" for place in context.around.sentence.places)
    if candidate.rule.with_country and before is not None and before.places:
        return True
    return country_fits(context, candidate)


def _stands_whole(claim: Claim, rule: Rule) -> bool:
    """Whether some way to announce the metric stands in the figure's own clause."""
    return any(all(claim.around.has(concept) for concept in way) for way in rule.needs)
