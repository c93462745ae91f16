"""What a review may come in, and what is told of a file that is none."""

from __future__ import annotations

import sys
import zipfile

import docx
import pytest

from kzreview.errors import MissingExtraError, UnreadableFileError
from kzreview.receipts.document import read_document
from kzreview.receipts.formats import NoTextError

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>The year</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News 24</a></li></ul></nav>
<article><h2>At home</h2>
<p>The President signed <b>104</b> laws in the course of the year,<br>and 66 orders besides.</p>
<p>He toured 12 regions of the country and saw more than 50 facilities.<br>Then came the summer.</p>
<ul><li>51,640 appeals were considered by his office.</li></ul>
<table><tr><th>Country</th><th>Sum</th></tr><tr><td>Netherlands</td><td>$2.6bn invested</td></tr></table>
<blockquote>We have built 214 schools, he said.</blockquote></article>
<aside><a href="/x">Read also: 10 books for the winter</a></aside>
<footer>© 2031 The Herald, tel. 8 (7172) 74-55-55</footer><script>var a = 5;</script></body></html>"""

NAVIGATION = """<html><head><title>The Herald</title></head><body><nav><a href="/">Home</a></nav>
<div><a href="1">Politics</a> <a href="2">Economy 24</a> <a href="3">Society</a></div><footer>© 2031</footer></body>"""

RUSSIAN = "Президент подписал 112 законов, а в регионах страны провёл двадцать два дня."
KAZAKH = "Президент биыл жүз он екі заңға қол қойып, өңірлерде жиырма екі күн болды, үлкен іс тындырылды."


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.mark.parametrize("name", ["review.html", "review.txt"])
def test_a_page_is_read_without_its_navigation(write, name):
    assert read_document(write(name, PAGE)).paragraphs == (
        "At home",
        "The President signed 104 laws in the course of the year, and 66 orders besides.",
        "He toured 12 regions of the country and saw more than 50 facilities.",
        "Then came the summer.",
        "51,640 appeals were considered by his office.",
        "Country – Sum",
        "Netherlands – $2.6bn invested",
        "We have built 214 schools, he said.",
    )


def test_a_word_document_is_read_with_its_tables(tmp_path):
    document = docx.Document()
    document.add_heading("At home")
    document.add_paragraph("The President signed 104 laws.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Netherlands", "$2.6bn"
    document.add_paragraph("That was all.")
    document.save(str(tmp_path / "review.docx"))

    assert read_document(tmp_path / "review.docx").paragraphs == (
        "At home",
        "The President signed 104 laws.",
        "Netherlands – $2.6bn",
        "That was all.",
    )


def test_a_byte_order_mark_is_no_text(write):
    assert read_document(write("a.txt", b"\xef\xbb\xbf" + b"One.\nTwo.")).paragraphs == ("One.", "Two.")


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp866", "cp866"),
        (RUSSIAN, "utf-16", "UTF-16"),
        (KAZAKH, "kz1048", "kz1048"),
    ],
)
def test_another_encoding_is_named(write, text, encoding, told):
    with pytest.raises(NoTextError) as error:
        read_document(write("a.txt", text.encode(encoding)))

    assert error.value.key == "draft/encoding"
    assert f"iconv -f {told} -t UTF-8" in str(error.value)


def test_without_the_library_that_tells_encodings_it_is_at_least_not_utf8(write, monkeypatch):
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)

    with pytest.raises(UnreadableFileError, match="not UTF-8"):
        read_document(write("a.txt", RUSSIAN.encode("cp1251")))


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.txt", b"some\x00thing", "binary"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("a.pdf", b"%PDF-1.7 ...", "format"),
        ("a.rtf", b"{\\rtf1 text}", "format"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format"),
        ("a.docx", b"PK\x03\x04 damaged", "format"),
        ("a.html", NAVIGATION, "no-text"),
        ("b.html", "<html><body></body></html>", "no-text"),
    ],
)
def test_what_is_no_review_is_told_in_one_line(write, name, content, key):
    with pytest.raises(NoTextError) as error:
        read_document(write(name, content))

    assert error.value.key == f"draft/{key}"
    for lang in ("kk", "ru", "en"):
        assert "\n" not in error.value.in_language(lang)


def test_another_archive_is_no_word_document(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "text")

    with pytest.raises(NoTextError, match="ZIP"):
        read_document(tmp_path / "a.zip")


@pytest.mark.parametrize(
    ("name", "content", "module"), [("a.html", PAGE, "trafilatura"), ("a.docx", b"PK\x03\x04", "docx")]
)
def test_a_missing_library_is_named_with_what_installs_it(write, monkeypatch, name, content, module):
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(MissingExtraError, match=r"pip install .\.\[draft\]"):
        read_document(write(name, content))


def test_plain_text_needs_none_of_the_libraries(write, monkeypatch):
    for module in ("trafilatura", "lxml", "docx", "charset_normalizer"):
        monkeypatch.setitem(sys.modules, module, None)

    assert read_document(write("a.txt", RUSSIAN)).paragraphs == (RUSSIAN,)
