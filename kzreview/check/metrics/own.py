"""Metrics that data/check has no rule for, such as a pack's own: their words in metrics.toml announce them.

A metric's words are short lists of stems: "phone call" announces it where both stand near the figure.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.metrics.rules import Rule, rules
from kzreview.check.reading.stems import Phrasebook, by_beginning
from kzreview.language.amounts import MONEY
from kzreview.language.lexicon import language_table
from kzreview.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.stems import Mention
    from kzreview.language.tokens import Token
    from kzreview.metric import Metric

_LITTLE = 2  # letters
_SHORT = 3  # letters: a word of a name that says nothing by itself
_MEASURES = {*MONEY, "km", "minute", "percent", "times", "day", "year"}


class OwnRules:
    """The rules of the metrics that have facts and no rule in data/check, with the words that announce them."""

    def __init__(self, known: Known) -> None:
        ruled = {rule.metric for rule in rules()}
        metrics = known.base.metrics
        self._known = known
        self._metrics = [metrics[name] for name in known.figures if name in metrics and name not in ruled]
        self._heads: dict[str, set[str]] = {}
        for rule in rules():
            if rule.metric in metrics:
                self._heads.setdefault(metrics[rule.metric].unit, set()).update(rule.heads - {""})
        self._books: dict[str, Phrasebook] = {}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(self._rule(metric) for metric in self._metrics)

    @cached_property
    def by_concept(self) -> dict[str, list[tuple[Rule, tuple[str, ...]]]]:
        """Under the first concept of each way to announce a metric: its rule, and the way."""
        found: dict[str, list[tuple[Rule, tuple[str, ...]]]] = {}
        for rule in self.rules:
            for way in rule.needs:
                found.setdefault(way[0], []).append((rule, way))
        return found

    @cached_property
    def nouns(self) -> frozenset[str]:
        return frozenset(_unit(metric) for metric in self._metrics)

    def find(self, words: Sequence[Token], keys: Sequence[str], book: str) -> list[Mention]:
        """The words of these metrics and of their units in a sentence; none costs nothing."""
        if not self._metrics:
            return []
        if book not in self._books:
            self._books[book] = Phrasebook(by_beginning(self._phrases(book.partition("-")[0]), book), book)
        return self._books[book].find(words, keys)

    def _rule(self, metric: Metric) -> Rule:
        ways = (
            tuple(_concept(lang, stem) for stem in stems)
            for lang in LANGUAGES
            for phrase in _announcing(metric, lang)
            if (stems := _telling(phrase, lang))
        )
        unit = metric.unit
        heads = {unit} if unit in _MEASURES else {_unit(metric), unit, *self._heads.get(unit, ())}
        growth = _growth(metric) if unit == "percent" else ""
        return Rule(metric.id, tuple(ways), frozenset(heads), frozenset(), growth=growth, own=True)

    def _phrases(self, lang: str) -> set[tuple[str, str]]:
        phrases: set[tuple[str, str]] = set()
        for metric in self._metrics:
            for phrase in _announcing(metric, lang):
                phrases.update((stem, _concept(lang, stem)) for stem in _telling(phrase, lang))
            phrases.update((f"{form}~", _unit(metric)) for form in self._forms(metric.unit, lang))
        return phrases

    def _forms(self, unit: str, lang: str) -> set[str]:
        forms = self._known.base.terms.unit(unit)[lang]
        return {form for form in forms.values() if form}


def _growth(metric: Metric) -> str:
    """Which way a metric in percent goes, by its English name: growth of appeals."""
    words = set(metric.name.en.lower().split())
    ways = table("grammar")["change-of"]["en"]
    return "down" if words.intersection(ways["falling"]) else "up" if words.intersection(ways["rising"]) else ""


def _telling(phrase: str, lang: str) -> list[str]:
    """The stems of a phrase without its little words: "number of calls"."""
    return [stem for stem in phrase.split() if len(stem) > _LITTLE and not _says_nothing(stem, lang)]


def _says_nothing(word: str, lang: str) -> bool:
    """Whether a word or stem is one that every text has, such as "the": it announces no metric."""
    return word.lower().rstrip("~=") in _function_words(lang)


@lru_cache(maxsize=4)
def _function_words(lang: str) -> frozenset[str]:
    return frozenset(language_table("function-words")[lang])


def _announcing(metric: Metric, lang: str) -> Sequence[str]:
    """The stems that announce a metric; where it has no words, those of its name."""
    if metric.words.get(lang):
        return metric.words[lang]
    name = [word.strip(",;:()«»\"'’") for word in metric.name.in_language(lang).lower().split()]
    telling = [word for word in name if len(word) > _SHORT and not _says_nothing(word, lang)]
    return [" ".join(word[: max(4, len(word) - 2)] for word in telling)]


def _concept(lang: str, stem: str) -> str:
    return f"own {lang} {stem}"


def _unit(metric: Metric) -> str:
    return f"unit {metric.unit}"
