"""What a figure takes over from one before it: the part of the year, and what a list of countries is of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzreview.check.metrics.rules import Rule
    from kzreview.draft.claims import Claim

_REACH = 2  # paragraphs: the countries are listed right after their total


class Earlier(NamedTuple):
    """A figure of money or of the same metric that was read before: of what, and of which period."""

    claim: Claim
    rule: Rule
    period: str

    @property
    def is_of_part(self) -> bool:
        """Whether its period is a part of one year: a half, or some months."""
        return "-H" in self.period or ("/" in self.period and self.period[:4] == self.period.split("/")[1][:4])


def rule_of_list(claim: Claim, earlier: Earlier | None) -> Rule | None:
    """The rule of the total whose parts by country are listed: Qatar ($2bn), Norway ($1bn)."""
    if earlier is None or claim.amount.unit not in earlier.rule.heads or not _is_part_of(claim, earlier):
        return None
    return earlier.rule if any("country-name" in way for way in earlier.rule.needs) else None


def period_of_list(claim: Claim, rule: Rule | None, earlier: Earlier | None) -> str:
    """The part of the year that the figure before was of, where this one is of the same; else empty."""
    if earlier is None or rule is None or not earlier.is_of_part or _says_time(claim):
        return ""
    same = rule.metric == earlier.rule.metric
    if claim.said.paragraph == earlier.claim.said.paragraph:
        money = claim.amount.unit == earlier.claim.amount.unit and claim.amount.unit.isupper()
        return earlier.period if same or money else ""
    return earlier.period if same and _is_part_of(claim, earlier) else ""


def _is_part_of(claim: Claim, earlier: Earlier) -> bool:
    """Whether it is of one country, shortly after the other figure."""
    around = claim.around
    named = any(around.clause.holds(place.start) and place.country != "KZ" for place in around.sentence.places)
    return named and claim.said.paragraph - earlier.claim.said.paragraph <= _REACH


def _says_time(claim: Claim) -> bool:
    """Whether the sentence says itself of which time it is, if only of the whole year."""
    return claim.scope.whole or any(when.prefix != "earlier" for when in claim.around.sentence.dates)
