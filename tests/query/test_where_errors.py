"""The errors of expressions as people see them: what is wrong, the expression, a caret under the place."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from kzreview.query.expression_error import ExpressionError
from kzreview.query.predicate import compile_where

FUZZ = Path(__file__).parents[1] / "fuzz" / "where.py"

ENGLISH = [
    """\
kzreview: unknown field 'valeu'; did you mean 'value'?
  valeu > 3
  ^^^^^
""",
    """\
kzreview: unknown field 'Countri'; did you mean 'country'?
  year = 2024 and Countri = CN
                  ^^^^^^^
""",
    """\
kzreview: 'country' knows no 'Netherland'; did you mean 'Netherlands'?
  country in (CN, Netherland)
                  ^^^^^^^^^^
""",
    """\
kzreview: 'country' knows no 'Қытайй'; did you mean 'Қытай'?
  not (country = "Қытайй" or year = 2023)
                 ^^^^^^^^
""",
    """\
kzreview: 'type' knows no 'stat'; did you mean 'state'?
  type != stat
          ^^^^
""",
    """\
kzreview: 'bound' knows no 'wild'; there are: exact, about, more_than, at_least, up_to, range
  bound = wild
          ^^^^
""",
    """\
kzreview: 'lots' is no number; write 98, 2.5, 1,2 млн or 17bn
  value > lots
          ^^^^
""",
    """\
kzreview: 'soon' is no period; write 2024, 2023-H1, 2024-01/2024-11 or 2023-12-08
  period > soon
           ^^^^
""",
    """\
kzreview: the quote is not closed
  country = Côte d'Ivoire
                  ^
""",
    """\
kzreview: the closing bracket is missing
  (year = 2024
              ^
""",
    """\
kzreview: ')' is left over; join expressions with 'and' or 'or', and quote a value that holds brackets
  year = 2024)
             ^
""",
    """\
kzreview: an operator is expected after 'Herzegovina': = != < <= > >= ~ in
  country = Bosnia and Herzegovina
                                  ^
""",
    """\
kzreview: a value is expected here; quote it if it is a word such as 'and', or holds brackets
  year == 2024
        ^
""",
    """\
kzreview: a field is expected here, such as year or country
  year = 2024 or
                ^
""",
    """\
kzreview: a list in brackets is expected after 'in', such as: country in (CN, Qatar)
  year in 2024
          ^^^^
""",
    """\
kzreview: 'in' is expected after 'not'
  year not 2024
           ^^^^
""",
    """\
kzreview: '!' means nothing here
  year ! 2024
       ^
""",
    """\
kzreview: the expression is empty; write such as: year = 2024 and country = Qatar
  \n  ^
""",
]


def expression_of(told: str) -> str:
    return told.splitlines()[1][2:]


@pytest.mark.parametrize("told", ENGLISH, ids=expression_of)
def test_what_an_error_looks_like(run, told):
    outcome = run("facts", "--where", expression_of(told))
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", told)


@pytest.mark.parametrize(
    ("expression", "marked"),
    [
        ("country < CN", {"<", "CN"}),
        ("year ~ 20", {"~", "20"}),
        ("year = 2024 2025", {"2024 2025"}),
        ("topic = law", {"law"}),
        ("жыл = 2024", {"жыл"}),
        ("year = 2024\nand valeu = 1", {"valeu"}),
        ("ел = Қытай", {"ел"}),
        ("漢字 = 1", {"漢字"}),
        ("label ~ '漢字' and e\u0301\u0301 = 1", {"e\u0301\u0301"}),
        ("label ~ '🇰🇿' and valeu = 1", {"valeu"}),
    ],
)
def test_the_caret_stands_under_the_place(base, expression, marked):
    with pytest.raises(ExpressionError) as raised:
        compile_where(base, expression)
    start, end = raised.value.span
    assert expression[start:end] in marked
    _, shown, caret = str(raised.value).split("\n")
    assert len(caret) - len(caret.lstrip()) == cell_len(shown[: start + 2])
    assert caret.count("^") == cell_len(shown[start + 2 : end + 2])


@pytest.mark.parametrize("lang", ["kk", "ru"])
@pytest.mark.parametrize("told", ENGLISH, ids=expression_of)
def test_an_error_is_told_in_the_language_of_the_reader(run, fuzz, told, lang):
    if lang not in fuzz.told_languages():
        pytest.skip(f"data/messages/{lang}.toml has no words for errors of expressions yet")
    outcome = run("facts", "--where", expression_of(told), "--lang", lang)
    said, *place = outcome.stderr.splitlines()
    assert (outcome.status, outcome.stdout) == (2, "")
    assert place == told.splitlines()[1:]
    assert any("а" <= char <= "ө" for char in said.casefold()), said
    assert "{" not in said
    assert said != told.splitlines()[0]


@pytest.mark.parametrize("expression", ["valeu > 3", "country = Қытайй", "(year = 2024"])
@pytest.mark.parametrize("columns", [20, 200])
def test_an_error_is_the_same_on_a_terminal_and_in_a_pipe(run_process, run_on_terminal, expression, columns):
    piped = run_process("facts", "--where", expression)
    assert piped.status == 2
    assert piped.stdout == ""
    assert run_on_terminal("facts", "--where", expression, columns=columns) == (2, piped.stderr)


def test_control_characters_never_reach_the_terminal(run):
    outcome = run("facts", "--where", "year = \x1b[31m\x07\u202e\r")
    assert outcome.status == 2
    assert outcome.stderr.replace("\n", "").isprintable()


@pytest.fixture(scope="session")
def fuzz():
    """The command tests/fuzz/where.py as a module."""
    spec = importlib.util.spec_from_file_location("fuzz_where", FUZZ)
    module = importlib.util.module_from_spec(spec)
    sys.modules["fuzz_where"] = module
    spec.loader.exec_module(module)
    return module


def test_random_texts_are_expressions_or_errors_with_a_caret(fuzz):
    kinds, broken = fuzz.fuzz(1000, seed=2024)
    assert not broken, broken[0]
    assert kinds["expression"] > 50
    assert len(kinds) >= 12, "the texts no longer reach most errors"


@pytest.mark.parametrize(
    "message",
    [
        "said\n  yaer = 1",
        "said\n  yaer = 1\n",
        "said\n  yaer = 1\n^^^^",
        "said\n  yaer = 1\n   ^^^^",
        "said\n  year = 1\n  ^^^^",
        "\n  yaer = 1\n  ^^^^",
        "said\x1b\n  yaer = 1\n  ^^^^",
        "said\n  yaer = 1\n  ^^^^^^^^^^",
    ],
)
def test_the_look_at_an_error_sees_what_is_wrong(fuzz, message):
    assert fuzz.caret_fault("said\n  yaer = 1\n  ^^^^", "yaer = 1", (0, 4)) == ""
    assert fuzz.caret_fault(message, "yaer = 1", (0, 4))
