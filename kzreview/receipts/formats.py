"""The text of a file: plain text in UTF-8, a web page without its navigation, or a Word document.

A line of the text is a paragraph of the file: of a page a paragraph, heading, list item or table row.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kzreview.errors import KzreviewError
from kzreview.extras import of_extra

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAGE = re.compile(
    r"\A\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_KNOWN = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"\xd0\xcf\x11\xe0", "DOC"))
_SENTENCE = re.compile(r"\w+(?:\W+\w+){4,}.*[.!?…:;»”\"]\s*$", re.MULTILINE)
_BETWEEN_CELLS = " – "
# What texts in the three languages were written in before UTF-8.
_ENCODINGS = ["utf_16", "cp1251", "kz1048", "ptcp154", "koi8_r", "cp866", "mac_cyrillic", "cp1252"]
_SAMPLE, _TELLING = 100_000, 40  # bytes: what is looked at, and what is too little to tell an encoding by


class NoTextError(KzreviewError):
    """A file that is no text, or whose text is not to be had."""

    def __init__(self, path: Path | str, why: str, **params: object) -> None:
        """`why` is the key of the message: draft/binary, draft/format, draft/encoding, draft/no-text, check/format."""
        super().__init__(path=str(path), **params)
        self.key = why


def text_of(path: Path, content: bytes) -> str:
    """The text of a file with that content; raises UnicodeDecodeError, NoTextError or MissingExtraError."""
    if content.startswith(b"PK\x03\x04"):
        return _text_of_docx(path, content)
    _refuse_known(path, content, "draft/format")
    _refuse_utf16(path, content)
    _refuse_binary(path, content)
    text = _decoded(path, content)
    if _PAGE.match(text) or path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        return _text_of_page(path, text)
    return text


def plain_text(path: Path | str, content: bytes) -> str:
    """The content as plain text, with its marks if it is Markdown or HTML; raises UnicodeDecodeError, NoTextError."""
    _refuse_known(path, content, "check/format")
    _refuse_utf16(path, content)
    return _decoded(path, content)


def _refuse_known(path: Path | str, content: bytes, message: str) -> None:
    """Raises NoTextError with the name of a format that is no text."""
    name = next((name for beginning, name in _KNOWN if content.startswith(beginning)), None)
    if name is None and content.startswith(b"PK\x03\x04"):
        name = "DOCX" if b"word/" in content else "ZIP"
    if name is not None:
        raise NoTextError(path, message, format=name)


def _refuse_utf16(path: Path | str, content: bytes) -> None:
    if content.startswith(_UTF16):
        raise NoTextError(path, "draft/encoding", encoding="UTF-16")


def _decoded(path: Path | str, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        _tell_encoding(path, content)
        raise


def _refuse_binary(path: Path, content: bytes) -> None:
    """Raises NoTextError where a byte is no character of any text, or one in a hundred controls something."""
    controls = [found.start() for found in _CONTROL.finditer(content[:_SAMPLE])]
    zero = content.find(b"\0")
    if zero >= 0 or 100 * len(controls) > len(content[:_SAMPLE]):
        raise NoTextError(path, "draft/binary", at=zero if zero >= 0 else controls[0])


def _tell_encoding(path: Path | str, content: bytes) -> None:
    """Raises NoTextError with the encoding that the text is likely in; nothing where too little tells it."""
    if len(content) < _TELLING:
        return
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        return
    best = from_bytes(content[:_SAMPLE], cp_isolation=_ENCODINGS).best()
    if best is not None:
        raise NoTextError(path, "draft/encoding", encoding=best.encoding.replace("_", "-"))


# web pages


def _text_of_page(path: Path, page: str) -> str:
    with of_extra("draft"):
        from lxml import etree
        from trafilatura import extract
    made = extract(page, output_format="xml", include_comments=False, include_tables=True, favor_recall=True)
    main = etree.fromstring(made.encode()).find("main") if made else None
    text = "\n".join(_blocks(main)) if main is not None else ""
    if not _SENTENCE.search(text):
        raise NoTextError(path, "draft/no-text")
    return text


_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "ab", "div", "code", "fw"})


def _blocks(element: Any) -> Iterator[str]:
    """The paragraphs of an element, in order; a table row is one."""
    if element.tag == "row":
        yield _BETWEEN_CELLS.join(filter(None, ("".join(cell.itertext()).strip() for cell in element)))
    elif any(child.tag in _BLOCKS for child in element):
        yield element.text or ""
        for child in element:
            yield from _blocks(child)
            yield child.tail or ""
    else:
        yield "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    """The text of a paragraph; a line break that ends a sentence ends the paragraph too."""
    before = ""
    for child in element.iter():
        text = child.text or ""
        if child.tag == "lb":
            text = "\n" if before.rstrip().endswith((".", "!", "?", "…")) else " "
        tail = "" if child is element else child.tail or ""
        yield from (text, tail)
        before = tail.strip() or text.strip() or before


# Word documents


def _text_of_docx(path: Path, content: bytes) -> str:
    from zipfile import BadZipFile

    with of_extra("draft"):
        from docx import Document
    try:
        return "\n".join(_docx_lines(Document(BytesIO(content))))
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError, zlib.error) as error:  # another archive, or damaged
        raise NoTextError(path, "draft/format", format="ZIP") from error


def _docx_lines(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield _BETWEEN_CELLS.join(dict.fromkeys(cell.text.replace("\n", " ").strip() for cell in row.cells))
        else:
            yield block.text
