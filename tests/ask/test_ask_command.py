"""`kzreview ask`, and words without a command."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from kzreview.query.columns import FACT_COLUMNS
from kzreview.query.compare import COMPARE_COLUMNS
from kzreview.render.result import flat_names


def asked(run, *words):
    outcome = run("ask", *words, "--format", "json", "--today", "2025-01-15")
    assert outcome.status == 0
    return json.loads(outcome.stdout)


def test_json_has_the_fields_of_the_contract(run):
    answer = asked(run, "күн", "шетелде", "2024")
    assert list(answer) == ["answered", "kind", "answers", "nearest", "message"]
    assert (answer["answered"], answer["kind"]) == (True, "value")
    assert list(answer["answers"][0]) == [column.name for column in FACT_COLUMNS]
    assert answer["answers"][0]["value"] == 36
    assert list(answer["message"]) == ["kk", "ru", "en"]


def test_json_of_a_comparison_has_the_rows_of_compare(run):
    answer = asked(run, "days abroad 2023 vs 2024")
    assert answer["kind"] == "compare"
    assert list(answer["answers"][0]) == [column.name for column in COMPARE_COLUMNS]
    assert [(row["a"], row["b"], row["change"]) for row in answer["answers"]] == [(33, 36, 3)]


def test_no_answer_is_a_result_with_a_word_on_stderr(run):
    outcome = run("ask", "laws", "2022", "--format", "json")
    answer = json.loads(outcome.stdout)
    assert (outcome.status, answer["answered"], answer["kind"], answer["answers"]) == (0, False, "none", [])
    assert {near["metric"] for near in answer["nearest"][:2]} == {"laws-signed"}
    assert answer["message"]["en"] in outcome.stderr


@pytest.mark.parametrize("format_", ["csv", "json", "ndjson", "tsv", "markdown"])
@pytest.mark.parametrize("question", ["working visits 2024", "laws 2022", "days abroad 2023 2024"])
def test_machine_formats_are_the_same_in_every_language(run, format_, question):
    assert len({run("ask", question, "--format", format_, "--lang", lang).stdout for lang in ("kk", "ru", "en")}) == 1


def test_csv_has_the_answers_as_rows(run):
    rows = list(csv.reader(StringIO(run("ask", "french investment", "--format", "csv").stdout)))
    assert rows[0] == flat_names(FACT_COLUMNS)
    assert [row[0] for row in rows[1:]] == ["2023.fdi.fr"]


def test_csv_of_no_answer_is_a_header_alone(run):
    assert run("ask", "inflation", "--format", "csv").stdout == ",".join(flat_names(FACT_COLUMNS)) + "\n"


def test_people_see_the_value_first_and_what_is_near_last(run):
    lines = run("ask", "days abroad 2024", "--format", "table", "--lang", "en").stdout.splitlines()
    assert lines[0].startswith("36\u00a0days")
    assert "¶7" in lines[0]
    assert lines.index("Close to it") > 0


def test_people_see_what_is_nearest_where_nothing_answers(run):
    outcome = run("ask", "законы 2022", "--format", "table", "--lang", "ru")
    assert outcome.stdout.startswith("Ближайшее в данных")
    assert "98" in outcome.stdout
    assert "2022" in outcome.stderr


def test_a_first_word_that_is_no_command_begins_a_question(run):
    assert run("laws", "2023", "--format", "json").stdout == run("ask", "laws", "2023", "--format", "json").stdout
    assert run("сколько законов в 2023").stdout.splitlines()[1].startswith("2023.laws-signed,")


@pytest.mark.parametrize("args", [("vists",), ("vists", "--year", "2024"), ("sumary",), ("compair",)])
def test_a_single_word_near_a_command_is_taken_for_it(run, args):
    outcome = run(*args)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "did you mean" in outcome.stderr


def test_a_question_without_an_answer_that_begins_like_a_command_names_it(run):
    outcome = run("sumary", "2024")
    assert outcome.status == 0
    assert "kzreview summary" in outcome.stderr


def test_a_day_that_is_none_is_an_error(run):
    outcome = run("ask", "laws", "--today", "yesterday")
    assert outcome.status == 2
    assert "'yesterday' is no day" in outcome.stderr


def test_a_question_needs_words(run):
    assert run("ask").status == 2


def test_a_pack_is_asked_by_the_names_of_its_metrics(run, good_pack):
    from kzreview import load

    packed = load([good_pack])
    fact = next(fact for fact in packed.facts if fact.year == 2031 and fact.metric and not fact.qualifiers)
    for name in (packed.metrics[fact.metric].name.kk, packed.metrics[fact.metric].name.en):
        answer = json.loads(run("ask", name, "2031", "--data", good_pack, "--format", "json").stdout)
        assert fact.id in [found["id"] for found in answer["answers"]]


@pytest.mark.parametrize("text", ["[b]x[/b]", "🙂", "\u202e", "'; drop", "1e999", "()", "x" * 5000, "2024 " * 50])
def test_any_text_is_a_question(run, text):
    outcome = run("ask", text, "--format", "json")
    assert outcome.status == 0
    assert "Traceback" not in outcome.stderr
