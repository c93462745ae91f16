"""The help of a command in the reader's language; its words are in data/messages/help.<lang>.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer._click.formatting import HelpFormatter

from kzreview.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 96
_WRITTEN_BY_TYPER = {
    "[OPTIONS]": "any-options",
    "COMMAND [ARGS]...": "any-command",
    "<str>": "any-text",
    "<path>": "any-path",
}


def help_text(command: Any, args: Sequence[str], lang: str) -> str:
    """The help of the command that `args` name, such as ["sources", "verify"]; of the program where they name none."""
    context = command.make_context("kzreview", [], resilient_parsing=True)
    for name in args:
        inner = command.get_command(context, name) if hasattr(command, "get_command") else None
        if inner is None:
            break
        command = inner
        context = command.make_context(name, [], parent=context, resilient_parsing=True)
    return help_in(context, lang)


def help_in(context: Any, lang: str) -> str:
    """The help of the command that runs in a context."""
    command = context.command
    formatter = HelpFormatter(width=WIDTH, max_width=WIDTH)
    pieces = _in_words(" ".join(command.collect_usage_pieces(context)), lang).replace("{", "").replace("}", "")
    formatter.write_usage(context.command_path, pieces, say(lang, "help/usage") + " ")
    formatter.write_paragraph()
    formatter.write_text(about(context.command_path, lang))
    for heading in ("commands", "arguments", "options"):
        rows = _rows(heading, command, context, lang)
        if rows:
            with formatter.section(say(lang, f"help/{heading}")):
                formatter.write_dl(rows)
    return str(formatter.getvalue())


def about(path: str, lang: str) -> str:
    """What a command does, by its path such as "kzreview sources verify"."""
    return say(lang, f"help/{path.replace(' ', '-')}")


def _rows(heading: str, command: Any, context: Any, lang: str) -> list[tuple[str, str]]:
    if heading == "commands":
        names = command.list_commands(context) if hasattr(command, "list_commands") else []
        return [(name, about(f"{context.command_path} {name}", lang)) for name in names]
    kind = heading.removesuffix("s")
    params = [param for param in command.get_params(context) if param.param_type_name == kind and not param.hidden]
    return [
        (_in_words(_names(param, context), lang), _said(kind, context.command_path, param, lang)) for param in params
    ]


def _said(kind: str, path: str, param: Any, lang: str) -> str:
    """What a parameter is for; a command that takes it in a way of its own has words of its own."""
    command = "-".join(path.split()[1:])
    name = f"{kind}-{param.name.strip('_').replace('_', '-')}"
    try:
        return say(lang, f"help/{command}-{name}")
    except KeyError:
        return say(lang, f"help/{name}")


def _in_words(text: str, lang: str) -> str:
    """What typer writes for any command, such as [OPTIONS] and <str>, in the reader's language."""
    for written, key in _WRITTEN_BY_TYPER.items():
        text = text.replace(written, say(lang, f"help/{key}")) if written in text else text
    return text


def _names(param: Any, context: Any) -> str:
    record = param.get_help_record(context)
    return str(record[0]) if record else str(param.name)
