"""Exit statuses are those of one enum; a closed pipe and an interrupt end quietly."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import time

import pytest

from kzreview.cli.environment import Status


def test_the_statuses_are_those_of_the_contract():
    assert {status.name: status.value for status in Status} == {
        "DONE": 0,
        "FINDINGS": 1,
        "COULD_NOT_RUN": 2,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["visits", "--year", "2024"], 0),
        (["facts", "--year", "2023", "--source", "qazaqstan-tv-2024"], 0),
        (["--help"], 0),
        (["visits", "--help"], 0),
        ([], 0),
        (["visits", "--year", "1999"], 2),
        (["facts", "--nonsense"], 2),
    ],
)
def test_the_process_ends_with_the_status(run_process, words, status):
    assert run_process(*words).status == status


def test_findings_are_status_1(run_process, good_pack, made_up_document, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_text(made_up_document.read_text(encoding="utf-8").replace("13,3", "13,4"), encoding="utf-8")

    assert run_process("sources", "verify", copy, "--data", good_pack).status == 1


@pytest.fixture
def in_shell(installed_command, process_environment):
    """Runs a line of bash; KZ stands for the command."""

    def in_shell(line):
        return subprocess.run(
            ["bash", "-c", line.replace("KZ", shlex.quote(installed_command))],
            env=process_environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return in_shell


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "ndjson", "markdown", "table"])
def test_a_pipe_closed_after_one_line_ends_quietly(in_shell, format_):
    done = in_shell(f"KZ facts --format {format_} | head -1; echo ${{PIPESTATUS[0]}}")

    *first, status = done.stdout.splitlines()
    assert len(first) == 1
    assert status == "0"
    assert done.stderr == ""


@pytest.mark.parametrize("words", ["visits --year 2024", "facts", "--help", "summary 2024"])
def test_a_pipe_closed_before_the_first_line_ends_quietly(in_shell, words):
    done = in_shell(f"(sleep 0.1; KZ {words}) | true; echo ${{PIPESTATUS[0]}}; sleep 0.3")

    assert (done.stdout, done.stderr) == ("0\n", "")


def test_real_pipes_carry_the_rows(in_shell):
    done = in_shell("KZ visits --year 2024 | cut -d, -f3 | sort | uniq -c | sort -rn | head -2")

    assert [line.split() for line in done.stdout.splitlines()] == [["7", "state"], ["5", "official"]]
    assert done.stderr == ""


def test_a_full_disk_is_told_in_one_line(in_shell):
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("this system has no /dev/full")

    done = in_shell("KZ facts > /dev/full")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "the disk is full" in done.stderr


def test_a_closed_stdout_shows_no_traceback(in_shell):
    done = in_shell("KZ visits --year 2024 >&-")

    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 1


@pytest.fixture
def heeded_interrupts():
    """Tests that a shell runs in the background ignore an interrupt, and what they start would inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded_interrupts")
def test_an_interrupt_is_status_130_and_one_word(installed_command, process_environment, tmp_path):
    waiting = tmp_path / "copy.txt"
    os.mkfifo(waiting)
    with subprocess.Popen(
        [installed_command, "sources", "verify", str(waiting)],
        env=process_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        writer = opened_by_a_reader(waiting)
        try:
            process.send_signal(signal.SIGINT)
            stdout, stderr = process.communicate(timeout=30)
        finally:
            os.close(writer)

    assert process.returncode == 130
    assert (stdout, stderr) == ("", "interrupted\n")


def opened_by_a_reader(fifo):
    """Opens a fifo for writing, which works once somebody reads it."""
    for _ in range(300):
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.1)
    pytest.fail("nobody came to read")
