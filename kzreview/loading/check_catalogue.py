"""Checks of the catalogues: sources, metrics, places, people and terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kzreview.loading import shape
from kzreview.loading.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kzreview.loading.known import Known
    from kzreview.loading.problem import Problem

_TERMS = ("topic", "kind", "unit", "bound", "qualifier", "value")


def check_catalogue(known: Known, tables: Mapping[str, Mapping[str, Any]]) -> list[Problem]:
    """Checks the catalogue files of one folder and takes their entries into `known`."""
    reports = [_check_terms(known, tables["terms.toml"])] if "terms.toml" in tables else []
    held = {name: set(getattr(known, name)) for name in ("sources", "metrics", "places", "people")}
    for name in held:
        if f"{name}.toml" in tables:
            known.add_catalogue(name, tables[f"{name}.toml"])
    for name, check in _CHECKS.items():
        if f"{name}.toml" in tables:
            report = Report(f"{name}.toml")
            check(report, tables[f"{name}.toml"], held[name], known)
            reports.append(report)
    return [problem for report in reports for problem in report.problems]


def _check_terms(known: Known, table: Mapping[str, Any]) -> Report:
    report = Report("terms.toml")
    for name in table.keys() - set(_TERMS):
        report.unknown(name, "field", name, _TERMS)
    for group in ("topic", "kind", "qualifier"):
        for word, entry in table.get(group, {}).items():
            report.item = f"{group} {word}"
            shape.three_texts(report, "name", entry.get("name", entry) if isinstance(entry, Mapping) else entry)
    known.add_catalogue("terms", table)
    return report


def _entries(
    report: Report, table: Mapping[str, Any], name: str, fields: Mapping[str, shape.Field], held: set[str]
) -> Iterator[Mapping[str, Any]]:
    """Each entry that has a sound shape and an id of its own."""
    seen = set(held)
    given = table.get(name, [])
    shape.tables(report, name, given)
    for number, entry in enumerate(given if isinstance(given, list) else (), 1):
        if not isinstance(entry, Mapping):
            continue
        report.item = str(entry.get("id", f"{name} {number}"))
        sound = shape.check_shape(report, entry, fields)
        if entry.get("id") in seen:
            report.add("id", "data-duplicate", given=entry["id"])
        seen.add(str(entry.get("id")))
        if sound:
            yield entry


def _only(report: Report, table: Mapping[str, Any], names: tuple[str, ...]) -> None:
    for name in table.keys() - set(names):
        report.unknown(name, "field", name, names)


def _check_sources(report: Report, table: Mapping[str, Any], held: set[str], known: Known) -> None:
    _only(report, table, ("source",))
    for entry in _entries(report, table, "source", shape.SOURCE, held):
        if "speaker" in entry and entry["speaker"] not in known.people:
            report.unknown("speaker", "person", entry["speaker"], known.people)
        if "author" in entry and entry["author"] not in known.people:
            report.unknown("author", "person", entry["author"], known.people)
        for exemption in entry.get("exemption", ()):
            sound = shape.check_shape(report, exemption, shape.EXEMPTION)
            if sound and exemption["paragraph"] > len(entry["fingerprints"]):
                report.add(
                    "exemption",
                    "data-paragraph",
                    given=exemption["paragraph"],
                    last=len(entry["fingerprints"]),
                )


def _check_metrics(report: Report, table: Mapping[str, Any], held: set[str], known: Known) -> None:
    _only(report, table, ("metric", "unlike"))
    for entry in _entries(report, table, "metric", shape.METRIC, held):
        if entry["topic"] not in known.topics:
            report.unknown("topic", "topic", entry["topic"], known.topics)
        if entry["unit"] not in known.units:
            report.unknown("unit", "unit", entry["unit"], known.units)
    for number, pair in enumerate(table.get("unlike", ()), 1):
        report.item = f"unlike {number}"
        if shape.check_shape(report, pair, shape.UNLIKE):
            for side in ("a", "b"):
                if pair[side] not in known.metrics:
                    report.unknown(side, "metric", pair[side], known.metrics)


def _check_places(report: Report, table: Mapping[str, Any], held: set[str], known: Known) -> None:
    _only(report, table, ("place",))
    for entry in _entries(report, table, "place", shape.PLACE, held):
        if entry["kind"] == "country":
            if not (len(entry["id"]) == 2 and entry["id"].isupper()):
                report.add("id", "data-country-code", given=entry["id"])
        elif entry.get("country") not in known.countries:
            report.unknown("country", "country", str(entry.get("country", "")), known.countries)


def _check_people(report: Report, table: Mapping[str, Any], held: set[str], known: Known) -> None:  # noqa: ARG001
    _only(report, table, ("person",))
    for _ in _entries(report, table, "person", shape.PERSON, held):
        pass


_CHECKS: dict[str, Callable[[Report, Mapping[str, Any], set[str], Known], None]] = {
    "people": _check_people,
    "places": _check_places,
    "metrics": _check_metrics,
    "sources": _check_sources,
}
