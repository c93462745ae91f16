"""Each figure of a document with what stands around it, read as `check` reads a draft but held against no fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.derived.echoes import with_echoes
from kzreview.check.known import Known
from kzreview.check.metrics.around import Around, announced
from kzreview.check.reading.clauses import clauses, clauses_of
from kzreview.check.reading.heads import Head, head_of
from kzreview.check.reading.masking import mask
from kzreview.check.reading.sentence import Sentence
from kzreview.check.reading.sentences import split
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.ours import names_ours
from kzreview.check.whose.subject import FOREIGN, OURS, subject_of
from kzreview.draft.ranges import with_ranges
from kzreview.language.measures import in_days, in_percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.when.scope import Scope
    from kzreview.factbase import FactBase
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When


class Said(NamedTuple):
    """A sentence of a document, the one before it in its paragraph, the time it takes over, and who acts in it."""

    sentence: Sentence
    before: Sentence | None
    carried: Scope | None
    subject: str

    @property
    def paragraph(self) -> int:
        """The number of the paragraph, from 1."""
        return self.sentence.paragraph + 1


class Claim(NamedTuple):
    """A figure of a sentence: what it counts, what stands around it, and of which time it is."""

    said: Said
    amount: Amount
    head: Head
    around: Around
    scope: Scope


def sentences_of(paragraphs: Sequence[str], lang: str, year: int, base: FactBase) -> Iterator[Said]:
    """The sentences of a document of that year, in order; spans are those of its paragraph.

    No fact is looked at: of `base` the metrics and places are used.
    """
    known, today = _without_facts(base), date(year, 12, 31)
    subject, ours = OURS, False
    for number, paragraph in enumerate(paragraphs):
        before: Sentence | None = None
        carried: Scope | None = None
        subject = OURS if ours or subject != FOREIGN else FOREIGN
        masked = mask(paragraph)
        for stretch in split(masked, lang):
            sentence = Sentence(masked, stretch._replace(paragraph=number), today, known)
            ours = ours or names_ours(sentence)
            acting, subject = subject_of(sentence, subject)
            yield Said(sentence, before, carried, acting)
            carried = _carry(sentence, carried)
            before = sentence


def _without_facts(base: FactBase) -> Known:
    """What `check` reads with, of no source; every metric may be meant, as if each had facts."""
    known = Known(base, ())
    known.figures.update({metric: [] for metric in base.metrics})
    return known


def _carry(sentence: Sentence, carried: Scope | None) -> Scope | None:
    """The time that the next sentence takes over: that of the last one which states it."""
    if not sentence.dates:
        return carried
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, sentence.end), None)
    return scope if scope.stated and any(when.prefix != "earlier" for when in sentence.dates) else carried


def claims_of(said: Said) -> Iterator[Claim]:
    """The figures of a sentence."""
    sentence = said.sentence
    amounts = in_percent(with_echoes(sentence), sentence.reading.tokens, sentence.lang)
    amounts = with_ranges(sentence, amounts)
    near = announced(sentence, said.before) if amounts else []
    for amount, clause in zip(amounts, clauses_of(sentence, amounts), strict=True):
        around = Around(sentence, clause, said.before, amount.role, near)
        measured = in_days(amount)
        yield Claim(said, measured, head_of(sentence, measured), around, scope_of(sentence, clause, said.carried))


def with_next_head(claim: Claim) -> Claim:
    """The same where the figure counts the noun after the one nearest to it: 3,456 official documents."""
    beyond = replace(claim.amount, end=claim.head.end, case="")
    return claim._replace(head=head_of(claim.around.sentence, beyond))


def year_claims_of(said: Said) -> Iterator[tuple[Claim, When]]:
    """The years that a sentence names, each as a figure that may itself be a fact: active since, the year of."""
    sentence = said.sentence
    whens = [when for when in sentence.dates if when.kind == "year" and not when.relative and when.marked]
    near = announced(sentence, said.before) if whens else []
    for when, clause in zip(whens, clauses(sentence, [(when.start, when.end) for when in whens]), strict=True):
        head = Head("unit", frozenset({"calendar-year"}), when.end)
        around = Around(sentence, clause, said.before, "", near)
        yield Claim(said, _year_amount(when), head, around, scope_of(sentence, clause, said.carried)), when


def _year_amount(when: When) -> Amount:
    from kzreview.language.amounts import Amount
    from kzreview.language.numbers import Figure

    text = str(when.period.start.year)
    start, value = when.start + max(0, when.text.find(text)), Decimal(text)
    figure = Figure(start, start + len(text), text, value, Decimal(1), "digits")
    return Amount(when.start, when.end, when.text, figure, value, Decimal(1), "calendar-year", "calendar-year", "exact")
