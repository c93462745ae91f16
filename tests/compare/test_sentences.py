"""The sentences, word by word, in the three languages."""

from __future__ import annotations

import re
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
        " — 9,8 млрд долларов, то есть на 3,5 млрд долларов меньше, или на 26,32%;"
    )


def test_every_pair_has_one_line_in_every_language(base):
    for compared in compare(base, "2023", "2024", Filters()):
        for lang in LANGUAGES:
            line = said(base, compared, lang)
            assert line.endswith(".")
            assert not re.search(r"[\n{}]|None|  ", line)


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
        fact("mu-laws", "2031", 20, "20 заң", bound="more_than"),
        fact("mu-laws", "2032", 19, "19 заң"),
    ]
    base = load([made_up({"mu-2031": laws[:1], "mu-2032": laws[1:]})])
    (compared,) = compare(base, "2031", "2032", Filters())

    assert said(base, compared, "en") == (
        "Named mu-laws: more than 20 laws in 2031 and 19 in 2032, which is less; with caution: there is a reason. One"
        " of the numbers is only a limit or an approximation, so the exact change is not known."
    )


def test_the_same_number_has_no_difference(made_up):
    laws = {"mu-2031": [fact("mu-laws", "2031", 7, "7 заң")], "mu-2032": [fact("mu-laws", "2032", 7, "7 заң")]}
    base = load([made_up(laws)])
    (compared,) = compare(base, "2031", "2032", Filters())

    assert said(base, compared, "ru") == "Именованный mu-laws: в 2031 году — 7, в 2032 году — 7, разницы нет."
    assert said(base, compared, "kk").endswith("айырма жоқ.")
