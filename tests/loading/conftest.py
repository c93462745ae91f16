"""Packs with one mistake, made from the good one by one change."""

from __future__ import annotations

import shutil

import pytest

from kzreview import load
from kzreview.errors import DataError

FACTS = "facts/kolsai-2031.toml"


@pytest.fixture
def pack(good_pack, tmp_path):
    """A copy of the good pack."""
    return shutil.copytree(good_pack, tmp_path / "pack")


@pytest.fixture
def change(pack):
    """Changes one place of one file of the pack, inside the table of `item` where one is named; gives the pack."""

    def change(file, item, old, new):
        path = pack / file
        text = path.read_text(encoding="utf-8")
        start = text.index(f'id = "{item}"\n') if item else 0
        end = text.find("\n[[", start) if item else -1
        block = text[start:] if end < 0 else text[start:end]
        assert block.count(old) == 1, f"{old!r} stands {block.count(old)} times"
        path.write_text(text.replace(block, block.replace(old, new)), encoding="utf-8")
        return pack

    return change


@pytest.fixture
def write(pack):
    """Puts a file into the pack, in place of the one there; gives the pack."""

    def write(file, content):
        path = pack / file
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return pack

    return write


@pytest.fixture
def problems():
    """What is told of a pack, one line a problem; nothing where it loads."""

    def problems(*packs):
        try:
            load(packs)
        except DataError as error:
            return [str(problem) for problem in error.problems]
        return []

    return problems
