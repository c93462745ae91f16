"""The facts that account for every word of a question."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from kzreview.ask.called import called
from kzreview.ask.folding import split
from kzreview.ask.lexicon import lexicon
from kzreview.ask.rules import name_score, rules
from kzreview.ask.said import BEGINNING, TOLD_APART, words_beginning, words_of_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kzreview.ask.called import Called
    from kzreview.ask.question import Question, Term
    from kzreview.factbase import FactBase
    from kzreview.model import Fact, Period, Text

PLACES = ("country", "city", "region")
SCOPES = (*PLACES, "sector", "group")  # a figure with one of these is a part of a total
_TOLD = frozenset({"event", "role", "plan"})
_ABOUT_EVENTS = frozenset({"which", "when", "where", "who", "plan"})
_DIMENSIONS = frozenset(f"@{key}" for key in (*SCOPES, "platform"))
_DAYS_OF_A_MONTH = 31
_NEARLY_A_YEAR = 350  # days; the reviews of December count up to their own day
_CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217


class Match(NamedTuple):
    """A fact that accounts for a question; `score` is how many of its words it takes up, of its metric or of itself."""

    fact: Fact
    score: int
    of_metric: bool = False


class Candidates:
    """Facts held against questions; `deep` reads the names of metrics too, which takes longer."""

    def __init__(self, base: FactBase, facts: Iterable[Fact], *, deep: bool) -> None:
        self.facts = tuple(facts)
        self.base = base
        self._deep = deep
        self._said: dict[str, frozenset[str]] = {}
        self._names: dict[str, list[Called]] = {}
        self._spoken_of: dict[Term, bool] = {}
        self._whenever: dict[tuple[tuple[Term, ...], frozenset[str]], list[Match]] = {}
        self._scores: dict[tuple[str, tuple[Term, ...], frozenset[str]], int] = {}

    def matches(self, question: Question) -> list[Match]:
        """The facts of the time asked for that account for every word of the question."""
        return [match for match in self.whenever(question) if in_time(match.fact, question)]

    def whenever(self, question: Question) -> list[Match]:
        """The same of any time."""
        key = (question.terms, question.wants)  # the time says nothing of the thing
        if key not in self._whenever:
            found = map(self.match, self.facts, repeat(question)) if self.may_match(question) else ()
            self._whenever[key] = [match for match in found if match]
        return self._whenever[key]

    def may_match(self, question: Question) -> bool:
        """Whether some fact speaks of each word of the question: else none accounts for all of them."""
        return all(map(self.is_spoken_of, question.content))

    def is_spoken_of(self, term: Term) -> bool:
        """Whether some fact speaks of the term."""
        if term not in self._spoken_of:
            self._spoken_of[term] = any(self.explains(fact, term) for fact in self.facts)
        return self._spoken_of[term]

    def match(self, fact: Fact, question: Question) -> Match | None:
        """The fact, where it accounts for every word of the question, whatever its time."""
        metric = self.metric_of(fact)
        by_metric = self.metric_score(metric, question) if metric else 0
        if metric and not by_metric and not only_scope(question):
            return None
        if rules().clashes(fact.kind, question) or not question.content:
            return None
        told = fact.kind in _TOLD and not by_metric
        if told and not _may_be_told(question):
            return None
        if any(part not in called(fact.label).meanings for part in rules().parts_alone(question)):
            return None
        telling = [term for term in question.terms if not term.soft or (told and term.meanings & rules().telling)]
        if not all(self.explains(fact, term) for term in telling):
            return None
        explained = sum(self.explains(fact, term) for term in question.terms)
        return Match(fact, by_metric or explained, by_metric > 0)

    def metric_of(self, fact: Fact) -> str | None:
        """The metric of a fact, also of one that tells no number of it ("several interviews")."""
        return fact.metric or (self._numberless.get(fact.id) if self._deep else None)

    @cached_property
    def _numberless(self) -> dict[str, str]:
        return {fact: metric.id for metric in self.base.metrics.values() for fact in metric.without_number}

    def metric_score(self, metric: str, question: Question) -> int:
        """How many words of the question speak of the metric."""
        key = (metric, question.terms, question.wants)
        if key not in self._scores:
            score = rules().score(metric, question)
            if self._deep and not rules().clashes(metric, question):
                score = max(score, self._name_score(metric, question))
            self._scores[key] = score
        return self._scores[key]

    def _name_score(self, metric: str, question: Question) -> int:
        """The same by the names of the metric; the words that announce it are read where it has no rules."""
        if rules().knows(metric):
            return name_score(self.base.metrics[metric], question, words_too=False)
        return name_score(self.base.metrics[metric], question, words_too=True)

    def explains(self, fact: Fact, term: Term) -> bool:
        """Whether the fact speaks of the term; a place beside the country of a visit is not where it led."""
        if "to-place" in term.hints and not _leads_to(fact, term):
            return False
        if term.meanings:
            return not term.meanings.isdisjoint(self._said_of(fact))
        if len(term.text) < TOLD_APART:
            word = term.written.casefold()
            return any(_holds(text.casefold(), word) for name in self._written(fact) for text in name)
        return any(_speaks_of(name, term) for name in self._names_of(fact))

    def explained(self, fact: Fact, question: Question) -> int:
        """How many words of the question the fact speaks of."""
        return sum(self.explains(fact, term) for term in question.content)

    def is_of_metric_with(self, fact: Fact, question: Question) -> bool:
        """Whether some word of the question belongs to the metric of the fact."""
        vocabulary = rules().vocabulary(fact.metric) if fact.metric else frozenset()
        return any(not term.meanings.isdisjoint(vocabulary) for term in question.content)

    def words(self, letters: Iterable[str]) -> set[str]:
        """The words that the facts are called by and that begin with one of some letters."""
        names = {name.text for fact in self.facts for name in self._names_of(fact)}
        return words_of_letters(letters, "\n".join(names))

    def _names_of(self, fact: Fact) -> list[Called]:
        """What the fact is called, and its metric where the names of metrics are read."""
        if fact.id not in self._names:
            self._names[fact.id] = list(map(called, self._written(fact)))
        return self._names[fact.id]

    def _written(self, fact: Fact) -> list[Text]:
        """The same names as written."""
        return [fact.label, *([self.base.metrics[fact.metric].name] if self._deep and fact.metric else [])]

    def _said_of(self, fact: Fact) -> frozenset[str]:
        """What the fact speaks of, by its fields and by its names."""
        if fact.id not in self._said:
            names = (name.meanings for name in self._names_of(fact))
            self._said[fact.id] = frozenset(_marks(fact)).union(*names)
        return self._said[fact.id]


def _holds(text: str, word: str) -> bool:
    return word in text and word in split(text)


def _speaks_of(name: Called, term: Term) -> bool:
    """Whether some word of the name is a form of the term, which has no known meaning."""
    start = term.text[:BEGINNING]
    return start in name.text and any(
        lexicon().endings.are_forms(term.text, word) for word in words_beginning(start, name.text)
    )


def _marks(fact: Fact) -> Iterator[str]:
    """What the fact speaks of by its fields: places, people, groups, topic, unit, value, words of its metric."""
    for key in fact.qualifiers:
        yield f"@{key}"
        prefix = "place:" if key in PLACES else "person:" if key == "person" else f"{key}="
        yield from (prefix + value for value in fact.qualifier(key))
    yield f"topic={fact.topic}"
    if fact.quantity:
        unit = fact.quantity.unit
        yield from (f"unit={unit}", f"@{unit}", f"#{fact.quantity.value}")
        if _CURRENCY.fullmatch(unit):
            yield "money"
    if fact.metric:
        yield from rules().vocabulary(fact.metric) - _DIMENSIONS
    if fact.period.start == fact.period.end:
        yield f"#{fact.period.start.day}"


@lru_cache(maxsize=8)
def of_known_metrics(base: FactBase, question: Question) -> Candidates | None:
    """The facts of the metrics that known words of the question speak of: most facts and all names are left unread.

    None where the question speaks of no metric so, or holds words that are not known.
    """
    metrics = rules().metrics_in(question)
    if not metrics or any(not term.meanings for term in question.content):
        return None
    words = [f'"{metric}"' for metric in metrics]
    if "trip" in question.pool:
        words.append('"visit"')
    return Candidates(base, base.facts_of(words=[words]), deep=False)


def _may_be_told(question: Question) -> bool:
    """Whether words may answer: a single word of no known meaning is too little, and words of figures ask for one."""
    if question.wants & _ABOUT_EVENTS:
        return True
    if len(question.content) == 1 and not question.content[0].meanings:
        return False
    return not rules().asks_for_a_figure(question)


def in_time(fact: Fact, question: Question) -> bool:
    """Whether the fact is of the time asked for: within it, or a rate that holds for each year of its period."""
    if question.since is not None:
        ends = question.years or (fact.period.end.year,)
        return fact.period.start.year == question.since != fact.period.end.year and fact.period.end.year in ends
    asked = question.periods
    if question.part and not asked:
        asked = (question.period_in(fact.period.end.year),)
    if not asked:
        return not _falls_short(fact, question)
    return any(_is_in(fact, period) for period in asked) and not _falls_short(fact, question)


def _is_in(fact: Fact, asked: Period) -> bool:
    """Whether a fact is of a period; where that is a stretch of months, a figure of another stretch is not."""
    if "/" in asked.text and fact.quantity and _days(fact) > _DAYS_OF_A_MONTH:
        return (fact.period.start, fact.period.end) == (asked.start, asked.end)
    return fact.period.within(asked) or (fact.metric in rules().each_year and asked.within(fact.period))


def _falls_short(fact: Fact, question: Question) -> bool:
    """Whether all of a year is asked for, and the figure is of a part of it; one of a day is of that day alone."""
    whole = "whole" in question.wants and fact.quantity is not None
    return whole and _DAYS_OF_A_MONTH < _days(fact) < _NEARLY_A_YEAR


def _days(fact: Fact) -> int:
    return (fact.period.end - fact.period.start).days + 1


def _leads_to(fact: Fact, term: Term) -> bool:
    """Whether a fact with a country of its own is about that country, where the question asks of a way to a place."""
    countries = fact.qualifier("country")
    places = {meaning.removeprefix("place:") for meaning in term.meanings if meaning.startswith("place:")}
    at_home = {place for key in ("city", "region") for place in fact.qualifier(key)}
    return not countries or places.isdisjoint(at_home) or fact.topic != "visits"


def only_scope(question: Question) -> bool:
    """Whether the question names nothing but places, people, groups and the like: "Netherlands 2023"."""
    return bool(question.content) and all(term.is_scope for term in question.content)


def is_part(fact: Fact) -> bool:
    """Whether the fact is of a place, a group or the like: where it is a figure, a part of a total."""
    return any(key in fact.qualifiers for key in SCOPES)


def named_places(fact: Fact, question: Question) -> bool:
    """Whether the fact is of every place that the question names."""
    asked = {meaning for meaning in question.pool if meaning.startswith("place:")}
    return asked <= {f"place:{value}" for key in PLACES for value in fact.qualifier(key)}


def named(fact: Fact, question: Question) -> bool:
    """Whether everything that narrows the fact is named in the question."""
    return all(
        (f"place:{value}" if key in PLACES else f"{key}={value}") in question.pool
        for key in SCOPES
        for value in fact.qualifier(key)
    )
