"""Options before a subcommand: `sources --data DIR verify` is `sources verify --data DIR`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.errors import KzreviewError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import typer


class LostOptionError(KzreviewError):
    """An option before a subcommand that does not take it."""

    key = "option-lost"

    def __init__(self, option: str, command: str, subcommand: str) -> None:
        super().__init__(option=option, command=command, subcommand=subcommand)


def inherited(context: typer.Context, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a command's options, those that were not given taken from before its name."""
    before = context.parent.params if context.parent else {}
    return {name: value or before.get(name) or value for name, value in values.items()}


def refuse_lost(context: typer.Context) -> None:
    """Raises LostOptionError for an option that the subcommand, which alone is run, does not take."""
    name = context.invoked_subcommand
    command: Any = context.command
    taken = {param.name for param in command.get_command(context, name).params}
    for param in command.params:
        if context.params.get(param.name) and param.name not in taken:
            raise LostOptionError(max(param.opts, key=len), context.command_path, str(name))
