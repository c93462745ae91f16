"""Words of the command line that are none: mistyped commands and options, and those that begin a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.nearest import letters_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

_TELLING = 3  # letters that tell the beginning of an option
_LONG = 6  # a command of so many letters may have two wrong, a shorter one only one


def near_command(word: str, commands: Sequence[str]) -> str | None:
    """The command that `word` is a letter or two away from.

    >>> near_command("vists", ("visits", "facts"))
    'visits'
    """
    typed = word.casefold()
    apart = {command: letters_apart(typed, command, _wrong(command)) for command in commands}
    near = {command: letters for command, letters in apart.items() if letters is not None}
    return min(near, key=near.__getitem__, default=None)


def _wrong(command: str) -> int:
    """How many letters of a command may be wrong."""
    return 2 if len(command) >= _LONG else 1


def is_mistyped(args: Sequence[str], commands: Sequence[str]) -> bool:
    """Whether the arguments, of which the first is no command, begin with a mistyped one.

    One word alone, or one with options, is taken for a command where it is near one: "vists", "vists --year 2024".
    Several words are a question: "visit 2024".
    """
    alone = len(args) == 1 or args[1].startswith("-")
    return alone and " " not in args[0] and near_command(args[0], commands) is not None


def near_options(given: str, options: Sequence[str]) -> list[str]:
    """The option that `given` is the beginning of, runs on from, or is a letter in three away from; none if none is.

    >>> near_options("--yaer", ["--year", "--type"]), near_options("--nope", ["--no-chart", "--type"])
    (['--year'], [])
    """
    from rapidfuzz.distance import OSA

    typed = given.casefold().strip("-")
    names = [option.strip("-") for option in options]
    begun = [f"--{name}" for name in names if min(len(typed), len(name)) >= _TELLING and _begins(typed, name)]
    apart = {name: OSA.distance(typed, name) for name in names}
    near = [f"--{name}" for name in names if apart[name] <= max(len(typed) // 3, 1) < len(typed)]
    return sorted(near, key=lambda option: apart[option.strip("-")])[:1] or begun[:1]


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
