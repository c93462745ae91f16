"""The fields that an expression may ask about: each with its type, where it is found in a fact, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.model import BOUNDS
from kzreview.query.bounds import ends_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kzreview.factbase import FactBase
    from kzreview.model import Fact
    from kzreview.query.bounds import Ends


class FieldInfo(NamedTuple):
    """A field: `type` is number, period, text, or word (an id, which its names in any language stand for too).

    `get` gives the values of a fact: none where it lacks the field. `words` gives the ids of a word field with the
    names that people may type for each. `reach` gives, for a number with a bound, the ends between which it lies;
    `unit` the unit that a sign in a number ("50%") must agree with.
    """

    name: str
    type: str
    about: str
    get: Callable[[Any], tuple[Any, ...]]
    words: Callable[[FactBase], dict[str, tuple[str, ...]]] | None = None
    reach: Callable[[Any], tuple[Ends, ...]] | None = None
    unit: Callable[[Any], str | None] | None = None


def _maybe(value: Any) -> tuple[Any, ...]:
    return () if value is None else (value,)


def _quantity(name: str) -> Callable[[Fact], tuple[Any, ...]]:
    return lambda fact: _maybe(getattr(fact.quantity, name)) if fact.quantity else ()


def _unit(fact: Fact) -> str | None:
    return fact.quantity.unit if fact.quantity else None


def _named(group: str) -> Callable[[FactBase], dict[str, tuple[str, ...]]]:
    return lambda base: base.terms.names(group)


def _ids(words: tuple[str, ...]) -> Callable[[FactBase], dict[str, tuple[str, ...]]]:
    return lambda _: dict.fromkeys(words, ())


def _metrics(base: FactBase) -> dict[str, tuple[str, ...]]:
    return {metric.id: (metric.name.kk, metric.name.ru, metric.name.en) for metric in base.metrics.values()}


def _sources(base: FactBase) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(base.sources, ())


def _places(*kinds: str) -> Callable[[FactBase], dict[str, tuple[str, ...]]]:
    return lambda base: {
        place.id: (place.name.kk, place.name.ru, place.name.en, *place.other)
        for place in base.places.values()
        if place.kind in kinds
    }


def _people(base: FactBase) -> dict[str, tuple[str, ...]]:
    return {
        person.id: (person.name.kk, person.name.ru, person.name.en, *person.other) for person in base.people.values()
    }


def _qualifier_field(name: str, about: str) -> FieldInfo:
    words = {
        "country": _places("country"),
        "city": _places("city", "point"),
        "region": _places("region"),
        "person": _people,
    }.get(name, lambda base: base.terms.value_names(name))
    return FieldInfo(name, "word", about, lambda fact: fact.qualifier(name), words)


FIELDS = {
    info.name: info
    for info in (
        FieldInfo("id", "text", "The id of the fact, such as 2024.days-abroad.", lambda fact: (fact.id,)),
        FieldInfo("kind", "word", "figure, visit, event, role or plan.", lambda fact: (fact.kind,), _named("kind")),
        FieldInfo("topic", "word", "What the fact is about.", lambda fact: (fact.topic,), _named("topic")),
        FieldInfo("metric", "word", "What is counted.", lambda fact: _maybe(fact.metric), _metrics),
        FieldInfo("year", "number", "The year the fact belongs to.", lambda fact: (fact.year,)),
        FieldInfo("period", "period", "The time it is of; < and > are before and after.", lambda fact: (fact.period,)),
        FieldInfo(
            "value",
            "number",
            "The value in base units; what its bound leaves open passes no comparison.",
            _quantity("value"),
            reach=lambda fact: (ends_of(fact.quantity),) if fact.quantity else (),
            unit=_unit,
        ),
        FieldInfo("value_to", "number", "The upper end of a range.", _quantity("upper"), unit=_unit),
        FieldInfo("unit", "word", "The base unit, such as USD, km or minute.", _quantity("unit"), _named("unit")),
        FieldInfo("bound", "word", "exact, about, more_than …", _quantity("bound"), _ids(BOUNDS)),
        FieldInfo("source", "word", "The id of the source.", lambda fact: (fact.source,), _sources),
        FieldInfo("paragraph", "number", "The paragraph of the source.", lambda fact: _maybe(fact.paragraph)),
        FieldInfo("printed", "text", "The receipt: the words as printed.", lambda fact: (fact.printed,)),
        FieldInfo(
            "label",
            "text",
            "What it says, in any language.",
            lambda fact: (fact.label.kk, fact.label.ru, fact.label.en),
        ),
        FieldInfo(
            "note",
            "text",
            "What a reader could be misled by.",
            lambda fact: (fact.note.kk, fact.note.ru, fact.note.en) if fact.note else (),
        ),
        _qualifier_field("country", "A country by name or ISO code."),
        _qualifier_field("city", "A city, or a point on a railway."),
        _qualifier_field("region", "A region."),
        _qualifier_field("type", "The kind of visit: state, official, working."),
        _qualifier_field("person", "Somebody named."),
        _qualifier_field("group", "Whose pay or stipend."),
        _qualifier_field("sector", "An industry."),
        _qualifier_field("platform", "A site or social network."),
        _qualifier_field("status", "begun, decided or planned; done has none."),
        _qualifier_field("stage", "before or after a change."),
        _qualifier_field("span", "A span of time that has a name, such as the first 100 days."),
        _qualifier_field("forum", "A forum or format of meetings."),
    )
}
