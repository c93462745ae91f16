"""The receipts against the two documents themselves, where they are at hand."""

from __future__ import annotations

import random

import pytest

from kzreview.receipts.verify import verify

SOURCES = ["kazinform-2023", "qazaqstan-tv-2024"]
PARAGRAPHS = {"kazinform-2023": 98, "qazaqstan-tv-2024": 19}


@pytest.fixture(scope="module")
def text_of(source_documents):
    return lambda source: (source_documents / f"{source}.txt").read_text(encoding="utf-8")


def test_every_receipt_stands_in_its_paragraph(run, source_documents, base):
    done = run("sources", "verify", source_documents)

    held = sum(fact.source in SOURCES for fact in base.facts)
    rest = len(base.facts) - held

    assert (done.status, done.stderr.splitlines()) == (
        0,
        [
            f"{held} receipts, 2 documents: all hold",
            f"held against nothing: {rest} receipts of 12 sources of which no copy is known",
        ],
    )
    assert done.stdout.count("\n") == 1


def test_no_figure_is_left_uncovered(run, source_documents):
    done = run("sources", "verify", source_documents, "--uncovered")

    assert (done.status, done.stdout.splitlines()[1:]) == (0, [])


@pytest.mark.parametrize("source", SOURCES)
def test_each_document_has_its_paragraphs(text_of, document_of, base, source):
    document = document_of(text_of(source))

    assert len(document.paragraphs) == PARAGRAPHS[source]
    assert document.fingerprints == base.sources[source].fingerprints


@pytest.mark.parametrize("source", SOURCES)
def test_every_changed_digit_is_noticed(text_of, document_of, base, source):
    text = text_of(source)
    facts = [fact for fact in base.facts if fact.source == source]
    places = [place for place, char in enumerate(text) if char.isdigit()]
    choose = random.Random(2024)  # noqa: S311 - the same digits on every run
    missed = []
    for place in places:
        other = choose.choice([digit for digit in "0123456789" if digit != text[place]])
        copy = text[:place] + other + text[place + 1 :]
        if not verify(base.sources[source], facts, document_of(copy)):
            missed.append((place, text[place - 20 : place + 20]))

    assert len(places) >= 77
    assert missed == []


@pytest.mark.parametrize("source", SOURCES)
def test_a_changed_digit_gives_status_1(run, text_of, tmp_path, source):
    text = text_of(source)
    places = [place for place, char in enumerate(text) if char.isdigit()]
    for place in random.Random(2023).sample(places, 12):  # noqa: S311
        copy = tmp_path / f"{source}.txt"
        copy.write_text(text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :], encoding="utf-8")

        done = run("sources", "verify", copy)

        assert done.status == 1
        assert done.stdout.count("\n") >= 2


@pytest.mark.parametrize("source", SOURCES)
def test_every_exemption_is_needed(text_of, document_of, base, source):

    from kzreview.receipts.uncovered import uncovered_figures

    held = base.sources[source]
    document = document_of(text_of(source))
    for exemption in held.exemptions:
        rest = tuple(other for other in held.exemptions if other != exemption)
        without = held._replace(exemptions=rest)
        found = uncovered_figures(without, base.facts, document)
        assert found, f"paragraph {exemption.paragraph}: {exemption.printed!r} exempts nothing"
        assert {finding.paragraph for finding in found} == {exemption.paragraph}
