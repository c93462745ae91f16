"""An error in an expression, shown with a caret under the place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kzreview.errors import KzreviewError
from kzreview.messages import say
from kzreview.nearest import nearest
from kzreview.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LISTED = 30


class ExpressionError(KzreviewError):
    """Something in an expression that cannot be read or names nothing; `span` is where, in code points."""

    def __init__(
        self,
        key: str,
        text: str,
        span: tuple[int, int],
        *,
        params: Mapping[str, object],
        known: Sequence[str] = (),
        listed: Sequence[str] | None = None,
    ) -> None:
        """`known` holds the words that would be right in place of the parameter `given`, `listed` those to name."""
        near = nearest(str(params["given"]), known) if known else []
        listed = known if listed is None else listed
        more = " …" if len(listed) > _LISTED else ""
        super().__init__(nearest=", ".join(near), known=", ".join(listed[:_LISTED]) + more, **params)
        self.key = key
        self.text = text
        self.span = span
        self._hint = "did-you-mean" if near else "known-words" if known else ""

    def in_language(self, lang: str) -> str:
        """The message, the expression, and a caret under the place; the same on a terminal and in a pipe."""
        message = say(lang, self.key, **{name: plain(str(value)) for name, value in self.params.items()})
        if self._hint:
            message = f"{message}; {say(lang, self._hint, **self.params)}"
        start, end = self.span
        before, marked = plain(self.text[:start]), plain(self.text[start:end])
        caret = " " * width(before) + "^" * max(1, width(marked))
        return f"{message}\n  {plain(self.text)}\n  {caret}"


def plain(text: str) -> str:
    """The text fit to stand over a caret: every kind of space as a plain one."""
    return printable("".join(" " if char.isspace() else char for char in text))


def width(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
