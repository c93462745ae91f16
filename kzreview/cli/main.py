"""Assembles the commands, and turns what they raise into one line and an exit status."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from itertools import pairwise
from typing import Any

import typer
from typer._click.shell_completion import CompletionItem
from typer.core import TyperGroup
from typer.main import get_command

from kzreview import __version__
from kzreview.cli.environment import Environment, Status
from kzreview.cli.options import ClosedPipeError
from kzreview.errors import KzreviewError, UnknownWordError, os_reason
from kzreview.messages import say
from kzreview.model import LANGUAGES

COMMANDS = (
    "visits",
    "received",
    "regions",
    "timeline",
    "people",
    "facts",
    "summary",
    "compare",
    "trend",
    "conflicts",
    "ask",
    "check",
    "show",
    "get",
    "topics",
    "metrics",
    "sources",
    "export",
    "data",
    "draft",
)


class LazyCommands(TyperGroup):
    """Imports the file of a command when it is asked for: a start pays for one command, not for all."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(f"kzreview.cli.{cmd_name}").app)
        command.name = cmd_name
        # To clean the only help text that an offered option has, typer would load Rich.
        help_option = command.get_help_option(ctx)
        if help_option is not None:
            help_option.help = ""
        return command

    def shell_complete(self, ctx: Any, incomplete: str) -> list[CompletionItem]:
        """Offers the commands by name, without importing each for its help."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(name) for name in COMMANDS if name.startswith(incomplete)]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from kzreview.cli.near import is_mistyped

            if is_mistyped(args, COMMANDS):
                raise UnknownWordError("command", args[0], COMMANDS)
            args = ["ask", *args]
        return super().resolve_command(ctx, args)


_COMPLETION_OPTIONS = ("--show-completion", "--install-completion")
_COMPLETING = "_KZREVIEW_COMPLETE"  # set by the shell where it asks what to complete

app = typer.Typer(cls=LazyCommands, pretty_exceptions_enable=False)


@app.callback()
def kzreview() -> None:
    """What the yearly reviews say of the President of Kazakhstan's year, with a receipt for every figure."""


def main(args: list[str], env: Environment) -> int:
    """Runs one command line and returns its exit status; raises nothing."""
    env.debug = "--debug" in args
    env.lang = _asked_language(args) or env.lang
    try:
        status = _run(args, env)
        env.stdout.flush()
    except (BrokenPipeError, ClosedPipeError):
        _silence(env)
        return Status.DONE
    except (KeyboardInterrupt, typer.Abort):
        status = Status.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - no traceback at a user; --debug shows it
        if env.debug:
            env.stderr.write(traceback_of(error))
        env.tell("error", message=_message(error, env.lang))
        return Status.COULD_NOT_RUN
    if status == Status.INTERRUPTED:  # typer hands an interrupt on as its status
        env.tell("interrupted")
    return status


def traceback_of(error: Exception) -> str:
    """What --debug shows of an error, beside its line and status."""
    import traceback

    return "".join(traceback.format_exception(error))


def _run(args: list[str], env: Environment) -> int:
    if args == ["--version"]:
        env.stdout.write(f"kzreview {__version__}\n")
        return Status.DONE
    if _COMPLETING not in env.environ and (not args or "--help" in args):
        from kzreview.cli.help import help_text

        env.stdout.write(help_text(get_command(app), args, env.lang))
        return Status.DONE
    if len(args) > 1 and args[0] in _COMPLETION_OPTIONS:
        from kzreview.cli.shells import set_up_completion

        return set_up_completion(env, *args[:2])
    status = get_command(app)(args, prog_name="kzreview", standalone_mode=False, obj=env)
    return Status(status) if isinstance(status, int) else Status.DONE


def _message(error: Exception, lang: str) -> str:
    """What a person is told of an error; one that nobody foresaw is told as the program's own."""
    if isinstance(error, KzreviewError):
        return error.in_language(lang)
    if isinstance(error, typer.TyperException):
        from kzreview.cli.usage import usage_message

        return usage_message(error, lang)
    if isinstance(error, OSError):  # that of a stream that cannot be written to is one too, without a number
        return say(lang, "cannot-write", why=os_reason(error, lang))
    return say(lang, "internal", message=f"{type(error).__name__}: {error}")


def run() -> None:
    """The entry point of the `kzreview` command."""
    gc.disable()  # a short run makes next to no garbage, and looking for it costs a tenth of the run
    env = Environment.of_process()
    status = main(sys.argv[1:], env)
    with suppress(OSError, ValueError):
        env.stderr.flush()
    # Nothing is left to do, and taking the interpreter apart would cost a tenth of the run.
    os._exit(int(status))


def _asked_language(args: list[str]) -> str | None:
    """The language of --lang, looked for before the options are read, so that their errors are told in it."""
    asked = [after for before, after in pairwise(args) if before == "--lang"]
    asked += [arg.removeprefix("--lang=") for arg in args if arg.startswith("--lang=")]
    return asked[0] if asked and asked[0] in LANGUAGES else None


def _silence(env: Environment) -> None:
    """Points stdout at nothing, so that the interpreter does not complain of the closed pipe at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), env.stdout.fileno())
