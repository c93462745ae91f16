"""What of a draft is not its text: code, front matter, link targets, addresses and comments become blanks.

Every character keeps its place, so positions in the masked text are those of the draft.
"""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\n(?:(?!---[ \t]*$|\.\.\.[ \t]*$).*\n)*?(?:---|\.\.\.)[ \t]*$", re.MULTILINE
)
# Between a figure and the next thing with one, on one line: foreign trips: 23 | forums: 19.
_ITEMS = re.compile(r"(?<=[\d%)] )[|•·/](?= [^\W\d][^|•·/\n\d]*[ :(]\d)")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_INLINE = re.compile(
    r"`[^`\n]+`"  # code
    r"|(?<=\])\([^()\n]{0,2000}\)"  # the target of a link
    r"|^ {0,3}\[[^\]\n]{1,500}\]:[^\n]*"  # a link target defined by name
    r"|(?:https?://|www\.)[^\s<>]+"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
    r"|</?[A-Za-z][^<>\n]{0,2000}>",
    re.MULTILINE,
)


def mask(text: str) -> str:
    """The text with everything blanked that no reader sees as its words.

    >>> mask("see `19` and [36 days](https://x.kz/17)")
    'see      and [36 days]                 '
    """
    text = _FRONT_MATTER.sub(_blank, _ITEMS.sub(";", text))
    text = _without_comments(_without_fences(text))
    return _INLINE.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return _blanks(found.group())


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _without_fences(text: str) -> str:
    """Fenced code runs to the next fence of its kind, or to the end of the text."""
    pieces, place, opened, mark = [], 0, -1, ""
    for fence in _FENCE.finditer(text):
        if opened < 0:
            opened, mark = fence.start(), fence[1]
        elif fence[1].startswith(mark):
            pieces += [text[place:opened], _blanks(text[opened : fence.end()])]
            place, opened = fence.end(), -1
    if opened >= 0:
        pieces += [text[place:opened], _blanks(text[opened:])]
        place = len(text)
    return "".join([*pieces, text[place:]])


def _without_comments(text: str) -> str:
    pieces, place = [], 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start)
        end = len(text) if end < 0 else end + 3
        pieces += [text[place:start], _blanks(text[start:end])]
        place = end
    return "".join([*pieces, text[place:]])
