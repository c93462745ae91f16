"""Everything that the library raises on purpose: one class per cause, its words in data/messages."""

from __future__ import annotations

from errno import errorcode
from typing import TYPE_CHECKING

from kzreview.messages import say
from kzreview.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kzreview.loading.problem import Problem


_FEW = 25  # so many words are listed in an error; more have a command that lists them


class KzreviewError(Exception):
    """A cause with its message in three languages; `str()` gives English."""

    key: str

    def __init__(self, **params: object) -> None:
        super().__init__(params)
        self.params = params

    def in_language(self, lang: str) -> str:
        """What is wrong, why, and what to try, in kk, ru or en."""
        return say(lang, self.key, **self.params)

    def __str__(self) -> str:
        return self.in_language("en")


class UnknownWordError(KzreviewError):
    """A word that names nothing in the data; `nearest` holds the right word nearest to it, if one is near."""

    def __init__(
        self,
        what: str,
        given: str,
        known: Iterable[str],
        *,
        near: list[str] | None = None,
        show: list[str] | None = None,
        hint: str | None = None,
    ) -> None:
        """`what` is year, country, type, topic … fact or format; `known` all right words.

        `near` is given where nearness is not one of spelling, `show` where the right words have many spellings,
        `hint` where a message of that key tells more than a near word.
        """
        words = list(known)
        self.what = what
        self.nearest = nearest(given, words) if near is None else near
        listed = words if show is None else show
        self.few = len(listed) <= _FEW
        self._hint = hint
        super().__init__(given=given, nearest=", ".join(self.nearest), known=", ".join(listed[:_FEW]))

    def in_language(self, lang: str) -> str:
        message = say(lang, f"unknown-{self.what}", **self.params)
        otherwise = "known-words" if self.few else f"try-{self.what}"
        hint = self._hint or ("did-you-mean" if self.nearest else otherwise)
        return f"{message}; {say(lang, hint, **self.params)}"


class UnreadableFileError(KzreviewError):
    """A file that cannot be opened or is not UTF-8 text."""

    key = "unreadable-file"

    def __init__(self, path: Path | str, cause: OSError | UnicodeDecodeError | str) -> None:
        """`cause` may be words in the reader's language."""
        super().__init__(path=str(path))
        self.cause = cause

    def in_language(self, lang: str) -> str:
        return say(lang, self.key, path=self.params["path"], why=_why_unreadable(self.cause, lang))


def _why_unreadable(cause: OSError | UnicodeDecodeError | str, lang: str) -> str:
    if isinstance(cause, str):
        return cause
    if isinstance(cause, UnicodeDecodeError):
        return say(lang, "not-utf8", at=cause.start)
    for kind, key in (
        (FileNotFoundError, "no-such-file"),
        (PermissionError, "no-permission"),
        (IsADirectoryError, "is-a-folder"),
    ):
        if isinstance(cause, kind):
            return say(lang, key)
    return os_reason(cause, lang)


def os_reason(cause: OSError, lang: str) -> str:
    """Why the operating system refused, in kk, ru or en; in its own words where it is no usual reason."""
    try:
        return say(lang, f"os/{errorcode[cause.errno or 0]}")
    except KeyError:
        return cause.strerror or str(cause)


class MissingExtraError(KzreviewError):
    """A library that only some need, and that is not installed."""

    key = "missing-extra"

    def __init__(self, extra: str, module: str) -> None:
        """`extra` is the name under which the project's pyproject.toml lists the library."""
        super().__init__(extra=extra, module=module)


class BadPackError(KzreviewError):
    """A folder given as data that is none."""

    def __init__(self, key: str, path: Path) -> None:
        super().__init__(path=str(path))
        self.key = key


class UnknownDocumentError(KzreviewError):
    """A copy that is none of the sources."""

    key = "unknown-document"

    def __init__(self, path: Path, known: Sequence[str]) -> None:
        super().__init__(path=str(path), known=", ".join(known))


class DataError(KzreviewError):
    """Data with problems; all of them are told together, and nothing of it is loaded."""

    key = "bad-data"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(n=len(problems))
        self.problems = tuple(problems)

    def in_language(self, lang: str) -> str:
        lines = [say(lang, self.key, **self.params)]
        lines += [f"  {problem.in_language(lang)}" for problem in self.problems]
        return "\n".join(lines)
