"""What people see on a terminal: a table that fits it, and no control character from anybody's text."""

from __future__ import annotations

import re
import unicodedata

import pytest

STYLE = re.compile(r"\x1b\[[0-9;]*m")
CLEAR = "\x1b[2J"


def plain(written):
    return STYLE.sub("", written)


def width(line):
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line
    )


def controls(written):
    """The control characters but for line ends and the styles of the program itself."""
    return {char for char in plain(written) if unicodedata.category(char) == "Cc" and char != "\n"}


def test_the_default_on_a_terminal_is_a_table(run_on_terminal):
    status, written = run_on_terminal("visits", "--year", "2024")

    assert status == 0
    assert "Qatar" in plain(written)
    assert "2024.visit.qa.state," not in plain(written)
    assert "label_kk" not in plain(written)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_summary_of_2024_fits_one_screen(run_on_terminal, lang):
    status, written = run_on_terminal("summary", "2024", "--lang", lang, columns=80, lines=24)

    lines = plain(written).splitlines()
    assert status == 0
    assert len(lines) <= 23, "the prompt takes the last line"
    assert max(map(width, lines)) <= 80
    for figure in ("23", "36", "158", "41", "134", "¶15"):
        assert figure in written


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize(
    "words", [["visits"], ["facts", "--country", "France"], ["show", "2024.days-abroad"], ["sources"]]
)
def test_tables_keep_to_the_width_and_lose_no_word(run_on_terminal, words, columns):
    status, written = run_on_terminal(*words, columns=columns)

    assert status == 0
    assert max(map(width, plain(written).splitlines())) <= columns
    assert "…" not in plain(written)


def test_colours_go_where_they_are_not_wanted(run_on_terminal):
    _, written = run_on_terminal("visits", "--year", "2024", NO_COLOR="1")

    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", written)


def test_a_format_that_is_asked_for_has_no_style_on_a_terminal(run_on_terminal):
    _, written = run_on_terminal("facts", "--country", "France", "--format", "json")

    assert "\x1b" not in written


@pytest.fixture
def loud_pack(good_pack, tmp_path):
    """A pack whose texts are full of what Rich and Markdown take for markup."""
    import shutil

    pack = shutil.copytree(good_pack, tmp_path / "pack")
    facts = pack / "facts" / "kolsai-2031.toml"
    text = facts.read_text(encoding="utf-8").replace("Bridges are to be built", "[bold]Bridges[/bold] [/x] :smile:")
    facts.write_text(text, encoding="utf-8")
    return pack


@pytest.mark.parametrize("words", [["show", "2031.bridges"], ["facts", "--year", "2031"]], ids=" ".join)
def test_brackets_stay_what_they_are(run_on_terminal, loud_pack, words):
    status, written = run_on_terminal(*words, "--data", loud_pack, columns=200)

    assert status == 0
    assert "[bold]Bridges[/bold] [/x] :smile:" in plain(written)


@pytest.mark.parametrize(
    "words", [["visits"], ["facts"], ["summary", "2023"], ["sources"], ["show", "2024.visit.qa.state"]]
)
def test_the_bundled_data_brings_no_control_character(run_on_terminal, words):
    _, written = run_on_terminal(*words)

    assert controls(written) == set()


@pytest.mark.parametrize(
    "words",
    [
        ["visits", "--country", f"Fran{CLEAR}ce"],
        ["facts", "--year", f"{CLEAR}2024"],
        ["facts", "--metric", f"days{CLEAR}"],
        ["show", f"2024{CLEAR}.days"],
        ["facts", f"--ye{CLEAR}ar"],
        ["facts", "--format", f"c{CLEAR}sv"],
        ["facts", "--data", f"no{CLEAR}where"],
        ["sources", "verify", f"no{CLEAR}where"],
    ],
    ids=lambda words: " ".join(words).replace(CLEAR, "?"),
)
def test_what_was_typed_does_not_steer_the_terminal(run_on_terminal, words):
    status, written = run_on_terminal(*words)

    assert status == 2
    assert CLEAR not in written
    assert controls(written) == set()


@pytest.mark.parametrize("words", [[f"vis{CLEAR}its"], [f"Fran{CLEAR}ce", "visits", "2024"]])
def test_a_first_word_that_is_no_command_does_not_steer_the_terminal(run_on_terminal, words):
    _, written = run_on_terminal(*words)

    assert written
    assert CLEAR not in written
    assert controls(written) == set()


def test_a_copy_of_a_source_does_not_steer_the_terminal(run_on_terminal, good_pack, made_up_document, tmp_path):
    copy = tmp_path / "kolsai-2031.txt"
    text = made_up_document.read_text(encoding="utf-8")
    copy.write_text(text + f"Тағы {CLEAR}45 мектеп\x07 \u009b31m ашылды.\n", encoding="utf-8")

    status, written = run_on_terminal("sources", "verify", copy, "--uncovered", "--data", good_pack)

    assert status == 1
    assert "45" in plain(written)
    assert CLEAR not in written
    assert controls(written) == set()


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("people.toml", '[[person]]\nid = "a\\u001b[2J"\n'),
        ("people.toml", '"\\u001b[2J" = 1\n'),
        ("people.toml", '[[person]]\n"\\u001b[2J" = 1\n'),
        ("facts/kolsai-2031.toml", 'source = "kolsai-2031\\u001b[2J"\nyear = 2031\nyears = [2031]\n'),
    ],
)
def test_a_broken_pack_does_not_steer_the_terminal(run_on_terminal, good_pack, tmp_path, file, content):
    import shutil

    pack = shutil.copytree(good_pack, tmp_path / "pack")
    (pack / file).write_text(content, encoding="utf-8")

    status, written = run_on_terminal("facts", "--data", pack)

    assert status == 2
    assert CLEAR not in written
    assert controls(written) == set()


def test_errors_are_the_same_words_on_a_terminal(run, run_on_terminal):
    _, written = run_on_terminal("facts", "--country", "Frnace")

    assert written == run("facts", "--country", "Frnace").stderr
