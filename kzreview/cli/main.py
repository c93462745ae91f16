"""Assembles the commands, and turns what they raise into one line and an exit status."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from kzreview.cli.environment import Environment, Status
from kzreview.errors import KzreviewError, UnknownWordError
from kzreview.messages import say

COMMANDS = ("visits", "facts", "summary", "show", "get", "sources", "check")


class LazyCommands(TyperGroup):
    """Imports the file of a command when it is asked for: a start pays for one command, not for all."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(f"kzreview.cli.{cmd_name}").app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise UnknownWordError("command", args[0], COMMANDS, show=len(COMMANDS))
        return super().resolve_command(ctx, args)


app = typer.Typer(cls=LazyCommands, pretty_exceptions_enable=False)


@app.callback()
def kzreview() -> None:
    """What the yearly reviews say of the President of Kazakhstan's year, with a receipt for every figure."""


def main(args: list[str], env: Environment) -> int:
    """Runs one command line; returns the exit status and raises nothing but errors under --debug."""
    env.debug = "--debug" in args
    try:
        status = get_command(app)(args or ["--help"], prog_name="kzreview", standalone_mode=False, obj=env)
        env.stdout.flush()
    except KzreviewError as error:
        return _fail(env, error, error.in_language(env.lang))
    except typer.TyperException as error:
        return _fail(env, error, _usage(env, error))
    except BrokenPipeError:
        _silence(env)
        return Status.DONE
    except (KeyboardInterrupt, typer.Abort):
        env.tell("interrupted")
        return Status.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - no traceback at a user; --debug shows it
        return _fail(env, error, say(env.lang, "internal", message=f"{type(error).__name__}: {error}"))
    return Status(status) if isinstance(status, int) else Status.DONE


def run() -> None:
    """The entry point of the `kzreview` command."""
    gc.disable()  # a short run makes next to no garbage, and looking for it costs a tenth of the run
    env = Environment.of_process()
    status = main(sys.argv[1:], env)
    env.stderr.flush()
    # Nothing is left to do, and taking the interpreter apart would cost a tenth of the run.
    os._exit(int(status))


def _fail(env: Environment, error: Exception, message: str) -> Status:
    if env.debug:
        raise error
    env.tell("error", message=message)
    return Status.COULD_NOT_RUN


def _usage(env: Environment, error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kzreview"
    return say(env.lang, "usage", message=error.format_message().rstrip("."), command=command)


def _silence(env: Environment) -> None:
    """Points stdout at nothing, so that the interpreter does not complain of the closed pipe at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), env.stdout.fileno())
