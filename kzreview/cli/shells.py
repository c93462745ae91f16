"""Completion for a shell that is named, which typer does only for the one it runs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.cli.environment import Status
from kzreview.errors import UnknownWordError

if TYPE_CHECKING:
    from kzreview.cli.environment import Environment

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_NAMES = {"prog_name": "kzreview", "complete_var": "_KZREVIEW_COMPLETE"}


def set_up_completion(env: Environment, option: str, shell: str) -> Status:
    """Prints the completion script of a shell, or writes it where the shell looks for it.

    Raises UnknownWordError for a shell that is none of SHELLS.
    """
    if shell not in SHELLS:
        raise UnknownWordError("shell", shell, SHELLS)
    from typer._completion_shared import get_completion_script, install

    if option == "--show-completion":
        env.stdout.write(get_completion_script(**_NAMES, shell=shell) + "\n")
    else:
        name, path = install(shell=shell, **_NAMES)
        env.tell("completion-installed", name=name, path=path)
    return Status.DONE
