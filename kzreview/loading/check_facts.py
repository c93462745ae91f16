"""Checks of the facts: each by itself, against its source, and against what its words refer to."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from kzreview.loading import shape
from kzreview.loading.bound import printed_bound
from kzreview.loading.build import year_of
from kzreview.loading.build_catalogue import build_source
from kzreview.loading.order import misplaced
from kzreview.loading.problem import Term
from kzreview.loading.receipt import measured_figures, plainly_printed, printed_figures
from kzreview.loading.report import Report
from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kzreview.catalogue import Source
    from kzreview.loading.known import Known
    from kzreview.loading.problem import Problem

RECEIPT_LENGTH = 60
_YEAR = re.compile(r"(\d{4})\.")
_PLACES = {"country": ("country",), "city": ("city", "point"), "region": ("region",)}


class FactChecker:
    """Checks files of facts one after the other; an id may occur once in all of them."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._places = {key: frozenset(known.of_kinds(*kinds)) for key, kinds in _PLACES.items()}

    def check_file(self, name: str, document: Mapping[str, Any]) -> list[Problem]:
        """All problems of one file of facts."""
        report = Report(name)
        if not shape.check_shape(report, document, shape.FACT_FILE):
            return report.problems
        source = self._source(report, document)
        placed: list[tuple[str, int]] = []
        years = set()
        for number, table in enumerate(document.get("fact", ()), 1):
            report.item = str(table.get("id", f"fact {number}"))
            taken = str(table.get("id")) in self._known.facts
            if not self._check_fact(report, table, source):
                continue
            year = year_of(table["kind"], Period.parse(table["period"]), document["year"])
            years.add(year)
            if not taken:
                _check_id_year(report, table["id"], {*document["years"], year})
            placed += _placed(report.item, table, source)
        _check_order(report, placed)
        report.item = ""
        if years - set(document["years"]):
            report.add("years", "data-years", given=document["years"], right=sorted(years))
        return report.problems

    def _source(self, report: Report, document: Mapping[str, Any]) -> Source | None:
        """The source of the file, None where it is unknown or broken; either is told."""
        name = document["source"]
        if name not in self._known.sources:
            report.unknown("source", "source", name, self._known.sources)
            return None
        if PurePosixPath(report.file).stem != name:
            report.add("source", "data-file-name", given=name)
        trial = Report(report.file)
        table = self._known.sources[name]
        if not shape.check_shape(trial, table, shape.SOURCE):
            return None
        source = build_source(table)
        if not source.covers.start.year <= document["year"] <= source.covers.end.year:
            report.add("year", "data-year", given=document["year"], covers=source.covers.text)
        return source

    def _check_fact(self, report: Report, table: Mapping[str, Any], source: Source | None) -> bool:
        """Checks one fact; whether its shape was sound."""
        sound = shape.check_shape(report, table, shape.FACT)
        self._check_id(report, table)
        if source is not None:
            _check_paragraph(report, table, source)
        if not sound:
            return False
        self._check_topic(report, table)
        self._check_quantity(report, table)
        self._check_qualifiers(report, table)
        if len(table["printed"]) > RECEIPT_LENGTH:
            report.add("printed", "data-receipt-length", given=len(table["printed"]), most=RECEIPT_LENGTH)
        if source is not None:
            self._check_against_source(report, table, source)
        return True

    def _check_id(self, report: Report, table: Mapping[str, Any]) -> None:
        given = table.get("id")
        if isinstance(given, str):
            if given in self._known.facts:
                report.add("id", "data-duplicate", given=given, file=self._known.where("facts", given))
            self._known.add_fact(given, report.file)

    def _check_topic(self, report: Report, table: Mapping[str, Any]) -> None:
        if table["topic"] not in self._known.topics:
            report.unknown("topic", "topic", table["topic"], self._known.topics)
            return
        metric = self._known.metrics.get(table.get("metric", ""))
        if metric is not None and metric.get("topic") != table["topic"]:
            report.add("topic", "data-topic", given=table["topic"], right=metric.get("topic"))

    def _check_quantity(self, report: Report, table: Mapping[str, Any]) -> None:
        if "metric" in table and table["metric"] not in self._known.metrics:
            report.unknown("metric", "metric", table["metric"], self._known.metrics)
        if "value" not in table:
            for name in ("metric", "unit", "bound", "value_to"):
                if name in table:
                    report.add(name, "data-without-value")
            return
        for name in ("metric", "unit", "bound"):
            if name not in table:
                report.add(name, "data-missing-with-value")
        self._check_unit(report, table)
        self._check_range(report, table)

    def _check_unit(self, report: Report, table: Mapping[str, Any]) -> None:
        unit = table.get("unit")
        if unit is None:
            return
        if unit not in self._known.units:
            report.unknown("unit", "unit", unit, self._known.units)
            return
        metric = self._known.metrics.get(table.get("metric", ""))
        if metric is not None and metric.get("unit") != unit:
            report.add("unit", "data-unit", given=unit, metric=metric["id"], right=metric.get("unit"))

    def _check_range(self, report: Report, table: Mapping[str, Any]) -> None:
        if table.get("bound") == "range" and "value_to" not in table:
            report.add("value_to", "data-range-open")
        elif table.get("bound") != "range" and "value_to" in table:
            report.add("value_to", "data-range-unasked", given=table.get("bound"))
        elif "value_to" in table and table["value_to"] <= table["value"]:
            report.add("value_to", "data-range-order", given=table["value_to"], low=table["value"])

    def _check_qualifiers(self, report: Report, table: Mapping[str, Any]) -> None:
        given = table.get("qualifiers", {})
        if table["kind"] == "visit":
            for key in ("country", "type"):
                if key not in given:
                    report.add(f"qualifiers.{key}", "data-missing")
        for key, value in given.items():
            if key not in self._known.qualifier_keys:
                report.unknown(f"qualifiers.{key}", "qualifier", key, self._known.qualifier_keys)
                continue
            for word in value if isinstance(value, list) else [value]:
                self._check_qualifier(report, key, word)

    def _check_qualifier(self, report: Report, key: str, word: Any) -> None:
        if not isinstance(word, str):
            report.add(f"qualifiers.{key}", "data-type", expected=Term("text"), given=shape.type_name(word))
            return
        right = self._right_words(key)
        if word not in right:
            report.unknown(f"qualifiers.{key}", key, word, right)

    def _right_words(self, key: str) -> Collection[str]:
        """The words that a qualifier may have."""
        if key in _PLACES:
            return self._places[key]
        return self._known.people if key == "person" else self._known.qualifier_values.get(key, {})

    def _check_against_source(self, report: Report, table: Mapping[str, Any], source: Source) -> None:
        period = Period.parse(table["period"])
        ahead = table["kind"] == "plan" and period.end >= source.covers.start
        if not (source.covers_period(period) or ahead):
            covered = ", ".join(covers.text for covers in (source.covers, *source.also_covers))
            report.add("period", "data-not-covered", given=period.text, source=source.id, covers=covered)
        if "value" in table:
            self._check_printed(report, table, source)

    def _check_printed(self, report: Report, table: Mapping[str, Any], source: Source) -> None:
        """Each end of the value stands in the receipt, in as many digits as are printed there and with its bound."""
        said = printed_bound(table["value"], str(table.get("bound")), table["printed"], source.language)
        if said is not None:
            report.add("bound", "loading/bound", given=table.get("bound"), printed=table["printed"], said=said)
        if "value_to" not in table and plainly_printed(table["value"], table["printed"], source.language):
            return
        figures = printed_figures(table["printed"], source.language, str(table.get("unit")))
        plain = {value for value, _ in figures}
        if not {table["value"], table.get("value_to", table["value"])} <= plain:
            further = measured_figures(table["printed"], source.language, str(table.get("unit")))
            figures += [(value, step) for value, step in further if value not in plain]
        for name in ("value", "value_to"):
            if name not in table:
                continue
            steps = [step for value, step in figures if value == table[name]]
            if not steps:
                read = ", ".join(str(_plain(value)) for value, _ in figures) or "–"
                report.add(name, "data-not-printed", given=_plain(table[name]), printed=table["printed"], read=read)
            elif not any(_same_digits(table[name], step) for step in steps):
                report.add(name, "data-digits", given=table[name], right=as_printed(table[name], max(steps)))


def _check_id_year(report: Report, given: str, years: Collection[int]) -> None:
    """An id that begins with a year begins with one of those of the file."""
    told = _YEAR.match(given)
    if told and int(told[1]) not in years:
        report.add("id", "loading/id-year", given=given, years=", ".join(map(str, sorted(years))))


def _placed(item: str, table: Mapping[str, Any], source: Source | None) -> list[tuple[str, int]]:
    """A fact with its paragraph, none where it names none that the source has, which is told by itself."""
    given = table.get("paragraph")
    return [(item, given)] if given and (source is None or given <= len(source.fingerprints)) else []


def _check_order(report: Report, placed: Sequence[tuple[str, int]]) -> None:
    """Facts stand in the order of their paragraphs; only those are told without which the rest is in order."""
    numbers = [paragraph for _, paragraph in placed]
    wrong = set(misplaced(numbers))
    for place in sorted(wrong):
        report.item, given = placed[place]
        before = max((number for at, number in enumerate(numbers[:place]) if at not in wrong), default=0)
        after = [number for at, number in enumerate(numbers[place:], place) if at not in wrong]
        if given < before:
            report.add("paragraph", "data-order", given=given, last=before)
        else:
            report.add("paragraph", "loading/order-before", given=given, next=min(after))


def _check_paragraph(report: Report, table: Mapping[str, Any], source: Source) -> None:
    """A fact names its paragraph where the source has fingerprints of them, and only there."""
    given, last = table.get("paragraph"), len(source.fingerprints)
    if given is None and last:
        report.add("paragraph", "data-missing")
    elif given is not None and not last:
        report.add("paragraph", "data-no-paragraphs", given=given, source=source.id)
    elif isinstance(given, int) and given > last:
        report.add("paragraph", "data-paragraph", given=given, last=last)
    elif isinstance(given, int) and table.get("fingerprint") not in {None, source.fingerprints[given - 1]}:
        report.add("fingerprint", "draft/data-other-fingerprint", given=given, source=source.id)


def _plain(value: Decimal | int) -> str:
    return format(Decimal(value).normalize(), "f")


def _same_digits(value: Decimal | int, step: Decimal) -> bool:
    """Whether the value is written to the digit that the receipt shows; hours in minutes have no such digit."""
    step = step.normalize()
    if step.as_tuple().digits != (1,):
        return True
    written = Decimal(1) if isinstance(value, int) else Decimal((0, (1,), int(value.as_tuple().exponent)))
    return written == step or (step <= 1 and written <= 1 and isinstance(value, int))


def as_printed(value: Decimal | int, step: Decimal) -> str:
    """The TOML spelling that keeps the digits shown: 13.3e9."""
    step = step.normalize()
    thousands = max(0, (step.adjusted() + 2) // 3 * 3)
    shown = Decimal(value).scaleb(-thousands).quantize(step.scaleb(-thousands))
    return f"{shown}e{thousands}" if thousands else str(shown)
