"""The sentences, word by word, in the three languages."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
import tomli
from made_up_facts import fact

from kzreview import load
from kzreview.language.sentences import sentence
from kzreview.query.compare import compare
from kzreview.query.filters import Filters

SAID = tomli.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
LANGUAGES = ("kk", "ru", "en")


def said(base, compared, lang):
    return sentence(compared, lang, base.terms).replace("\u00a0", " ")


@pytest.mark.parametrize("metric", SAID)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentence_on_a_pair(base, metric, lang):
    (compared,) = compare(base, "2023", "2024", Filters(metric=(metric,)))

    assert said(base, compared, lang) == SAID[metric][lang]


def test_half_years_are_called_so(base):
    total = compare(base, "2023", "2024", Filters(metric=("fdi",)))[0]

    assert said(base, total, "ru").startswith(
        "Прямые иностранные инвестиции: в первом полугодии 2023 года — 13,3 млрд долларов, в первом полугодии 2024 года"
        " — 9,8 млрд долларов, то есть примерно на 3,5 млрд долларов меньше, или примерно на 26%;"
    )


FIRST_TWO = load().of_sources(["kazinform-2023", "qazaqstan-tv-2024"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentences_on_all_that_both_years_hold_read_as_an_editor_left_them(lang):
    told = [said(FIRST_TWO, one, lang) for one in compare(FIRST_TWO, "2023", "2024", Filters()) if None not in one.pair]

    golden = Path(__file__).with_name(f"sentences-2023-2024.{lang}.txt").read_text(encoding="utf-8")
    assert "\n".join(told) + "\n" == golden


def test_every_pair_of_years_has_one_sentence_for_each_pair_of_figures(base):
    for a, b in combinations(base.years, 2):
        for compared in compare(base, str(a), str(b), Filters()):
            for lang in LANGUAGES:
                line = said(base, compared, lang)
                assert line.endswith(".")
                assert not re.search(r"[\n{}]|None|  |([.!?;:,])\1", line), line
                ends = re.findall(r"[.!?] ([^\W\d_])", re.sub(r"\bNo\. ", "", line))
                assert not any(letter.isupper() for letter in ends), line


@pytest.mark.parametrize(
    ("metric", "lang", "beginning"),
    [
        ("telegram-items", "en", "13,931 from 1 March 2022 to 31 December 2023;"),
        ("telegram-items", "kk", "2022 жылғы 1 наурыздан 2023 жылғы 31 желтоқсанға дейін – 13 931,"),
        ("telegram-items", "ru", "с 1 марта 2022 года по 31 декабря 2023 года — 13 931,"),
        ("forum-countries", "kk", "2023 жылғы 17–18 қазанда – 130 елден астам,"),
        ("forum-countries", "ru", "17–18 октября 2023 года — более 130 стран,"),
        ("fixed-capital-investment", "kk", "2024 жылғы қаңтар–қарашада – 15,8 трлн теңге,"),
        ("fixed-capital-investment", "ru", "в январе–ноябре 2024 года — 15,8 трлн тенге,"),
        ("fixed-capital-investment", "en", "15.8 trillion tenge in January–November 2024;"),
        ("pay-rise-cumulative", "ru", "в 2020–2023 годах — 100%,"),
        ("x-active-since", "en", "2011 in the review of 2023;"),
    ],
)
def test_a_period_is_told_in_words(metric, lang, beginning):
    told = [said(FIRST_TWO, one, lang) for one in compare(FIRST_TWO, "2023", "2024", Filters(metric=(metric,)))]

    assert any(f": {beginning}" in line for line in told), told


@pytest.mark.parametrize(
    ("metric", "lang", "told"),
    [
        ("stipend-rise", "en", "from 1 September: 20% in 2023;"),
        ("stipend-rise", "kk", "1 қыркүйектен: 2023 жылы – 20%,"),
        ("fdi", "ru", "из Нидерландов, первое полугодие: в 2023 году — 3 млрд долларов,"),
        ("fdi", "kk", "бірінші жартыжылдық: 2023 жылы – 3 млрд доллар,"),
    ],
)
def test_what_the_label_has_told_is_not_told_again(metric, lang, told):
    lines = [said(FIRST_TWO, one, lang) for one in compare(FIRST_TWO, "2023", "2024", Filters(metric=(metric,)))]

    assert any(told in line for line in lines), lines


def test_a_refused_pair_tells_no_difference(base):
    told = {"kk": r"пайызға|айырма", "ru": r"больше|меньше|разниц", "en": r"more \(|fewer|less"}
    refused = [one for one in compare(base, "2023", "2024", Filters()) if one.verdict.comparable == "no"]

    unlike = [one for one in refused if one.pair.metric_b]
    assert unlike
    for one in unlike:
        assert [lang for lang in LANGUAGES if re.search(told[lang], said(base, one, lang))] == []


@pytest.mark.parametrize(
    ("number", "points"),
    [
        (1, "на 1 процентный пункт больше"),
        (3, "на 3 процентных пункта больше"),
        (5, "на 5 процентных пунктов больше"),
        (21, "на 21 процентный пункт больше"),
    ],
)
def test_points_stand_in_the_form_of_their_number(made_up, number, points):
    shares = [fact("mu-share", year, value, f"{value} пайыз") for year, value in (("2031", 10), ("2032", 10 + number))]
    base = load([made_up({"mu-2031": shares[:1], "mu-2032": shares[1:]})])
    (compared,) = compare(base, "2031", "2032", Filters())

    assert said(base, compared, "ru").endswith(f" — 10%, в 2032 году — {10 + number}%, то есть {points}.")
    assert said(base, compared, "kk").endswith(f"яғни {number} пайыздық тармаққа көп.")
    assert said(base, compared, "en").endswith(f"{number} percentage point{'s' if number > 1 else ''} more.")


def test_a_settled_direction_is_told_without_a_number(made_up):
    laws = [
        fact("mu-laws", "2031", 20, "20-дан астам заң", bound="more_than"),
        fact("mu-laws", "2032", 19, "19 заң"),
    ]
    base = load([made_up({"mu-2031": laws[:1], "mu-2032": laws[1:]})])
    (compared,) = compare(base, "2031", "2032", Filters())

    assert said(base, compared, "en") == (
        "Named mu-laws: more than 20 laws in 2031 and 19 in 2032, which is less, though by how much is not known."
    )


def test_the_same_number_has_no_difference(made_up):
    laws = {"mu-2031": [fact("mu-laws", "2031", 7, "7 заң")], "mu-2032": [fact("mu-laws", "2032", 7, "7 заң")]}
    base = load([made_up(laws)])
    (compared,) = compare(base, "2031", "2032", Filters())

    assert said(base, compared, "ru") == "Именованный mu-laws: в 2031 году — 7, в 2032 году — 7, разницы нет."
    assert said(base, compared, "kk").endswith("айырма жоқ.")
