"""`kzreview check FILE…`: the figures of a draft, judged."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date as Date  # noqa: N812 - `date` is the option
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kzreview.check.render import Draft, Format, printer
from kzreview.check.verdict import VERDICTS
from kzreview.check.words import words
from kzreview.cli.environment import Environment, Status
from kzreview.cli.options import Packs, unfold
from kzreview.errors import KzreviewError, UnreadableFileError
from kzreview.query.names import one_of
from kzreview.receipts.formats import NoTextError, plain_text

if TYPE_CHECKING:
    from kzreview.check.known import Known

app = typer.Typer(add_completion=False)

_SHOWN = ("supported", "contradicted", "unknown")


class BadDateError(KzreviewError):
    """A date that is none."""

    def in_language(self, lang: str) -> str:
        pattern: str = words(lang)["report"]["bad-date"]
        return pattern.format(**self.params)


@app.command()
@unfold
def check(
    env: Environment,
    files: Annotated[list[str], typer.Argument(metavar="FILE…")],
    packs: Packs,
    *,
    date: Annotated[str | None, typer.Option("--date")] = None,
    lang: Annotated[str, typer.Option("--lang")] = "auto",
    fail_on: Annotated[str, typer.Option("--fail-on")] = "contradicted",
    verdict: Annotated[
        list[str] | None,
        typer.Option("--verdict"),
    ] = None,
    format_: Annotated[str, typer.Option("--format", "-f")] = "text",
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    debug: Annotated[bool, typer.Option("--debug")] = False,
) -> int:
    """Judges the figures of drafts: right, wrong, or not in our data. Status 1 where something is wrong."""
    env.debug = debug
    chosen = Format(one_of("format", format_, [format_.value for format_ in Format]))
    one_of("language", lang, ("auto", "kk", "ru", "en"))
    one_of("fail-on", fail_on, ("contradicted", "unknown", "never"))
    shown = _shown(verdict, chosen, quiet=quiet)
    judge = partial(_claims, _known(packs, env), _date(date), lang)
    out = printer(chosen, env.stdout, env.lang, quiet=quiet)
    counts: Counter[str] = Counter()
    failed = False
    for draft in _drafts(env, files, judge, quiet=quiet):
        if draft is None:
            failed = True
            continue
        counts.update(claim.verdict for claim in draft.claims)
        out.draft(draft._replace(claims=[claim for claim in draft.claims if claim.verdict in shown]))
    out.close(counts)
    return _status(counts, fail_on, failed=failed)


def _drafts(
    env: Environment, files: list[str], judge: Callable[[str], list[Any]], *, quiet: bool
) -> Iterator[Draft | None]:
    """Each file as a draft with all its claims; None for one that cannot be read, which is told on stderr."""
    with _progress(env, files, quiet=quiet) as paths:
        for path in paths:
            yield _draft(env, path, judge)


def _draft(env: Environment, path: str, judge: Callable[[str], list[Any]]) -> Draft | None:
    try:
        text = _read(path, env.lang)
    except (UnreadableFileError, NoTextError) as error:
        env.tell("error", message=error.in_language(env.lang))
        return None
    if not text.strip():
        env.tell("check/empty", path=path)
    return Draft(path, text, judge(text))


def _shown(verdict: list[str] | None, chosen: Format, *, quiet: bool) -> tuple[str, ...]:
    if verdict:
        return tuple(one_of("verdict", name, VERDICTS) for name in verdict)
    if quiet and chosen is Format.TEXT:
        return ("contradicted",)
    return VERDICTS if chosen in {Format.JSON, Format.CSV} else _SHOWN


def _date(given: str | None) -> Date:
    if given is None:
        return Date.today()  # noqa: DTZ011 - a draft is of the day it is written, where it is written
    try:
        return Date.fromisoformat(given)
    except ValueError:
        raise BadDateError(given=given) from None


def _known(packs: Packs, env: Environment) -> Known:
    from kzreview.check.known import Known

    return Known(packs.load(env))


def _claims(known: Known, today: Date, lang: str, text: str) -> list[Any]:
    from kzreview.check.api import check_with

    return check_with(known, text, today, lang)


def _read(path: str, lang: str) -> str:
    """The text of a draft; raises UnreadableFileError or NoTextError with why."""
    report = words(lang)["report"]
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(path, error) from error
    except ValueError as error:
        raise UnreadableFileError(path, str(error)) from error
    try:
        text = plain_text(path, content)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(path, report["not-utf8"].format(at=error.start)) from error
    if "\0" in text:
        raise UnreadableFileError(path, report["binary"].format(at=content.index(b"\0")))
    return text


@contextmanager
def _progress(env: Environment, files: list[str], *, quiet: bool) -> Iterator[Iterable[str]]:
    """The files, with a bar on stderr where there are several and a person looks on."""
    if quiet or len(files) < 2 or not env.stderr.isatty():
        yield files
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(file=env.stderr), transient=True) as progress:
        yield progress.track(files, description=words(env.lang)["report"]["checking"])


def _status(counts: Counter[str], fail_on: str, *, failed: bool) -> Status:
    if failed:
        return Status.COULD_NOT_RUN
    found = counts["contradicted"] + (counts["unknown"] if fail_on == "unknown" else 0)
    return Status.FINDINGS if found and fail_on != "never" else Status.DONE
