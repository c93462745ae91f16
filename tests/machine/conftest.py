"""Runs of the command in this process with other surroundings, on facts that are read once."""

from __future__ import annotations

import os
from io import StringIO
from unittest import mock

import pytest

from kzreview import load
from kzreview.cli.environment import Environment
from kzreview.cli.main import main


class Terminal(StringIO):
    """A stdout that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="session")
def printed():
    """What a command line prints to stdout with such variables, and on a terminal if asked."""
    base = load()

    def printed(*args, terminal=False, **environ):
        stdout, stderr = (Terminal() if terminal else StringIO()), StringIO()
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        with (
            mock.patch.dict(os.environ, kept | environ, clear=True),
            mock.patch("kzreview.cli.options.load", return_value=base),
        ):
            status = main([str(arg) for arg in args], Environment(stdout, stderr, environ))
        assert status == 0, stderr.getvalue()
        return stdout.getvalue()

    return printed
