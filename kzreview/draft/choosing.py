"""Which metric a figure is believed to be of, or why it is believed to be no fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.candidates import candidates
from kzreview.check.changes import change_of
from kzreview.check.context import Context
from kzreview.check.figures import country_fits
from kzreview.check.notclaims import idle, name_or_code
from kzreview.check.subject import FOREIGN
from kzreview.draft.tables import table, two_sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kzreview.check.candidates import Candidate
    from kzreview.check.rules import Rule
    from kzreview.draft.claims import Claim
    from kzreview.metric import Metric

_ROUND = 1000  # a bare number in words is a count from here on, even where no noun is known


def rule_of(claim: Claim, metrics: Mapping[str, Metric]) -> Rule | None:
    """The rule of the metric that most speaks for; None where none is announced, or another leader acts."""
    if claim.said.subject == FOREIGN:
        return None
    context = Context(claim.around.sentence.known, claim.around, claim.scope, claim.said.subject)
    found = [
        candidate
        for candidate in candidates(claim.around, claim.amount, claim.head)
        if not candidate.wrong_unit and candidate.rule.metric in metrics and _fits(context, candidate)
    ]
    best = max(found, key=lambda one: (_stands_whole(claim, one.rule), one.score, one.rule.own), default=None)
    return best.rule if best else _own_rule(claim)


def _own_rule(claim: Claim) -> Rule | None:
    """A pack's own metric whose words all stand in the clause, though its unit is no word of the data: 214 schools."""
    if claim.head.kind != "other":
        return None
    own = (rule for rule in claim.around.announced if rule.own and _stands_whole(claim, rule))
    return next((rule for rule in own if any(head.startswith("unit ") for head in rule.heads)), None)


def _fits(context: Context, candidate: Candidate) -> bool:
    """Whether a country is named where the metric wants one, if one sentence before, and none where it may not be."""
    before = context.around.before
    if candidate.rule.with_country and before is not None and before.places:
        return True
    return country_fits(context, candidate)


def _stands_whole(claim: Claim, rule: Rule) -> bool:
    """Whether some way to announce the metric stands in the figure's own clause."""
    return any(all(claim.around.has(concept) for concept in way) for way in rule.needs)


def no_fact(claim: Claim, *, announced: bool) -> str:
    """Why a figure is believed to be no fact; empty where it may be one. `announced`: some metric is.

    One of name, code, other-subject, change, share, ordinal, period, length, turn.
    """
    return next(_reasons(claim, announced=announced), "")


def _reasons(claim: Claim, *, announced: bool) -> Iterator[str]:
    sentence, amount, head = claim.around.sentence, claim.amount, claim.head
    if (why := name_or_code(sentence, amount)) and not (announced and head.kind == "noun"):
        yield why
    if claim.said.subject == FOREIGN:
        yield "other-subject"
    if (change := change_of(claim.around, amount, head)) and change.kind == "difference":
        yield "change"
    if amount.unit in {"share", "percentage_point"}:
        yield "share"
    if any(one.start <= amount.start < one.end for one in two_sides(sentence.book).find(sentence.words, sentence.keys)):
        yield "turn"
    if announced:
        return
    if why := idle(sentence, amount, head):
        yield why
    if amount.unit in table("lengths")["units"]:
        yield "length"
    if _is_turn(claim):
        yield "turn"


def _is_turn(claim: Claim) -> bool:
    """Whether the number belongs to a turn of speech: a small one in words, or one that nothing is counted by."""
    amount = claim.amount
    if amount.figure.kind == "digits":
        return False
    return not amount.unit and amount.value < (3 if claim.head.kind in {"noun", "other"} else _ROUND)
