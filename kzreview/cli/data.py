"""`kzreview data check`: everything that is wrong, or looks wrong, in a folder of data."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli.environment import Environment, Status, packs_named
from kzreview.cli.help import help_in
from kzreview.cli.options import Output, unfold
from kzreview.messages import say
from kzreview.paths import bundled_data
from kzreview.render.result import Column, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.sanity.folder import Finding
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)

FINDING_COLUMNS = (
    *map(Column, ("file", "line", "item", "field", "severity", "rule")),
    Column("message", texts=True),
)


@app.callback(invoke_without_command=True)
@unfold
def data(env: Environment, context: typer.Context) -> None:
    """What can be done with a folder of data; without a word of what, the help says it."""
    if context.invoked_subcommand is None:
        env.stdout.write(help_in(context, env.lang))


@app.command()
@unfold
def check(
    env: Environment,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    *,
    data: Annotated[list[Path] | None, typer.Option("--data")] = None,
    output: Output,
) -> int:
    """Every problem of a folder of data and every figure that looks wrong; status 1 where there is one."""
    from kzreview.sanity.folder import look_over

    packs = packs_named(env.environ, data)
    if folder is None and packs:
        folder = packs[-1]
    findings, facts = look_over(folder or bundled_data(), packs)

    def view() -> View:
        from kzreview.views.data import findings_view

        return findings_view(findings, env.lang)

    output.print(env, Result(FINDING_COLUMNS, [finding._asdict() for finding in findings], view), quiet=True)
    name = str(folder or say(env.lang, "sanity/bundled"))
    if findings:
        env.tell("sanity/found", folder=name, what=_counts(findings, env.lang))
    else:
        env.tell("sanity/clean", folder=name, facts=say(env.lang, "facts-title", n=facts))
    return Status.FINDINGS if findings else Status.DONE


def _counts(findings: Sequence[Finding], lang: str) -> str:
    """How many problems and how many doubts there are, in words."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(say(lang, f"sanity/{severity}s", n=n) for severity, n in sorted(counts.items(), reverse=True))
