"""From the paragraphs of a document to a draft of its facts; what the base says of any year is not looked at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kzreview.draft.claims import sentences_of
from kzreview.draft.figures import Figures
from kzreview.draft.proposals import Draft, Left, Proposal
from kzreview.draft.receipt import words_at
from kzreview.draft.visits import visits_of
from kzreview.language.reading import read
from kzreview.receipts.match import spans_of
from kzreview.receipts.uncovered import bare_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kzreview.factbase import FactBase


def propose(paragraphs: Sequence[str], lang: str, year: int, base: FactBase) -> Draft:
    """The facts of a document in `lang` that reviews `year`, as far as they are believed.

    Of `base` the metrics, places and terms are used, and no fact.
    """
    document = list(sentences_of(paragraphs, lang, year, base))
    found = list(Figures(paragraphs, year, base).of(document))
    figures, repeated = _once([one for one in found if isinstance(one, Proposal)], paragraphs)
    visits, plain = visits_of(document, paragraphs)
    proposals = sorted([*figures, *visits], key=lambda one: (one.paragraph, one.start))
    told = [*repeated, *(one for one in found if isinstance(one, Left))]
    left = [*_left(paragraphs, lang, year, proposals, told), *plain]
    return Draft(proposals, sorted(left, key=lambda one: (one.paragraph, one.start)))


def _once(figures: Iterable[Proposal], paragraphs: Sequence[str]) -> tuple[list[Proposal], list[Left]]:
    """Each figure of a metric once, in the longest paragraph that gives it: a headline repeats what the text says."""
    chosen: dict[object, Proposal] = {}
    repeated: list[Left] = []
    for figure in sorted(figures, key=lambda one: -len(paragraphs[one.paragraph - 1])):
        what = figure.what if figure.metric else (figure.paragraph, figure.start)
        if chosen.setdefault(what, figure) is not figure:
            repeated.append(Left(figure.paragraph, figure.start, figure.printed, "repeated"))
    return list(chosen.values()), repeated


def _left(
    paragraphs: Sequence[str], lang: str, year: int, proposals: Iterable[Proposal], told: Sequence[Left]
) -> Iterator[Left]:
    """Every figure, in digits or words, that no receipt covers, with why it is left where that is known."""
    receipts: dict[int, list[str]] = {}
    for proposal in proposals:
        receipts.setdefault(proposal.paragraph, []).append(proposal.printed)
    for number, paragraph in enumerate(paragraphs, 1):
        reasons = [(one, span) for one in told if one.paragraph == number for span in spans_of(one.printed, paragraph)]
        reasons += [(one, (one.start, one.start + len(one.printed))) for one in _idle(paragraph, number, lang, year)]
        seen: set[str] = set()
        for start, end in bare_figures(paragraph, lang, receipts.get(number, [])):
            covering = [one for one, span in reasons if span[0] <= start and end <= span[1]]
            left = covering[0] if covering else Left(number, start, words_at(paragraph, start, end), "unread")
            if left.printed not in seen:
                yield left
            seen.add(left.printed)


def _idle(paragraph: str, number: int, lang: str, year: int) -> Iterator[Left]:
    """The dates of a paragraph, and its numbers that count nothing."""
    reading = read(paragraph, lang, date(year, 12, 31))
    for when in reading.dates:
        yield Left(number, when.start, paragraph[when.start : when.end], "date")
    for code in reading.codes:
        yield Left(number, code.start, paragraph[code.start : code.end], "code")
