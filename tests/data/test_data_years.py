"""What the data say of some years is never said of others."""

from __future__ import annotations

import re

import pytest

from kzreview.query.compare import compare
from kzreview.query.filters import Filters

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_A_PAIR = re.compile(r"reviews of both|only one year|two years|екі жыл|бір жылдың ғана|обзорах обоих|только за один")
_EARLIER = {2020}  # "rises since 2020" is true of every year


def said(judged):
    return (judged.reason.kk, judged.reason.ru, judged.reason.en)


def years_in(judged):
    return {int(year) for text in said(judged) for year in _YEAR.findall(text)} - _EARLIER


def reasoned(base):
    return [*base.metrics.values(), *base.unlike]


def test_a_reason_that_speaks_of_some_years_tells_which_and_what_is_true_of_others(base):
    for one in reasoned(base):
        if years_in(one) or any(_OF_A_PAIR.search(text) for text in said(one)):
            assert one.reason_years, one
            assert years_in(one) <= one.reason_years | {2022}, one
            assert any(not other.years for other in one.other_years), one


def test_what_is_true_of_other_years_names_no_year_but_its_own(base):
    for one in reasoned(base):
        for other in one.other_years:
            assert years_in(other) <= other.years, other


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_no_pair_is_told_a_reason_about_other_years(base, lang):
    for a in base.years:
        for b in base.years:
            if a < b:
                for compared in compare(base, str(a), str(b), Filters()):
                    named = {int(year) for year in _YEAR.findall(compared.verdict.reason.in_language(lang))}
                    periods = {day.year for side in compared.pair.sides for day in (side.period.start, side.period.end)}
                    assert named <= {a, b} | periods | _EARLIER | {2022}, compared.label.en
