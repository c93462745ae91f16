"""Every metric answers to its own name, in each language, with and without a word for "how many" and a year."""

from __future__ import annotations

import pytest

from kzreview import load
from kzreview.ask.answer import ask
from kzreview.model import LANGUAGES

BASE = load()
TODAY = 2026
PLAIN = {
    "kk": ("{name}", "{name} саны", "қанша {name}", "{name} {year}", "{year} жылы {name} қанша болды"),
    "ru": ("{name}", "количество: {name}", "сколько {name}", "{name} {year}", "сколько {name} в {year} году"),
    "en": ("{name}", "number of {name}", "how many {name}", "{name} {year}", "how many {name} in {year}"),
}


def years_of(metric):
    """The last year that a figure of the metric is of; none where it is of no year alone."""
    held = {fact.year for fact in BASE.facts if fact.metric == metric and fact.quantity and is_of_its_year(fact)}
    return sorted(held)[-1:]


def is_of_its_year(fact):
    return fact.kind == "figure" and fact.period.start.year == fact.period.end.year == fact.year


def told(answer, metric):
    """The metrics that an answer is of; a visit is of the metric that counts its kind."""
    counted = BASE.metrics[metric].counted
    for fact in answer.facts:
        if fact.metric:
            yield fact.metric
        elif counted and fact.kind == counted["kind"] and counted["type"] in fact.qualifier("type"):
            yield metric


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("metric", sorted(BASE.metrics))
def test_a_metric_answers_to_its_own_name(metric, lang):
    name = BASE.metrics[metric].name.in_language(lang)
    for text in PLAIN[lang][:3]:
        answer = ask(BASE, text.format(name=name), TODAY)
        assert metric in told(answer, metric), text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("metric", sorted(BASE.metrics))
def test_a_metric_of_a_year_answers_to_its_own_name(metric, lang):
    name = BASE.metrics[metric].name.in_language(lang)
    for year in years_of(metric):
        for text in PLAIN[lang][3:]:
            answer = ask(BASE, text.format(name=name, year=year), TODAY)
            assert metric in told(answer, metric), text
            assert {fact.year for fact in answer.facts} == {year}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("metric", sorted(BASE.metrics))
def test_a_metric_of_a_year_that_is_not_held_is_not_answered(metric, lang):
    name = BASE.metrics[metric].name.in_language(lang)
    assert not ask(BASE, f"{name} 2014", TODAY).facts
