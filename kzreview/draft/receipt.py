"""The few printed words that a figure or a name stands on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzreview.loading.check_facts import RECEIPT_LENGTH
from kzreview.loading.receipt import measured_figures, printed_figures
from kzreview.receipts.match import spans_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from decimal import Decimal

    from kzreview.draft.claims import Claim

_BEFORE = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*[^\w.!?]{0,4}$")
_AFTER = re.compile(r"\s*[^\W_]+(?:[-'’][^\W_]+)*")
_NUMBER = re.compile(r"\d+[.,]?\s$")
_EDGES = " ,;:.–—-=+@"


def receipt_of_figure(claim: Claim, paragraph: str, unit: str, values: Collection[Decimal]) -> str:
    """The figure with its unit, hedge and noun, else the word before; a word more where that tells it from another.

    The shortest of them prints each of `values`, as the loader will ask; empty where none does.
    """
    amount = claim.amount
    hedge = amount.hedge or (amount.start, amount.end)
    start, end = min(amount.start, hedge[0]), max(amount.end, hedge[1], claim.head.end)
    if claim.head.kind == "other":
        end = _word_after(paragraph, end)
    lang = claim.around.sentence.lang
    options = [*_widened(paragraph, start, end), (amount.start, amount.end)]
    options.append((_number_before(paragraph, start), end))
    if claim.head.kind == "none":
        options.insert(0, (_word_before(paragraph, start), end))
    sound = [
        printed
        for first, last in options
        if _prints(printed := _trimmed(paragraph, first, last), paragraph, lang, unit, values)
    ]
    return next((printed for printed in sound if len(spans_of(printed, paragraph)) == 1), sound[0] if sound else "")


def _prints(printed: str, paragraph: str, lang: str, unit: str, values: Collection[Decimal]) -> bool:
    if not 0 < len(printed) <= RECEIPT_LENGTH or not spans_of(printed, paragraph):
        return False
    said = {value for value, _ in printed_figures(printed, lang, unit)}
    return said.issuperset(values) or {
        *said,
        *(value for value, _ in measured_figures(printed, lang, unit)),
    }.issuperset(values)


def words_at(paragraph: str, start: int, end: int) -> str:
    """What stands at a place, with a word or two more where the same stands elsewhere in the paragraph."""
    options = [_trimmed(paragraph, first, last) for first, last in _widened(paragraph, start, end)]
    short = [printed for printed in options if 0 < len(printed) <= RECEIPT_LENGTH]
    once = [printed for printed in short if len(spans_of(printed, paragraph)) == 1]
    return next(iter([*once, *short]), paragraph[start:end])


def _trimmed(paragraph: str, start: int, end: int) -> str:
    return paragraph[start:end].strip(_EDGES)


def _widened(paragraph: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch itself, then with a word before, one after, both, and two before."""
    before = _word_before(paragraph, start)
    after = _word_after(paragraph, end)
    yield start, end
    yield before, end
    yield start, after
    yield before, after
    yield _word_before(paragraph, before), after


def _word_before(paragraph: str, start: int) -> int:
    found = _BEFORE.search(paragraph[max(0, start - RECEIPT_LENGTH) : start])
    return max(0, start - RECEIPT_LENGTH) + found.start() if found else start


def _number_before(paragraph: str, start: int) -> int:
    """Where a number begins that stands right before, of which the receipt might seem the end: 2033, 24 trips."""
    found = _NUMBER.search(paragraph[max(0, start - RECEIPT_LENGTH) : start])
    return max(0, start - RECEIPT_LENGTH) + found.start() if found else start


def _word_after(paragraph: str, end: int) -> int:
    found = _AFTER.match(paragraph, end)
    return found.end() if found else end
