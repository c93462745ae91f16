"""Every session of the README and the docs is run, and prints what is printed there."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import sysconfig
import termios
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COLUMNS = 100
SESSION = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str, str]]:
    """Page, command and printed output of each `$ …` of each console block."""
    found = []
    for page in PAGES:
        for block in SESSION.findall(page.read_text(encoding="utf-8")):
            for session in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = session.partition("\n")
                found.append((page.name, command, output))
    return found


def on_terminal(command: str) -> str:
    """What a terminal 100 columns wide shows of a command: in a pipe of the shell, what the pipe prints."""
    main, sub = pty.openpty()
    fcntl.ioctl(sub, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    scripts = sysconfig.get_path("scripts")
    environ = {
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "HOME": os.environ.get("HOME", "/"),
        "LANG": "en_GB.UTF-8",
        "TERM": "xterm",
        "NO_COLOR": "1",
        "PAGER": "cat",
    }
    process = subprocess.Popen(["bash", "-c", command], stdout=sub, stderr=sub, stdin=sub, env=environ, cwd=ROOT)
    os.close(sub)
    shown = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.wait(timeout=30)
    os.close(main)
    text = shown.decode("utf-8").replace("\r\n", "\n")
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def trimmed(text: str) -> str:
    """Without the blanks at the ends of lines, which a table pads its cells with."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


@pytest.mark.parametrize(("page", "command", "output"), examples())
def test_example_prints_what_the_page_shows(page, command, output):  # noqa: ARG001
    assert trimmed(on_terminal(command)) == trimmed(output)


def test_readme_begins_with_the_two_commands_and_a_session():
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40]
    commands = [line for line in first_screen if line.startswith("pip install")]
    assert commands == ["pip install . && kzreview visits --year 2024", "pip install -e '.[dev]' && pytest"]
    assert "$ kzreview visits --year 2024" in first_screen


if __name__ == "__main__":  # python tests/docs/test_examples.py COMMAND: what a page should show of it
    print(trimmed(on_terminal(shlex.join(sys.argv[1:]) if len(sys.argv) > 2 else sys.argv[1])))
