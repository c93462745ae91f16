"""`kzreview check`: formats, statuses, filters, unreadable files."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from kzreview.cli.environment import Environment
from kzreview.cli.main import main

DRAFT = "Tokayev spent 33 days abroad in 2024 and made 23 foreign trips.\nHe signed 120 laws in 2024; see page 14.\n"


def run(*args, lang="en_GB.UTF-8"):
    env = Environment(io.StringIO(), io.StringIO(), {"LANG": lang})
    status = main(["check", "--date", "2024-12-30", *map(str, args)], env)
    return status, env.stdout.getvalue(), env.stderr.getvalue()


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_json_is_as_promised(draft):
    status, out, _ = run("--format", "json", draft)
    result = json.loads(out)
    claims = result["files"][0]["claims"]
    assert status == 1
    assert result["files"][0]["path"] == str(draft)
    assert list(claims[0]) == [
        *("start", "end", "line", "column", "text", "verdict", "reason", "fact", "expected", "message", "receipt"),
    ]
    assert all(DRAFT[claim["start"] : claim["end"]] == claim["text"] for claim in claims)
    assert result["summary"]["contradicted"] == 1
    assert result["summary"]["claims"] == len(claims)


def test_json_is_the_same_in_every_locale(draft):
    assert run("--format", "json", draft)[1] == run("--format", "json", draft, lang="kk_KZ.UTF-8")[1]


def test_text_shows_place_line_mark_verdict_right_figure_and_receipt(draft):
    _, out, _ = run(draft)
    assert f"{draft}:1:15: wrong: Days spent on trips abroad, 2024: 36 days" in out
    assert "1 | Tokayev spent 33 days abroad in 2024 and made 23 foreign trips.\n  |               ^^^^^^^\n" in out
    assert "qazaqstan-tv-2024, paragraph 7" in out
    assert out.endswith("3 figures: 1 right, 1 wrong, 1 not in our data\n")


@pytest.mark.parametrize(("lang", "words"), [("ru_RU.UTF-8", "3 числа: верных — 1"), ("kk_KZ.UTF-8", "3 сан: 1 дұрыс")])
def test_the_closing_line_is_in_the_readers_language(draft, lang, words):
    assert words in run(draft, lang=lang)[1]


def test_csv_has_a_row_for_each_claim(draft):
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv", draft)[1])))
    assert [row["verdict"] for row in rows if row["text"] == "33 days"] == ["contradicted"]


def test_github_annotations(draft):
    assert f"::error file={draft},line=1,col=15::33 days: " in run("--format", "github", draft)[1]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "unknown"], 1),
        (["--source", "kazinform-2023"], 0),
        (["--source", "kazinform-2023", "--fail-on", "unknown"], 1),
        (["--verdict", "supported"], 1),
    ],
)
def test_the_status_tells_what_was_found(draft, options, status):
    assert run(*options, draft)[0] == status


def test_verdicts_are_filtered(draft):
    claims = json.loads(run("--format", "json", "--verdict", "supported", draft)[1])["files"][0]["claims"]
    assert {claim["verdict"] for claim in claims} == {"supported"}


def test_quiet_prints_what_is_wrong_alone(draft):
    _, out, err = run("--quiet", draft)
    assert "wrong" in out
    assert "right" not in out.replace("right,", "")
    assert err == ""


@pytest.mark.parametrize("content", [b"\0\1binary", "Тоқаев".encode("utf-16"), "Токаев".encode("cp1251")])
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_checked(tmp_path, draft, content):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    status, out, err = run("--format", "json", bad, tmp_path / "missing.txt", draft)
    assert status == 2
    assert str(bad) in err
    assert "missing.txt" in err
    assert [file["path"] for file in json.loads(out)["files"]] == [str(draft)]


@pytest.mark.parametrize(
    "options",
    [["--date", "yesterday"], ["--lang", "de"], ["--format", "xml"], ["--verdict", "wrong"], ["--source", "x"]],
)
def test_bad_options_are_explained_with_status_2(draft, options):
    status, _, err = run(*options, draft)
    assert status == 2
    assert err.count("\n") == 1


def test_standard_input(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "from kzreview.cli.main import run; run()", "check", "-", "--date", "2024-12-30"],
        input=DRAFT.encode(),
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "LANG": "en_GB.UTF-8"},
        check=False,
    )
    assert done.returncode == 1
    assert b"-:1:15: wrong" in done.stdout


def test_control_characters_of_a_draft_never_reach_the_terminal(tmp_path):
    path = tmp_path / "evil\x1b[31m.txt"
    path.write_text("Tokayev\x1b]0;x\x07 spent\u202e 33 days\u2066 abroad\x9b in 2024.\r", encoding="utf-8", newline="")
    for format_ in ("text", "csv", "github"):
        _, out, _ = run("--format", format_, "--verdict", "contradicted", path)
        assert "33 days" in out
        assert not any(not character.isprintable() and character != "\n" for character in out)


def test_a_receipt_of_a_source_without_a_copy_names_no_paragraph(run, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text("In 2025 the President made 23 trips abroad.\n", encoding="utf-8")

    done = run("check", draft, "--format", "text")

    assert "= baqkz-2025: “шетелге 23 рет сапарға шықты”" in done.stdout
    assert "None" not in done.stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--fail-on", "bad"), "unknown value of --fail-on 'bad'; there are: contradicted, unknown, never"),
        (("--verdict", "wrong"), "unknown verdict 'wrong'; there are: supported, contradicted, unknown, not-a-claim"),
    ],
)
def test_each_wrong_word_is_called_by_its_name(draft, options, told):
    status, _, err = run(draft, *options)

    assert (status, err) == (2, f"kzreview: {told}\n")


RUSSIAN = "В 2024 году Президент провёл за рубежом 36 дней, а в 2023 году подписал 98 законов. " * 3


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04 word/document.xml", "DOCX"),
        (b"%PDF-1.7 ...", "PDF"),
        (RUSSIAN.encode("cp1251"), "iconv -f cp1251 -t UTF-8"),
        (RUSSIAN.encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
    ],
)
def test_a_file_that_is_no_utf8_text_is_named_and_nothing_is_counted(tmp_path, content, told):
    path = tmp_path / "draft"
    path.write_bytes(content)
    status, out, err = run(path)

    assert (status, out) == (2, "")
    assert told in err


def test_an_empty_draft_is_told(tmp_path):
    path = tmp_path / "empty.txt"
    path.write_text(" \n", encoding="utf-8")
    status, _, err = run(path)

    assert (status, err) == (0, f"{path} is empty: there is nothing to check\n")
