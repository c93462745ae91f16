"""The figures of a document as proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.draft.carrying import Earlier, period_of_list, rule_of_list
from kzreview.draft.choosing import rule_of
from kzreview.draft.claims import claims_of, with_next_head, year_claims_of
from kzreview.draft.nofact import no_fact
from kzreview.draft.periods import is_plan, period_of
from kzreview.draft.proposals import Left, Proposal, Value
from kzreview.draft.qualifiers import qualifiers_of
from kzreview.draft.ranges import is_up_to, says_change
from kzreview.draft.receipt import receipt_of_figure, words_at
from kzreview.draft.tables import table
from kzreview.model import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kzreview.check.metrics.rules import Rule
    from kzreview.draft.claims import Claim, Said
    from kzreview.factbase import FactBase
    from kzreview.language.amounts import Amount
    from kzreview.metric import Metric


class _Read(NamedTuple):
    """A claim with the metric it is believed to be of."""

    claim: Claim
    rule: Rule | None
    metric: Metric | None


class Figures:
    """Proposes the figures of one document."""

    def __init__(self, paragraphs: Sequence[str], year: int, base: FactBase) -> None:
        self._paragraphs = paragraphs
        self._year = year
        self._units = base.terms.names("unit")
        self._metrics = base.metrics
        self._earlier: Earlier | None = None

    def of(self, document: Iterable[Said]) -> Iterator[Proposal | Left]:
        """Each figure as one proposal or more, or as left."""
        before: _Read | None = None
        for said in document:
            for claim in claims_of(said):
                read, again = self._read(claim), _says_again(claim, before)
                if again and before and read.metric is None:
                    read = read._replace(rule=before.rule, metric=before.metric)
                why = no_fact(read.claim, announced=again or read.metric is not None)
                yield from [self._left(read.claim, why)] if why else self._proposals(read, before)
                before = read
            yield from self._years(said)

    def _read(self, claim: Claim) -> _Read:
        rule = rule_of(claim, self._metrics)
        if rule is None and claim.head.kind == "noun":
            further = with_next_head(claim)
            rule = rule_of(further, self._metrics) if further.head.kind == "noun" else None
            claim = further if rule else claim
        rule = rule or rule_of_list(claim, self._earlier)
        return _Read(claim, rule, self._metrics[rule.metric] if rule else None)

    def _years(self, said: Said) -> Iterator[Proposal | Left]:
        for claim, when in year_claims_of(said):
            read = self._read(claim)
            if read.rule and (when.prefix in read.rule.prefixes if read.rule.prefixes else not when.prefix):
                yield from self._proposals(read, None)

    def _left(self, claim: Claim, why: str) -> Left:
        amount, paragraph = claim.amount, self._paragraphs[claim.said.paragraph - 1]
        return Left(claim.said.paragraph, amount.start, words_at(paragraph, amount.start, amount.end), why)

    def _proposals(self, read: _Read, before: _Read | None) -> Iterator[Proposal | Left]:
        claim, metric = read.claim, read.metric
        value = _value(claim.amount)
        unit = metric.unit if metric else self._unit(claim.amount)
        paragraph = self._paragraphs[claim.said.paragraph - 1]
        printed = receipt_of_figure(claim, paragraph, unit, value.ends)
        if not printed:
            yield self._left(claim, "unread")
            return
        carried = period_of_list(claim, read.rule, self._earlier)
        period = carried or period_of(claim, self._year, same_as_before=_is_same(read, before))
        if read.rule:
            self._earlier = Earlier(claim, read.rule, period)
        plan = is_plan(claim, period, self._year)
        for qualifiers in qualifiers_of(claim, read.rule):
            yield Proposal(
                kind="plan" if plan else "figure",
                paragraph=claim.said.paragraph,
                start=claim.amount.start,
                printed=printed,
                period=period,
                qualifiers=qualifiers | ({"status": "planned"} if plan else {}),
                metric=metric,
                unit=unit,
                value=value,
                bound=_bound(claim, metric),
            )

    def _unit(self, amount: Amount) -> str:
        """The unit of measure as the data names it; empty where it has none, and of what is merely counted."""
        return amount.unit if amount.unit in self._units else ""


def _says_again(claim: Claim, before: _Read | None) -> bool:
    """Whether it gives in weeks the days that the figure before it gave in the same paragraph."""
    if before is None or before.claim.said.paragraph != claim.said.paragraph:
        return False
    return claim.amount.printed_unit == "week" and before.claim.amount.unit == "day"


def _is_same(read: _Read, before: _Read | None) -> bool:
    if before is None or before.metric is None or before.claim.said.paragraph != read.claim.said.paragraph:
        return False
    return read.metric is not None and read.metric.id == before.metric.id


def _value(amount: Amount) -> Value:
    return Value(amount.value, amount.step, amount.upper)


def _bound(claim: Claim, metric: Metric | None) -> str:
    amount, sentence = claim.amount, claim.around.sentence
    bound: str = table("bound").get(amount.bound, amount.bound)
    if bound == "exact" and is_up_to(sentence, amount) and not any(one.role == "from" for one in sentence.amounts):
        grows = metric is not None and metric.topic == "pay"
        return "up_to" if grows or not says_change(sentence) else bound
    return bound if bound in BOUNDS else "exact"
