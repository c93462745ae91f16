"""Questions that put two years side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.answer import Answer
from kzreview.ask.candidates import Candidates, named_places, of_known_metrics
from kzreview.ask.choosing import choose
from kzreview.ask.rules import rules

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kzreview.ask.question import Question
    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.compare import Compared

_COMPARING = frozenset({"compare", "more", "many", "which"})
_CHANGING = frozenset({"rise", "fall", "growth"})


def compared(base: FactBase, question: Question) -> Answer | None:
    """The two years of the question, or a year and the one before it; None where the question compares nothing."""
    things = _things(base, question)
    explicit = len(question.years) > 1 or "compare" in question.wants
    changing = not question.pool.isdisjoint(_CHANGING)
    if not things and changing:
        things = _things(base, _without_change(question))
    elif changing and not explicit:
        return None  # a rise is what the metric itself tells: a pay rise
    years = _years(base, things, question)
    if len(years) != 2:
        return None
    if not things:
        return _of_unlike(base, years, question) if explicit else None
    found = _rows(base, things, years, question)
    if not found:
        return None
    return _as_answer(found, question, things, years)


def _without_change(question: Question) -> Question:
    """The question without its word for rising or falling."""
    kept = tuple(term for term in question.terms if term.meanings.isdisjoint(_CHANGING))
    return question._replace(terms=kept)


def _things(base: FactBase, question: Question) -> list[Fact]:
    """The figures, or listed visits, that are to be compared, whatever their year."""
    bare = question.of_any_time()._replace(wants=question.wants - _COMPARING)
    known = of_known_metrics(base, bare)
    facts = choose(known.matches(bare), bare) if known else []
    if not facts:
        facts = choose(Candidates(base, base.facts, deep=True).matches(bare), bare)
    return [fact for fact in facts if fact.quantity or fact.kind == "visit"]


def _years(base: FactBase, things: Sequence[Fact], question: Question) -> list[int]:
    """The years asked for; beside one, the held year before it; without any, the last two of which a thing is told."""
    told = {fact.year for fact in things if "planned" not in fact.qualifier("status")}
    held = sorted(base.years if question.years else told)
    if len(question.years) == 1:
        before = [year for year in held if year < question.years[0]]
        return [*before[-1:], question.years[0]]
    return list(question.years) if question.years else held[-2:]


def _rows(base: FactBase, things: Sequence[Fact], years: Sequence[int], question: Question) -> list[Compared]:
    if not set(years) <= set(base.years):
        return []
    metrics = dict.fromkeys(metric for fact in things for metric in _metrics_of(base, fact))
    found = _of_metrics(base, metrics, years)
    return [one for one in found if any(named_places(fact, question) for side in one.pair.sides for fact in side.facts)]


def _of_unlike(base: FactBase, years: Sequence[int], question: Question) -> Answer | None:
    """The refusal of two figures that one word stands for: foreign policy events of a year, and events at home."""
    metrics = {metric for metric in base.metrics if rules().speaks_of(metric, question)}
    found = [one for one in _of_metrics(base, metrics, years) if {one.pair.metric, one.pair.metric_b} <= metrics]
    return _as_answer(found, question, (), years) if found else None


def _of_metrics(base: FactBase, metrics: Collection[str], years: Sequence[int]) -> list[Compared]:
    from kzreview.query.compare import compare
    from kzreview.query.filters import Filters

    first, second = map(str, years)
    return compare(base, first, second, Filters(metric=tuple(metrics))) if metrics else []


def _metrics_of(base: FactBase, fact: Fact) -> list[str]:
    """The metric of a fact; for a visit the metrics that count visits of its kind."""
    if fact.metric:
        return [fact.metric]
    return [
        metric.id
        for metric in base.metrics.values()
        if metric.counted and all(word in (fact.kind, *fact.qualifier(key)) for key, word in metric.counted.items())
    ]


def _as_answer(found: Sequence[Compared], question: Question, things: Sequence[Fact], years: Sequence[int]) -> Answer:
    """Both values with their change; refused where none of the pairs may be compared; none where one year lacks it."""
    from kzreview.query.compare import COMPARE_COLUMNS, compare_row

    both = [one for one in found if None not in one.pair]
    if not both:
        held = {fact.year for one in found for side in one.pair.sides for fact in side.facts}
        return Answer("none", question, nearest=things, lacking=[year for year in years if year not in held])
    made = [compare_row(one) for one in both]
    rows = [{column.name: row.get(column.name) for column in COMPARE_COLUMNS} for row in made]
    kind = "refused" if all(one.verdict.comparable == "no" for one in both) else "compare"
    return Answer(kind, question, rows=rows, compared=both)
