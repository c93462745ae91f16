"""Columns on a screen: widths, folding, and the styles that go with them."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kzreview.render.layout import GAP, column_widths, folded, places
from kzreview.render.terminal import print_view
from kzreview.views.view import Heading, Section, View

TEXTS = st.text(st.sampled_from("aқ中é\u0301 \u00a0-¶«»█ "), max_size=40)


def test_a_letter_takes_as_many_places_as_rich_says():
    letters = [chr(code) for code in (*range(0x20, 0xD800), *range(0xE000, 0x20000))]

    assert [letter for letter in letters if places(letter) != cell_len(letter)] == []


@given(TEXTS, st.integers(2, 30))
def test_folding_loses_no_letter_and_keeps_to_the_width(text, width):
    lines = folded(text, width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("17\u00a0млрд доллардан астам", 14, ["17\u00a0млрд", "доллардан", "астам"]),
        ("2024.meetings", 8, ["2024.mee", "tings"]),
        ("a 2024.meetings b", 8, ["a", "2024.mee", "tings b"]),
        ("中文中", 4, ["中文", "中"]),
    ],
)
def test_words_stay_whole_where_they_can(text, width, lines):
    assert folded(text, width) == lines


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6), st.integers(12, 120), st.sets(st.integers(0, 5)))
def test_columns_get_what_they_need_or_fit_the_width(natural, most, whole):
    widths = column_widths(natural, most, whole)
    room = most - len(GAP) * (len(natural) - 1)

    assert all(got <= wanted for got, wanted in zip(widths, natural, strict=True))
    assert sum(widths) == min(sum(natural), room) or max(widths) <= 1


def test_ids_give_way_last():
    assert column_widths([30, 50], 61, whole={0}) == [30, 30]
    assert column_widths([30, 50], 25, whole={0}) == [23, 1]


VIEW = View(
    title="A title",
    headings=["id", "what"],
    sections=[Section("A section that is longer than its rows", [["x.1", "one two"], ["x.2", Heading("three")]])],
    footer=["A note"],
)


class Terminal(StringIO):
    def isatty(self):
        return True


def shown(monkeypatch, **environ):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    file = Terminal()
    print_view(VIEW, file)
    return file.getvalue()


PLAIN = "A title\nid    what\nA section that is longer than its rows\n  x.1 one two\n  x.2 three\n A note\n"


def test_a_terminal_gets_styles(monkeypatch):
    written = shown(monkeypatch, TERM="xterm")

    assert "\x1b[1mA title\x1b[0m" in written
    assert "\x1b[1;36mA section that is longer than its rows\x1b[0m\n  x.1 one two\n" in written
    assert "  x.2 \x1b[1;36mthree\x1b[0m\n \x1b[2mA note\x1b[0m\n" in written


def test_no_color_takes_the_colour_and_leaves_the_weight(monkeypatch):
    written = shown(monkeypatch, TERM="xterm", NO_COLOR="1")

    assert "36m" not in written
    assert "\x1b[1mA section" in written


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_dumb_terminal_gets_bare_text(monkeypatch, term):
    assert shown(monkeypatch, TERM=term) == PLAIN
    assert "\x1b" in shown(monkeypatch, TERM=term, FORCE_COLOR="1")


def test_a_narrow_terminal_folds_cells(monkeypatch):
    assert shown(monkeypatch, TERM="dumb", COLUMNS="10") == (
        "A title\nid    what\nA section\nthat is\nlonger\nthan its\nrows\n"
        "  x.1 one\n      two\n  x.2 thre\n      e\n A note\n"
    )
