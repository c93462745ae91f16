"""`kzreview export`: the facts and what they refer to, as files of other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kzreview import __version__
from kzreview.cli import completion
from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, Query, Words, unfold
from kzreview.errors import KzreviewError
from kzreview.export.formats import SUFFIXES, ExportFormat, write_export
from kzreview.messages import say
from kzreview.query.filters import narrow
from kzreview.query.names import one_of

if TYPE_CHECKING:
    from kzreview.export.table import Export

app = typer.Typer(add_completion=False)

_SLASHES = ("/", os.sep)
_COUNTED = ("facts", "metrics", "places", "sources")


class MissingOptionError(KzreviewError):
    """An option without which it is not known what to write, or where."""

    def __init__(self, option: str) -> None:
        super().__init__(known=", ".join(ExportFormat))
        self.key = f"export/no-{option}"


@app.command()
@unfold
def export(
    env: Environment,
    query: Query,
    packs: Packs,
    words: Words,  # noqa: ARG001 - settled before the command runs
    *,
    to: Annotated[str | None, typer.Option("--to", metavar="PATH")] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        str | None, typer.Option("--format", "-f", autocompletion=completion.export_formats)
    ] = None,
) -> None:
    """Facts, metrics, places and sources as tables that join; nothing that is there is overwritten."""
    if not to:
        raise MissingOptionError("target")
    chosen = _chosen(format, Path(to))
    base = packs.load(env)
    facts = narrow(base, query.filters)
    if not facts:
        env.tell("nothing-found")
    from kzreview.export.tables import export_of

    narrowed = any(query.filters) or base.only is not None
    made = export_of(base, facts, narrowed=narrowed, version=__version__)
    target = write_export(made, chosen, Path(to), in_folder=to.endswith(_SLASHES))
    env.tell("export/written", path=target, counts=_counts(made, env.lang))


def _chosen(given: str | None, to: Path) -> ExportFormat:
    """The format named, else the one that the end of the file's name tells."""
    if given is not None:
        return ExportFormat(one_of("format", given, list(ExportFormat)))
    if to.suffix.lower() in SUFFIXES:
        return SUFFIXES[to.suffix.lower()]
    raise MissingOptionError("format")


def _counts(made: Export, lang: str) -> str:
    """How many rows the main tables have, in words."""
    return ", ".join(
        say(lang, f"export/count-{table.name}", n=len(table.rows)) for table in made.tables if table.name in _COUNTED
    )
