"""What typer says of a wrong command line, in the reader's language and with the nearest right word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kzreview.cli.near import near_options
from kzreview.errors import UnknownWordError
from kzreview.messages import say

if TYPE_CHECKING:
    from typer import TyperException

_EXTRA = re.compile(r"Got unexpected extra argument\(?s?\)? \((.*?)\)")
_YEARS = re.compile(r"\d{4}(-\d{4})?")
_NO_COMMAND = re.compile(r"No such command '(.*?)'")


def usage_message(error: TyperException, lang: str) -> str:
    """One line on what is wrong, with the nearest right word or which --help to ask."""
    context = getattr(error, "ctx", None)
    unknown = _unknown(error, context)
    if unknown is not None and unknown.nearest:
        return unknown.in_language(lang)
    extra = _EXTRA.search(error.message)
    if extra and _YEARS.fullmatch(extra[1]):
        return say(lang, "extra-year", given=extra[1])
    command = context.command_path if context else "kzreview"
    return say(lang, "usage", message=_what(error, unknown, lang), command=command)


def _unknown(error: TyperException, context: Any) -> UnknownWordError | None:
    """The unknown option or command that the error is about."""
    if context is None:
        return None
    if type(error).__name__ == "NoSuchOption":
        known = [name for param in context.command.params for name in param.opts if name.startswith("--")]
        given = str(getattr(error, "option_name", ""))
        return UnknownWordError("option", given, known, near=near_options(given, [*known, "--help"]))
    command = _NO_COMMAND.search(error.message)
    if command is None:
        return None
    return UnknownWordError("command", command[1], context.command.list_commands(context))


def _what(error: TyperException, unknown: UnknownWordError | None, lang: str) -> str:
    if unknown is not None:
        return say(lang, f"unknown-{unknown.what}", **unknown.params)
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "BadOptionUsage":
            key = "option-without-value" if "not take" in error.message else "option-needs-value"
            return say(lang, key, option=getattr(error, "option_name", ""))
        case "MissingParameter" if param is not None:
            return say(lang, "missing-argument", name=param.metavar or param.name)
        case "BadParameter" if param is not None:
            return _bad_value(error, param, lang)
    extra = _EXTRA.search(error.message)
    if extra is not None:
        return say(lang, "extra-argument", given=extra[1])
    return error.format_message().rstrip(".")


def _bad_value(error: TyperException, param: Any, lang: str) -> str:
    """A value that the option cannot take; those of whole numbers are told in the reader's language."""
    if "int" in param.type.name:
        return say(lang, "not-whole-number", option=param.opts[-1])
    return say(lang, "bad-option", option=param.opts[-1], why=error.message.rstrip("."))
