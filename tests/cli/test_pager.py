"""An answer that is longer than the terminal goes through the reader's pager; a shorter one does not."""

from __future__ import annotations

PAGED = "sed s/^/PAGED/"


def test_a_long_answer_goes_through_the_pager(run_on_terminal):
    status, written = run_on_terminal("facts", PAGER=PAGED)

    assert status == 0
    assert written.count("PAGED") > 300


def test_a_short_answer_stays_on_the_screen(run_on_terminal):
    _, written = run_on_terminal("facts", "--country", "France", PAGER=PAGED)

    assert "2023.fdi.fr" in written
    assert "PAGED" not in written


def test_the_whole_answer_reaches_the_pager(run_on_terminal, base):
    _, written = run_on_terminal("facts", columns=400)

    assert [fact.id for fact in base.facts if fact.id not in written] == []


def test_a_pager_that_is_left_early_ends_quietly(run_on_terminal):
    status, written = run_on_terminal("facts", PAGER="head -1")

    assert status == 0
    assert written.count("\n") == 1


def test_machine_formats_are_not_paged(run_on_terminal):
    _, written = run_on_terminal("facts", "--format", "csv", PAGER=PAGED)

    assert "PAGED" not in written


def test_nothing_is_paged_into_a_pipe(run_process):
    done = run_process("facts", "--format", "table", PAGER=PAGED)

    assert "PAGED" not in done.stdout
