"""Words and their forms: the glance that spares most of them the stemmers lets every form through."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kzreview.query import words
from kzreview.query.words import _begin_alike, _stem


def _words_of(base, letters):
    texts = [fact.label for fact in base.facts] + [metric.name for metric in base.metrics.values()]
    lines = (line for text in texts for line in text)
    return sorted({word for line in lines for word in re.findall(letters, line.casefold())})


@pytest.mark.parametrize(
    ("language", "letters", "shortest"),
    [("english", "[a-z]{2,}", 2), ("russian", "[а-яё]{2,}", words._SHORTEST_RUSSIAN)],
)
def test_a_stem_begins_as_its_word_does_in_the_data(base, language, letters, shortest):
    for word in _words_of(base, letters):
        stem = _stem(language, word)
        assert len(stem) < shortest or _begin_alike(word, stem), word


@given(st.from_regex(r"[a-z]{2,10}(ing|ed|ies|y|ly|s)?", fullmatch=True))
@example("dying")
@example("lying")
@example("skies")
@example("ying")
def test_an_english_stem_begins_as_its_word_does(word):
    stem = _stem("english", word)
    assert len(stem) < 2 or _begin_alike(word, stem)


@given(st.from_regex(r"[а-яё]{2,12}", fullmatch=True))
def test_a_russian_stem_begins_as_its_word_does(word):
    stem = _stem("russian", word)
    assert len(stem) < words._SHORTEST_RUSSIAN or _begin_alike(word, stem)


def test_words_that_begin_apart_are_asked_of_no_stemmer(monkeypatch):
    monkeypatch.setattr(words, "_stem", lambda *_: pytest.fail("a stem is made"))
    words.same_word.cache_clear()
    assert not words.same_word("foreign", "first")
    assert not words.same_word("прямые", "иностранные")
