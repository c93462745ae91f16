"""All input and output of the command line goes through one Environment, which tests swap."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kzreview.messages import say
from kzreview.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO


class Status(IntEnum):
    """The exit status of every command."""

    DONE = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2
    INTERRUPTED = 130


class Environment:
    """The streams and variables of one run; `lang` is set once the options are read."""

    def __init__(self, stdout: TextIO, stderr: TextIO, environ: Mapping[str, str]) -> None:
        self.stdout = stdout
        self.stderr = stderr
        self.environ = environ
        self.lang = language_of(environ)
        self.debug = False

    @classmethod
    def of_process(cls) -> Environment:
        """Of the running process: results are UTF-8 with bare newlines, whatever the locale."""
        if sys.stdout is None or sys.stderr is None:  # closed by the shell: ">&-"
            _open_closed_streams()
        for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8", newline="\n", errors=errors)
        return cls(sys.stdout, sys.stderr, os.environ)

    def tell(self, key: str, **params: object) -> None:
        """A word to people, on stderr, in their language."""
        self.write_note(say(self.lang, key, **params))

    def write_note(self, note: str) -> None:
        """A line for people on stderr; what was typed or read steers no terminal."""
        with suppress(OSError, ValueError):  # a word to nobody is no reason to fail
            self.stderr.write(printable(note, keep="\n") + "\n")
            self.stderr.flush()


def packs_named(environ: Mapping[str, str], typed: Iterable[Path] | None) -> list[Path]:
    """The folders that KZREVIEW_DATA and then --data name.

    >>> [str(pack) for pack in packs_named({"KZREVIEW_DATA": "mine"}, [Path("yours")])]
    ['mine', 'yours']
    """
    return [*map(Path, filter(None, environ.get("KZREVIEW_DATA", "").split(os.pathsep))), *(typed or ())]


def language_of(environ: Mapping[str, str]) -> str:
    """The reader's language: the first of LC_ALL, LC_MESSAGES and LANG that is set; en if that is neither kk nor ru.

    >>> language_of({"LANG": "kk_KZ.UTF-8"})
    'kk'
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name)
        if value:
            return value[:2] if value[:2] in {"kk", "ru"} else "en"
    return "en"


def _open_closed_streams() -> None:
    """Lets a closed stderr swallow what is said to it, and a closed stdout refuse it as a full disk would."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
    if sys.stdout is None:
        sys.stdout = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - not for writing
