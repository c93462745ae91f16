"""Any text at all is read without an error, in order, and within its bounds."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzreview.language.numbers import find_figures
from kzreview.language.reading import read

TODAY = date(2024, 12, 31)
TEXT = """
жиырма үшін бес-алты мың 36-ға 20-дан астам жарты қаңтар биыл былтыр жылғы екі есе пайызға теңге он 300
двадцать третьего полтора с половиной млрд долларов не менее чем в до от на 5,5 октября года прошлом раза
one hundred and a half third twice of between May 2024 $13.3bn 1,234 11:00 (7172) 00-36 - – ½ III H1 % + . ,
"""
WORDS = TEXT.split()
LANGUAGES = st.sampled_from(["kk", "ru", "en"])
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())),  # lone surrogates too
    st.lists(st.sampled_from(WORDS), max_size=30).flatmap(
        lambda words: st.sampled_from([" ", "", "\u00a0", "\n", "\u00ad"]).map(lambda gap: gap.join(words))
    ),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=20).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
def test_spans_are_in_range_in_order_and_apart(text, lang):
    reading = read(text, lang, TODAY)
    for found in (reading.amounts, reading.dates, reading.codes, reading.tokens, find_figures(text, lang)):
        assert_apart(found, text)
    together = [*reading.amounts, *reading.dates, *reading.codes]
    assert_apart(sorted(together, key=lambda span: span.start), text)


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_amounts_hold_their_text_and_their_own_value(text, lang):
    for amount in read(text, lang, TODAY).amounts:
        assert amount.text == text[amount.start : amount.end]
        assert amount.start <= amount.figure.start < amount.figure.end <= amount.end
        if amount.bound in {"exact", "range", "about", "at_least", "up_to"} and amount.value >= 0:
            assert amount.interval().holds(amount.value)


def assert_apart(spans, text):
    last = 0
    for span in spans:
        assert last <= span.start < span.end <= len(text)
        last = span.end


EVIL = {
    "digits": "1",
    "digits and spaces": "1 ",
    "groups": "123 ",
    "groups with commas": "123,",
    "clock": "1:",
    "telephone": "00-",
    "letters and marks": "a\u0301",
    "apostrophes": "a'",
    "soft hyphens": "\u00ad",
    "surrogates": "\ud800",
    "hyphened numbers": "жиырма-",
    "scales": "мың ",
    "halves": "half a ",
    "hundreds": "one hundred and ",
    "commas": "one million, ",
    "one word of prefixes": "двух",
    "years": "2024-",
    "months": "қаңтар-",
    "hedges": "не менее чем в ",
    "ranges": "от 5 до ",
    "roman": "X",
}


@pytest.mark.parametrize("piece", EVIL)
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_same_piece_over_and_over_is_read(piece, lang):
    text = EVIL[piece] * 4_000  # tests/bench/growth.py holds the time against that of a shorter one
    reading = read(text, lang, TODAY)
    for found in (reading.amounts, reading.dates, reading.codes, reading.tokens):
        assert_apart(found, text)
