"""`kzreview draft FILE`: a review as a draft of its facts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment, Status
from kzreview.cli.options import Folders, unfold
from kzreview.draft.errors import DraftError
from kzreview.messages import say
from kzreview.model import LANGUAGES
from kzreview.query.names import one_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.draft.proposals import Draft
    from kzreview.draft.store import Folder
    from kzreview.draft.toml import About
    from kzreview.factbase import FactBase
    from kzreview.receipts.document import Document

_HARDLY_ANY = 0.1  # so small a part of a review are the quotations and names of another language

app = typer.Typer(add_completion=False)


@app.command()
@unfold
def draft(
    env: Environment,
    review: Annotated[Path, typer.Argument(metavar="FILE")],
    folders: Folders,
    *,
    id_: Annotated[str, typer.Option("--id", metavar="ID")],
    year: Annotated[str, typer.Option("--year", metavar="YEAR")],
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", autocompletion=completion.languages)],
    to: Annotated[Path | None, typer.Option("--to", metavar="FOLDER")] = None,
    debug: Annotated[bool, typer.Option("--debug")] = False,
) -> int:
    """A review as a draft of its facts: what the program believes, for you to confirm."""
    from kzreview.draft.propose import propose
    from kzreview.draft.toml import About

    env.debug = debug
    one_of("language", lang, LANGUAGES)
    reviewed = _year(year)
    base = folders.load(env)
    folder = _folder(to, id_, base)
    if folder is not None and folder.holds_any:
        base = base.with_words(folder.path)
    document = _document(env, review, lang)
    made = propose(document.paragraphs, lang, reviewed, base)
    if not made.proposals:
        raise DraftError("nothing", path=review, given=lang)
    _put(env, folder, About(id_, reviewed, lang, env.lang), made, document, base)
    _tell(env, made)
    return Status.DONE


def _year(given: str) -> int:
    """The year that is reviewed; raises DraftError where it is none of 1900 to 2100."""
    if not re.fullmatch(r"(19|20)[0-9][0-9]|2100", given.strip()):
        raise DraftError("bad-year", given=given)
    return int(given)


def _folder(to: Path | None, source: str, base: FactBase) -> Folder | None:
    """The folder to write to, None where the draft is printed; raises DraftError where the id cannot be given."""
    from kzreview.draft.store import Folder
    from kzreview.loading.shape import ID

    if not ID.fullmatch(source):
        raise DraftError("bad-id", given=source)
    if source in base.sources:
        raise DraftError("taken", given=source)
    if to is None:
        return None
    folder = Folder(to)
    folder.refuse_taken(source)
    return folder


def _document(env: Environment, path: Path, lang: str) -> Document:
    """The document, with a word where more of it is in another language; raises DraftError where nearly all is."""
    from kzreview.receipts.document import read_document

    document = read_document(path)
    if not document.paragraphs:
        raise DraftError("empty", path=path)
    parts = _languages(document.paragraphs, lang)
    found = max(parts, key=parts.__getitem__)
    if found != lang and parts[lang] < _HARDLY_ANY * sum(parts.values()):
        raise DraftError("wrong-language", path=path, found=found, given=lang)
    if found != lang:
        env.tell("draft/other-language", found=found, given=lang)
    return document


def _languages(paragraphs: Sequence[str], lang: str) -> Mapping[str, int]:
    """How many characters of the paragraphs are in each language, as far as each paragraph tells."""
    from kzreview.check.reading.sentences import language_of

    parts = dict.fromkeys(LANGUAGES, 0)
    for paragraph in paragraphs:
        parts[language_of(paragraph, lang)] += len(paragraph)
    return parts


def _put(
    env: Environment, folder: Folder | None, about: About, made: Draft, document: Document, base: FactBase
) -> None:
    """Writes the draft into the folder, or prints it."""
    from kzreview.draft.toml import facts_toml, one_toml, source_toml

    taken = {fact.id for fact in base.facts} | set(folder.fact_ids if folder else ())
    facts = facts_toml(about, made, document, base, taken)
    entry = source_toml(about, made, document)
    if folder is None:
        env.stdout.write(one_toml(about, facts, entry))
        return
    folder.write(about.source, facts, entry)
    env.tell("draft/wrote", facts=folder.facts_path(about.source), sources=folder.sources_path)


def _tell(env: Environment, made: Draft) -> None:
    visits = sum(proposal.is_visit for proposal in made.proposals)
    open_ = sum(not left.is_none for left in made.left)
    env.tell(
        "draft/proposed",
        figures=say(env.lang, "draft/count-figures", n=len(made.proposals) - visits),
        visits=say(env.lang, "draft/count-visits", n=visits),
        left=say(env.lang, "draft/count-left", n=open_),
    )
