"""A trend as a picture: lines only between what may be compared, gaps open, the words of the reader's language."""

from __future__ import annotations

import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from made_up_facts import fact

from kzreview import load
from kzreview.query.filters import Filters
from kzreview.query.trend import trend
from kzreview.views.trend_chart import trend_chart

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn(made_up):
    """The marks of a made-up metric from 2031 on, by the facts of each source."""

    def drawn(metric, facts):
        base = load([made_up(facts)])
        panel, *_ = trend_chart(base, trend(base, metric, Filters()), "en").panels
        return [(mark.value, mark.line, mark.apart) for mark in panel.marks if mark.year >= 2031]

    return drawn


def words(svg):
    return [text.text for text in ET.fromstring(svg).iter(f"{SVG}text")]


def lines_between(svg):
    """The lines of a panel that lead from one mark to another."""
    root = ET.fromstring(svg)
    paths = [path for group in root.iter(f"{SVG}g") if group.get("id", "").startswith("line2d") for path in group]
    return [path.get("style") for path in paths if path.tag == f"{SVG}path" and "stroke-width: 2" in path.get("style")]


def test_comparable_neighbours_are_joined_and_nothing_across_a_gap(drawn):
    facts = {
        "mu-2031": [fact("mu-laws", "2031", 19, "19 заң")],
        "mu-2032": [fact("mu-laws", "2032", 23, "23 заң")],
        "mu-2034": [fact("mu-laws", "2034", 20, "20 заң")],
    }
    assert drawn("mu-laws", facts) == [(19, "", False), (23, "plain", False), (None, "", False), (20, "", False)]


def test_a_part_of_a_year_stands_apart(drawn):
    facts = {
        "mu-2031": [fact("mu-laws", "2031", 19, "19 заң")],
        "mu-2032": [fact("mu-laws", "2032-H1", 11, "11 заң")],
    }
    assert drawn("mu-laws", facts) == [(19, "", False), (11, "", True)]


def test_what_is_planned_stands_apart_in_its_own_year_and_breaks_no_line(drawn):
    planned = fact("mu-laws", "2034", 40, "40 заң", kind="plan")
    facts = {
        "mu-2031": [fact("mu-laws", "2031", 19, "19 заң")],
        "mu-2032": [fact("mu-laws", "2032", 23, "23 заң"), planned],
        "mu-2033": [fact("mu-laws", "2033", 20, "20 заң")],
    }
    assert sorted(drawn("mu-laws", facts)) == [
        (19, "", False),
        (20, "plain", False),
        (23, "plain", False),
        (40, "", True),
    ]


def test_what_may_be_compared_with_caution_has_a_broken_line(drawn):
    facts = {
        "mu-2031": [fact("mu-time", "2031", 190, "190 минут")],
        "mu-2032": [fact("mu-time", "2032", 230, "230 минут")],
    }
    assert drawn("mu-time", facts) == [(190, "", False), (230, "broken", False)]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_picture_says_what_it_shows_in_the_readers_language(run, base, lang):
    outcome = run("trend", "distance", "--format", "svg", "--lang", lang)
    shown = " ".join(words(outcome.stdout))

    assert base.metrics["distance"].name.in_language(lang) in shown
    for source in ("kazinform-2023", "qazaqstan-tv-2024"):
        assert base.sources[source].publisher.in_language(lang) in shown
    assert {"2023", "2024"} <= set(words(outcome.stdout))
    assert any("152" in word and "921" in word for word in words(outcome.stdout))


def test_the_lines_are_drawn(run):
    """One between 2023 and 2024, and it is broken: the two distances are not of the same thing."""
    args = ("trend", "distance", "--source", "kazinform-2023", "--source", "qazaqstan-tv-2024", "--format", "svg")
    (style,) = lines_between(run(*args).stdout)

    assert "stroke-dasharray" in style


def test_two_sums_of_money_in_a_line_are_no_formula(run, made_up):
    folder = made_up({"mu-2031": [fact("mu-money", "2031", "1.5e9", "1,5 миллиард доллар")]})
    outcome = run("trend", "mu-money", "--data", folder, "--format", "svg", "--lang", "en")

    assert any("$1.5" in word for word in words(outcome.stdout))


def test_the_same_question_gives_the_same_bytes(run):
    args = ("trend", "fdi", "--format", "svg")
    assert run(*args).stdout == run(*args).stdout


def test_nothing_found_draws_nothing(run):
    outcome = run("trend", "days-abroad", "--topic", "laws", "--format", "svg")

    assert (outcome.status, outcome.stdout) == (0, "")
    assert outcome.stderr


def test_a_missing_library_is_named_with_what_installs_it(process_environment):
    script = "import sys; sys.modules['matplotlib'] = None; from kzreview.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", script, "trend", "distance", "--format", "svg"],
        env=process_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install '.[svg]'" in done.stderr


def test_what_is_too_long_for_a_mark_stands_beneath(run):
    """The first 100 days of 2019, and what another source prints for 2023."""
    laws = words(run("trend", "laws-signed", "--format", "svg", "--lang", "en").stdout)
    events = words(run("trend", "foreign-policy-events", "--format", "svg", "--lang", "en").stdout)

    assert "2019: the President's first 100 days" in laws
    assert "2023: 268 (24.kz: 265)" in events


@pytest.mark.parametrize("form", ["svg", "table"])
def test_a_figure_that_may_count_something_else_says_so(run, form):
    shown = run("trend", "countries-visited", "--format", form, "--lang", "en").stdout

    assert "2022: Countries the President travelled to. It reads as travel to 25 countries and may count trips" in shown
