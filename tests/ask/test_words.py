"""How words are read: alphabets, endings, phrases, years, names and mistyped words."""

from __future__ import annotations

import pytest

from kzreview.ask.folding import fold, split
from kzreview.ask.lexicon import lexicon
from kzreview.ask.recognise import recognise
from kzreview.ask.rules import rules
from kzreview.ask.spelling import near_to_short, nearest_spellings


@pytest.mark.parametrize(
    "spellings",
    [
        ("күн шетелде", "kün şetelde", "kun shetelde"),
        ("қанша заң", "qanşa zañ", "qansha zang"),
        ("жарлық", "jarlyq", "zharlyk"),
        ("ғалым", "ğalym", "ghalym"),
        ("Әзербайжан", "Äzerbaijan", "azerbaijan"),
    ],
)
def test_the_alphabets_fold_to_the_same(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_short_words_that_differ_in_a_double_letter_stay_apart():
    assert fold("БАӘ") != fold("ба")
    assert fold("биыл") != fold("был")


@pytest.mark.parametrize("text", ["2024-те", "2024г", "2024-го", "2024"])
def test_a_year_is_read_with_its_ending(text):
    assert split(text) == ["2024"]


def test_every_bundled_metric_has_rules_of_known_words(base):
    known = {meaning.lstrip("~?") for _, meaning in lexicon().all} | {"@group"}
    assert {metric for metric in base.metrics if not rules().knows(metric)} == set()
    assert {word for metric in base.metrics for word in rules().vocabulary(metric)} - known == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Нидерландтан", "NL"),
        ("из Нидерландов", "NL"),
        ("голландские", "NL"),
        ("Қытайға", "CN"),
        ("Китаем", "CN"),
        ("во Франции", "FR"),
        ("французы", "FR"),
        ("United States", "US"),
        ("US", "US"),
        ("БАӘ", "AE"),
        ("Объединённых Арабских Эмиратов", "AE"),
        ("в Саудовской Аравии", "SA"),
        ("Оңтүстік Кореядан", "KR"),
    ],
)
def test_a_country_is_known_in_its_forms(base, text, place):
    assert f"place:{place}" in recognise(text, base, 2025).pool


def test_a_small_us_is_no_country(base):
    assert recognise("tell us laws", base, 2025).pool == {"law"}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("this year", (2025,)),
        ("last year", (2024,)),
        ("биыл", (2025,)),
        ("былтырғы", (2024,)),
        ("өткен жылы", (2024,)),
        ("в прошлом году", (2024,)),
        ("в этом году", (2025,)),
        ("2023-2024", (2023, 2024)),
        ("келесі жылы", (2026,)),
    ],
)
def test_years_are_read(base, text, years):
    assert recognise(f"laws {text}", base, 2025).years == years


def test_since_a_year_is_no_year_asked_for(base):
    for text in ("teachers pay since 2020", "зарплата учителей с 2020 года", "мұғалім жалақысы 2020 жылдан бері"):
        question = recognise(text, base, 2025)
        assert (question.since, question.years) == (2020, ())


@pytest.mark.parametrize(
    ("typed", "meant"), [("swizerland", "switzerland"), ("podpsal", "podpis"), ("ministir", "ministr")]
)
def test_a_letter_or_two_may_be_wrong(typed, meant):
    assert nearest_spellings(fold(typed), [fold(meant), "zakon"]) == [fold(meant)]


@pytest.mark.parametrize("typed", ["poverty", "exports", "power", "iran"])
def test_a_word_of_another_kind_is_not_taken_for_a_mistyped_one(typed):
    assert nearest_spellings(typed, ["power" if typed != "power" else "tower", "reports", "irak"]) == []


@pytest.mark.parametrize(("typed", "meant"), [("lwas", "laws"), ("trps", "trip"), ("chaov", "chas"), ("zkon", "zakon")])
def test_a_short_word_may_lack_a_letter_or_have_two_in_the_other_order(typed, meant):
    assert near_to_short(typed, [meant, "forum", "hour"]) == [meant]


@pytest.mark.parametrize("typed", ["lads", "taps", "cost", "film"])
def test_a_short_word_with_a_wrong_letter_is_another_word(typed):
    assert near_to_short(typed, ["laws", "trips", "court", "firm"]) == []
