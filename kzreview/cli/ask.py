"""`kzreview ask WORDS…`: the answer to a few words in Kazakh, Russian or English."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kzreview.ask.answer import ask as answer_to
from kzreview.cli.environment import Environment
from kzreview.cli.options import Packs, RowOutput, unfold
from kzreview.errors import KzreviewError
from kzreview.query.columns import FACT_COLUMNS, fact_row
from kzreview.render.formats import Format
from kzreview.render.result import Column, Result

if TYPE_CHECKING:
    from kzreview.ask.answer import Answer
    from kzreview.factbase import FactBase
    from kzreview.model import Text
    from kzreview.views.view import View

app = typer.Typer(add_completion=False)

ANSWER_COLUMNS = tuple(map(Column, ("answered", "kind", "answers", "nearest", "message")))


class BadDayError(KzreviewError):
    """A day that is none."""

    key = "ask/bad-day"


@app.command()
@unfold
def ask(
    env: Environment,
    words: Annotated[list[str], typer.Argument(metavar="WORDS…")],
    packs: Packs,
    output: RowOutput,
    where: Annotated[str | None, typer.Option("--where")] = None,
    today: Annotated[str | None, typer.Option("--today")] = None,
) -> None:
    """The answer to a question of a few words, in Kazakh, Russian or English or a mixture."""
    base = packs.load(env)
    answer = answer_to(base, " ".join(words), _day(today).year)
    if where is not None:
        from kzreview.ask.narrowing import narrowed

        answer = narrowed(base, answer, where)
    _print(env, base, answer, words, output)


def _print(env: Environment, base: FactBase, answer: Answer, words: list[str], output: RowOutput) -> None:
    """The answer in the format asked for, and the words that go with it."""
    chosen, message = output.chosen(env), answer.message
    if chosen is Format.TABLE and not (answer.answered or answer.nearest):
        _tell(env, answer, message, words)
        return

    def view() -> View:
        from kzreview.views.ask import ask_view

        return ask_view(base, answer, env.lang, chart=env.stdout.isatty())

    plain = _rows(answer)._replace(view=view)
    result = output.asked_for(env, base, plain)
    if not output.count and (chosen is Format.JSON or (chosen is Format.TABLE and result is plain)):
        result = _envelope(answer, message, result)
    output.print_or_count(env, result, quiet=True)
    if chosen is not Format.TABLE or not answer.answered:
        _tell(env, answer, message, words)


def _day(given: str | None) -> date:
    if given is None:
        return date.today()  # noqa: DTZ011 - the reader's own calendar says what "this year" is
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise BadDayError(given=given) from None


def _envelope(answer: Answer, message: Text, result: Result) -> Result:
    """The whole answer as one object, with what comes closest beside it."""
    row = {
        "answered": answer.answered,
        "kind": answer.kind,
        "answers": [{column.name: column.value(row) for column in result.columns} for row in result.rows],
        "nearest": [fact_row(fact) for fact in answer.nearest],
        "message": message,
    }
    return Result(ANSWER_COLUMNS, [row], result.view, single=True)


def _rows(answer: Answer) -> Result:
    """The answers alone, as rows of facts or of compare."""
    if not answer.rows:
        return Result(FACT_COLUMNS, [fact_row(fact) for fact in answer.facts])
    from kzreview.query.compare import COMPARE_COLUMNS

    return Result(COMPARE_COLUMNS, answer.rows)


def _tell(env: Environment, answer: Answer, message: Text, words: list[str]) -> None:
    """The words that go with the answer, on stderr; after a question without an answer also the command meant."""
    said = message.in_language(env.lang)
    if said:
        env.write_note(said)
    if not answer.answered:
        from kzreview.cli.main import COMMANDS
        from kzreview.cli.near import near_command

        near = near_command(words[0], COMMANDS)
        if near:
            env.tell("ask/command", name=near)
