"""Which words make a question one about a metric: data/ask/metrics.toml, and the names and words of metrics.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.ask.called import called
from kzreview.ask.folding import fold, split
from kzreview.ask.lexicon import FILLER, LETTERS, lexicon
from kzreview.tables import bundled_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kzreview.ask.question import Question, Term
    from kzreview.metric import Metric


class Pattern(NamedTuple):
    """Meanings that must all be there; a `vague` one does not do for "how many"."""

    meanings: frozenset[str]
    vague: bool


class Rules:
    """The patterns and clashes of the bundled metrics."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._needs = {metric: [_pattern(text) for text in texts] for metric, texts in table["needs"].items()}
        self._clash = {thing: frozenset(meanings) for thing, meanings in table["clash"].items()}
        settings = table["settings"]
        self.each_year = frozenset(settings["each_year"])
        self._listed = [_pattern(text).meanings for text in settings["listed"]]
        self.telling = frozenset(settings["telling"])
        self._parts = dict(settings["parts"])
        self.happenings = frozenset(settings["happenings"])
        self._vocabularies = {
            metric: frozenset(meaning for pattern in patterns for meaning in pattern.meanings)
            for metric, patterns in self._needs.items()
        }
        self._vocabulary = frozenset().union(*self._vocabularies.values())

    def knows(self, metric: str) -> bool:
        return metric in self._needs

    def clashes(self, thing: str, question: Question) -> bool:
        """Whether a word of the question says that a metric, or a kind of fact, is not meant."""
        return not self._clash.get(thing, frozenset()).isdisjoint(question.pool)

    def parts_alone(self, question: Question) -> list[str]:
        """What the question asks of without the whole that it is a part of: helicopters, and no aeroplanes."""
        return [part for part, other in self._parts.items() if part in question.pool and other not in question.pool]

    def lists(self, question: Question) -> bool:
        """Whether the question counts things that the sources list, and do not count: visits, but not countries."""
        countries = any("@country" in term.meanings for term in question.content)
        if countries and not any(meaning.startswith("type=") for meaning in question.pool):
            return False
        return any(meanings <= question.pool for meanings in self._listed)

    def vocabulary(self, metric: str) -> frozenset[str]:
        """Every meaning that a pattern of the metric holds."""
        return self._vocabularies.get(metric, frozenset())

    def counts(self, meaning: str) -> bool:
        """Whether a word of this meaning belongs to some metric."""
        return meaning in self._vocabulary

    def speaks_of(self, metric: str, question: Question) -> bool:
        """Whether every word of the question belongs to the metric; they may be too few to tell it from others."""
        vocabulary = self.vocabulary(metric)
        words = [term.meanings for term in question.content]
        return (
            bool(words) and not self.clashes(metric, question) and all(not vocabulary.isdisjoint(own) for own in words)
        )

    def family(self, question: Question) -> list[str]:
        """The metrics that only a value tells apart, which the question does not name: "followers", of which page?"""
        spoken_of = [metric for metric in self._needs if self.speaks_of(metric, question)]
        return [metric for metric in spoken_of if any(_lacks_a_value(one, question) for one in self._needs[metric])]

    def metrics_in(self, question: Question) -> dict[str, int]:
        """The metrics that the question may be about, each with how many of its words say so."""
        found = {metric: self.score(metric, question) for metric in self._needs}
        return {metric: score for metric, score in found.items() if score}

    def asks_for_a_figure(self, question: Question) -> bool:
        """Whether every word of the question is one of figures: no event answers "cost of trips" or "population".

        Of a place or a person such words may tell what happened: "forum in China".
        """
        things = [term for term in question.content if not term.is_scope]
        figures = [term for term in things if not term.meanings.isdisjoint(self._vocabulary)]
        if not figures or len(figures) < len(things):
            return False
        happened = all(not term.meanings.isdisjoint(self.happenings) for term in figures)
        return not (happened and len(things) < len(question.content))

    def score(self, metric: str, question: Question) -> int:
        """How many terms of the question the patterns of the metric take up; 0 where none is complete."""
        if self.clashes(metric, question):
            return 0
        pool, many = question.pool, "many" in question.wants
        used: set[str] = set()
        for pattern in self._needs.get(metric, ()):
            if pattern.meanings <= pool and not (pattern.vague and many):
                used |= pattern.meanings
        return sum(not used.isdisjoint(term.all) for term in question.terms)


def _lacks_a_value(pattern: Pattern, question: Question) -> bool:
    """Whether the question lacks nothing of the pattern but the value of a qualifier."""
    rest = frozenset(meaning for meaning in pattern.meanings if "=" not in meaning)
    return not pattern.vague and bool(rest) and rest < pattern.meanings and rest <= question.pool


def _pattern(text: str) -> Pattern:
    return Pattern(frozenset(text.lstrip("~").split()), text.startswith("~"))


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The rules of the bundled data."""
    return Rules(bundled_table("ask/metrics"))


def name_score(metric: Metric, question: Question, *, words_too: bool) -> int:
    """How many terms of the question a name of the metric takes up, all of whose words are in it; 0 where none is.

    With `words_too` the words that announce the metric in a text count as names: for metrics without rules.
    """
    names = called(metric.name).text
    best = 0
    if any(start in names for start in question.beginnings):  # a glance that spares most names the reading
        best = max(_taken_up(name, question) for name in names.split("\n"))
    if words_too:
        best = max(best, *(_begun(words, question) for phrases in metric.words.values() for words in phrases), 0)
    return best


def _taken_up(name: str, question: Question) -> int:
    if _glance(name) not in question.beginnings:
        return 0
    wanted = list(_meanings_of(name))
    taken = [next((term for term in question.terms if _same(term, word)), None) for word in wanted]
    return len(set(taken)) if wanted and None not in taken else 0


@lru_cache(maxsize=1024)
def _glance(name: str) -> str:
    """The first letters of the longest word of a name."""
    return max(split(name), key=len)[:LETTERS]


def _meanings_of(name: str) -> Iterator[frozenset[str]]:
    """The words of a name, each as its meanings or, unknown, as itself; words that mean nothing are left out."""
    words = split(name)
    at = 0
    for found in lexicon().scan(words):
        if any(meaning.startswith("beyond:") for meaning in found.meanings):
            continue
        yield from (frozenset({f"={word}"}) for word in words[at : found.start])
        if not any(meaning == FILLER or meaning.startswith(("?", "+")) for meaning in found.meanings):
            yield frozenset(meaning.lstrip("~@") for meaning in found.meanings)
        at = found.end
    yield from (frozenset({f"={word}"}) for word in words[at:])


def _same(term: Term, word: frozenset[str]) -> bool:
    if not word.isdisjoint(meaning.lstrip("@") for meaning in term.meanings):
        return True
    own = next((text[1:] for text in word if text.startswith("=")), None)
    return own is not None and lexicon().endings.are_forms(term.text, own)


def _begun(phrase: str, question: Question) -> int:
    """How many terms begin with a stem of the phrase, where each stem of it begins some term."""
    stems = fold(phrase).split()
    begun = [
        term for term in question.terms if any(word.startswith(stem) for stem in stems for word in term.text.split())
    ]
    texts = " ".join(term.text for term in question.terms).split()
    return len(begun) if all(any(word.startswith(stem) for word in texts) for stem in stems) else 0
