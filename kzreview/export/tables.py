"""The tables of an export: the facts, what narrows each, and the catalogues that they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.export.table import Export, Field, Table
from kzreview.loading.build import build_text
from kzreview.model import LANGUAGES, Text
from kzreview.query.columns import FACT_COLUMNS, fact_row
from kzreview.query.rivals import followers, printed_side
from kzreview.query.told_twice import told_twice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.catalogue import Person, Place, Source
    from kzreview.factbase import FactBase
    from kzreview.metric import Metric
    from kzreview.model import Fact

ABOUT = ("title", "values", "tables", "citation", "licence")
PLACE_QUALIFIERS = ("country", "city", "region")
_FACT_TYPES = {"year": "integer", "paragraph": "integer", "value": "number", "value_to": "number"}
_FACT_REFERS = {"topic": "topics", "metric": "metrics", "unit": "units", "source": "sources"}
_ALWAYS = {"id", "kind", "topic", "year", "period", "source", "printed", "label"}

FACT_FIELDS = (
    *(
        Field(
            column.name,
            "texts"
            if column.texts
            else "object"
            if column.name == "qualifiers"
            else _FACT_TYPES.get(column.name, "text"),
            required=column.name in _ALWAYS,
            refers=_FACT_REFERS.get(column.name, ""),
        )
        for column in FACT_COLUMNS
    ),
    Field("period_start", "date", required=True),
    Field("period_end", "date", required=True),
    Field("step", "number"),
    Field("country", refers="places"),
    Field("leads", "flag", required=True),
)
QUALIFIER_FIELDS = (
    Field("fact", required=True, refers="facts"),
    Field("qualifier", required=True),
    Field("value", required=True),
    Field("name", "texts", required=True),
    Field("place", refers="places"),
    Field("person", refers="people"),
)
METRIC_FIELDS = (
    Field("id", required=True),
    Field("topic", required=True, refers="topics"),
    Field("unit", required=True, refers="units"),
    Field("additive", "flag", required=True),
    Field("comparable", required=True),
    Field("name", "texts", required=True),
    Field("rule", "texts", required=True),
    Field("reason", "texts", required=True),
)
PLACE_FIELDS = (
    Field("id", required=True),
    Field("kind", required=True),
    Field("country", required=True, refers="places"),
    Field("name", "texts", required=True),
)
SOURCE_FIELDS = (
    Field("id", required=True),
    Field("publisher", "texts", required=True),
    Field("title"),
    Field("language", required=True),
    Field("covers", required=True),
    Field("covers_start", "date", required=True),
    Field("covers_end", "date", required=True),
    Field("page"),
    Field("published", "date"),
    Field("read", required=True),
    Field("word"),
    Field("word_name", "texts"),
    Field("speaker", refers="people"),
    Field("author", refers="people"),
    Field("paragraphs", "integer"),
    Field("note", "texts"),
)
NAMED_FIELDS = (Field("id", required=True), Field("name", "texts", required=True))


def export_of(base: FactBase, facts: Sequence[Fact], *, narrowed: bool, version: str) -> Export:
    """The tables of these facts; where they are `narrowed`, the catalogues hold what they refer to and no more."""
    wanted = _Wanted(base, facts) if narrowed else None
    sources = [source for source in base.sources.values() if wanted is None or source.id in wanted.sources]
    metrics = [metric for metric in base.metrics.values() if wanted is None or metric.id in wanted.metrics]
    places = [place for place in base.places.values() if wanted is None or place.id in wanted.places]
    people = [person for person in base.people.values() if wanted is None or person.id in wanted.people]
    topics = [topic for topic in base.terms.topics if wanted is None or topic in wanted.topics]
    units = [unit for unit in base.terms.names("unit") if wanted is None or unit in wanted.units]
    tables = (
        Table("facts", FACT_FIELDS, _facts(base, facts)),
        Table(
            "qualifiers",
            QUALIFIER_FIELDS,
            [row for fact in facts for row in _qualifiers(base, fact)],
            key=("fact", "qualifier", "value"),
        ),
        Table("metrics", METRIC_FIELDS, [_metric(metric) for metric in metrics]),
        Table("places", PLACE_FIELDS, [_place(place) for place in places]),
        Table("people", NAMED_FIELDS, [_person(person) for person in people]),
        Table("sources", SOURCE_FIELDS, [_source(base, source) for source in sources]),
        Table("topics", NAMED_FIELDS, [_topic(base, topic) for topic in topics]),
        Table("units", NAMED_FIELDS, [_unit(base, unit) for unit in units]),
    )
    return Export(tables, about(version), version)


def about(version: str) -> dict[str, Text]:
    """What is said of the tables, in three languages: what they are, how to cite them, their licence."""
    from kzreview.messages import say

    return {name: Text(*(say(lang, f"export/{name}", version=version) for lang in LANGUAGES)) for name in ABOUT}


class _Wanted:
    """The ids that some facts refer to, and those that these refer to in turn."""

    def __init__(self, base: FactBase, facts: Sequence[Fact]) -> None:
        self.sources = {fact.source for fact in facts}
        self.metrics = {fact.metric for fact in facts if fact.metric}
        rules = [base.metrics[metric] for metric in self.metrics]
        self.topics = {fact.topic for fact in facts} | {metric.topic for metric in rules}
        self.units = {fact.quantity.unit for fact in facts if fact.quantity} | {metric.unit for metric in rules}
        places = {place for fact in facts for key in PLACE_QUALIFIERS for place in fact.qualifier(key)}
        self.places = places | {base.places[place].country for place in places}
        documents = [base.sources[source] for source in self.sources]
        told = {who for source in documents for who in (source.speaker, source.author) if who}
        self.people = {who for fact in facts for who in fact.qualifier("person")} | told


def _facts(base: FactBase, facts: Sequence[Fact]) -> list[dict[str, Any]]:
    """The facts, each with whether it leads: of what several of the sources tell, one does."""
    figures = [printed_side(fact) for fact in facts if fact.quantity]
    led = {fact.id for side in followers(base, figures) for fact in side.facts} | told_twice(base, facts)
    return [_fact(fact) | {"leads": fact.id not in led} for fact in facts]


def _fact(fact: Fact) -> dict[str, Any]:
    """The row that `facts` prints, with the days of the period, the worth of the last digit shown, and the country.

    The country is empty where there are several: they are rows of `qualifiers`.
    """
    countries = fact.qualifier("country")
    return fact_row(fact) | {
        "period_start": fact.period.start,
        "period_end": fact.period.end,
        "step": fact.quantity.step if fact.quantity else None,
        "country": countries[0] if len(countries) == 1 else None,
    }


def _qualifiers(base: FactBase, fact: Fact) -> Iterator[dict[str, Any]]:
    for key in fact.qualifiers:
        for value in dict.fromkeys(fact.qualifier(key)):
            yield {
                "fact": fact.id,
                "qualifier": key,
                "value": value,
                "name": _name(base, key, value),
                "place": value if key in PLACE_QUALIFIERS else None,
                "person": value if key == "person" else None,
            }


def _name(base: FactBase, key: str, value: str) -> Text:
    """What people call the value of a qualifier."""
    if key in PLACE_QUALIFIERS:
        return base.places[value].name
    if key == "person":
        return base.people[value].name
    return Text(*(base.terms.value_name(key, value, lang) for lang in LANGUAGES))


def _topic(base: FactBase, topic: str) -> dict[str, Any]:
    return {"id": topic, "name": Text(*(base.terms.name("topic", topic, lang) for lang in LANGUAGES))}


def _unit(base: FactBase, unit: str) -> dict[str, Any]:
    """A unit by the form of its name that dictionaries give, that of one."""
    forms = base.terms.unit(unit)
    return {"id": unit, "name": Text(*(forms[lang]["one"] for lang in LANGUAGES))}


def _metric(metric: Metric) -> dict[str, Any]:
    return {field.name: getattr(metric, field.name) for field in METRIC_FIELDS}


def _place(place: Place) -> dict[str, Any]:
    return {field.name: getattr(place, field.name) for field in PLACE_FIELDS}


def _person(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name}


def _source(base: FactBase, source: Source) -> dict[str, Any]:
    made = {
        "covers": source.covers.text,
        "covers_start": source.covers.start,
        "covers_end": source.covers.end,
        "word_name": build_text(base.ranks["word"][source.word]["name"]) if source.word else None,
        "paragraphs": len(source.fingerprints) or None,
    }
    return made | {field.name: getattr(source, field.name) for field in SOURCE_FIELDS if field.name not in made}
