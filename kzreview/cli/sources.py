"""`kzreview sources`: the documents, and `sources verify`: their receipts against the reader's own copies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kzreview.cli.environment import Environment, Status
from kzreview.cli.inherit import refuse_lost
from kzreview.cli.options import Output, Packs, Query, RowOutput, unfold
from kzreview.messages import say
from kzreview.query.filters import narrow
from kzreview.render.result import Column, Result

if TYPE_CHECKING:
    from kzreview.catalogue import Source
    from kzreview.factbase import FactBase
    from kzreview.receipts.verify import Finding
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)

SOURCE_COLUMNS = (
    Column("id"),
    Column("publisher", texts=True),
    Column("title"),
    Column("language"),
    Column("covers"),
    Column("page"),
    Column("speaker"),
    Column("author"),
    Column("facts"),
    Column("paragraphs"),
    Column("note", texts=True),
)
# What --columns may ask for besides: whose word a source carries, how much of it was read, when it was published.
SOURCE_MORE = (Column("word"), Column("read"), Column("published"))
FINDING_COLUMNS = tuple(map(Column, ("source", "paragraph", "problem", "fact", "printed", "around")))


@app.callback(invoke_without_command=True)
@unfold
def sources(env: Environment, context: typer.Context, query: Query, packs: Packs, output: RowOutput) -> None:
    """The documents that the facts were taken from."""
    if context.invoked_subcommand:
        refuse_lost(context)
        return
    base = packs.load(env)
    filtered = any(query.filters)
    narrowed = filtered or base.only is not None
    facts = Counter(fact.source for fact in narrow(base, query.filters)) if filtered else base.facts_by_source()
    rows = [
        _row(source, facts.get(source.id, 0))
        for source in base.sources.values()
        if facts.get(source.id) or not narrowed
    ]

    def view() -> View:
        from kzreview.views.sources import sources_view

        return sources_view(base, facts, env.lang)

    shown = ("id", "publisher", "title", "covers", "facts", "page")
    output.print_rows(env, base, Result(SOURCE_COLUMNS, rows, view, shown, more=SOURCE_MORE))


def _row(source: Source, facts: int) -> dict[str, Any]:
    """One source by column name, with how many facts were taken from it."""
    return {
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "language": source.language,
        "covers": source.covers.text,
        "page": source.page,
        "speaker": source.speaker,
        "author": source.author,
        "facts": facts,
        "paragraphs": len(source.fingerprints),
        "note": source.note,
        "word": source.word,
        "read": source.read,
        "published": source.published.isoformat() if source.published else None,
    }


@app.command()
@unfold
def verify(
    env: Environment,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…")],
    packs: Packs,
    output: Output,
    *,
    uncovered: Annotated[bool, typer.Option("--uncovered")] = False,
) -> int:
    """Holds every receipt against your own copies of the sources; status 1 where one fails."""
    base = packs.load(env)
    findings, held = _findings(base, paths, uncovered=uncovered)

    def view() -> View:
        from kzreview.views.sources import findings_view

        return findings_view(findings, env.lang)

    output.print(env, Result(FINDING_COLUMNS, [finding._asdict() for finding in findings], view), quiet=True)
    outcome = say(env.lang, "verified-failures", n=len(findings)) if findings else say(env.lang, "verified-sound")
    env.tell(
        "verified",
        receipts=say(env.lang, "count-receipts", n=_receipts(base, held)),
        documents=say(env.lang, "count-documents", n=len(held)),
        outcome=outcome,
    )
    _tell_unheld(env, base, held)
    return Status.FINDINGS if findings else Status.DONE


def _receipts(base: FactBase, sources: list[str]) -> int:
    counts = base.facts_by_source()
    return sum(counts.get(source, 0) for source in sources)


def _asked(base: FactBase) -> dict[str, Source]:
    """The sources to answer from."""
    return {name: source for name, source in base.sources.items() if base.only is None or name in base.only}


def _tell_unheld(env: Environment, base: FactBase, held: list[str]) -> None:
    """Tells of the receipts beside these that no copy could be known by, so that nobody takes them for verified."""
    folders = {base.folder_of[name] for name in held}
    unheld = [
        name
        for name, source in _asked(base).items()
        if not source.fingerprints and name not in held and base.folder_of[name] in folders
    ]
    if unheld:
        env.tell(
            "verified-unheld",
            receipts=say(env.lang, "count-receipts", n=_receipts(base, unheld)),
            sources=say(env.lang, "count-sources", n=len(unheld)),
        )


def _findings(base: FactBase, paths: list[Path], *, uncovered: bool) -> tuple[list[Finding], list[str]]:
    """What is wrong with the copies, and the source of each copy that was looked at."""
    from kzreview.receipts.match import read_copies
    from kzreview.receipts.uncovered import uncovered_figures
    from kzreview.receipts.verify import verify as verify_copy

    copies = read_copies(paths, _asked(base))
    findings: list[Finding] = []
    for source, document in copies:
        facts = [fact for fact in base.facts if fact.source == source.id]
        findings += verify_copy(source, facts, document)
        if uncovered:
            findings += uncovered_figures(source, facts, document)
    return findings, [source.id for source, _ in copies]
