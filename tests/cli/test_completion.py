"""What a shell is offered, and the scripts that let it ask."""

from __future__ import annotations

import pytest


@pytest.fixture
def offered(run_process):
    """The words that bash is offered at the end of a line."""

    def offered(line, **environ):
        words = line.split(" ")
        asked = {"_KZREVIEW_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
        return run_process(**(asked | environ)).stdout.split("\n")[:-1]

    return offered


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("kzreview vis", "visits"),
        ("kzreview show 2024.days", "2024.days-abroad"),
        ("kzreview trend dis", "distance"),
        ("kzreview facts --metric laws", "laws-signed"),
        ("kzreview facts --country Kaz", "Kazakhstan"),
        ("kzreview facts --country Қыт", "Қытай"),
        ("kzreview facts --year 202", "2024"),
        ("kzreview facts --topic dip", "diplomacy"),
        ("kzreview visits --type st", "state"),
        ("kzreview facts --source qaz", "qazaqstan-tv-2024"),
        ("kzreview facts --format nd", "ndjson"),
        ("kzreview facts --group-by cou", "country"),
        ("kzreview facts --columns val", "value"),
        ("kzreview facts --columns id,val", "id,value"),
        ("kzreview facts --sort per", "period"),
    ],
)
def test_a_word_is_completed(offered, line, word):
    assert word in offered(line)


@pytest.mark.parametrize(
    "command",
    ["visits", "people", "compare 2023 2024", "trend days-abroad", "topics", "metrics", "sources", "timeline"],
)
def test_the_columns_of_a_command_are_those_it_prints(offered, run, command):
    printed = run(*command.split(), "--format", "csv").stdout.splitlines()[0].split(",")
    named = offered(f"kzreview {command} --columns ")
    assert [name for name in named if name not in printed and f"{name}_en" not in printed] == []
    assert [name for name in printed if name not in named and name[:-3] not in named] == []


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("kzreview show 2031.bud", "2031.budget"),
        ("kzreview facts --year 203", "2031"),
        ("kzreview facts --topic dis", "district"),
    ],
)
def test_packs_are_known_to_completion(offered, good_pack, line, word):
    assert word not in offered(line)
    assert word in offered(line, KZREVIEW_DATA=str(good_pack))


def test_a_pack_named_on_the_line_is_known_to_completion(offered, good_pack):
    assert offered(f"kzreview facts --data {good_pack} --year 203") == ["2031"]


def test_a_broken_pack_leaves_what_is_bundled(offered, tmp_path):
    (tmp_path / "places.toml").write_text("[[place", encoding="utf-8")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "x.toml").write_bytes(b"\xff")
    assert offered("kzreview facts --country Kazakhs", KZREVIEW_DATA=str(tmp_path)) == ["Kazakhstan"]
    assert "2024.days-abroad" in offered("kzreview show 2024.days", KZREVIEW_DATA=str(tmp_path))


@pytest.mark.parametrize(
    ("shell", "sign"), [("bash", "COMPREPLY"), ("zsh", "#compdef kzreview"), ("fish", "complete --command kzreview")]
)
def test_the_script_is_that_of_the_shell_named(run, shell, sign):
    outcome = run("--show-completion", shell)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert sign in outcome.stdout


def test_a_shell_that_is_none_is_told_with_the_nearest(run):
    outcome = run("--show-completion", "zhs", "--lang", "ru")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "«zsh»" in outcome.stderr


def test_completion_is_written_for_the_shell_named(run_process, tmp_path):
    outcome = run_process("--install-completion", "fish", HOME=str(tmp_path))
    written = tmp_path / ".config" / "fish" / "completions" / "kzreview.fish"
    assert (outcome.status, str(written) in outcome.stderr) == (0, True)
    assert "complete --command kzreview" in written.read_text()
