"""Keeping control characters of a draft, a pack or a command line away from the terminal."""

from __future__ import annotations


def printable(text: str, keep: str = "") -> str:
    r"""The text with every control or unprintable character but those to `keep` as a mark, one for one.

    >>> printable("a\x1b[2Jb")
    'a�[2Jb'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in _SPACES or char in keep else "\ufffd" for char in text)


_SPACES = "\u00a0\u2007\u2009\u202f"  # spaces of numbers, which Python does not call printable
