"""`kzreview sources verify`: which copies it takes, what it prints, and its status."""

from __future__ import annotations

import pytest


def test_a_faithful_copy_is_status_0_and_a_word_on_stderr(verify_copy, made_up_text):
    assert verify_copy(made_up_text, "--uncovered") == (0, [], "10 receipts, 1 document: all hold\n")


def test_a_changed_digit_is_status_1_and_a_row(verify_copy, made_up_text):
    status, rows, told = verify_copy(made_up_text.replace("4 құжатқа", "5 құжатқа"))

    assert status == 1
    assert [(row["source"], row["paragraph"], row["problem"], row["fact"], row["printed"]) for row in rows] == [
        ("kolsai-2031", "6", "changed", "2031.visit.is.official", "Исландияға ресми сапармен"),
        ("kolsai-2031", "6", "lost", "2031.documents.is", "4 құжатқа қол қойды"),
    ]
    assert told == "10 receipts, 1 document: 2 findings\n"


def test_one_finding_is_one(verify_copy, made_up_text):
    assert verify_copy(made_up_text.replace("бір үлкен", "бір кіші"))[2] == "10 receipts, 1 document: 1 finding\n"


def test_a_copy_is_known_by_its_paragraphs_whatever_its_name(verify_copy, made_up_text):
    status, rows, _ = verify_copy(made_up_text.replace("30 минут", "31 минут"), name="скачано.txt")

    assert (status, [row["fact"] for row in rows]) == (1, ["2031.flight"])


def test_a_copy_with_no_paragraph_left_is_known_by_its_name(verify_copy):
    status, rows, _ = verify_copy("Бәрі басқа.\n")

    assert status == 1
    assert {row["fact"] for row in rows} >= {"2031.budget", "2031.harvest"}


def test_a_folder_is_searched_and_other_texts_are_passed_over(run, good_pack, tmp_path, made_up_text):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "2031.txt").write_text(made_up_text, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("Nothing of it.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("35 notes\n", encoding="utf-8")

    done = run("sources", "verify", tmp_path, "--data", good_pack)

    assert (done.status, done.stderr) == (0, "10 receipts, 1 document: all hold\n")


def test_a_file_that_is_no_copy_is_told(run, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("Nothing of it.\n", encoding="utf-8")

    done = run("sources", "verify", other)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.startswith(f"kzreview: {other} is a copy of none of the sources")
    assert "kazinform-2023, qazaqstan-tv-2024" in done.stderr


def test_a_folder_without_copies_is_told(run, tmp_path):
    done = run("sources", "verify", tmp_path)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.startswith(f"kzreview: no copy of a source in {tmp_path}")


@pytest.mark.parametrize(
    ("content", "why"), [(None, "there is no such file"), (b"\xd0\n\xff", "it is not UTF-8 text (byte 0)")]
)
def test_a_copy_that_cannot_be_read_is_told(run, tmp_path, content, why):
    copy = tmp_path / "copy.txt"
    if content is not None:
        copy.write_bytes(content)

    done = run("sources", "verify", copy)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr == f"kzreview: cannot read {copy}: {why}\n"


def test_two_copies_of_one_document_are_both_held_against_it(run, good_pack, tmp_path, made_up_text):
    (tmp_path / "a.txt").write_text(made_up_text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(made_up_text.replace("үш көпір", "бес көпір"), encoding="utf-8")

    done = run("sources", "verify", tmp_path, "--data", good_pack)

    assert done.status == 1
    assert "2031.bridges" in done.stdout


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("problem", ["changed", "lost", "not-printed", "missing", "paragraph", "absent", "uncovered"])
def test_every_kind_of_finding_has_words_in_every_language(lang, problem):
    from kzreview.receipts.verify import Finding
    from kzreview.views.sources import findings_view

    view = findings_view([Finding("kolsai-2031", 3, problem, "2031.budget", "13,3 миллиард", "жетті")], lang)

    assert view.sections[0].rows[0][:4] == ["kolsai-2031", "¶3", "2031.budget", "«13,3 миллиард»"]
    assert len(view.sections[0].rows[0][4]) > 10


def test_people_see_the_findings_as_a_table(run, good_pack, tmp_path, made_up_text):
    copy = tmp_path / "kolsai-2031.txt"
    copy.write_text(made_up_text.replace("4 құжатқа", "5 құжатқа"), encoding="utf-8")

    done = run("sources", "verify", copy, "--data", good_pack, "--format", "table")

    assert "the paragraph reads differently, and the receipt is gone" in done.stdout
    assert "«4 құжатқа қол қойды»" in done.stdout


def test_the_kinds_of_finding_are_those_that_are_described():
    from kzreview.receipts.verify import Finding

    for problem in ("changed", "lost", "not-printed", "missing", "paragraph", "absent", "uncovered"):
        assert f"`{problem}`" in Finding.__doc__


def test_options_before_the_subcommand_count_as_if_they_stood_behind_it(run, good_pack, made_up_document):
    behind = run("sources", "verify", made_up_document, "--data", good_pack, "--format", "json")
    before = run("sources", "--data", good_pack, "--format", "json", "verify", made_up_document)

    assert behind.status == 0
    assert before == behind


def test_an_option_before_the_subcommand_that_it_does_not_take_is_told(run, good_pack, made_up_document):
    done = run("sources", "--data", good_pack, "--year", "2031", "verify", made_up_document)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.startswith("kzreview: '--year' stands before 'verify', which does not take it; ")


def test_of_the_sources_named_alone_copies_are_looked_for(run, good_pack, tmp_path, made_up_text):
    (tmp_path / "2031.txt").write_text(made_up_text, encoding="utf-8")
    (tmp_path / "kazinform-2023.txt").write_text("Бәрі басқа.\n", encoding="utf-8")

    one, none = (
        run("sources", "verify", tmp_path, "--data", good_pack, "--source", source)
        for source in ("kolsai-2031", "qazaqstan-tv-2024")
    )

    assert (one.status, one.stderr) == (0, "10 receipts, 1 document: all hold\n")
    assert (none.status, none.stdout) == (2, "")
    assert none.stderr.startswith(f"kzreview: no copy of a source in {tmp_path}")
