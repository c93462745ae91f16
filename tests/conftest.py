"""Runs of the command: inside this process, as a process of its own, and on a terminal of a given size."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sysconfig
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
import tomli

from kzreview import load
from kzreview.cli.environment import Environment
from kzreview.cli.main import main

TESTS = Path(__file__).parent
PLAIN = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}
_PASSED_ON = ("PYTHONPATH", "HOME", "SYSTEMROOT")


class Outcome(NamedTuple):
    status: int
    stdout: str
    stderr: str


@pytest.fixture(scope="session")
def run():
    """Runs a command line in this process."""

    def run(*args, environ=None):
        stdout, stderr = StringIO(), StringIO()
        status = main([str(arg) for arg in args], Environment(stdout, stderr, environ or {}))
        return Outcome(int(status), stdout.getvalue(), stderr.getvalue())

    return run


@pytest.fixture(scope="session")
def installed_command():
    """The installed `kzreview` command."""
    path = shutil.which("kzreview", path=sysconfig.get_path("scripts"))
    assert path, "install the project first: pip install -e '.[dev]'"
    return path


@pytest.fixture(scope="session")
def process_environment():
    """Variables for a run of its own that tell nothing of the machine, with `changes` on top."""
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}

    def make(**changes):
        return PLAIN | passed_on | changes

    return make


@pytest.fixture(scope="session")
def run_process(installed_command, process_environment):
    """Runs the installed command as a process of its own; stdout and stderr are pipes."""

    def run_process(*args, cwd=None, **environ):
        done = subprocess.run(
            [installed_command, *map(str, args)],
            cwd=cwd,
            env=process_environment(**environ),
            capture_output=True,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run_process


@pytest.fixture(scope="session")
def run_on_terminal(installed_command, process_environment):
    """Runs the installed command on a terminal; gives the status and all that reached the screen."""

    def run_on_terminal(*args, columns=80, lines=24, **environ):
        size = {"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(lines), "PAGER": "cat"}
        reader, writer = pty.openpty()
        words = [installed_command, *map(str, args)]
        with subprocess.Popen(
            words, stdin=writer, stdout=writer, stderr=writer, env=process_environment(**(size | environ))
        ) as process:
            os.close(writer)
            written = b"".join(_until_the_end(reader, process))
            status = process.wait(timeout=30)
        os.close(reader)
        return status, written.decode("utf-8").replace("\r\n", "\n")

    return run_on_terminal


def _until_the_end(reader, process):
    """What is written to a terminal until its last writer has gone; ends a process that waits for somebody."""
    while True:
        if not select.select([reader], [], [], 30)[0]:
            process.kill()
            pytest.fail("the command waits on the terminal")
        try:
            part = os.read(reader, 65536)
        except OSError:  # how Linux says that the last writer has gone
            return
        if not part:
            return
        yield part


@pytest.fixture(scope="session")
def base():
    """The bundled facts."""
    return load()


@pytest.fixture(scope="session")
def data_folder():
    return Path(__file__).parent.parent / "data"


@pytest.fixture(scope="session")
def table(data_folder):
    """A file of the bundled data as it is written."""
    return lambda name: tomli.loads((data_folder / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def good_pack():
    """A made-up pack without a fault: the year 2031 of a district."""
    return TESTS / "packs" / "kolsai"


@pytest.fixture(scope="session")
def made_up_document():
    """The document that the made-up pack was taken from."""
    return TESTS / "packs" / "kolsai-2031.txt"


@pytest.fixture(scope="session")
def source_documents():
    """The folder with the two documents themselves, which are not part of the project."""
    folder = TESTS.parent.parent / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip("the source documents are not part of the project; put them into ../shared/sources to run this")
    return folder
