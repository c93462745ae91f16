"""What a sentence without a figure names, for the one after it: With forums it was the other way: from 27 to 19."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.around import Around, announced
from kzreview.check.metrics.candidates import is_vetoed
from kzreview.check.metrics.rules import is_tally
from kzreview.check.when.scope import Clause
from kzreview.check.when.years import default_years

if TYPE_CHECKING:
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.model import Fact

_OTHERS = {"leader", "other-actor", "institution", "foreign-person", "guest", "kin"}


def named_by(sentence: Sentence) -> tuple[Fact, ...]:
    """The fact of the one count that a sentence without figures names, of the draft's year; else nothing."""
    if sentence.amounts or sentence.places or sentence.dates or not _OTHERS.isdisjoint(sentence.marks):
        return ()
    around = Around(sentence, Clause(sentence.start, sentence.end, sentence.start), None)
    found = [
        (_names(rule, around), rule) for rule in announced(sentence, None) if is_tally(rule) or rule.without_country
    ]
    most = max((score for score, _ in found), default=0)
    best = [rule for score, rule in found if score == most and score and not is_vetoed(rule, around)]
    if len({rule.metric for rule in best}) != 1:
        return ()
    answers = (in_year(sentence.known, best[0], year, around) for year in default_years(sentence.today))
    return tuple(answer.fact for answer in answers if answer is not None)[:1]


def _names(rule: Rule, around: Around) -> int:
    """How many concepts the longest way to announce a metric has here, where what it counts is named; else 0."""
    if not any(head and around.has(head) for head in rule.heads):
        return 0
    return max(len(way) for way in rule.needs if all(around.has(concept) for concept in way))
