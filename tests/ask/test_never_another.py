"""No answer is a figure of another year, place or person than the one asked for."""

from __future__ import annotations

import pytest

from kzreview.ask.answer import ask
from kzreview.model import LANGUAGES, Period
from kzreview.query.rivals import leading_facts

YEARS = (2021, 2022, 2023, 2024, 2025, 2026)
RATES_OF_EACH_YEAR = {"pay-rise-yearly"}


def is_of(fact, year):
    asked = Period.parse(str(year))
    return fact.period.within(asked) or (fact.metric in RATES_OF_EACH_YEAR and asked.within(fact.period))


def metrics():
    from kzreview import load

    return sorted(load().metrics)


@pytest.mark.parametrize("metric", metrics())
def test_the_name_of_a_metric_and_a_year_bring_no_figure_of_another_year(base, metric):
    for lang in LANGUAGES:
        for year in YEARS:
            answer = ask(base, f"{base.metrics[metric].name.in_language(lang)} {year}", 2025)
            others = [fact.id for fact in answer.facts if not is_of(fact, year) and fact.period.start.year != 2020]
            assert others == [], (lang, year)


def test_the_name_of_a_metric_and_its_year_bring_its_figure(base):
    """But for parts, where the total or all the parts of one kind answer, and for what another source leads."""
    missed = [
        (fact.id, lang)
        for fact in leading_facts(base, base.facts)
        if fact.metric and not fact.qualifiers and len(fact.period.text) == 4
        for lang in LANGUAGES
        if fact.id
        not in {
            found.id
            for found in ask(base, f"{base.metrics[fact.metric].name.in_language(lang)} {fact.period.text}", 2025).facts
        }
    ]
    assert missed == []


def test_no_country_brings_the_investment_of_another(base):
    investors = {fact.qualifier("country")[0]: fact.id for fact in base.facts if fact.id.startswith("2023.fdi.")}
    for place in base.places.values():
        if place.kind == "country" and place.id != "KZ":
            for name in (place.name.kk, place.name.ru, place.name.en):
                answer = ask(base, f"{name} investment 2023", 2025)
                expected = [investors[place.id]] if place.id in investors else []
                assert [fact.id for fact in answer.facts] == expected, name


@pytest.mark.parametrize("name", ["Nazarbayev", "Путин", "Си Цзиньпин", "Байден", "Макрон", "Шольц"])
@pytest.mark.parametrize("thing", ["how many laws", "days abroad 2024", "сколько указов 2023", "неше сапар 2024"])
def test_nobody_else_has_the_figures_of_the_president(base, name, thing):
    assert ask(base, f"{thing} {name}", 2025).kind == "none"


NOT_HELD = """
budget debt exports crime births deaths marriages tourists schools hospitals roads housing oil gas wheat prices
inflation unemployment pensions taxes elections referendum army police weather earthquake flood strikes
бюджет долг преступность школы больницы дороги нефть цены пенсии выборы армия полиция погода
қарыз қылмыс мектеп аурухана мұнай баға зейнетақы сайлау әскер
"""


@pytest.mark.parametrize("word", NOT_HELD.split())
def test_what_the_data_does_not_hold_has_no_figure(base, word):
    for question in (f"{word} 2023", f"how many {word} in 2024", f"сколько {word} 2023", f"{word} саны 2024"):
        assert not any(fact.quantity for fact in ask(base, question, 2025).facts), question
