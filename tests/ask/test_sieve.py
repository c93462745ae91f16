"""The sieve that tells, without reading, whether a word may stand in the facts."""

from __future__ import annotations

import pytest

from kzreview.ask.folding import fold, split
from kzreview.ask.sieve import words_like, written_as


def test_no_word_that_facts_or_metrics_are_called_by_falls_through(base):
    names = [fact.label for fact in base.facts] + [metric.name for metric in base.metrics.values()]
    lines = {text.casefold() for name in names for text in (name.kk, name.ru, name.en)}
    missed = [(word, line) for line in lines for word in split(fold(line)) if not written_as(word[:4]).search(line)]
    assert missed == []


@pytest.mark.parametrize("text", ["жарлық", "jarlyq", "zharlyk", "Jarlıq"])
def test_a_beginning_is_found_in_every_alphabet(text):
    assert written_as("jarl").search(text.casefold())


def test_another_word_is_not_found():
    assert not written_as("blor").search("жарлық, указ, decree")


def test_words_with_a_first_letter_are_found_in_every_alphabet():
    assert words_like("j", "жол zhol jol указ") == {"жол", "zhol", "jol"}
