"""What people see of compare and trend."""

from __future__ import annotations

import re

import pytest
from made_up_facts import fact

from kzreview.views.bars import bar, swing

FIRST_TWO = ("--source", "kazinform-2023", "--source", "qazaqstan-tv-2024")


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("command", ["compare 2023 2024", "trend fdi", "trend pay-rise"])
def test_a_terminal_of_100_columns_is_kept(run_on_terminal, command, lang):
    status, screen = run_on_terminal(*command.split(), "--lang", lang, columns=100, NO_COLOR="1", PAGER="cat")

    assert status == 0
    lines = re.sub(r"\x1b\[[0-9;]*m", "", screen).splitlines()
    assert [line for line in lines if len(line) > 100] == []


def test_a_change_has_a_bar_and_no_chart_takes_it_away(run_on_terminal):
    arguments = ("compare", "2023", "2024", "--topic", "travel", "--lang", "en")
    _, with_bars = run_on_terminal(*arguments, columns=100, NO_COLOR="1")
    _, without = run_on_terminal(*arguments, "--no-chart", columns=100, NO_COLOR="1")

    line = next(line for line in with_bars.splitlines() if "Days abroad" in line)
    assert re.search(r"33 +36 +\+3 +\+9\.09 +│█+ +✓ 1", line)
    assert "│" not in without
    assert "+9.09" in without


def test_each_verdict_has_its_section_and_each_reason_its_line(run):
    table = run("compare", "2023", "2024", "--format", "table", "--lang", "en", "--topic", "visits").stdout

    assert re.search(r"^✓ May be compared$", table, re.MULTILINE)
    assert re.search(r"Trips abroad +19 +23 +\+4 +\+21\.05 +✓ 1", table)
    assert re.search(r"State visits +1 +7 +\+6 +\+600 +! 2\nOfficial visits +4 +5 +\+1 +\+25 +! 2", table)
    assert re.search(r"Working visits abroad +14 +– +✗ 3\nCountries of working visits +11", table)
    assert re.search(r"^3  2023 counts visits and 2024 counts countries", table, re.MULTILINE)
    assert re.search(r"^Only in 2024: Countries visited >20; ", table, re.MULTILINE)


def test_figures_of_one_period_alone_make_no_empty_table(run):
    table = run("compare", "2023", "2024", "--format", "table", "--lang", "ru", "--topic", "appeals").stdout

    only = "Только в 2023 году: Рассмотренные обращения 53\u00a0237."
    assert table.splitlines() == ["Сравнение: 2023 и 2024", "", only]


def test_trend_shows_bars_changes_and_receipts(run_on_terminal):
    _, screen = run_on_terminal("trend", "days-abroad", *FIRST_TWO, "--lang", "en", columns=120, NO_COLOR="1")

    assert re.search(r"2023 +33 +█{18}▍ +«.*33.*» ¶69", screen.replace("\u00a0", " "))
    assert re.search(r"2024 +36 +\+3 +\+9\.09 +█{20} ✓ 1 «.*36.*» ¶7", screen.replace("\u00a0", " "))


@pytest.mark.parametrize(("metric", "bars"), [("mu-laws", True), ("mu-number", False)])
def test_what_may_not_be_compared_has_no_bars(run_on_terminal, made_up, metric, bars):
    years = {"mu-2031": [fact(metric, "2031", 3, "3 заң")], "mu-2032": [fact(metric, "2032", 4, "4 заң")]}
    _, screen = run_on_terminal("trend", metric, "--data", made_up(years), "--lang", "en", columns=100, NO_COLOR="1")

    assert re.search(r"2032 +4", screen)
    assert ("█" in screen) is bars


@pytest.mark.parametrize(
    ("value", "most", "width", "drawn"), [(4, 4, 3, "███"), (1, 1000, 3, "▏"), (0, 4, 3, ""), (3, 4, 2, "█▌")]
)
def test_a_bar_is_as_long_as_its_value(value, most, width, drawn):
    assert bar(value, most, width) == drawn


@pytest.mark.parametrize(
    ("change", "drawn"),
    [(4, "    │████"), (-4, "████│"), (-3, " ███│"), (0, "    │"), (1, "    │█"), (9, "    │███▶"), (-9, "◀███│")],
)
def test_a_swing_goes_left_for_a_fall(change, drawn):
    assert swing(change, 4, 4) == drawn
