"""What different sources tell of the same thing, two by two: where they are in conflict, and where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.language.writing import write_amount, write_quantity
from kzreview.messages import say
from kzreview.model import LANGUAGES, Text
from kzreview.query.compare import chosen_facts, is_chosen, label_of, wanted_metrics
from kzreview.query.names import years_of
from kzreview.query.pairing import Pair, is_counted, words_of_figures
from kzreview.query.rank import is_plan
from kzreview.query.rivals import VERDICTS, rivalries, sides_of_facts, source_of
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kzreview.factbase import FactBase
    from kzreview.query.filters import Filters
    from kzreview.query.pairing import Side
    from kzreview.query.rivals import Rivalry

CONFLICT_COLUMNS = (
    Column("metric"),
    Column("label", texts=True),
    Column("year"),
    Column("period"),
    Column("qualifiers"),
    Column("verdict"),
    Column("kind"),
    Column("fact"),
    Column("value"),
    Column("bound"),
    Column("source"),
    Column("rival"),
    Column("rival_value"),
    Column("rival_bound"),
    Column("rival_source"),
    Column("reason", texts=True),
    Column("unit"),
    Column("value_to"),
    Column("rival_metric"),
    Column("rival_period"),
    Column("rival_unit"),
    Column("rival_value_to"),
)
CONFLICT_SHOWN = ("label", "period", "kind", "value", "source", "rival_value", "rival_source")


def conflicts(base: FactBase, filters: Filters, *, agreed: bool) -> list[Rivalry]:
    """The rivals that are in conflict, with `agreed` all of them; in the order of verdict, year and metric.

    A pair of the years asked for is found where either of its facts passes the other filters. Raises UnknownWordError
    for a filter that names nothing.
    """
    sieve = words_of_figures(base.metrics)
    of_years = {year for given in filters.year for year in years_of(base, given)} or None
    wanted, chosen = wanted_metrics(base, filters), chosen_facts(base, filters._replace(year=()), sieve)
    place = {metric: number for number, metric in enumerate(base.metrics)}
    found = [
        entry
        for entry in rivalries(base, sides_of_facts(base, base.facts_of(words=[sieve])))
        if (agreed or entry.verdict == "conflict")
        and (of_years is None or year_of(entry.side) in of_years)
        and not wanted.isdisjoint({entry.side.metric, entry.rival.metric})
        and is_chosen(Pair(entry.side, entry.rival), chosen)
    ]
    return sorted(
        found, key=lambda entry: (VERDICTS.index(entry.verdict), year_of(entry.side), place[entry.side.metric])
    )


def year_of(side: Side) -> int:
    """The year that a figure is of: for a plan the one it was made for."""
    return side.period.end.year


def conflict_row(base: FactBase, entry: Rivalry) -> dict[str, Any]:
    """One pair by column name, what leads first."""
    side, rival = entry.side, entry.rival
    return {
        "metric": side.metric,
        "label": label(base, entry),
        "year": year_of(side),
        "qualifiers": {} if is_counted(side) else side.facts[0].qualifiers,
        "verdict": entry.verdict,
        "kind": entry.kind,
        "fact": side.ids,
        "source": source_of(side),
        "rival": rival.ids,
        "reason": reason(base, entry),
        "rival_metric": rival.metric,
        **_cells(side, ""),
        **_cells(rival, "rival_"),
        "rival_source": source_of(rival),
    }


def _cells(side: Side, prefix: str) -> dict[str, Any]:
    assert side.quantity is not None
    return {
        f"{prefix}value": side.quantity.value,
        f"{prefix}value_to": side.quantity.upper,
        f"{prefix}bound": side.quantity.bound,
        f"{prefix}unit": side.unit,
        f"{prefix}period": side.period.text,
    }


def label(base: FactBase, entry: Rivalry) -> Text:
    """What is counted; both where the two count different things."""
    sides = [entry.side, entry.rival] if entry.unlike else [entry.side]
    names = [label_of(base.metrics, side) for side in sides]
    return Text(*(" / ".join(name.in_language(lang) for name in names) for lang in LANGUAGES))


def reason(base: FactBase, entry: Rivalry) -> Text:
    """How the two stand to each other, with the figures, in the three languages."""
    return Text(*(_reason(base, entry, lang) for lang in LANGUAGES))


def _reason(base: FactBase, entry: Rivalry, lang: str) -> str:
    one, other = (_told(base, side, lang, write_quantity) for side in (entry.side, entry.rival))
    told = {"one": one, "other": other}
    if entry.unlike:
        return say(lang, "conflicts/unlike", **told, why=entry.unlike.reason.in_language(lang))
    if entry.kind == "counting":
        return say(lang, "conflicts/list", **told)
    of_plan = entry.kind == "plan" and entry.verdict != "conflict"
    return say(lang, f"conflicts/{entry.kind}-{entry.verdict}" if of_plan else f"conflicts/{entry.kind}", **told)


def _told(base: FactBase, side: Side, lang: str, write: Callable[..., str]) -> str:
    """Who says what: "24.kz: 265"."""
    assert side.quantity is not None
    value = write(side.quantity, lang, base.terms)
    publisher = base.sources[source_of(side)].publisher.in_language(lang)
    return say(lang, "conflicts/told", publisher=publisher, value=said(value, side, lang))


def told_by(base: FactBase, rivals: Iterable[Side], lang: str) -> str:
    """Who says what, in a word: "24.kz: 265; Kazinform: 20 planned"."""
    return "; ".join(_told(base, side, lang, write_amount) for side in rivals)


def said(value: str, side: Side, lang: str) -> str:
    """A written value, with whether it is planned or counted from a list."""
    if is_plan(side.facts[0]):
        return say(lang, "conflicts/planned-value", value=value)
    return say(lang, "conflicts/listed-value", value=value) if is_counted(side) else value
