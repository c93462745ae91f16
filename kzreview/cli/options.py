"""The option bundles: each defined once, and unfolded into the options of every command that takes them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from kzreview.cli import completion
from kzreview.cli.environment import Environment, packs_named
from kzreview.cli.inherit import inherited
from kzreview.factbase import FactBase, load
from kzreview.model import LANGUAGES
from kzreview.query.filters import Filters
from kzreview.query.names import fold_name, one_of
from kzreview.render.formats import Format, render
from kzreview.render.result import Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kzreview.model import Fact
    from kzreview.views.view import View

    Fields = dict[str, tuple[type["Bundle"], list[str]]]  # the kind of each bundle, and the names of its options


_PICTURE = "svg"


class ClosedPipeError(Exception):
    """Nobody reads the output any more."""


class Bundle:
    """Options that go together; the annotations of a subclass are its options."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)


class OfMetric(Bundle):
    """Which facts of a metric."""

    where: Annotated[str | None, typer.Option("--where")]
    topic: Annotated[list[str] | None, typer.Option("--topic", autocompletion=completion.topics)]
    type: Annotated[list[str] | None, typer.Option("--type", autocompletion=completion.types)]
    country: Annotated[
        list[str] | None,
        typer.Option("--country", "-c", autocompletion=completion.countries),
    ]

    @property
    def filters(self) -> Filters:
        given = {name: tuple(words or ()) for name, words in vars(self).items() if name != "where"}
        return Filters(**given, where=self.where)


class Scope(OfMetric):
    """Which facts of a year: the filters that are the same on every command, but for the year."""

    metric: Annotated[list[str] | None, typer.Option("--metric", autocompletion=completion.metrics)]


class Query(Scope):
    """Which facts: every filter."""

    year: Annotated[list[str] | None, typer.Option("--year", "-y", autocompletion=completion.years)]


_Data = Annotated[list[Path] | None, typer.Option("--data")]


class Folders(Bundle):
    """Which data: the reader's own too, of all sources."""

    data: _Data

    def load(self, env: Environment) -> FactBase:
        """The bundled facts and the packs named; a folder in KZREVIEW_DATA comes first."""
        return load(packs_named(env.environ, self.data))


class Packs(Bundle):
    """Which data: the reader's own too, and of which sources; `base` is what was loaded."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.base: FactBase | None = None

    source: Annotated[list[str] | None, typer.Option("--source", autocompletion=completion.sources)]
    data: _Data

    def load(self, env: Environment) -> FactBase:
        """The bundled facts and the packs named, of the sources named; a folder in KZREVIEW_DATA comes first."""
        base = load(packs_named(env.environ, self.data))
        if self.source:
            base = base.of_sources([one_of("source", given, base.source_ids) for given in self.source])
        self.base = base
        return base


class Words(Bundle):
    """What every command takes: the reader's language, and debugging."""

    lang: Annotated[str | None, typer.Option("--lang", autocompletion=completion.languages)]
    debug: Annotated[bool, typer.Option("--debug")]

    def settle(self, env: Environment) -> None:
        """Takes the language into the environment; raises UnknownWordError for a wrong one."""
        if self.lang is not None:
            env.lang = one_of("language", self.lang, LANGUAGES)


class Output(Words):
    """How to print."""

    format: Annotated[
        str | None,
        typer.Option("--format", "-f", autocompletion=completion.formats),
    ]
    bom: Annotated[bool, typer.Option("--bom")]

    def settle(self, env: Environment) -> None:
        """Takes the language into the environment; raises UnknownWordError for a wrong language or format."""
        super().settle(env)
        self.chosen(env)

    def chosen(self, env: Environment) -> Format:
        """The format asked for, else table on a terminal and csv in a pipe."""
        if self.format is None:
            return Format.TABLE if env.stdout.isatty() else Format.CSV
        return Format(one_of("format", self.format, self.formats()))

    def formats(self) -> list[str]:
        """The formats that may be asked for."""
        return [format_.value for format_ in Format]

    def print(self, env: Environment, result: Result, *, quiet: bool = False) -> None:
        """Prints a result; where it is empty, people get no bare table, and unless `quiet` a word on stderr."""
        if not result.rows and not quiet:
            env.tell("nothing-found")
        if not result.rows and self.chosen(env) is Format.TABLE:
            return
        if self.bom and self.chosen(env) in {Format.CSV, Format.TSV}:  # JSON must not begin with one
            env.stdout.write("\ufeff")
        render(self.chosen(env), result, env.stdout)


class RowOutput(Output):
    """How to print rows: which of them, which columns, in which order."""

    sort: Annotated[list[str] | None, typer.Option("--sort", autocompletion=completion.columns)]
    columns: Annotated[list[str] | None, typer.Option("--columns", autocompletion=completion.columns)]
    limit: Annotated[int | None, typer.Option("--limit", min=0, metavar="N")]
    count: Annotated[bool, typer.Option("--count")]
    group_by: Annotated[str | None, typer.Option("--group-by", autocompletion=completion.fields)]

    def print_rows(self, env: Environment, base: FactBase, result: Result, *, quiet: bool = False) -> None:
        """Prints a result as the options ask for."""
        self.print_or_count(env, self.asked_for(env, base, result), quiet=quiet or bool(result.rows))

    def asked_for(self, env: Environment, base: FactBase, result: Result) -> Result:
        """The result with the rows and columns that the options ask for."""
        if self.group_by is not None:
            result = self._grouped(env, base, result)
        return self.in_shape(env, base, result)

    def in_shape(self, env: Environment, base: FactBase, result: Result) -> Result:
        """The rows in the order, number and columns asked for; the result itself where nothing is."""
        return self._shaped(env, base, result) if self.sort or self.columns or self.limit is not None else result

    def print_or_count(self, env: Environment, result: Result, *, quiet: bool) -> None:
        """Prints a result, or with --count how many rows it has."""
        if self.count:
            env.stdout.write(f"{len(result.rows)}\n")
        else:
            self.print(env, result, quiet=quiet)

    def _grouped(self, env: Environment, base: FactBase, result: Result) -> Result:
        """The rows counted by one of their columns."""
        from kzreview.query.engine import counted_rows

        assert self.group_by is not None
        columns, rows = counted_rows(result.rows, [*result.columns, *result.more], self.group_by)

        def view() -> View:
            from kzreview.views.rows import rows_view

            return rows_view(base, columns, rows, env.lang, chosen=True)

        return Result(columns, rows, view, [column.name for column in columns])

    def print_plain(self, env: Environment, base: FactBase, result: Result) -> None:
        """Prints rows that people see as they are: the columns `shown`."""
        shaped = self._shaped(env, base, result)
        self.print_rows(env, base, result._replace(view=shaped.view))

    def chosen_rows(self, result: Result) -> list[Mapping[str, Any]]:
        """The rows in the order and number asked for."""
        from kzreview.query.engine import sorted_rows

        return sorted_rows(result.rows, [*result.columns, *result.more], _split(self.sort))[: self.limit]

    def _shaped(self, env: Environment, base: FactBase, result: Result) -> Result:
        from kzreview.query.engine import chosen_columns

        known = [*result.columns, *result.more]
        rows = self.chosen_rows(result)
        names = list(dict.fromkeys(_split(self.columns)))  # a name given twice is one column: JSON has no two
        columns = chosen_columns(known, names) if names else result.columns
        shown = columns if names else chosen_columns(result.columns, result.shown)

        def view() -> View:
            from kzreview.views.rows import rows_view

            return rows_view(base, shown, rows, env.lang, chosen=bool(names))

        return result._replace(columns=columns, rows=rows, view=view)


class PictureOutput(RowOutput):
    """How to print rows, or that they are to be drawn."""

    format: Annotated[
        str | None,
        typer.Option("--format", "-f", autocompletion=completion.picture_formats),
    ]

    def settle(self, env: Environment) -> None:
        """Takes the language into the environment; raises UnknownWordError for a wrong language or format."""
        Words.settle(self, env)
        if not self.is_picture:
            self.chosen(env)

    @property
    def is_picture(self) -> bool:
        """Whether a picture is asked for."""
        return self.format is not None and fold_name(self.format) == _PICTURE

    def formats(self) -> list[str]:
        """The formats of rows, and that of pictures."""
        return [*super().formats(), _PICTURE]


class FactOutput(RowOutput):
    """How to print facts: as rows, or counted by a field."""

    def print_facts(self, env: Environment, base: FactBase, facts: Sequence[Fact], result: Result) -> None:
        """Prints the result, or the facts that it is made of counted by a field."""
        if self.group_by is not None:
            from kzreview.query.groups import group_columns, group_rows
            from kzreview.query.rivals import leading_facts

            columns = group_columns(self.group_by)
            rows = list(group_rows(facts, self.group_by, base.metrics, partial(leading_facts, base)))

            def view() -> View:
                from kzreview.views.groups import groups_view

                return groups_view(base, columns, rows, env.lang)

            result = Result(columns, rows, view, [column.name for column in columns])
        self.print_or_count(env, self.in_shape(env, base, result), quiet=bool(result.rows))


def _split(given: Sequence[str] | None) -> list[str]:
    return [name.strip() for names in given or () for name in names.split(",") if name.strip()]


def unfold(function: Callable[..., Any]) -> Callable[..., Any]:
    """Turns the parameters of `function` that are bundles into one option for each of their fields.

    An `env` parameter is filled with the Environment of the run; the language is settled before the function runs.
    """
    parameters, bundles, plain = _unfolded(function)

    @wraps(function)
    def command(ctx: typer.Context, **values: Any) -> Any:
        env: Environment = ctx.obj
        values = inherited(ctx, values) | {"context": ctx}
        made = _filled(bundles, values, env)
        try:
            status = function(env=env, **made, **{name: values[name] for name in plain})
            _tell_unknown_ids(env, made.values())
            env.stdout.flush()
        except BrokenPipeError as error:
            raise ClosedPipeError from error  # typer would end the process with status 1
        return status

    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    del command.__wrapped__  # typer would look through it at the bundles
    return command


def _unfolded(function: Callable[..., Any]) -> tuple[list[inspect.Parameter], Fields, list[str]]:
    """The options that a function takes in the end, its bundles, and the names of its other parameters."""
    hints = get_type_hints(function, include_extras=True)
    plain: list[str] = []
    bundles: Fields = {}
    parameters = [inspect.Parameter("ctx", _KEYWORD, annotation=typer.Context)]
    for name, parameter in inspect.signature(function).parameters.items():
        kind = hints[name]
        if isinstance(kind, type) and issubclass(kind, Bundle):
            options = _option_parameters(kind)
            bundles[name] = kind, [option.name for option in options]
            parameters += options
        elif kind is typer.Context:
            plain.append(name)
        elif name != "env":
            plain.append(name)
            parameters.append(parameter.replace(annotation=kind, kind=_KEYWORD))
    return parameters, bundles, plain


def _filled(bundles: Fields, values: Mapping[str, Any], env: Environment) -> dict[str, Bundle]:
    """The bundles with what was typed; the language of one that has it is taken into the environment."""
    made = {name: kind(**{option: values[option] for option in options}) for name, (kind, options) in bundles.items()}
    for bundle in made.values():
        if isinstance(bundle, Words):
            bundle.settle(env)
    return made


def _tell_unknown_ids(env: Environment, bundles: Iterable[Bundle]) -> None:
    """A word on ids in --where that no fact has: nothing was found by them, and a slip of the hand looks the same."""
    wheres = [bundle.where for bundle in bundles if isinstance(bundle, OfMetric) and bundle.where]
    bases = [bundle.base for bundle in bundles if isinstance(bundle, Packs) and bundle.base]
    if wheres and bases and bases[0].only is None and "id" in wheres[0].lower():
        from kzreview.query.ids import unknown_ids

        for error in unknown_ids(bases[0], wheres[0]):
            env.write_note(error.in_language(env.lang))


_KEYWORD = inspect.Parameter.KEYWORD_ONLY


def _option_parameters(bundle: type) -> list[inspect.Parameter]:
    return [
        inspect.Parameter(name, _KEYWORD, annotation=hint, default=False if hint.__origin__ is bool else None)
        for name, hint in get_type_hints(bundle, include_extras=True).items()
    ]
