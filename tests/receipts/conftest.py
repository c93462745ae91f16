"""Copies of the made-up document, and what is found in them."""

from __future__ import annotations

import csv
import shutil
from io import StringIO

import pytest

from kzreview import load
from kzreview.receipts.document import Document, fingerprint, split_paragraphs
from kzreview.receipts.uncovered import uncovered_figures
from kzreview.receipts.verify import verify


@pytest.fixture(scope="session")
def made_up_base(good_pack):
    return load([good_pack])


@pytest.fixture(scope="session")
def made_up_text(made_up_document):
    return made_up_document.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def document_of():
    """A text as a document that lies nowhere."""

    def document_of(text, path=None):
        paragraphs = split_paragraphs(text)
        return Document(path, paragraphs, tuple(map(fingerprint, paragraphs)))

    return document_of


@pytest.fixture
def findings(made_up_base, document_of):
    """What verify finds in a text that is held to be a copy of the made-up document."""
    source = made_up_base.sources["kolsai-2031"]
    return lambda text: [tuple(found)[1:5] for found in verify(source, made_up_base.facts, document_of(text))]


@pytest.fixture
def uncovered(made_up_base, document_of):
    """The figures of a text that no receipt covers."""
    source = made_up_base.sources["kolsai-2031"]
    return lambda text: [
        (found.paragraph, found.printed) for found in uncovered_figures(source, made_up_base.facts, document_of(text))
    ]


@pytest.fixture
def verify_copy(run, good_pack, tmp_path):
    """Runs `sources verify` on a text; gives the status, the rows and what was told."""

    def verify_copy(text, *options, name="kolsai-2031.txt"):
        copy = tmp_path / name
        copy.write_text(text, encoding="utf-8")
        done = run("sources", "verify", copy, "--data", good_pack, *options)
        return done.status, list(csv.DictReader(StringIO(done.stdout))), done.stderr

    return verify_copy


@pytest.fixture
def change_pack(good_pack, tmp_path):
    """A copy of the good pack with one change in its facts."""

    def change_pack(old, new):
        pack = shutil.copytree(good_pack, tmp_path / "changed")
        facts = pack / "facts" / "kolsai-2031.toml"
        text = facts.read_text(encoding="utf-8")
        assert text.count(old) == 1
        facts.write_text(text.replace(old, new), encoding="utf-8")
        return pack

    return change_pack


@pytest.fixture
def verify_text(document_of):
    """What verify finds in a text with the facts of a pack."""

    def verify_text(pack, text):
        held = load([pack])
        return [tuple(found)[1:5] for found in verify(held.sources["kolsai-2031"], held.facts, document_of(text))]

    return verify_text
