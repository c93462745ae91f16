"""An empty answer: a header alone or [], status 0, and a word on stderr; and the byte order mark for Excel."""

from __future__ import annotations

import json

import pytest

NOTHING = ["facts", "--year", "2023", "--source", "qazaqstan-tv-2024"]


@pytest.mark.parametrize("format_", ["csv", "tsv", "markdown"])
def test_a_flat_format_is_a_header_alone(run, format_):
    done = run(*NOTHING, "--format", format_)
    full = run("facts", "--country", "France", "--format", format_).stdout

    header = done.stdout.splitlines()[0]
    assert done.status == 0
    assert done.stderr == "no fact fits\n"
    assert done.stdout.count("\n") == (2 if format_ == "markdown" else 1)
    assert header.replace(" ", "") == full.splitlines()[0].replace(" ", "")


def test_json_is_an_empty_array(run):
    done = run(*NOTHING, "--format", "json")

    assert (done.status, done.stdout, done.stderr) == (0, "[]\n", "no fact fits\n")
    assert json.loads(done.stdout) == []


def test_ndjson_is_nothing(run):
    done = run(*NOTHING, "--format", "ndjson")

    assert (done.status, done.stdout, done.stderr) == (0, "", "no fact fits\n")


def test_people_see_the_word_alone(run):
    done = run(*NOTHING, "--format", "table")

    assert (done.status, done.stdout, done.stderr) == (0, "", "no fact fits\n")


@pytest.mark.parametrize("command", [["visits", "--year", "2019"], ["received", "--year", "2022"]])
def test_a_year_without_such_facts_is_empty_and_no_error(run, command):
    done = run(*command, "--format", "json")

    assert (done.status, done.stdout) == (0, "[]\n")
    assert done.stderr


def test_a_sound_verification_is_a_header_alone(run, good_pack, made_up_document):
    done = run("sources", "verify", made_up_document, "--data", good_pack, "--format", "csv")

    assert (done.status, done.stdout) == (0, "source,paragraph,problem,fact,printed,around\n")


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_the_byte_order_mark_comes_first_and_once(run_process, format_):
    plain = run_process("facts", "--country", "France", "--format", format_)
    marked = run_process("facts", "--country", "France", "--format", format_, "--bom")

    assert marked.stdout == "\ufeff" + plain.stdout
    assert not plain.stdout.startswith("\ufeff")


def test_the_byte_order_mark_stands_before_a_header_alone_too(run):
    assert run(*NOTHING, "--format", "csv", "--bom").stdout.startswith("\ufeffid,kind")
