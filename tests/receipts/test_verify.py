"""What `verify` finds in copies of a made-up document, one change at a time."""

from __future__ import annotations

import unicodedata

import pytest


def changed(text, old, new):
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def test_a_faithful_copy_holds(findings, made_up_text):
    assert findings(made_up_text) == []


def test_a_changed_word_beside_a_receipt_is_a_changed_paragraph(findings, made_up_text):
    copy = changed(made_up_text, "Ұшақпен барған жолы", "Ұшақпен қайтқан жолы")

    assert findings(copy) == [(7, "changed", "2031.flight", "9 сағат 30 минутқа")]


def test_a_changed_digit_of_a_receipt_is_lost(findings, made_up_text):
    copy = changed(made_up_text, "9 сағат 30", "9 сағат 31")

    assert findings(copy) == [(7, "lost", "2031.flight", "9 сағат 30 минутқа")]


def test_each_fact_of_a_changed_paragraph_is_judged_by_itself(findings, made_up_text):
    copy = changed(made_up_text, "12 ауылды", "13 ауылды")

    assert findings(copy) == [
        (4, "lost", "2031.villages-toured", "12 ауылды аралап"),
        (4, "changed", "2031.meetings", "шамамен 1 250 рет"),
    ]


def test_a_changed_paragraph_without_facts_is_told_too(findings, made_up_text):
    copy = changed(made_up_text, "бір үлкен жыл", "бір кіші жыл")

    assert findings(copy) == [(10, "paragraph", "", "")]


def test_a_changed_copy_of_a_repeated_line_is_told(findings, made_up_text):
    first, second = (place for place, line in enumerate(made_up_text.splitlines()) if line.startswith("Сурет"))
    lines = made_up_text.splitlines()
    lines[second] = "Сурет: 2031 жыл"

    assert findings("\n".join(lines)) == [(5, "paragraph", "", "")]
    assert first < second


def test_a_receipt_that_never_stood_in_its_paragraph_is_not_printed(change_pack, verify_text, made_up_text):
    pack = change_pack('printed = "9 сағат 30 минутқа"', 'printed = "9 сағат 30 минутта"')

    assert verify_text(pack, made_up_text) == [(7, "not-printed", "2031.flight", "9 сағат 30 минутта")]


def test_a_lost_last_paragraph_is_missing(findings, made_up_text):
    copy = changed(made_up_text, "Аудан үшін бұл бір үлкен жыл болды.\n", "")

    assert findings(copy) == [(10, "missing", "", "")]


@pytest.mark.parametrize(
    ("paragraph", "start", "facts"),
    [
        (3, "Аудан бюджеті", ["2031.budget", "2031.budget.roads"]),
        (6, "Мамыр айында", ["2031.visit.is.official", "2031.documents.is"]),
        (7, "Ұшақпен барған", ["2031.flight"]),
        (9, "Келер жылы", ["2031.bridges", "2031.harvest"]),
    ],
)
def test_a_lost_paragraph_is_missing_and_the_others_hold(findings, made_up_text, paragraph, start, facts):
    copy = "\n".join(line for line in made_up_text.splitlines() if not line.startswith(start))

    assert [found[:3] for found in findings(copy)] == [(paragraph, "missing", fact) for fact in facts]


@pytest.mark.parametrize("place", range(11))
def test_a_line_more_changes_nothing(findings, made_up_text, place):
    lines = [line for line in made_up_text.splitlines() if line]
    lines.insert(place, "Сурет: Марат Асан")

    assert findings("\n".join(lines)) == []


def test_a_line_more_and_a_changed_digit_after_it(findings, made_up_text):
    copy = "Басты бет\n" + changed(made_up_text, "үш көпір", "екі көпір")

    assert findings(copy) == [
        (9, "lost", "2031.bridges", "үш көпір салынады"),
        (9, "changed", "2031.harvest", "6-7 пайызға"),
    ]


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "   "),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n \u00a0\n"),
        lambda text: "\ufeff" + text,
        lambda text: unicodedata.normalize("NFD", text),
    ],
    ids=["no-break spaces", "wide spaces", "narrow spaces", "CRLF", "blank lines", "BOM", "NFD"],
)
def test_white_space_and_normal_form_aside(findings, made_up_text, rewrite):
    copy = rewrite(made_up_text)
    assert copy != made_up_text

    assert findings(copy) == []


def test_an_empty_copy_lacks_everything(findings, made_up_base):
    facts = [fact.id for fact in made_up_base.facts if fact.source == "kolsai-2031"]

    found = findings("")

    assert {problem for _, problem, *_ in found} == {"missing"}
    assert [fact for _, _, fact, _ in found if fact] == facts
